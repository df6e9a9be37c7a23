import { columnName } from '../address/a1';
import { type CellRef, isSameCell } from '../address/CellRef';
import type { Book } from '../book/Book';
import { type FormBook, isLedgerBook } from '../book/FormBook';
import type { LedgerBook } from '../book/LedgerBook';
import type { Finding } from '../rules/Finding';
import type { FormHeader } from '../layout/Layout';
import { COLUMN_KEYS } from '../profile/Profile';
import type { LedgerProgram } from '../records/ledger/LedgerProgram';
import { FIELD_KEYS, type Program } from '../records/Program';
import type { Waiver } from './Waiver';

/** What a waiver is found by, beside the values it excuses. */
export type WaiverKey = Pick<Waiver, 'rule' | 'sheet' | 'program' | 'column'>;

/** Where a finding stands, in terms that do not change when rows move. */
export function waiverKey({ rule, cell, program }: Finding, book: FormBook): WaiverKey {
  const record = program === null ? undefined : book.programs[program]?.record;
  const named = isLedgerBook(book)
    ? placeInLedger(cell, program, book)
    : placeInForm(cell, program, book);
  return {
    rule,
    sheet: book.snapshot.sheets[cell.sheet]?.name ?? '',
    program: record === undefined ? null : { policy: record.policy.code, no: record.no },
    column: named ?? columnName(cell.column),
  };
}

/** One text for each key. */
export function keyText({ rule, sheet, program, column }: WaiverKey): string {
  return JSON.stringify([rule, sheet, program?.policy, program?.no, program === null, column]);
}

function placeInForm(cell: CellRef, program: number | null, book: Book): string | null {
  const of = program === null ? undefined : book.programs[program];
  return of === undefined ? aroundPrograms(cell, book) : fieldOf(cell, of);
}

/** The field that stands in the cell, else the column by the title above it. */
function fieldOf(cell: CellRef, { fields, header }: Program): string | null {
  const field = FIELD_KEYS.find((key) => isSameCell(fields[key].cell, cell));
  return field ?? COLUMN_KEYS.find((key) => header.columns[key] === cell.column) ?? null;
}

/** What the cell holds of the form or of a 施策 row. */
function aroundPrograms(cell: CellRef, { layout }: Book): string | null {
  const policies = layout.tables.flatMap(({ policy }) => policy ?? []);
  if (policies.some(({ codeCell }) => isSameCell(codeCell, cell))) return 'policyCode';
  if (policies.some(({ nameCell }) => isSameCell(nameCell, cell))) return 'policyName';
  return labelOf(cell, layout.form);
}

function placeInLedger(cell: CellRef, program: number | null, book: LedgerBook): string | null {
  const of = program === null ? undefined : book.programs[program];
  return of === undefined ? labelOf(cell, book.layout.form) : titleOf(cell, of);
}

/** The title above the cell, with its year-block where it stands in one. */
function titleOf(cell: CellRef, program: LedgerProgram): string | null {
  const amount = program.amounts.find((one) => isSameCell(one.cell, cell));
  if (amount !== undefined) {
    const period = amount.period === null ? null : program.periods[amount.period]?.name;
    return [period, amount.title].filter((part) => typeof part === 'string').join(' ');
  }
  const { no, policy, name, section, texts, codes } = program;
  const entries = [no, policy, name, section, ...texts, ...codes];
  return entries.find((one) => isSameCell(one?.cell ?? null, cell))?.entry.title ?? null;
}

function labelOf(cell: CellRef, { cells }: FormHeader): string | null {
  return Object.entries(cells).find(([, place]) => isSameCell(place, cell))?.[0] ?? null;
}
