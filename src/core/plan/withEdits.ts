import type { CellValue } from '../snapshot/CellValue';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/Snapshot';
import { trimmed } from '../snapshot/trimmed';
import type { CellContent, CellEdit } from './edits';

/**
 * The workbook as it would be read with these edits made, formulas as their results. Sheets without
 * an edit stay the same objects; an edit of an unknown sheet changes nothing.
 */
export function withEdits(
  snapshot: WorkbookSnapshot,
  edits: readonly CellEdit[],
): WorkbookSnapshot {
  const bySheet = new Map<number, CellEdit[]>();
  for (const edit of edits) {
    const known = bySheet.get(edit.cell.sheet);
    if (known === undefined) bySheet.set(edit.cell.sheet, [edit]);
    else known.push(edit);
  }
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
    const row = changed.get(at) ?? [...margin, ...(rows[at] ?? [])];
    while (row.length < cell.column - left) row.push(null);
    row[cell.column - left] = valueOf(after);
    changed.set(at, row);
  }
  const all = margin.length === 0 ? rows : rows.map((row) => [...margin, ...row]);
  for (const [at, row] of changed) all[at] = row;
  return { ...sheet, ...trimmed({ row: top, column: left }, all) };
}

function valueOf(after: CellContent): CellValue {
  const value = after.kind === 'value' ? after.value : after.result;
  return value === '' ? null : value;
}
