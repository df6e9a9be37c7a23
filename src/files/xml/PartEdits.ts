import type { AttributeChanges } from './xmlText';
import { outlineXml, type Element } from './outlineXml';
import type { Span } from './scanXml';
import { TextEdits } from './TextEdits';

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
