import type { Area } from '../../core/address/Area';
import type { SheetPlan } from '../../core/plan/sheet';

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
  /** Number of series of each chart, by the chart's name. */
  readonly charts: ReadonlyMap<string, number>;
}

/** What stands in the workbook before a sheet is written. */
export interface Surroundings {
  readonly isReadOnly: boolean;
  readonly isProtected: boolean;
  readonly active: { readonly id: string; readonly position: number };
  readonly names: readonly string[];
  readonly own: OwnSheet | null;
}

/**
 * Looks for our sheet among those known, and at what stands against writing: one round trip, one
 * more where sheets came since they were listed.
 * @param known ids of the sheets as they were read; none where the plan owns nothing
 */
export async function askForSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  known: readonly string[],
): Promise<Surroundings> {
  const { workbook } = context;
  const sheets = workbook.worksheets;
  const active = sheets.getActiveWorksheet();
  workbook.load('readOnly');
  workbook.protection.load('protected');
  sheets.load('items/id,items/name');
  active.load('id,position');
  const candidates = plan.owned === null ? [] : askEach(context, known, plan.owned.name);
  await context.sync();
  const unknown = sheets.items.map(({ id }) => id).filter((id) => !known.includes(id));
  const found = candidates.flatMap((read) => read() ?? []);
  if (plan.owned !== null && found.length === 0 && unknown.length > 0) {
    const more = askEach(context, unknown, plan.owned.name);
    await context.sync();
    found.push(...more.flatMap((read) => read() ?? []));
  }
  return {
    isReadOnly: workbook.readOnly,
    isProtected: workbook.protection.protected,
    active: { id: active.id, position: active.position },
    names: sheets.items.map(({ name }) => name),
    // A copy that the user made carries our name too, but another one on its tab.
    own: found.find(({ name }) => name === plan.name) ?? found[0] ?? null,
  };
}

type Question = () => OwnSheet | null;

function askEach(context: Excel.RequestContext, ids: readonly string[], name: string): Question[] {
  return ids.map((id) => {
    const owned = askForOwned(context.workbook.worksheets.getItemOrNullObject(id), name);
    const sheet = askForState(owned);
    const used = askForUsed(sheet);
    return () => (owned.isNullObject ? null : readOwn(sheet, owned, used));
  });
}

/** Whatever hangs below a name that a sheet does not have is a null object. */
function askForOwned(sheet: Excel.Worksheet, name: string): Excel.Range {
  const owned = sheet.names.getItemOrNullObject(name).getRangeOrNullObject();
  owned.load('rowIndex,columnIndex,rowCount,columnCount');
  return owned;
}

function askForState(owned: Excel.Range): Excel.Worksheet {
  const sheet = owned.worksheet;
  sheet.load('id,name,visibility');
  sheet.protection.load('protected');
  sheet.autoFilter.load('isDataFiltered');
  sheet.charts.load('items/name,items/series/items/name');
  return sheet;
}

function askForUsed(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,formulas,values');
  return used;
}

function readOwn(sheet: Excel.Worksheet, owned: Excel.Range, used: Excel.Range): OwnSheet {
  return {
    id: sheet.id,
    name: sheet.name,
    isHidden: sheet.visibility !== 'Visible',
    isProtected: sheet.protection.protected,
    isFiltered: sheet.autoFilter.isDataFiltered,
    owned: areaOf(owned),
    used: used.isNullObject ? null : cellsOf(used),
    charts: new Map(sheet.charts.items.map(({ name, series }) => [name, series.items.length])),
  };
}

function cellsOf(used: Excel.Range): FormerCells {
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
