import { cellsOf } from '../../core/address/cellsOf';
import { toExcelProblem } from '../ExcelProblem';
import { askAreas } from './askAreas';
import type { AreaValues } from '../../core/snapshot/replaceArea';
import { askCells, cellKey, type CellsThere } from './askCells';
import { askTables, type TableAreas } from './askTables';
import { askColumns, type ColumnContents, type WatchedColumn } from './beyondPlan';
import { askSheetStates, type SheetState } from './askSheetStates';
import type { CellState } from './CellState';
import type { EditJob, Place } from './EditJob';
import { groupAreas, type PlacedArea } from './groupAreas';
import { askSteps } from './sendSteps';

/** The workbook as it stands before writing, as far as the job is concerned. */
export interface Before {
  readonly isReadOnly: boolean;
  /** By id; null for a deleted worksheet. */
  readonly sheets: ReadonlyMap<string, SheetState | null>;
  /** In the order of the job's targets; null on a deleted worksheet. */
  readonly cells: readonly (CellState | null)[];
  /** In the order of the job's basis. */
  readonly basis: readonly (AreaValues | null)[];
  /** Those into which a formula of the job could come. */
  readonly tables: TableAreas;
  /** In the order of the watched columns. */
  readonly columns: readonly ColumnContents[];
}

/**
 * Reads what may stand against a job: one round trip. A second one only where some cells of an area
 * are hidden or locked and others are not, where a formula goes into a sheet with tables, or where
 * Excel failed and a worksheet may be gone.
 */
export async function readBefore(
  context: Excel.RequestContext,
  job: EditJob,
  columns: readonly WatchedColumn[],
): Promise<Before> {
  const places = [...job.targets, ...job.basis];
  const ids = [...new Set(places.map(({ sheetId }) => sheetId))];
  const areas = groupAreas(job.targets);
  const { workbook } = context;
  const sheets = askSheetStates(ids);
  const cells = askCells(areas);
  const basis = askAreas(job.basis);
  const tables = askTables(
    job.keepsOffTables ? [...new Set(columns.map(({ sheetId }) => sheetId))] : [],
  );
  const contents = askColumns(columns);
  workbook.load('readOnly');
  try {
    await askSteps(context, [
      ...sheets.steps,
      ...cells.steps,
      ...basis.steps,
      ...tables.steps,
      ...contents.steps,
    ]);
  } catch (error) {
    return withoutGone(context, job, ids, error);
  }
  const states = new Map(ids.map((id, index) => [id, sheets.read()[index] ?? null]));
  const there = new CellsById();
  const mixed = areas.filter((placed, index) => {
    const own = cells.read()[index] ?? null;
    there.add(placed.sheetId, own);
    const isProtected = states.get(placed.sheetId)?.isProtected ?? false;
    return own !== null && (own.isHidingMixed || (isProtected && own.isLockingMixed));
  });
  await askOneByOne(context, mixed, there);
  return {
    isReadOnly: workbook.readOnly,
    sheets: states,
    cells: job.targets.map((target) => there.of(target)),
    basis: basis.read(),
    tables: await tables.areas(context),
    columns: contents.read(),
  };
}

/** Excel may fail over a worksheet that is gone; where none is, it failed over something else. */
async function withoutGone(
  context: Excel.RequestContext,
  job: EditJob,
  ids: readonly string[],
  error: unknown,
): Promise<Before> {
  const { reason } = toExcelProblem(error);
  if (reason !== 'gone') throw error;
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  await context.sync();
  const left = new Set(worksheets.items.map(({ id }) => id));
  const gone = ids.filter((id) => !left.has(id));
  if (gone.length === 0) throw error;
  return {
    isReadOnly: false,
    sheets: new Map(gone.map((id) => [id, null])),
    cells: job.targets.map(() => null),
    basis: job.basis.map(() => null),
    tables: new Map(),
    columns: [],
  };
}

async function askOneByOne(
  context: Excel.RequestContext,
  areas: readonly PlacedArea[],
  there: CellsById,
): Promise<void> {
  if (areas.length === 0) return;
  const single = areas.flatMap(({ sheetId, area }) =>
    cellsOf(area).map((cell) => ({ sheetId, area: cell })),
  );
  const asked = askCells(single);
  await askSteps(context, asked.steps);
  asked.read().forEach((own, index) => {
    there.add(single[index]?.sheetId ?? '', own);
  });
}

/** Cells by worksheet and position. */
class CellsById {
  private readonly cells = new Map<string, CellState>();

  add(sheetId: string, there: CellsThere | null): void {
    there?.cells.forEach((cell, key) => this.cells.set(`${sheetId} ${key}`, cell));
  }

  of({ sheetId, cell }: Place): CellState | null {
    return this.cells.get(`${sheetId} ${cellKey(cell)}`) ?? null;
  }
}
