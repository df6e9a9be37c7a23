import { columnName } from '../../core/address/a1';
import { LIMITS } from '../limits';
import { referenceColumn } from '../read/reference';

/** Pieces of a formula; only ranges of columns or rows and cells are shifted. */
const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`'(?:[^']|'')*'`,
    String.raw`\[(?:[^[\]]|\[[^\]]*\])*\]`,
    String.raw`(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w.(!]))`,
    String.raw`(?<rows>\$?\d{1,7}:\$?\d{1,7}(?![\w.]))`,
    String.raw`(?<cell>\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w.(!\u0080-\uffff]))`,
    String.raw`[A-Za-z_\\\u0080-\uffff][\w.\\?\u0080-\uffff]*`,
    String.raw`\d+(?:\.\d*)?(?:[eE][+-]?\d+)?`,
  ].join('|'),
  'g',
);

/**
 * A formula as it reads so many rows further down and columns to the right: relative references
 * move along, absolute ones stay. Past the sheet's edge they go on at the other one, as in Excel.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (token, ...rest) => {
    const groups: unknown = rest.at(-1);
    const isReference =
      typeof groups === 'object' && groups !== null && Object.values(groups).some(Boolean);
    if (!isReference) return token;
    return token.replace(/(\$?)([A-Za-z]+)|(\$?)(\d+)/g, (piece, ...found: unknown[]) => {
      const [columnLock, letters, rowLock, digits] = found;
      if (typeof letters === 'string') {
        return columnLock === '$' ? piece : shiftColumn(letters, columns);
      }
      return rowLock === '$' ? piece : shiftRow(Number(digits), rows);
    });
  });
}

function shiftColumn(letters: string, by: number): string {
  return columnName(wrap(referenceColumn(`${letters}1`) + by, LIMITS.columns));
}

function shiftRow(row: number, by: number): string {
  return String(wrap(row - 1 + by, LIMITS.rows) + 1);
}

function wrap(index: number, count: number): number {
  return ((index % count) + count) % count;
}
