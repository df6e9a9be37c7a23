import { quoteSheet } from '../../core/address/a1';
import { type Area, around } from '../../core/address/area';
import { chooseOwnSheet, type OwnCandidate } from '../../core/plan/ownSheet';
import type { SheetPlan } from '../../core/plan/SheetPlan';
import { areaOf } from '../askSheets';
import { isPassing, toExcelProblem } from '../ExcelProblem';
import { askForLooks, type FormerLooks } from './FormerSheet';

/** A sheet that holds our heading and no strategy sheet, and how far it goes. */
export interface Candidate {
  readonly id: string;
  readonly rows: number;
  readonly columns: number;
}

/** A plan, and the sheets that may be its own by what was read of them. */
export interface WantedSheet {
  readonly plan: SheetPlan;
  readonly candidates: readonly Candidate[];
}

/** What a cell held: enough to write it back. */
export interface FormerCells {
  readonly area: Area;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
}

/** A sheet as it stands. */
export interface SheetThere {
  readonly id: string;
  readonly name: string;
  readonly isHidden: boolean;
  readonly isProtected: boolean;
  readonly isFiltered: boolean;
  /** All that the sheet holds; null where it is blank. */
  readonly used: FormerCells | null;
  /** Number of series of each chart of ours that is there; null where Excel does not say. */
  readonly charts: ReadonlyMap<string, number | null>;
}

/** Our sheet as it is found again. */
export interface OwnSheet extends SheetThere {
  readonly owned: Area;
  /** How its cells look; null where that was not asked. */
  readonly looks: FormerLooks | null;
}

/** What stands in the workbook before sheets are written. */
export interface BookState {
  readonly isReadOnly: boolean;
  readonly isProtected: boolean;
  /** Where the sheet in view stands; null where that is no worksheet, or was not asked. */
  readonly inView: number | null;
  readonly names: readonly string[];
  /** For each plan its sheet, where the workbook has it. */
  readonly own: readonly (OwnSheet | null)[];
}

/**
 * Looks for our sheets among the candidates, and at what stands against writing: one round trip where
 * each candidate carries our name; two more where one does not or has gone, or where Excel fails at
 * what can be left out: which sheet is in view (a chart sheet is not given), the series of charts
 * (some kinds have none), and how cells look.
 */
export async function askForSheets(
  context: Excel.RequestContext,
  wanted: readonly WantedSheet[],
): Promise<BookState> {
  try {
    return await ask(context, wanted, true);
  } catch (error) {
    const problem = toExcelProblem(error);
    if (isPassing(problem)) throw error;
    if (wanted.every(({ candidates }) => candidates.length === 0)) {
      return ask(context, wanted, false);
    }
    const { named, ...surroundings } = await askForNamed(context, wanted);
    if (named.every(({ candidates }) => candidates.length === 0)) return surroundings;
    return ask(context, named, problem.reason === 'gone');
  }
}

/** What stands there without our sheets, and the candidates that are there and carry our name. */
async function askForNamed(
  context: Excel.RequestContext,
  wanted: readonly WantedSheet[],
): Promise<BookState & { readonly named: readonly WantedSheet[] }> {
  const names = context.workbook.worksheets;
  const surroundings = await ask(
    context,
    wanted.map(({ plan }) => ({ plan, candidates: [] })),
    false,
    'items/id,items/name,items/names/items/name',
  );
  const named = wanted.map(({ plan, candidates }) => ({
    plan,
    candidates: candidates.filter(({ id }) => {
      const sheet = names.items.find((one) => one.id === id);
      return sheet?.names.items.some(({ name }) => name === plan.owned?.name) === true;
    }),
  }));
  return { ...surroundings, named };
}

async function ask(
  context: Excel.RequestContext,
  wanted: readonly WantedSheet[],
  isAll: boolean,
  ofSheets = 'items/id,items/name',
): Promise<BookState> {
  const { workbook } = context;
  const sheets = workbook.worksheets;
  // Sheets that own their cells stand behind all others.
  const isPlaced = isAll && wanted.some(({ plan }) => plan.owned === null);
  const inView = isPlaced ? sheets.getActiveWorksheet() : null;
  inView?.load('position');
  workbook.load('readOnly');
  workbook.protection.load('protected');
  sheets.load(ofSheets);
  const isFew = cellsAsked(wanted) <= MOST_CELLS;
  const readers = wanted.map(({ plan, candidates }) =>
    candidates.map((one) => askForOwn(context, one, plan, { isAll, withLooks: isAll && isFew })),
  );
  await context.sync();
  return {
    isReadOnly: workbook.readOnly,
    isProtected: workbook.protection.protected,
    inView: inView?.position ?? null,
    names: sheets.items.map(({ name }) => name),
    own: wanted.map(({ plan }, index) => {
      const found = (readers[index] ?? []).map((read) => read());
      const own = chooseOwnSheet(plan, found);
      return own === null ? null : { ...own.there, owned: own.area, looks: own.looks() };
    }),
  };
}

