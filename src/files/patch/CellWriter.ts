import { toA1 } from '../../core/address/a1';
import type { CellPatch } from '../WorkbookPatch';
import { escapeXml } from '../xml/escapeXml';
import type { TextEdits } from '../xml/TextEdits';
import { newCellStyle } from './newCellStyle';
import type { FormulaIndex, RowIndex, SheetIndex } from './SheetIndex';
import type { SharedFormulas } from './SharedFormulas';
import type { CellValue } from '../../core/snapshot/CellValue';
import { encodeEscapes } from './encodeEscapes';

/** Attributes that say how the old content is read; every other one stays. */
const OF_CONTENT = ['t', 'vm', 'cm'];

/** A cell to write; `style` is the number of its new format, where that changes. */
export interface CellWrite extends CellPatch {
  readonly style?: number;
}

/** Writes cells into rows of a sheet's text. */
export class CellWriter {
  /** Whether a formula came or went. */
  formulasChanged = false;

  constructor(
    private readonly index: SheetIndex,
    private readonly shared: SharedFormulas,
    private readonly edits: TextEdits,
  ) {}

  /** `patches` by column. */
  patchRow(row: RowIndex, patches: readonly CellWrite[]): void {
    const { prefix } = this.index;
    const known = new Map(row.cells.map((cell) => [cell.column, cell]));
    const inserted: CellWrite[] = [];
    for (const patch of patches) {
      const cell = known.get(patch.column);
      if (cell === undefined) {
        if (isSeen(patch)) inserted.push(patch);
        continue;
      }
      const formula = this.formulaXml(patch, cell.formula);
      const attributes = { ...cell.open.attributes, ...styleOf(patch) };
      const isGone = patch.style === 0 && !hasContent(patch);
      this.edits.replace(cell, isGone ? '' : cellXml(prefix, attributes, formula, patch.value));
    }
    if (inserted.length > 0) this.insertCells(row, inserted);
  }

  /** Rows that the sheet does not have yet, by number. */
  insertRows(rows: readonly (readonly [number, readonly CellWrite[]])[]): void {
    const { prefix, data, rows: known } = this.index;
    if (data === null) return;
    const texts = rows.flatMap(([number, patches]) => {
      const cells = patches.filter(isSeen);
      if (cells.length === 0) return [];
      const inner = cells.map((cell) => this.newCell(cell, null)).join('');
      return [{ number, text: `<${prefix}row r="${number + 1}">${inner}</${prefix}row>` }];
    });
    let at = 0;
    for (const { number, text } of texts) {
      while ((known[at]?.row ?? Infinity) <= number) at += 1;
      this.edits.insertInto(data.open, known[at]?.open.start ?? data.closeStart, text);
    }
  }

  private insertCells(row: RowIndex, patches: readonly CellWrite[]): void {
    const cells = patches.map((patch) => ({
      column: patch.column,
      text: this.newCell(patch, row),
    }));
    this.dropSpans(row);
    let at = 0;
    for (const { column, text } of cells) {
      while ((row.cells[at]?.column ?? Infinity) <= column) at += 1;
      this.edits.insertInto(row.open, row.cells[at]?.start ?? row.closeStart, text);
    }
  }

  /** `spans` is a hint on which columns a row has; it would no longer be true. */
  private dropSpans({ open }: RowIndex): void {
    this.edits.setAttributes(open, { spans: null });
  }

  /** A new cell looks like its row, or else its column. */
  private newCell(patch: CellWrite, row: RowIndex | null): string {
    const { prefix } = this.index;
    const style = newCellStyle(this.index, row, patch.column);
    const attributes = {
      r: toA1(patch),
      ...(style === undefined ? {} : { s: style }),
      ...styleOf(patch),
    };
    return cellXml(prefix, attributes, this.formulaXml(patch, null), patch.value);
  }

  /** The `f` element that shall stand; one that says the same already stays as it is. */
  private formulaXml({ formula }: CellPatch, old: FormulaIndex | null): string {
    if (old !== null && formula !== null && this.shared.stays(old, formula)) {
      return this.edits.slice(old);
    }
    if (old !== null || formula !== null) this.formulasChanged = true;
    return formula === null ? '' : plainFormula(this.index.prefix, formula);
  }
}

function hasContent({ formula, value }: CellPatch): boolean {
  return formula !== null || value !== null;
}

/** A blank cell stands in a file only for its look. */
function isSeen(patch: CellWrite): boolean {
  return hasContent(patch) || (patch.style ?? 0) !== 0;
}

function styleOf({ style }: CellWrite): { s?: string } {
  return style === undefined ? {} : { s: String(style) };
}

export function plainFormula(prefix: string, formula: string): string {
  return `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;
}

/**
 * A cell element. A text becomes an inline string, so it is never taken for a formula and no
 * other part has to change.
 * @param prefix of the spreadsheet namespace, with its colon
 * @param attributes of the cell as it was; its style stays
 * @param formula the `f` element as it shall stand; empty for none
 */
function cellXml(
  prefix: string,
  attributes: Readonly<Record<string, string>>,
  formula: string,
  value: CellValue,
): string {
  const kept = Object.entries(attributes)
    .filter(([name]) => !OF_CONTENT.includes(name))
    .map(([name, text]) => ` ${name}="${escapeXml(text)}"`)
    .join('');
  const { type, content } = contentXml(prefix, formula !== '', value);
  const inner = formula + content;
  const start = `<${prefix}c${kept}${type === '' ? '' : ` t="${type}"`}`;
  return inner === '' ? `${start}/>` : `${start}>${inner}</${prefix}c>`;
}

function contentXml(
  prefix: string,
  isResult: boolean,
  value: CellValue,
): { type: string; content: string } {
  const v = (text: string) => `<${prefix}v>${escapeXml(text)}</${prefix}v>`;
  if (value === null) return { type: '', content: '' };
  if (typeof value === 'number') return { type: '', content: v(String(value)) };
  if (typeof value === 'boolean') return { type: 'b', content: v(value ? '1' : '0') };
  if (typeof value === 'object') return { type: 'e', content: v(value.error) };
  if (isResult) return { type: 'str', content: v(encodeEscapes(value)) };
  const text = escapeXml(encodeEscapes(value));
  const t = `<${prefix}t xml:space="preserve">${text}</${prefix}t>`;
  return { type: 'inlineStr', content: `<${prefix}is>${t}</${prefix}is>` };
}
