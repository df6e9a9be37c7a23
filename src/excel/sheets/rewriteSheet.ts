import { columnName, quoteSheet } from '../../core/address/a1';
import type { Area } from '../../core/address/Area';
import { areaAddress } from '../../core/address/areaAddress';
import { joinAreas } from '../../core/address/joinAreas';
import type { SheetPlan } from '../../core/plan/sheet';
import { answered } from '../answered';
import { isFormula } from '../edits/CellState';
import { escapeText } from '../edits/escapeText';
import { toExcelProblem } from '../ExcelProblem';
import { writeBatch, type Write } from '../writeBatch';
import type { FormerCells, OwnSheet } from './askForSheets';
import { around, bodyWrites, contentWrites, type Entry } from './contentWrites';
import { widthWrites } from './lookWrites';
import type { FilledSheet } from './niceties';
import type { SheetOutcome } from './SheetOutcome';
import { rangeOf, type SheetTarget } from './SheetTarget';

/** Cells of the user's that the new content would cover. */
export function coveredAreas({ owned }: SheetPlan, own: OwnSheet): Area[] {
  return owned === null ? [] : joinAreas(cellsWithin(own.used, owned.area, own.owned));
}

/**
 * Writes the contents of our sheet anew in one round trip; where that fails, its former ones are put
 * back. The name of what is ours grows first and shrinks last, so that nothing of ours is ever taken
 * for the user's, and nothing has changed where Excel refuses names: while another workbook is in
 * front.
 */
export async function rewriteSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  own: OwnSheet,
): Promise<FilledSheet | Exclude<SheetOutcome, { kind: 'written' | 'refused' }>> {
  const target: SheetTarget = { sheet: () => context.workbook.worksheets.getItem(own.id) };
  const wanted = plan.owned?.area ?? own.owned;
  const all = around(own.owned, wanted);
  const name = new OwnName(target, plan, own);
  const writes: Write[] = [
    name.over(all),
    ...clearWrites(target, own.owned),
    fitRows(target, own.owned),
    ...bodyWrites(target, plan),
    ...widthWrites(target, plan, own.owned.right + 1),
    name.over(wanted),
  ];
  try {
    await writeBatch(context, writes, () => []);
  } catch (error) {
    const problem = toExcelProblem(error);
    const former = formerWrites(target, own.used, { owned: own.owned, all });
    const isBack = !name.isTouched || (await attempt(context, [...former, name.over(own.owned)]));
    return isBack
      ? { kind: 'rolledBack', problem }
      : { kind: 'leftHalf', problem, sheet: own.name, isBlank: false };
  }
  const { id: sheetId, isHidden, charts } = own;
  return { kind: 'filled', plan, sheetId, name: own.name, isNew: false, isHidden, charts };
}

async function attempt(context: Excel.RequestContext, writes: readonly Write[]): Promise<boolean> {
  try {
    await writeBatch(context, writes, () => []);
    return true;
  } catch {
    // What stopped the writing is what the person is told.
    return false;
  }
}

/** The hidden name of the cells that are ours. */
class OwnName {
  private first: Excel.NamedItem | null = null;

  constructor(
    private readonly target: SheetTarget,
    private readonly plan: SheetPlan,
    private readonly own: OwnSheet,
  ) {}

  over(area: Area): Write {
    return () => {
      const item = this.target.sheet().names.getItem(this.plan.owned?.name ?? '');
      this.first ??= item;
      item.load('name');
      item.formula = `=${quoteSheet(this.own.name)}!${absolute(area)}`;
    };
  }

  /** Excel came as far as to the first change of it: before that it answered. */
  get isTouched(): boolean {
    const { first } = this;
    return first !== null && answered(() => first.name) !== null;
  }
}

function absolute({ top, left, bottom, right }: Area): string {
  const corner = (row: number, column: number): string =>
    `$${columnName(column)}$${String(row + 1)}`;
  return `${corner(top, left)}:${corner(bottom, right)}`;
}

function clearWrites(target: SheetTarget, area: Area): Write[] {
  return [
    () => {
      const range = rangeOf(target, area);
      range.unmerge();
      range.clear('All');
      range.dataValidation.clear();
    },
  ];
}

/** Rows get the height that their contents need, until they are told another. */
function fitRows(target: SheetTarget, area: Area): Write {
  return () => {
    const rows = areaAddress({ ...area, left: 0, right: 0 });
    target.sheet().getRange(rows).format.autofitRows();
  };
}

/** Empties both areas and puts the former contents back. */
function formerWrites(
  target: SheetTarget,
  former: FormerCells | null,
  { owned, all }: { readonly owned: Area; readonly all: Area },
): Write[] {
  const rows = new Map<number, Map<number, Entry>>();
  for (const { row, column, entry } of cellsWithin(former, owned, null)) {
    rows.set(row, (rows.get(row) ?? new Map<number, Entry>()).set(column, entry));
  }
  return [...clearWrites(target, all), ...contentWrites(target, rows)];
}

/** Contents that stand within `inside` but not within `outside`. */
function cellsWithin(
  former: FormerCells | null,
  inside: Area,
  outside: Area | null,
): { readonly row: number; readonly column: number; readonly entry: Entry }[] {
  if (former === null) return [];
  const { top, left } = former.area;
  return former.formulas.flatMap((line, r) =>
    line.flatMap((formula, c) => {
      const [row, column] = [top + r, left + c];
      const isWanted = holds(inside, row, column) && !(outside && holds(outside, row, column));
      if (!isWanted || formula === '') return [];
      return [{ row, column, entry: entryOf(formula, former.values[r]?.[c]) }];
    }),
  );
}

function entryOf(formula: unknown, value: unknown): Entry {
  if (typeof formula === 'number' || typeof formula === 'boolean') return formula;
  if (typeof formula !== 'string') return null;
  return isFormula({ formula, value }) ? formula : escapeText(formula, 'General');
}

function holds({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