/** Looks of more cells would be too large for one answer of Excel on the web. */
const MOST_CELLS = 7_000;

function cellsAsked(wanted: readonly WantedSheet[]): number {
  return wanted
    .flatMap(({ plan, candidates }) => candidates.map((one) => lookArea(one, plan)))
    .reduce((sum, { bottom, right }) => sum + (bottom + 1) * (right + 1), 0);
}

/** All that may be written over: what is there, and what comes. */
function lookArea({ rows, columns }: Candidate, { owned }: SheetPlan): Area {
  const extent = {
    top: 0,
    left: 0,
    bottom: Math.max(rows, 1) - 1,
    right: Math.max(columns, 1) - 1,
  };
  return around(extent, owned?.area ?? extent);
}

interface OwnFound extends OwnCandidate {
  readonly there: SheetThere;
  looks(): FormerLooks | null;
}

function askForOwn(
  context: Excel.RequestContext,
  candidate: Candidate,
  plan: SheetPlan,
  { isAll, withLooks }: { readonly isAll: boolean; readonly withLooks: boolean },
): () => OwnFound {
  const sheet = context.workbook.worksheets.getItem(candidate.id);
  const keys = plan.charts.map(({ key }) => key);
  const asked = askForSheet(sheet, plan.owned?.name ?? '', { keys, withSeries: isAll });
  const looks = withLooks ? askForLooks(sheet, lookArea(candidate, plan)) : null;
  return () => {
    const found = asked();
    return { ...found, name: found.there.name, looks: () => looks?.() ?? null };
  };
}

interface Asked {
  /** Of the charts to look for. */
  readonly keys: readonly string[];
  readonly withSeries: boolean;
}

/**
 * Asks how a sheet stands, and for which of its own cells a name of ours stands; it has that name,
 * unless none is asked for.
 */
export function askForSheet(
  sheet: Excel.Worksheet,
  owner: string,
  { keys, withSeries }: Asked,
): () => Pick<OwnFound, 'there' | 'area'> {
  sheet.load('id,name,visibility');
  sheet.protection.load('protected');
  sheet.autoFilter.load('isDataFiltered');
  const owned = owner === '' ? null : sheet.names.getItem(owner).getRangeOrNullObject();
  owned?.load('address,rowIndex,columnIndex,rowCount,columnCount');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,formulas,values');
  const charts = askForCharts(sheet, keys, withSeries);
  return () => {
    const there = {
      id: sheet.id,
      name: sheet.name,
      isHidden: sheet.visibility !== 'Visible',
      isProtected: sheet.protection.protected,
      isFiltered: sheet.autoFilter.isDataFiltered,
      used: formerOf(used),
      charts: charts(),
    };
    return { there, area: owned === null ? null : ownedArea(owned, sheet) };
  };
}

function ownedArea(owned: Excel.Range, sheet: Excel.Worksheet): Area | null {
  if (owned.isNullObject || !isOn(owned.address, sheet.name)) return null;
  return areaOf(owned);
}

/** Whether an address is of that sheet; Excel quotes the names that need it. */
function isOn(address: string, name: string): boolean {
  const place = address.slice(0, Math.max(address.lastIndexOf('!'), 0));
  return place === name || place === quoteSheet(name);
}

/** Charts of the user's are left out: they may be of kinds that Excel cannot describe. */
function askForCharts(
  sheet: Excel.Worksheet,
  keys: readonly string[],
  withSeries: boolean,
): () => SheetThere['charts'] {
  const charts = keys.map((key) => sheet.charts.getItemOrNullObject(key));
  for (const chart of charts) chart.load(withSeries ? 'name,series/items/name' : 'name');
  return () => {
    const there = charts.filter((chart) => !chart.isNullObject);
    return new Map(
      there.map(({ name, series }) => [name, withSeries ? series.items.length : null]),
    );
  };
}

function formerOf(used: Excel.Range): FormerCells | null {
  if (used.isNullObject) return null;
  return { area: areaOf(used), formulas: used.formulas, values: used.values };
}
