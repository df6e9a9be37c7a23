import { FileProblem } from '../FileProblem';
import { LIMITS } from '../limits';
import { PartText } from '../xml/PartText';
import { type Packed, packed, writeZip } from '../zip/writeZip';
import { PatchProblem } from '../WorkbookPatch';
import type { Package, PartSource } from './Package';
import { relationshipsOf, relationshipsPart, resolveTarget } from './relationships';
import { DECLARATION, escapeXml } from '../xml/xmlText';
import { CONTENT_TYPES, PACKAGE_RELATIONSHIPS } from '../xml/namespaces';
import { PartEdits } from '../xml/PartEdits';
import type { OpenTag } from '../xml/scanXml';

/** Where Excel keeps electronic signatures. */
const SIGNATURES = '_xmlsignatures/';

interface OpenedPart {
  readonly original: PartText;
  text: string;
}

/** Parts of a workbook that are being changed, as text. */
export class PackageTexts {
  private readonly opened = new Map<string, OpenedPart>();
  /** Parts that are new (or new under an old name), and null for those that go. */
  private readonly others = new Map<string, string | Packed | null>();

  constructor(private readonly pack: Package) {}

  /** @throws {FileProblem} damaged */
  text(part: string): string {
    const other = this.others.get(part) ?? null;
    if (other !== null && typeof other !== 'string') throw new RangeError(`${part} is finished`);
    return other ?? this.open(part).text;
  }

  change(part: string, text: string): void {
    if (typeof this.others.get(part) === 'string') this.others.set(part, text);
    else this.open(part).text = text;
  }

  add(part: string, text: string): void {
    this.others.set(part, text);
  }

  /** Packs a new part that is read no more: of a large one, the text alone would fill the memory. */
  finish(part: string, pieces: Iterable<string>): void {
    this.others.set(part, packed(encoded(pieces)));
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
    const changes = new Map<string, Packed | null>();
    for (const [name, { original, text }] of this.opened) {
      if (text !== original.text) changes.set(name, packed([original.encode(text)]));
    }
    for (const [name, other] of this.others) {
      changes.set(name, typeof other === 'string' ? packed(encoded([other])) : other);
    }
    if (changes.size === 0) return this.pack.zip.bytes;
    const signature = signatureOf(this.pack);
    if (signature !== null) throw new PatchProblem('signed', signature);
    for (const [name, content] of changes) {
      if ((content?.size ?? 0) > LIMITS.entryBytes) throw new FileProblem('tooLarge', name);
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

/** Characters that are made into bytes at once. */
const AT_ONCE = 1024 * 1024;

function* encoded(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < AT_ONCE) continue;
    yield encoder.encode(waiting.join(''));
    [waiting, length] = [[], 0];
  }
  yield encoder.encode(waiting.join(''));
}

/** A part that belongs to an electronic signature of the file; null where it has none. */
function signatureOf(pack: Package): string | null {
  const origin = relationshipsOf(pack, '').find(({ kind }) => kind === 'origin');
  const entry = pack.zip.entries.find(({ name }) => name.toLowerCase().startsWith(SIGNATURES));
  return origin?.target ?? entry?.name ?? null;
}

const CONTENT_TYPES_PART = '[Content_Types].xml';
const NO_RELATIONSHIPS = `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS.join('')}"/>`;

/** Takes a part that `owner` refers to out of the package, with all that lists it. */
export function dropPart(texts: PackageTexts, owner: string, part: string): void {
  const wanted = part.toLowerCase();
  editList(texts, relationshipsPart(owner), PACKAGE_RELATIONSHIPS, {
    drop: ({ attributes }) =>
      resolveTarget(owner, attributes['Target'] ?? '').toLowerCase() === wanted,
  });
  dropUnlisted(texts, part);
}

/** Takes a part out of the package that nothing but its content type lists any more. */
export function dropUnlisted(texts: PackageTexts, part: string): void {
  const wanted = `/${part.toLowerCase()}`;
  editList(texts, CONTENT_TYPES_PART, CONTENT_TYPES, {
    drop: ({ attributes }) => attributes['PartName']?.toLowerCase() === wanted,
  });
  texts.drop(part);
}

interface NewPart {
  readonly name: string;
  readonly contentType: string;
  readonly relationshipType: string;
  readonly text: string;
}

/** Adds a part that `owner` refers to. Returns the id of the reference. */
export function addPart(texts: PackageTexts, owner: string, part: NewPart): string {
  const { name, contentType, relationshipType, text } = part;
  const list = relationshipsPart(owner);
  if (!texts.has(list)) texts.add(list, NO_RELATIONSHIPS);
  const ids = new Set(editList(texts, list, PACKAGE_RELATIONSHIPS, {}));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number++;
  editList(texts, list, PACKAGE_RELATIONSHIPS, {
    add: (prefix) =>
      `<${prefix}Relationship Id="rId${number}" Type="${relationshipType}" Target="/${escapeXml(name)}"/>`,
  });
  addContent(texts, name, contentType, text);
  return `rId${number}`;
}

/** Adds a part with its content type; its owner is to refer to it. */
export function addContent(
  texts: PackageTexts,
  name: string,
  contentType: string,
  text: string,
): void {
  editList(texts, CONTENT_TYPES_PART, CONTENT_TYPES, {
    add: (prefix) =>
      `<${prefix}Override PartName="/${escapeXml(name)}" ContentType="${contentType}"/>`,
  });
  texts.add(name, text);
}

/** Changes one of the package's lists. Returns the ids in it. */
function editList(
  texts: PackageTexts,
  part: string,
  namespaces: readonly string[],
  change: { drop?: (tag: OpenTag) => boolean; add?: (prefix: string) => string },
): string[] {
  const edits = new PartEdits(part, texts.text(part), namespaces, 1);
  const { prefix, root } = edits;
  for (const child of root.children) {
    if (change.drop?.(child.open) === true) edits.replace(child, '');
  }
  if (change.add !== undefined) edits.append(root, change.add(prefix));
  texts.change(part, edits.result());
  return root.children.map(({ open }) => open.attributes['Id'] ?? '');
}
