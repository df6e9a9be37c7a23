import { columnName } from '../address/a1';
import { type CellRef, isSameCell } from '../address/CellRef';
import type { Book } from '../book/Book';
import type { Finding } from '../rules/Finding';
import type { FormHeader } from '../layout/Layout';
import { COLUMN_KEYS } from '../profile/Profile';
import type { Program } from '../records/Program';
import type { Waiver } from './Waiver';

/** What a waiver is found by, beside the values it excuses. */
export type WaiverKey = Pick<Waiver, 'rule' | 'sheet' | 'program' | 'column'>;

/** Where a finding stands, in terms that do not change when rows move. */
export function waiverKey({ rule, cell, program }: Finding, book: Book): WaiverKey {
  const of = program === null ? undefined : book.programs[program];
  const named = of === undefined ? aroundPrograms(cell, book) : fieldOf(cell, of);
  return {
    rule,
    sheet: book.snapshot.sheets[cell.sheet]?.name ?? '',
    program: of === undefined ? null : { policy: of.record.policy.code, no: of.record.no },
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
  return labelOf(cell, layout.form);
}

function labelOf(cell: CellRef, { cells }: FormHeader): string | null {
  return Object.entries(cells).find(([, place]) => isSameCell(place, cell))?.[0] ?? null;
}
