import type { CellRef } from '../address/CellRef';
import type { FormBook } from '../book/FormBook';
import type { Finding } from '../rules/Finding';
import type { CellValue } from '../snapshot/CellValue';
import type { SheetSnapshot } from '../snapshot/Snapshot';
import { fnv1a64 } from './fnv1a64';

/**
 * Hash of the values that a finding is about: its cell's and its related cells', in their order,
 * each with its type; white space around a text and the manner of its line ends do not count. A
 * finding of the sheet or the book is told by what it expects too, since its cell alone need not
 * hold what is wrong (missing titles).
 */
export function hashValues(finding: Finding, { snapshot }: FormBook): string {
  const values = [finding.cell, ...finding.related].map((cell) => valueAt(cell, snapshot.sheets));
  const expected = finding.program === null ? finding.expected : null;
  return fnv1a64(JSON.stringify([...values.map(written), written(expected)]));
}

function valueAt({ sheet, row, column }: CellRef, sheets: readonly SheetSnapshot[]): CellValue {
  const found = sheets[sheet];
  if (found === undefined) return null;
  return found.values[row - found.origin.row]?.[column - found.origin.column] ?? null;
}

/** JSON tells numbers, texts, truth values and errors apart; blank texts are blank. */
function written(value: CellValue): CellValue {
  if (typeof value !== 'string') return value;
  const text = value.replace(/\r\n?/g, '\n').trim();
  return text === '' ? null : text;
}
