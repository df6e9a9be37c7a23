import type { CellValue } from './CellValue';
import type { SheetSnapshot, WorkbookSnapshot } from './Snapshot';
import { trimmed } from './trimmed';

/** An area's values, blank ones too; `origin` is its top left cell, all rows have its width. */
export type AreaValues = Pick<SheetSnapshot, 'origin' | 'values'>;

/**
 * The workbook with an area read anew; everything else stays as it was read.
 * @param sheet index of the area's sheet; an unknown one changes nothing
 */
export function replaceArea(
  snapshot: WorkbookSnapshot,
  sheet: number,
  area: AreaValues,
): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((one, index) =>
    index === sheet ? { ...one, ...placed(one, area) } : one,
  );
  return { sheets };
}

function placed(before: AreaValues, area: AreaValues): AreaValues {
  const { origin, values } = area;
  if (values.length === 0) return before;
  if (before.values.length === 0) return trimmed(origin, values);
  const top = Math.min(before.origin.row, origin.row);
  const left = Math.min(before.origin.column, origin.column);
  const end = Math.max(endRow(before), endRow(area));
  const rows = Array.from({ length: end - top }, (_, index) =>
    rowAt(before, area, top + index, left),
  );
  return trimmed({ row: top, column: left }, rows);
}

function endRow({ origin, values }: AreaValues): number {
  return origin.row + values.length;
}

function rowAt(
  before: AreaValues,
  area: AreaValues,
  row: number,
  left: number,
): readonly CellValue[] {
  const old = shifted(before.values[row - before.origin.row] ?? [], before.origin.column - left);
  const anew = area.values[row - area.origin.row];
  if (anew === undefined) return old;
  const start = area.origin.column - left;
  const head = Array.from({ length: start }, (_, column) => old[column] ?? null);
  return [...head, ...anew, ...old.slice(start + anew.length)];
}

function shifted(row: readonly CellValue[], by: number): readonly CellValue[] {
  return by === 0 ? row : [...new Array<CellValue>(by).fill(null), ...row];
}
