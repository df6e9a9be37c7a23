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

/** A sheet, and the names that belong to it. */
export type KnownSheet = Pick<SheetReading, 'id' | 'names'>;

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
 * Looks for our sheets among those known, and at what stands against writing: one round trip, one
 * more where they came since the sheets were read, two where one of those has gone or Excel fails at
 * what can be left out: which sheet is in view (a chart sheet is not told), and the series of charts
 * (some kinds have none to tell).
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
    if (isPassing(toExcelProblem(error))) throw error;
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
  sheets.load('items/id,items/name,items/names/items/name');
  const read = askEach(context, plans, known, isAll);
  await context.sync();
  let own = read();
  const there = sheets.items.map(({ id, names }) => ({
    id,
    names: names.items.map((one) => one.name),
  }));
  const asked = known.filter((sheet) => isOurs(sheet, plans)).map(({ id }) => id);
  const unknown = there.filter((sheet) => isOurs(sheet, plans) && !asked.includes(sheet.id));
  const isLost = own.some((one, index) => one === null && plans[index]?.owned !== null);
  if (isLost && unknown.length > 0) {
    const readMore = askEach(context, plans, unknown, isAll);
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

function isOurs(sheet: KnownSheet, plans: readonly SheetPlan[]): boolean {
  return plans.some((plan) => carries(sheet, plan));
}

function carries({ names }: KnownSheet, { owned }: SheetPlan): boolean {
  return owned !== null && names.includes(owned.name);
}

/** Asks for those sheets that each plan owns: nothing of what is not known to be there. */
function askEach(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  known: readonly KnownSheet[],
  withSeries: boolean,
): () => (OwnSheet | null)[] {
  const readers = plans.map((plan) =>
    known
      .filter((sheet) => carries(sheet, plan))
      .map(({ id }) => askForOwn(context, id, plan, withSeries)),
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
