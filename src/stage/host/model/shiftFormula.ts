import { columnName, columnIndex } from '../../../core/address/a1';
import { MAX_COLUMNS, MAX_ROWS, type Area, cellCount } from '../../../core/address/area';
import { parseAddress } from './addresses';

/** Texts and quoted sheet names are passed over; what follows a name or precedes `(` is no cell. */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/giu;

/** A formula as it reads after being copied: references without `$` move along. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    PIECE,
    (
      piece: string,
      fixedColumn: string | undefined,
      letters: string | undefined,
      fixedRow: string | undefined,
      digits: string | undefined,
    ) => {
      if (letters === undefined || digits === undefined) return piece;
      const column = fixedColumn === '$' ? letters : shiftColumn(letters, columns);
      const row = fixedRow === '$' ? Number(digits) : Number(digits) + rows;
      if (column === null || row < 1 || row > MAX_ROWS) return '#REF!';
      return `${fixedColumn ?? ''}${column}${fixedRow ?? ''}${String(row)}`;
    },
  );
}

function shiftColumn(letters: string, columns: number): string | null {
  const moved = columnIndex(letters) + columns;
  return moved < 0 || moved >= MAX_COLUMNS ? null : columnName(moved);
}

/** The engine is quick enough with areas of fewer cells, and passes over the blank ones of more. */
const LARGE = { from: 65, to: 100_000 };

const SHEET = String.raw`(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const TEXT = String.raw`"(?:[^"]|"")*"`;
const ARGUMENT = `(?:${TEXT}|${SHEET}${CELL}(?::${CELL})?)`;

/** A sum or count over areas; texts and sheets' names are passed over. */
export const CALL = new RegExp(
  String.raw`${TEXT}|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(SUM|SUMIFS|COUNTIFS)\((${ARGUMENT}(?:,${ARGUMENT})*)\)`,
  'giu',
);
/** What stands in its parentheses, one by one. */
export const ARGUMENTS = new RegExp(ARGUMENT, 'giu');

/** Whether a formula sums or counts over an area large enough to be done here. */
export function sumsLarge(formula: string): boolean {
  return [...formula.matchAll(CALL)].some(([, , list]) =>
    (list?.match(ARGUMENTS) ?? []).some((argument) => parseAddress(argument)?.areas.some(isLarge)),
  );
}

export function isLarge(area: Area): boolean {
  const count = cellCount(area);
  return count >= LARGE.from && count <= LARGE.to;
}
