import { cellsOf, cellArea } from '../../core/address/area';
import type { CellRef } from '../../core/address/CellRef';
import { groupBy } from '../../core/collections/collections';
import type { CellEdit } from '../../core/plan/edits';
import { type CellValue, isSameValue } from '../../core/snapshot/CellValue';
import { Grid } from '../../core/snapshot/Grid';
import type { AreaValues, WorkbookSnapshot } from '../../core/snapshot/Snapshot';
import { askBatch, type Step } from '../batch';
import { toExcelProblem } from '../ExcelProblem';
import { groupAreas } from '../slices';
import { toCellValues } from '../reading';
import {
  type CellState,
  type Entry,
  formerEntry,
  isFormula,
  isSameContent,
  newEntry,
  TEXT_FORMAT,
} from './CellState';
import { askUnderMerges } from './askUnderMerges';
import type { ChangedCell, SheetCell, Refusal, RefusalReason, SheetBasis } from './EditOutcome';
import {
  askAreas,
  askCells,
  askColumns,
  askSheetStates,
  askTables,
  type CellThere,
  type ColumnContents,
  isInTable,
  placeKey,
  type SheetState,
  type TableAreas,
  type WatchedColumn,
} from './questions';

/** A cell that shall change: an edit of a plan, or a changed cell the other way round. */
export type Target = (SheetCell & CellEdit) | ChangedCell;

/** What is carried out as a whole: an edit plan, or a step taken back. */
export interface EditJob {
  readonly targets: readonly Target[];
  /** Areas that are read with the targets, before and after. */
  readonly basis: readonly SheetBasis[];
  /** What the edits were planned upon; null for a step taken back. */
  readonly planned: WorkbookSnapshot | null;
}

function isEdit(target: Target): target is SheetCell & CellEdit {
  return 'kind' in target.after;
}

/** Whether a formula goes in. */
export function bringsFormula(target: Target): boolean {
  return isEdit(target) ? target.after.kind === 'formula' : isFormula(target.after);
}

/** What goes into a cell that reads as `there`. */
export function entryOf(target: Target, there: CellState): Entry {
  return isEdit(target) ? newEntry(target.after, there) : formerEntry(target.after);
}

/** What may stand against writing cells. */
export interface There {
  readonly isReadOnly: boolean;
  /** By id; null for a deleted worksheet. */
  readonly sheets: ReadonlyMap<string, SheetState | null>;
  /** By `placeKey`; none on a deleted worksheet. */
  readonly cells: ReadonlyMap<string, CellThere>;
  /** Of the sheets that were asked for them. */
  readonly tables: TableAreas;
  /** By `placeKey`: those of merged cells that do not show. */
  readonly underMerges: ReadonlySet<string>;
}

/** The workbook as it stands before writing, as far as the job is concerned. */
export interface Before extends There {
  /** In the order of the job's basis. */
  readonly basis: readonly (AreaValues | null)[];
  /** In the order of the watched columns. */
  readonly columns: readonly ColumnContents[];
}

/** Reads what may stand against a job, in the round trips of `readThere`. */
export async function readBefore(
  context: Excel.RequestContext,
  job: EditJob,
  columns: readonly WatchedColumn[],
): Promise<Before> {
  const basis = askAreas(job.basis);
  const contents = askColumns(columns);
  // What is taken back may have been a formula in a table.
  const withTables = job.planned === null ? [] : columns;
  const there = await readThere(context, job.targets, {
    sheets: job.basis,
    tables: withTables,
    steps: [...basis.steps, ...contents.steps],
  });
  if (!there.isAnswered) return { ...there, basis: job.basis.map(() => null), columns: [] };
  return { ...there, basis: basis.read(), columns: contents.read() };
}

type OnSheet = Pick<SheetCell, 'sheetId'>;

/** What is asked besides. */
interface Besides {
  readonly sheets: readonly OnSheet[];
  /** Sheets whose tables matter. */
  readonly tables: readonly OnSheet[];
  readonly steps: readonly Step[];
}

