import { firstIndex, getOrInsert, groupBy } from '../collections/collections';
import { cellArea, firstCell, type Area } from '../address/area';
import { cellKey, type CellRef } from '../address/CellRef';
import type { Book } from '../book/Book';
import type { Program } from '../records/Program';
import type { CellValue, UnknownValue } from '../snapshot/CellValue';
import { type SheetSnapshot, type WorkbookSnapshot, trimmed } from '../snapshot/Snapshot';

/** Excel's own limit for the text of a cell, in characters. */
export const LONGEST_TEXT = 32_767;

/** What is put into a cell: a value (null clears it), or a live formula with its `=`. */
export type CellContent =
  | { readonly kind: 'value'; readonly value: Exclude<CellValue, UnknownValue> }
  | {
      readonly kind: 'formula';
      readonly formula: string;
      /** What it comes to, for files: they carry the result beside the formula. */
      readonly result: number | string | null;
    };

/** One cell that changes; everything of it but its content stays. */
export interface CellEdit {
  readonly cell: CellRef;
  /** What stood there when the edit was planned. */
  readonly before: CellValue;
  readonly after: CellContent;
}

/** What stands against writing, noticed before anything was written. */
export type RefusalReason =
  /** The workbook was opened read-only. */
  | 'readOnly'
  | 'protectedSheet'
  /** The sheet was deleted since. */
  | 'gone'
  /** The block reads otherwise than when the plan was made: edited, or rows came or went. */
  | 'changed'
  /** A filter hides rows of the sheet. */
  | 'filtered'
  /** The row or column is hidden. */
  | 'hidden'
  /** A formula stands there. */
  | 'formula'
  /** It is one of merged cells, and not the one that shows. */
  | 'merged'
  /** An array formula or a data table fills it, or a formula spills into it. */
  | 'array'
  /** A formula would go into a table, whose column Excel would fill with it. */
  | 'table'
  /** The cell's number format is text (`@`): a number or formula would become text. */
  | 'textFormat';

/** Cells whose values a plan rests on: they are read again before anything is written. */
export interface BasisArea {
  /** Index into the snapshot's sheets. */
  readonly sheet: number;
  readonly area: Area;
}

/** Cells to change, at most one edit a cell. */
export interface EditPlan {
  readonly edits: readonly CellEdit[];
  readonly basis: readonly BasisArea[];
}

/**
 * The edits with what they rest on: the whole block of each program concerned, and the cell itself
 * where it belongs to none. Of two edits of one cell the first counts.
 */
export function planEdits(book: Book, edits: readonly CellEdit[]): EditPlan {
  const programOf = programsByRow(book, edits);
  const once = new Map<string, CellEdit>();
  const basis = new Map<string, BasisArea>();
  for (const edit of edits) {
    const { cell } = edit;
    const key = cellKey(cell);
    if (once.has(key)) continue;
    once.set(key, edit);
    const area = basisOf(programOf.get(rowKey(cell)), cell);
    const { sheet } = cell;
    basis.set(cellKey({ sheet, ...firstCell(area) }), { sheet, area });
  }
  return { edits: [...once.values()], basis: [...basis.values()] };
}

/** The first program in whose block each edited row stands. */
function programsByRow(
  { programs }: Book,
  edits: readonly CellEdit[],
): ReadonlyMap<string, Program> {
  const cells = groupBy(
    edits.map(({ cell }) => cell),
    ({ sheet }) => sheet,
  );
  const rows = new Map(
    [...cells].map(([sheet, own]) => [
      sheet,
      [...new Set(own.map(({ row }) => row))].sort((a, b) => a - b),
    ]),
  );
  const found = new Map<string, Program>();
  for (const program of programs) {
    const { firstRow, endRow } = program.block;
    const own = rows.get(program.sheet) ?? [];
    const first = firstIndex(own.length, (at) => (own[at] ?? firstRow) >= firstRow);
    for (let at = first; (own[at] ?? endRow) < endRow; at += 1) {
      const key = rowKey({ sheet: program.sheet, row: own[at] ?? firstRow });
      if (!found.has(key)) found.set(key, program);
    }
  }
  return found;
}

function rowKey({ sheet, row }: Pick<CellRef, 'sheet' | 'row'>): string {
  return `${String(sheet)} ${String(row)}`;
}

function basisOf(program: Program | undefined, { row, column }: CellRef): Area {
  return program === undefined ? cellArea(row, column) : blockArea(program, column);
}

/** The block's rows over all columns of its header, and over `column` where that lies beside them. */
export function blockArea({ block, header }: Program, column: number): Area {
  const columns = [...Object.values(header.columns), header.labelColumn ?? column, column];
  return {
    top: block.firstRow,
    left: Math.min(...columns),
    bottom: block.endRow - 1,
    right: Math.max(...columns),
  };
}

/**
 * The workbook as it would be read with these edits made, formulas as their results. Sheets without
 * an edit stay the same objects; an edit of an unknown sheet changes nothing.
 */
export function withEdits(
  snapshot: WorkbookSnapshot,
  edits: readonly CellEdit[],
): WorkbookSnapshot {
  const bySheet = groupBy(edits, ({ cell }) => cell.sheet);
  const sheets = snapshot.sheets.map((sheet, index) => {
    const own = bySheet.get(index);
    return own === undefined ? sheet : edited(sheet, own);
  });
  return { sheets };
}

function edited(sheet: SheetSnapshot, edits: readonly CellEdit[]): SheetSnapshot {
  const { origin, values } = sheet;
  const cells = edits.map(({ cell }) => cell);
  const top = cells.reduce((least, { row }) => Math.min(least, row), origin.row);
  const left = cells.reduce((least, { column }) => Math.min(least, column), origin.column);
  const end = cells.reduce((most, { row }) => Math.max(most, row + 1), origin.row + values.length);
  const margin = new Array<CellValue>(origin.column - left).fill(null);
  const above = new Array<readonly CellValue[]>(origin.row - top).fill([]);
  const below = new Array<readonly CellValue[]>(end - origin.row - values.length).fill([]);
  const rows = above.concat(values, below);
  const changed = new Map<number, CellValue[]>();
  for (const { cell, after } of edits) {
    const at = cell.row - top;
    const row = getOrInsert(changed, at, () => [...margin, ...(rows[at] ?? [])]);
    while (row.length < cell.column - left) row.push(null);
    row[cell.column - left] = valueOf(after);
  }
  const all = margin.length === 0 ? rows : rows.map((row) => [...margin, ...row]);
  for (const [at, row] of changed) all[at] = row;
  return { ...sheet, ...trimmed({ row: top, column: left }, all) };
}

/** How a cell reads once content is in it: a formula as what it comes to. */
export function valueOf(after: CellContent): CellValue {
  const value = after.kind === 'value' ? after.value : after.result;
  return value === '' ? null : value;
}
