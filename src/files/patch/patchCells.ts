import { toA1, areaAddress, parseAreas } from '../../core/address/a1';
import { groupBy } from '../../core/collections/collections';
import { type CellValue, isError, isUnknown } from '../../core/snapshot/CellValue';
import { FileProblem } from '../FileProblem';
import { LIMITS } from '../limits';
import { encodeEscapes } from '../read/reference';
import type { CellPatch } from '../WorkbookPatch';
import { escapeXml } from '../xml/xmlText';
import type { TextEdits } from '../xml/PartEdits';
import { SharedFormulas } from './SharedFormulas';
import { type FormulaIndex, newCellStyle, type RowIndex, type SheetIndex } from './indexSheet';
import { cellArea, around, positionKey } from '../../core/address/area';

/** Numbers of the formats of cells that get another one. */
export type CellStyles = ReadonlyMap<CellPatch, number>;

/**
 * Writes the cells into the sheet's text; absent rows and cells are made in their order. The
 * cells have been checked by refuseCells.
 * @returns whether a formula came or went, so that the calculation chain no longer fits
 */
export function patchCells(
  index: SheetIndex,
  cells: readonly CellPatch[],
  edits: TextEdits,
  styles: CellStyles,
): boolean {
  // The last of several patches of one cell counts.
  const byPosition = new Map<number, CellPatch>();
  for (const cell of cells) byPosition.set(positionKey(cell), cell);
  const ordered = [...byPosition.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  const shared = new SharedFormulas(index.sharing);
  const separated = separateGroups(index, shared, byPosition, edits);
  const writer = new CellWriter(index, shared, edits, styles);
  const known = new Map(index.rows.map((row) => [row.row, row]));
  const absent: [number, CellPatch[]][] = [];
  for (const [number, patches] of groupBy(ordered, ({ row }) => row)) {
    const row = known.get(number);
    if (row === undefined) absent.push([number, patches]);
    else writer.patchRow(row, patches);
  }
  writer.insertRows(absent);
  widenDimension(index, ordered, edits);
  return separated || writer.formulasChanged;
}

/** Where the text of a shared formula goes, the others of its group get it as their own. */
function separateGroups(
  index: SheetIndex,
  shared: SharedFormulas,
  patches: ReadonlyMap<number, CellPatch>,
  edits: TextEdits,
): boolean {
  const orphans: FormulaIndex[] = [];
  for (const formula of index.sharing) {
    const patch = patches.get(positionKey(formula));
    if (patch === undefined || patch.formula === formula.text) continue;
    for (const other of shared.dissolve(formula)) orphans.push(other);
  }
  let room: number = LIMITS.readBytes;
  for (const orphan of orphans) {
    if (patches.has(positionKey(orphan))) continue;
    const text = shared.textOf(orphan);
    room -= text.length;
    if (room < 0) throw new FileProblem('tooLarge');
    edits.replace(orphan, plainFormula(index.prefix, text));
  }
  return orphans.length > 0;
}

/** Some programs read no cell outside the area that a sheet announces. */
function widenDimension(
  { dimension }: SheetIndex,
  cells: readonly CellPatch[],
  edits: TextEdits,
): void {
  const old = parseAreas(dimension?.attributes['ref'] ?? '')[0];
  if (dimension === null || old === undefined) return;
  const filled = cells.filter(({ value, formula }) => value !== null || formula !== null);
  const wide = areaAddress(
    filled.map(({ row, column }) => cellArea(row, column)).reduce(around, old),
  );
  if (wide !== areaAddress(old)) edits.setAttributes(dimension, { ref: wide });
}

/** Attributes that say how the old content is read; every other one stays. */
const OF_CONTENT = ['t', 'vm', 'cm'];

/** Writes cells into rows of a sheet's text. */
class CellWriter {
  /** Whether a formula came or went. */
  formulasChanged = false;

  constructor(
    private readonly index: SheetIndex,
    private readonly shared: SharedFormulas,
    private readonly edits: TextEdits,
    private readonly styles: CellStyles,
  ) {}

  /** `patches` by column. */
  patchRow(row: RowIndex, patches: readonly CellPatch[]): void {
    const { prefix } = this.index;
    const known = new Map(row.cells.map((cell) => [cell.column, cell]));
    const inserted: CellPatch[] = [];
    for (const patch of patches) {
      const cell = known.get(patch.column);
      if (cell === undefined) {
        if (this.isSeen(patch)) inserted.push(patch);
        continue;
      }
      const formula = this.formulaXml(patch, cell.formula);
      const attributes = { ...cell.open.attributes, ...this.styleOf(patch) };
      const isGone = this.styles.get(patch) === 0 && !hasContent(patch);
      const kept = keptXml(attributes);
      this.edits.replace(cell, isGone ? '' : cellXml(prefix, kept, formula, patch.value));
    }
    if (inserted.length > 0) this.insertCells(row, inserted);
  }

  /** Rows that the sheet does not have yet, by number. */
  insertRows(rows: readonly (readonly [number, readonly CellPatch[]])[]): void {
    const { prefix, data, rows: known } = this.index;
    if (data === null) return;
    const texts = rows.flatMap(([number, patches]) => {
      const cells = patches.filter((patch) => this.isSeen(patch));
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

  private insertCells(row: RowIndex, patches: readonly CellPatch[]): void {
    this.dropSpans(row);
    let at = 0;
    const places = groupBy(patches, ({ column }) => {
      while ((row.cells[at]?.column ?? Infinity) <= column) at += 1;
      return row.cells[at]?.start ?? row.closeStart;
    });
    // One text a place: a sheet may be given a million cells.
    for (const [place, own] of places) {
      const text = own.map((patch) => this.newCell(patch, row)).join('');
      this.edits.insertInto(row.open, place, text);
    }
  }

  /** `spans` is a hint on which columns a row has; it would no longer be true. */
  private dropSpans({ open }: RowIndex): void {
    this.edits.setAttributes(open, { spans: null });
  }

  /** A new cell looks like its row, or else its column. */
  private newCell(patch: CellPatch, row: RowIndex | null): string {
    const { prefix } = this.index;
    const style = newCellStyle(this.index, row, patch.column);
    const attributes = {
      r: toA1(patch),
      ...(style === undefined ? {} : { s: style }),
      ...this.styleOf(patch),
    };
    return cellXml(prefix, keptXml(attributes), this.formulaXml(patch, null), patch.value);
  }

  /** A blank cell stands in a file only for its look. */
  private isSeen(patch: CellPatch): boolean {
    return hasContent(patch) || (this.styles.get(patch) ?? 0) !== 0;
  }

  private styleOf(patch: CellPatch): { s?: string } {
    const style = this.styles.get(patch);
    return style === undefined ? {} : { s: String(style) };
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

/** What stays of a cell's attributes, its style above all. */
function keptXml(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .filter(([name]) => !OF_CONTENT.includes(name))
    .map(([name, text]) => ` ${name}="${escapeXml(text)}"`)
    .join('');
}

export function hasContent({ formula, value }: CellPatch): boolean {
  return formula !== null || value !== null;
}

export function plainFormula(prefix: string, formula: string): string {
  return `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;
}

/**
 * A cell element. A text becomes an inline string, so it is never taken for a formula and no
 * other part has to change.
 * @param prefix of the spreadsheet namespace, with its colon
 * @param attributes of the cell but for those of its content, each with a space in front
 * @param formula the `f` element as it shall stand; empty for none
 */
export function cellXml(
  prefix: string,
  attributes: string,
  formula: string,
  value: CellValue,
): string {
  const { cell, number, text } = prefix === '' ? PLAIN_TAGS : tagsOf(prefix);
  // Most cells, of as few pieces as can be: each is an object until the text is written.
  if (typeof value === 'number') {
    return `${cell}${attributes}>${formula}${number.start}${String(value)}${number.end}`;
  }
  if (typeof value === 'string' && formula === '') {
    return `${cell}${attributes}${text.start}${escapeXml(encodeEscapes(value))}${text.end}`;
  }
  const { type, content } = contentXml(prefix, formula !== '', value);
  const inner = formula + content;
  const start = `<${prefix}c${attributes}${type === '' ? '' : ` t="${type}"`}`;
  return inner === '' ? `${start}/>` : `${start}>${inner}</${prefix}c>`;
}

function contentXml(
  prefix: string,
  isResult: boolean,
  value: Exclude<CellValue, number>,
): { type: string; content: string } {
  const v = (text: string) => `<${prefix}v>${escapeXml(text)}</${prefix}v>`;
  // A result that is an empty text: a formula without one would be calculated anew.
  if (value === null) return isResult ? { type: 'str', content: v('') } : { type: '', content: '' };
  if (typeof value === 'boolean') return { type: 'b', content: v(value ? '1' : '0') };
  if (isError(value)) return { type: 'e', content: v(value.error) };
  if (isUnknown(value)) return { type: '', content: '' };
  return { type: 'str', content: v(encodeEscapes(value)) };
}

/** The start of a cell, and what stands around a number and a text of its own. */
function tagsOf(prefix: string) {
  const is = `${prefix}is`;
  const t = `${prefix}t`;
  return {
    cell: `<${prefix}c`,
    number: { start: `<${prefix}v>`, end: `</${prefix}v></${prefix}c>` },
    text: {
      start: ` t="inlineStr"><${is}><${t} xml:space="preserve">`,
      end: `</${t}></${is}></${prefix}c>`,
    },
  };
}

const PLAIN_TAGS = tagsOf('');