/**
 * Reads what may stand against writing cells: one round trip. A second one only where some cells of
 * an area are hidden or locked and others are not, where a sheet has tables that matter, or where
 * Excel failed and a worksheet may be gone: then nothing but that is answered.
 */
export async function readThere(
  context: Excel.RequestContext,
  targets: readonly Target[],
  besides: Besides,
): Promise<There & { readonly isAnswered: boolean }> {
  const ids = [...new Set([...targets, ...besides.sheets].map(({ sheetId }) => sheetId))];
  const areas = groupAreas(targets);
  const readOnly: Step = ({ context: { workbook } }) => workbook.load('readOnly');
  const sheets = askSheetStates(ids);
  const cells = askCells(areas);
  const tables = askTables([...new Set(besides.tables.map(({ sheetId }) => sheetId))]);
  // The others of merged cells read as blank.
  const merges = askUnderMerges(targets.filter((one) => isEdit(one) && one.before === null));
  const asked = [sheets, cells, tables, merges].flatMap(({ steps }) => steps);
  try {
    await askBatch(context, [readOnly, ...asked, ...besides.steps]);
  } catch (error) {
    const gone = (await goneOf(context, ids, error)).map((id) => [id, null] as const);
    const nothing = { isReadOnly: false, cells: new Map(), tables: new Map(), isAnswered: false };
    return { ...nothing, underMerges: new Set(), sheets: new Map(gone) };
  }
  const states = new Map(ids.map((id, index) => [id, sheets.read()[index] ?? null]));
  const there = new Map<string, CellThere>();
  const found = cells.read();
  const mixed = areas.filter(({ sheetId }, index) => {
    const own = found[index] ?? null;
    own?.cells.forEach((cell, key) => there.set(key, cell));
    const isProtected = states.get(sheetId)?.isProtected ?? false;
    if (own === null) return false;
    return own.isHidingMixed || own.isFillingMixed || (isProtected && own.isLockingMixed);
  });
  const single = askCells(
    mixed.flatMap(({ sheetId, area }) =>
      [...cellsOf(area)].map(({ row, column }) => ({ sheetId, area: cellArea(row, column) })),
    ),
  );
  if (single.steps.length > 0) await askBatch(context, single.steps);
  for (const own of single.read()) own?.cells.forEach((cell, key) => there.set(key, cell));
  return {
    isReadOnly: context.workbook.readOnly,
    sheets: states,
    cells: there,
    tables: await tables.areas(context),
    underMerges: merges.read(),
    isAnswered: true,
  };
}

/** Excel may fail over a worksheet that is gone; where none is, it failed over something else. */
async function goneOf(
  context: Excel.RequestContext,
  ids: readonly string[],
  error: unknown,
): Promise<readonly string[]> {
  const { reason } = toExcelProblem(error);
  if (reason !== 'gone') throw error;
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  await context.sync();
  const left = new Set(worksheets.items.map(({ id }) => id));
  const gone = ids.filter((id) => !left.has(id));
  if (gone.length === 0) throw error;
  return gone;
}

/** Reasons in the order in which they are reported. */
const ORDER: readonly RefusalReason[] = [
  'gone',
  'changed',
  'protectedSheet',
  'filtered',
  'hidden',
  'merged',
  'array',
  'formula',
  'table',
  'textFormat',
];

/** What stands against a job; nothing may be written unless this is empty. */
export function findRefusals(job: EditJob, before: Before): Refusal[] {
  if (before.isReadOnly) return [{ reason: 'readOnly', sheet: '', cells: [] }];
  const found = [
    ...job.targets.flatMap((target) => ofTarget(target, before)),
    ...ofBasis(job, before),
  ];
  const sheets = groupBy(found, ({ sheet }) => sheet);
  return [...sheets].flatMap(([sheet, own]) =>
    ORDER.flatMap((reason) => {
      const meant = own.filter((one) => one.reason === reason);
      return meant.length === 0 ? [] : [{ reason, sheet, cells: distinct(meant) }];
    }),
  );
}

