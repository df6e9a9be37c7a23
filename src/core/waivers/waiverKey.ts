import { columnName } from '../address/a1';
import { type CellRef, isSameCell } from '../address/CellRef';
import type { Book } from '../book/Book';
import type { Finding } from '../findings/Finding';
import type { Heading } from '../layout/Layout';
import { COLUMN_KEYS } from '../profile/blockFields';
import { type Program, programRef } from '../records/Program';
import type { Waiver } from './Waiver';
import type { CellValue } from '../snapshot/CellValue';
import type { SheetSnapshot } from '../snapshot/Snapshot';
import { fnv1a64 } from '../text/fnv1a64';

/** What a waiver is found by, beside the values it excuses. */
export type WaiverKey = Pick<Waiver, 'rule' | 'sheet' | 'program' | 'column'>;

/** Where a finding stands, in terms that do not change when rows move. */
export function waiverKey({ rule, cell, program }: Finding, book: Book): WaiverKey {
  const of = program === null ? undefined : book.programs[program];
  const named = of === undefined ? aroundPrograms(cell, book) : fieldOf(cell, of);
  return {
    rule,
    sheet: book.snapshot.sheets[cell.sheet]?.name ?? '',
    program: of === undefined ? null : programRef(of),
    column: named ?? columnName(cell.column),
  };
}

/** One text for each key. */
export function keyText({ rule, sheet, program, column }: WaiverKey): string {
  return JSON.stringify([rule, sheet, program?.policy, program?.no, program === null, column]);
}

/** The field that stands in the cell, else the column by the title above it. */
function fieldOf(cell: CellRef, { places, header }: Program): string | null {
  const place = places.find((one) => isSameCell(one.cell, cell));
  return place?.name ?? COLUMN_KEYS.find((key) => header.columns[key] === cell.column) ?? null;
}

/** What the cell holds of the form or of a 施策 row. */
function aroundPrograms(cell: CellRef, { layout }: Book): string | null {
  const policies = layout.tables.flatMap(({ policy }) => policy ?? []);
  if (policies.some(({ codeCell }) => isSameCell(codeCell, cell))) return 'policyCode';
  if (policies.some(({ nameCell }) => isSameCell(nameCell, cell))) return 'policyName';
  return labelOf(cell, layout.heading);
}

function labelOf(cell: CellRef, { cells }: Heading): string | null {
  return Object.entries(cells).find(([, place]) => isSameCell(place, cell))?.[0] ?? null;
}

/**
 * Hash of the values that a finding is about: its cell's and its related cells', in their order,
 * each with its type; white space around a text and the manner of its line ends do not count. A
 * finding of the sheet or the book is identified by what it expects too, since its cell alone need not
 * hold what is wrong (missing titles).
 */
export function hashValues(finding: Finding, { snapshot }: Book): string {
  const values = [finding.cell, ...finding.related].map((cell) => valueAt(cell, snapshot.sheets));
  const expected = finding.program === null ? finding.expected : null;
  return fnv1a64(JSON.stringify([...values.map(written), written(expected)]));
}

function valueAt({ sheet, row, column }: CellRef, sheets: readonly SheetSnapshot[]): CellValue {
  const found = sheets[sheet];
  if (found === undefined) return null;
  return found.values[row - found.origin.row]?.[column - found.origin.column] ?? null;
}

/** JSON keeps numbers, texts, truth values and errors distinct; blank texts are blank. */
function written(value: CellValue): CellValue {
  if (typeof value !== 'string') return value;
  const text = value.replace(/\r\n?/g, '\n').trim();
  return text === '' ? null : text;
}
