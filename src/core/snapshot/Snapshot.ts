import { type CellValue, isSameValue } from './CellValue';

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/** How a cell shows its number, which may be another, or a date; and whether a formula gives it. */
export interface ShownCell {
  readonly row: number;
  readonly column: number;
  /** What one sees there. */
  readonly text: string;
  readonly isFormula: boolean;
}

/** One worksheet as values alone: merged cells carry theirs at the top left. */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Zero-based position of `values[0][0]`. */
  readonly origin: { readonly row: number; readonly column: number };
  /** Rows of cells; rows may be of different length, what is missing is blank. */
  readonly values: readonly (readonly CellValue[])[];
  /**
   * Cells of which it is known how they show their number. From a file all that show something else,
   * and formulas that give decimals; from Excel those that were asked. Left out: none.
   */
  readonly shown?: readonly ShownCell[];
  /** Known for a sheet that we wrote: 集計, 指摘票. It has nothing of a form, unless one was put there. Left out: it is not. */
  readonly isOurs?: true;
}

/** The grid that everything else is read from. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
}

/**
 * The one shape in which a sheet's values stand, wherever they were read: from the first to the last
 * row and from the first column that hold something, rows without the blanks behind their last
 * value; a blank sheet has no rows and starts at A1.
 */
export function trimmed(
  origin: SheetSnapshot['origin'],
  values: SheetSnapshot['values'],
): Pick<SheetSnapshot, 'origin' | 'values'> {
  const first = values.findIndex((row) => row.some(isFilled));
  if (first < 0) return { origin: { row: 0, column: 0 }, values: [] };
  const rows = withoutEnd(values.slice(first), (row) => row.some(isFilled));
  const left = rows.reduce((least, row) => {
    const filled = row.findIndex(isFilled);
    return filled < 0 ? least : Math.min(least, filled);
  }, Infinity);
  return {
    origin: { row: origin.row + first, column: origin.column + left },
    values: rows.map((row) => withoutEnd(row.slice(left), isFilled)),
  };
}

function isFilled(value: CellValue): boolean {
  return value !== null;
}

/** Drops what stands behind the last item worth keeping. */
function withoutEnd<T>(items: readonly T[], isKept: (item: T) => boolean): readonly T[] {
  let end = items.length;
  for (let item = items[end - 1]; item !== undefined && !isKept(item); item = items[end - 1]) end--;
  return items.slice(0, end);
}

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
    index === sheet ? { ...one, ...placed(one, area), ...shownStill(one, area) } : one,
  );
  return { sheets };
}

/** What was known of a cell that holds another value now is of before. */
function shownStill(
  { shown, ...before }: SheetSnapshot,
  area: AreaValues,
): Pick<SheetSnapshot, 'shown'> {
  if (shown === undefined) return {};
  return {
    shown: shown.filter(({ row, column }) => {
      const line = area.values[row - area.origin.row];
      const at = column - area.origin.column;
      const isInside = line !== undefined && at >= 0 && at < line.length;
      const old = before.values[row - before.origin.row]?.[column - before.origin.column] ?? null;
      return !isInside || isSameValue(line[at] ?? null, old);
    }),
  };
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
