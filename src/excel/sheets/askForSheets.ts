import type { Area } from '../../core/address/Area';
import type { SheetPlan } from '../../core/plan/sheet';
import { isPassing, toExcelProblem } from '../ExcelProblem';
import type { SheetReading } from '../reading';

/** What a cell held: enough to write it back. */
export interface FormerCells {
  readonly area: Area;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
}

/** Our sheet as it is found again. */
export interface OwnSheet {
  readonly id: string;
  readonly name: string;
  readonly isHidden: boolean;
  readonly isProtected: boolean;
  readonly isFiltered: boolean;
  readonly owned: Area;
  /** All that the sheet holds; null where it is blank. */
  readonly used: FormerCells | null;
  /** Number of series of each chart of ours that is there; null where Excel does not tell. */
  readonly charts: ReadonlyMap<string, number | null>;
}

/** A sheet by what stands on its tab. */
export type KnownSheet = Pick<SheetReading, 'id' | 'name'>;

/** What stands in the workbook before sheets are written. */
export interface Surroundings {
  readonly isReadOnly: boolean;
  readonly isProtected: boolean;
  /** Where the sheet in view stands; null where that is no worksheet, or was not asked. */
  readonly inView: number | null;
  readonly names: readonly string[];
  /** For each plan its sheet, where the workbook has it. */
  readonly own: readonly (OwnSheet | null)[];
}

/**
 * Looks for our sheets, and at what stands against writing: one round trip where each that there is
 * has the planned name on its tab, one more where one was renamed or came since; two more where a
 * sheet of that name is not ours, has gone, or Excel fails at what can be left out: which sheet is in
 * view (a chart sheet is not told), and the series of charts (some kinds have none to tell).
 * @param known the sheets as they were read; none where no plan owns anything
 */
export async function askForSheets(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  known: readonly KnownSheet[],
): Promise<Surroundings> {
  try {
    return await ask(context, plans, known, true);
  } catch (error) {
    const problem = toExcelProblem(error);
    if (isPassing(problem)) throw error;
    // A sheet of the planned name may be somebody else's, or have gone.
    if (problem.reason === 'gone' && known.length > 0) return askForSheets(context, plans, []);
    return ask(context, plans, [], false);
  }
}

async function ask(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  known: readonly KnownSheet[],
  isAll: boolean,
): Promise<Surroundings> {
  const { workbook } = context;
  const sheets = workbook.worksheets;
  // Sheets that own their cells stand behind all others.
  const isPlaced = isAll && plans.some(({ owned }) => owned === null);
  const inView = isPlaced ? sheets.getActiveWorksheet() : null;
  inView?.load('position');
  workbook.load('readOnly');
  workbook.protection.load('protected');
  if (plans.every(({ owned }) => owned === null)) sheets.load('items/id,items/name');
  else sheets.load('items/id,items/name,items/names/items/name');
  const read = askEach(context, plans, isAll, ({ name }) =>
    known.filter((sheet) => sheet.name === name).map(({ id }) => id),
  );
  await context.sync();
  let own = read();
  const isLost = own.some((one, index) => one === null && plans[index]?.owned !== null);
  if (isLost && sheets.items.some((sheet) => plans.some((plan) => carries(sheet, plan)))) {
    const readMore = askEach(context, plans, isAll, (plan) =>
      sheets.items.filter((sheet) => carries(sheet, plan)).map(({ id }) => id),
    );
    await context.sync();
    const more = readMore();
    own = own.map((one, index) => one ?? more[index] ?? null);
  }
  return {
    isReadOnly: workbook.readOnly,
    isProtected: workbook.protection.protected,
    inView: inView?.position ?? null,
    names: sheets.items.map(({ name }) => name),
    own,
  };
}

function carries({ names }: Excel.Worksheet, { owned }: SheetPlan): boolean {
  return owned !== null && names.items.some(({ name }) => name === owned.name);
}

/** Asks for the sheet that each plan owns, among those that should have its name in them. */
function askEach(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  withSeries: boolean,
  candidates: (plan: SheetPlan) => readonly string[],
): () => (OwnSheet | null)[] {
  const readers = plans.map((plan) =>
    plan.owned === null
      ? []
      : candidates(plan).map((id) => askForOwn(context, id, plan, withSeries)),
  );
  return () =>
    plans.map(({ name }, index) => {
      const found = (readers[index] ?? []).flatMap((read) => read() ?? []);
      // A copy that the user made carries our name too, but another one on its tab.
      return found.find((one) => one.name === name) ?? found[0] ?? null;
    });
}

function askForOwn(
  context: Excel.RequestContext,
  id: string,
  plan: SheetPlan,
  withSeries: boolean,
): () => OwnSheet | null {
  const sheet = context.workbook.worksheets.getItem(id);
  const owned = sheet.names.getItem(plan.owned?.name ?? '').getRangeOrNullObject();
  owned.load('rowIndex,columnIndex,rowCount,columnCount');
  sheet.load('id,name,visibility');
  sheet.protection.load('protected');
  sheet.autoFilter.load('isDataFiltered');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,formulas,values');
  const charts = askForCharts(sheet, plan, withSeries);
  return () => readOwn(sheet, owned, used, charts);
}

function readOwn(
  sheet: Excel.Worksheet,
  owned: Excel.Range,
  used: Excel.Range,
  charts: () => OwnSheet['charts'],
): OwnSheet | null {
  // The cells of the name may be gone.
  if (owned.isNullObject) return null;
  return {
    id: sheet.id,
    name: sheet.name,
    isHidden: sheet.visibility !== 'Visible',
    isProtected: sheet.protection.protected,
    isFiltered: sheet.autoFilter.isDataFiltered,
    owned: areaOf(owned),
    used: used.isNullObject ? null : formerOf(used),
    charts: charts(),
  };
}

/** Charts of the user's are left out: they may be of kinds that Excel cannot describe. */
function askForCharts(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  withSeries: boolean,
): () => OwnSheet['charts'] {
  const charts = plan.charts.map(({ key }) => sheet.charts.getItemOrNullObject(key));
  for (const chart of charts) chart.load(withSeries ? 'name,series/items/name' : 'name');
  return () => {
    const there = charts.filter((chart) => !chart.isNullObject);
    return new Map(
      there.map(({ name, series }) => [name, withSeries ? series.items.length : null]),
    );
  };
}

function formerOf(used: Excel.Range): FormerCells {
  return { area: areaOf(used), formulas: used.formulas, values: used.values };
}

function areaOf(range: Excel.Range): Area {
  const { rowIndex: top, columnIndex: left } = range;
  return {
    top,
    left,
    bottom: top + range.rowCount - 1,
    right: left + range.columnCount - 1,
  };
}