/** The first thing that stands against a target; null where nothing is known to. */
export function firstRefusal(target: Target, there: There): RefusalReason | null {
  return there.isReadOnly ? 'readOnly' : (ofTarget(target, there)[0]?.reason ?? null);
}

/** `cell` is null where a whole sheet is meant. */
interface Found {
  readonly reason: RefusalReason;
  readonly sheet: string;
  readonly cell: CellRef | null;
}

function ofTarget(target: Target, { sheets, cells, tables, underMerges }: There): Found[] {
  const { sheetId, sheetName: sheet, cell } = target;
  const there = cells.get(placeKey(sheetId, cell)) ?? null;
  const found = (reason: RefusalReason): Found => ({ reason, sheet, cell });
  const own = sheets.get(sheetId) ?? null;
  if (own === null) return sheets.has(sheetId) ? [found('gone')] : [];
  if (there === null) return [];
  const obstacle = there.isFilled && isEdit(target) ? 'array' : obstacleTo(target, there.state);
  const reasons: { readonly [R in RefusalReason]?: boolean } = {
    table: bringsFormula(target) && isInTable(tables, sheetId, cell),
    protectedSheet: own.isProtected && isForbidden(target, there, own),
    filtered: own.isFiltered,
    hidden: there.isHidden,
    merged: underMerges.has(placeKey(sheetId, cell)),
  };
  return [
    ...(obstacle === null ? [] : [found(obstacle)]),
    ...ORDER.filter((reason) => reasons[reason] === true).map(found),
  ];
}

/** What of a cell's content stands against changing it. */
function obstacleTo(target: Target, there: CellState): RefusalReason | null {
  if (!isEdit(target)) return isSameContent(there, target.before) ? null : 'changed';
  const { before, after } = target;
  if (isFormula(there)) return 'formula';
  const [[now = null] = []] = toCellValues([[there.value]], [[there.valueType]]);
  if (!isSameValue(before, now)) return 'changed';
  if (there.numberFormat !== TEXT_FORMAT) return null;
  if (after.kind === 'formula') return 'textFormat';
  // A figure that stands as text may become one; a blank cell kept for texts stays one.
  const isFigure = typeof after.value === 'number' || typeof after.value === 'boolean';
  return isFigure && typeof before !== 'string' ? 'textFormat' : null;
}

function isForbidden(
  target: Target,
  { state, isLocked }: CellThere,
  { allowsFormats }: SheetState,
): boolean {
  const { enteredIn, numberFormat } = entryOf(target, state);
  const changesFormat = [enteredIn, numberFormat].some((one) => one !== state.numberFormat);
  return isLocked || (changesFormat && !allowsFormats);
}

/** What of the basis is gone, or reads otherwise than when the edits were planned. */
function ofBasis({ basis, planned }: EditJob, before: Before): Found[] {
  const grids = planned?.sheets.map((sheet, index) => new Grid(sheet, index)) ?? [];
  return basis.flatMap(({ sheetId, sheetName, sheet, area }, index): Found[] => {
    if (before.sheets.get(sheetId) === null) {
      return [{ reason: 'gone', sheet: sheetName, cell: null }];
    }
    const grid = grids[sheet];
    if (grid === undefined) return [];
    const now = before.basis[index]?.values ?? [];
    return changedCells(grid, { row: area.top, column: area.left }, now).map((cell) => ({
      reason: 'changed',
      sheet: sheetName,
      cell: { sheet, ...cell },
    }));
  });
}

function changedCells(
  grid: Grid,
  origin: AreaValues['origin'],
  now: AreaValues['values'],
): Omit<CellRef, 'sheet'>[] {
  return now.flatMap((line, r) =>
    line.flatMap((value: CellValue, c) => {
      const cell = { row: origin.row + r, column: origin.column + c };
      return isSameValue(grid.at(cell.row, cell.column), value) ? [] : [cell];
    }),
  );
}

function distinct(found: readonly Found[]): CellRef[] {
  const cells = new Map<string, CellRef>();
  for (const { cell } of found) {
    if (cell !== null) cells.set(`${String(cell.row)}:${String(cell.column)}`, cell);
  }
  return [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}
