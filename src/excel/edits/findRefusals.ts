import { groupBy } from '../../core/collections/groupBy';
import type { CellRef } from '../../core/address/CellRef';
import type { CellValue } from '../../core/snapshot/CellValue';
import type { AreaValues } from '../../core/snapshot/replaceArea';
import { isInTable } from './askTables';
import type { SheetState } from './askSheetStates';
import type { CellState } from './CellState';
import type { EditJob, Target } from './EditJob';
import type { Refusal, RefusalReason } from './EditOutcome';
import type { Before } from './readBefore';
import type { SheetBasis } from './UndoEntry';

/** Reasons in the order in which they are told. */
const ORDER: readonly RefusalReason[] = [
  'gone',
  'changed',
  'protectedSheet',
  'filtered',
  'hidden',
  'formula',
  'table',
  'textFormat',
];

/** What stands against a job; nothing may be written unless this is empty. */
export function findRefusals(job: EditJob, before: Before): Refusal[] {
  if (before.isReadOnly) return [{ reason: 'readOnly', sheet: '', cells: [] }];
  const found = [
    ...job.targets.flatMap((target, index) =>
      ofTarget(target, before.cells[index] ?? null, before),
    ),
    ...job.basis.flatMap((basis, index) =>
      ofBasis(basis, before.basis[index] ?? null, before, job),
    ),
  ];
  const sheets = groupBy(found, ({ sheet }) => sheet);
  return [...sheets].flatMap(([sheet, own]) =>
    ORDER.flatMap((reason) => {
      const meant = own.filter((one) => one.reason === reason);
      return meant.length === 0 ? [] : [{ reason, sheet, cells: distinct(meant) }];
    }),
  );
}

/** `cell` is null where a whole sheet is meant. */
interface Found {
  readonly reason: RefusalReason;
  readonly sheet: string;
  readonly cell: CellRef | null;
}

function ofTarget(target: Target, state: CellState | null, { sheets, tables }: Before): Found[] {
  const { sheetId, sheetName: sheet, cell } = target;
  const found = (reason: RefusalReason): Found => ({ reason, sheet, cell });
  const own = sheets.get(sheetId) ?? null;
  if (own === null) return sheets.has(sheetId) ? [found('gone')] : [];
  if (state === null) return [];
  const obstacle = target.obstacle(state.there);
  const reasons: { readonly [R in RefusalReason]?: boolean } = {
    table: target.isFormula && isInTable(tables, sheetId, cell),
    protectedSheet: own.isProtected && isForbidden(target, state, own),
    filtered: own.isFiltered,
    hidden: state.isHidden,
  };
  return [
    ...(obstacle === null ? [] : [found(obstacle)]),
    ...ORDER.filter((reason) => reasons[reason] === true).map(found),
  ];
}

function isForbidden(
  target: Target,
  { there, isLocked }: CellState,
  { allowsFormats }: SheetState,
): boolean {
  const { enteredIn, numberFormat } = target.entry(there);
  const changesFormat = [enteredIn, numberFormat].some((one) => one !== there.numberFormat);
  return isLocked || (changesFormat && !allowsFormats);
}

function ofBasis(
  { sheetId, sheetName, sheet, area }: SheetBasis,
  now: AreaValues | null,
  { sheets }: Before,
  job: EditJob,
): Found[] {
  if (sheets.get(sheetId) === null) return [{ reason: 'gone', sheet: sheetName, cell: null }];
  return (now?.values ?? []).flatMap((line, row) =>
    line.flatMap((value, column): Found[] => {
      const cell = { sheet, row: area.top + row, column: area.left + column };
      const expected = job.expected(cell);
      if (expected === undefined || isSameValue(expected, value)) return [];
      return [{ reason: 'changed', sheet: sheetName, cell }];
    }),
  );
}

/** Whether two values of a snapshot are alike. */
export function isSameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a?.error === b?.error;
}

function distinct(found: readonly Found[]): CellRef[] {
  const cells = new Map<string, CellRef>();
  for (const { cell } of found) {
    if (cell !== null) cells.set(`${String(cell.row)}:${String(cell.column)}`, cell);
  }
  return [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}
