import { FileProblem } from '../FileProblem';
import { LIMITS } from '../limits';
import { PartText } from '../xml/PartText';
import { writeZip } from '../zip/writeZip';
import { PatchProblem } from '../patch/PatchProblem';
import type { Package, PartSource } from './Package';
import { relationshipsOf } from './relationships';

/** Where Excel keeps electronic signatures. */
const FOLDER = '_xmlsignatures/';

interface OpenedPart {
  readonly original: PartText;
  text: string;
}

/** Parts of a workbook that are being changed, as text. */
export class PackageTexts {
  private readonly opened = new Map<string, OpenedPart>();
  /** Parts that are new (or new under an old name), and null for those that go. */
  private readonly others = new Map<string, string | null>();

  constructor(private readonly pack: Package) {}

  /** @throws {FileProblem} damaged */
  text(part: string): string {
    return this.others.get(part) ?? this.open(part).text;
  }

  change(part: string, text: string): void {
    if (typeof this.others.get(part) === 'string') this.others.set(part, text);
    else this.open(part).text = text;
  }

  add(part: string, text: string): void {
    this.others.set(part, text);
  }

  /** Whether the workbook has such a part as things stand. */
  has(part: string): boolean {
    const other = this.others.get(part);
    if (other !== undefined) return other !== null;
    const entry = this.pack.entry(part);
    return entry !== null && this.others.get(entry.name) !== null;
  }

  /** A part's name that is free yet; the parts of a kind are numbered from 1. */
  freeName(name: (number: number) => string): string {
    let number = 1;
    while (this.has(name(number))) number++;
    return name(number);
  }

  /** A part as it stands now. */
  part(name: string): PartSource | null {
    if (!this.has(name)) return null;
    const text = this.text(name);
    return {
      name,
      read: (take) => {
        take(new TextEncoder().encode(text));
      },
      isOver: () => false,
    };
  }

  drop(part: string): void {
    const entry = this.pack.entry(part);
    if (entry === null) this.others.delete(part);
    else this.others.set(entry.name, null);
  }

  /**
   * The workbook with the changes; the very bytes where there are none.
   * @throws {PatchProblem} signed
   * @throws {FileProblem} tooLarge, where a part has outgrown what is read
   */
  write(): Uint8Array {
    const changes = new Map<string, Uint8Array | null>();
    for (const [name, { original, text }] of this.opened) {
      if (text !== original.text) changes.set(name, original.encode(text));
    }
    for (const [name, text] of this.others) {
      changes.set(name, text === null ? null : new TextEncoder().encode(text));
    }
    if (changes.size === 0) return this.pack.zip.bytes;
    const signature = signatureOf(this.pack);
    if (signature !== null) throw new PatchProblem('signed', signature);
    for (const [name, bytes] of changes) {
      if ((bytes?.length ?? 0) > LIMITS.entryBytes) throw new FileProblem('tooLarge', name);
    }
    return writeZip(this.pack.zip, changes);
  }

  private open(part: string): OpenedPart {
    const entry = this.pack.entry(part);
    if (entry === null) throw new FileProblem('damaged', part);
    const known = this.opened.get(entry.name);
    if (known !== undefined) return known;
    const original = new PartText(entry.name, this.pack.bytes(entry.name));
    const opened = { original, text: original.text };
    this.opened.set(entry.name, opened);
    return opened;
  }
}

/** A part that belongs to an electronic signature of the file; null where it has none. */
function signatureOf(pack: Package): string | null {
  const origin = relationshipsOf(pack, '').find(({ kind }) => kind === 'origin');
  const entry = pack.zip.entries.find(({ name }) => name.toLowerCase().startsWith(FOLDER));
  return origin?.target ?? entry?.name ?? null;
}
