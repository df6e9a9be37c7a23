import { columnName, columnIndex } from '../../../core/address/a1';
import { MAX_COLUMNS, MAX_ROWS } from '../../../core/address/area';

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
