import { attributesXml, type AttributeChanges } from './xmlText';
import type { OpenTag } from './scanXml';
import type { Span } from './XmlTokenizer';
import { outlineXml, type Element } from './outlineXml';

/** Replacements in a text, gathered in any order and made at once. */
export class TextEdits {
  private readonly edits: (Span & { readonly text: string })[] = [];
  /** Elements that close themselves and shall hold something, by where they begin. */
  private readonly filled = new Map<number, { open: OpenTag; content: string }>();

  constructor(private readonly original: string) {}

  replace({ start, end }: Span, text: string): void {
    this.edits.push({ start, end, text });
  }

  /** Insertions at one place stand in the order of their calls. */
  insert(at: number, text: string): void {
    this.replace({ start: at, end: at }, text);
  }

  /** Puts `text` at `at` inside an element, also inside one that closes itself. */
  insertInto(open: OpenTag, at: number, text: string): void {
    if (!open.selfClosing) this.insert(at, text);
    else if (text !== '') {
      const content = (this.filled.get(open.start)?.content ?? '') + text;
      this.filled.set(open.start, { open, content });
    }
  }

  /** Writes attributes into a start tag; null takes one away. */
  setAttributes(open: OpenTag, changes: AttributeChanges): void {
    const isChange = Object.entries(changes).some(
      ([name, value]) => (open.attributes[name] ?? null) !== value,
    );
    if (!isChange) return;
    const tag = `<${open.writtenName}${attributesXml({ ...open.attributes, ...changes })}`;
    // The end of one that closes itself is left to what may come into it.
    if (open.selfClosing) this.replace(this.withoutEnd(open), tag);
    else this.replace(open, `${tag}>`);
  }

  slice({ start, end }: Span): string {
    return this.original.slice(start, end);
  }

  /** What stands in front of the `/>` of an element that closes itself. */
  withoutEnd({ start, end }: OpenTag): Span {
    const written = this.original.slice(start, end - '/>'.length);
    return { start, end: start + written.trimEnd().length };
  }

  /** The text with all replacements made; they must not overlap. */
  result(): string {
    // Sorting is stable: what was inserted first at a place comes first.
    const ordered = [...this.edits, ...this.fillings()].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    );
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of ordered) {
      if (start < at) throw new RangeError(`overlapping edits at ${start}`);
      pieces.push(this.original.slice(at, start), text);
      at = end;
    }
    pieces.push(this.original.slice(at));
    return pieces.join('');
  }

  private fillings(): (Span & { readonly text: string })[] {
    return [...this.filled.values()].map(({ open, content }) => ({
      start: this.withoutEnd(open).end,
      end: open.end,
      text: `>${content}</${open.writtenName}>`,
    }));
  }
}

/** Changes of elements in a part; the rest of it stays as it is. */
export class PartEdits {
  /** Prefix of the root's namespace, with its colon. */
  readonly prefix: string;
  readonly root: Element;
  private readonly edits: TextEdits;

  /** @throws {FileProblem} as outlineXml */
  constructor(part: string, text: string, namespaces: readonly string[], depth = 2, leaf = '') {
    this.edits = new TextEdits(text);
    ({ prefix: this.prefix, root: this.root } = outlineXml(part, text, namespaces, depth, leaf));
  }

  textOf(span: Span): string {
    return this.edits.slice(span);
  }

  replace(element: Span, xml: string): void {
    this.edits.replace(element, xml);
  }

  /** Puts `xml` in front of what stands at `at`. */
  insert(at: number, xml: string): void {
    this.edits.insert(at, xml);
  }

  /** Puts `xml` first into an element. */
  prepend({ open }: Element, xml: string): void {
    this.edits.insertInto(open, open.end, xml);
  }

  /** Puts `xml` last into an element, and changes attributes of it. */
  append(element: Element, xml: string, attributes: AttributeChanges = {}): void {
    this.setAttributes(element, attributes);
    this.edits.insertInto(element.open, element.closeStart, xml);
  }

  /** Writes attributes into the start tag; null takes one away. */
  setAttributes(element: Element, attributes: AttributeChanges): void {
    this.edits.setAttributes(element.open, attributes);
  }

  /**
   * Puts a child of the root behind those that its schema orders in front of it.
   * @param inFront their names
   */
  insertChild(inFront: readonly string[], xml: string): void {
    const { open, children } = this.root;
    const last = children.filter(({ name }) => inFront.includes(name)).at(-1);
    this.edits.insertInto(open, last?.end ?? open.end, xml);
  }

  result(): string {
    return this.edits.result();
  }
}
