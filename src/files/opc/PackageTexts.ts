import { FileProblem } from '../FileProblem';
import { PartText } from '../xml/PartText';
import { entryBytes } from '../zip/inflateEntry';
import { writeZip } from '../zip/writeZip';
import type { Package } from './Package';

interface OpenedPart {
  readonly original: PartText;
  text: string;
}

/** Parts of a workbook that are being changed, as text. */
export class PackageTexts {
  private readonly opened = new Map<string, OpenedPart>();
  private readonly others = new Map<string, Uint8Array | null>();

  constructor(private readonly pack: Package) {}

  /** @throws {FileProblem} damaged */
  text(part: string): string {
    return this.open(part).text;
  }

  change(part: string, text: string): void {
    this.open(part).text = text;
  }

  add(part: string, text: string): void {
    this.others.set(part, new TextEncoder().encode(text));
  }

  isAdded(part: string): boolean {
    return (this.others.get(part) ?? null) !== null;
  }

  drop(part: string): void {
    const entry = this.pack.entry(part);
    if (entry !== null) this.others.set(entry.name, null);
  }

  /** The workbook with the changes; the very bytes where there are none. */
  write(): Uint8Array {
    const changes = new Map(this.others);
    for (const [name, { original, text }] of this.opened) {
      if (text !== original.text) changes.set(name, original.encode(text));
    }
    return changes.size === 0 ? this.pack.zip.bytes : writeZip(this.pack.zip, changes);
  }

  private open(part: string): OpenedPart {
    const entry = this.pack.entry(part);
    if (entry === null) throw new FileProblem('damaged', part);
    const known = this.opened.get(entry.name);
    if (known !== undefined) return known;
    const original = new PartText(entry.name, entryBytes(this.pack.zip, entry));
    const opened = { original, text: original.text };
    this.opened.set(entry.name, opened);
    return opened;
  }
}
