import type { PartEdits } from '../xml/PartEdits';
import { childOf, type Element } from '../xml/outlineXml';

/** What a style sheet holds, as its schema orders it. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** One of the lists of a style sheet; what is added twice stands in it once. */
export class StyleList {
  /** Those that stand in the file. */
  readonly elements: readonly Element[];
  private readonly list: Element | null;
  private readonly numbers = new Map<string, number>();
  private readonly added: string[] = [];

  /**
   * @param first what a list begins with that has nothing yet: the defaults stand at its start
   */
  constructor(
    private readonly edits: PartEdits,
    private readonly name: string,
    first: readonly string[],
  ) {
    this.list = childOf(edits.root, name);
    this.elements = this.list?.children ?? [];
    this.elements.forEach((element, at) => {
      const text = edits.textOf(element);
      if (!this.numbers.has(text)) this.numbers.set(text, at);
    });
    if (this.elements.length === 0) for (const text of first) this.add(text);
  }

  /** The number of an entry, which is added where it is not there yet. */
  add(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.elements.length + this.added.push(text) - 1;
    this.numbers.set(text, number);
    return number;
  }

  /** Text of the entry; of the first one where there is none of that number. */
  textOf(number: number): string {
    const element = this.elements[number];
    if (element !== undefined) return this.edits.textOf(element);
    return this.added[number - this.elements.length] ?? '';
  }

  save(): void {
    const count = String(this.elements.length + this.added.length);
    const text = this.added.join('');
    const { prefix } = this.edits;
    if (text === '') return;
    if (this.list !== null) {
      this.edits.append(this.list, text, { count });
      return;
    }
    const inFront = ORDER.slice(0, ORDER.indexOf(this.name));
    const open = `<${prefix}${this.name} count="${count}">`;
    this.edits.insertChild(inFront, `${open}${text}</${prefix}${this.name}>`);
  }
}
