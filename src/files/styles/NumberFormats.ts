import { attributesXml } from '../xml/attributesXml';
import type { PartEdits } from '../xml/PartEdits';
import { StyleList } from './StyleList';

/** Formats that stand in no file because every Excel has them. */
const BUILT_IN: { readonly [code: string]: number } = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};
const FIRST_OWN = 164;

/** Number formats of a style sheet by their code. */
export class NumberFormats {
  private readonly list: StyleList;
  private readonly numbers = new Map<string, number>();
  private next = FIRST_OWN;

  constructor(private readonly edits: PartEdits) {
    this.list = new StyleList(edits, 'numFmts', []);
    for (const { open } of this.list.elements) {
      const number = Number(open.attributes['numFmtId']);
      this.numbers.set(open.attributes['formatCode'] ?? '', number);
      this.next = Math.max(this.next, number + 1);
    }
  }

  number(code: string): number {
    const known = BUILT_IN[code] ?? this.numbers.get(code);
    if (known !== undefined) return known;
    const number = this.next++;
    this.numbers.set(code, number);
    const attributes = { numFmtId: String(number), formatCode: code };
    this.list.add(`<${this.edits.prefix}numFmt${attributesXml(attributes)}/>`);
    return number;
  }

  save(): void {
    this.list.save();
  }
}
