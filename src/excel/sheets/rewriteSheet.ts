import { areaAddress, absoluteAddress } from '../../core/address/a1';
import {
  type Area,
  joinAreas,
  around,
  isWithin,
  rowCount,
  columnCount,
  contains,
} from '../../core/address/area';
import type { SheetPlan } from '../../core/plan/SheetPlan';
import { answered, writeBatch, type Step } from '../batch';
import { isFormula, escapeText } from '../edits/CellState';
import { toExcelProblem } from '../ExcelProblem';
import type { FormerCells, OwnSheet } from './askForSheets';
import {
  bodyWrites,
  contentWrites,
  type Input,
  heightWrites,
  widthWrites,
  rangeOf,
  type SheetTarget,
} from './bodyWrites';
import { formerHeights, type FormerSheet, formerWrites, looksWithin } from './FormerSheet';
import type { FilledSheet } from './niceties';
import type { SheetOutcome } from './SheetOutcome';
import { getOrInsert } from '../../core/collections/collections';

/** Cells of the user's that the new content would cover. */
export function coveredAreas(wanted: Area, own: Pick<OwnSheet, 'used' | 'owned'>): Area[] {
  return joinAreas(cellsWithin(own.used, wanted, own.owned));
}

/** Writes the contents of our sheet anew in one round trip; where that fails, its former ones are put back. */
export async function rewriteSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  own: OwnSheet,
): Promise<FilledSheet | NotFilled> {
  const target = targetOf(context, own);
  const wanted = plan.owned?.area ?? own.owned;
  const failed = await replace(context, own, {
    owner: plan.owned?.name ?? '',
    wanted,
    writes: [
      ...(own.isFiltered ? [() => target.sheet().autoFilter.remove()] : []),
      ...bodyWrites(target, plan),
      ...widthWrites(target, plan, own.owned.right + 1),
    ],
  });
  if (failed !== null) return failed;
  const { id: sheetId, name, isHidden, charts } = own;
  const former = formerSheet(own, wanted);
  return { kind: 'filled', plan, sheetId, name, isNew: false, isHidden, charts, former };
}

/** As `rewriteSheet`, with what stood there before. */
export async function restoreSheet(
  context: Excel.RequestContext,
  former: FormerSheet,
  own: OwnSheet,
  owner: string,
): Promise<NotFilled | null> {
  return replace(context, own, {
    owner,
    wanted: former.owned,
    writes: formerWrites(targetOf(context, own), former),
  });
}

/** With its heights too, which `restoreSheet` leaves to the niceties. @returns whether all is back */
export async function putBackWhole(
  context: Excel.RequestContext,
  former: FormerSheet,
  own: OwnSheet,
  owner: string,
): Promise<boolean> {
  const writes = wholeWrites(targetOf(context, own), former);
  return (await replace(context, own, { owner, wanted: former.owned, writes })) === null;
}

type NotFilled = Exclude<SheetOutcome, { kind: 'written' | 'refused' }>;

interface Replacement {
  /** Our name on the sheet. */
  readonly owner: string;
  /** What is ours from then on. */
  readonly wanted: Area;
  readonly writes: readonly Step[];
}

/**
 * The name of what is ours grows first and shrinks last, so that nothing of ours is ever taken for
 * the user's, and nothing has changed where Excel refuses names: while another workbook is in front.
 * @returns null where all of it was written
 */
async function replace(
  context: Excel.RequestContext,
  own: OwnSheet,
  { owner, wanted, writes }: Replacement,
): Promise<NotFilled | null> {
  const target = targetOf(context, own);
  const name = new OwnName(target, owner, own);
  const batch: Step[] = [
    name.over(around(own.owned, wanted)),
    ...clearWrites(target, own.owned),
    fitRows(target, own.owned),
    ...writes,
    name.over(wanted),
  ];
  try {
    await writeBatch(context, batch);
    return null;
  } catch (error) {
    const problem = toExcelProblem(error);
    const isBack = !name.isTouched || (await putBack(context, own, { owner, wanted }));
    return isBack
      ? { kind: 'rolledBack', problem }
      : { kind: 'leftHalf', problem, sheet: own.name, isBlank: false };
  }
}

/** With its looks where they are known and Excel takes them; else its contents alone. */
async function putBack(
  context: Excel.RequestContext,
  own: OwnSheet,
  { owner, wanted }: Pick<Replacement, 'owner' | 'wanted'>,
): Promise<boolean> {
  const target = targetOf(context, own);
  const named = new OwnName(target, owner, own).over(own.owned);
  const former = formerSheet(own, wanted);
  const cleared = [...clearWrites(target, own.owned), ...clearWrites(target, wanted)];
  const looks = former === null ? null : [...cleared, ...wholeWrites(target, former), named];
  if (looks !== null && (await attempt(context, looks))) return true;
  return attempt(context, [...cleared, ...formerContents(target, own), named]);
}

/** Rows last: what is put into them makes them fit anew. */
function wholeWrites(target: SheetTarget, former: FormerSheet): Step[] {
  return [
    ...formerWrites(target, former),
    fitRows(target, former.looks.area),
    ...heightWrites(target, { rowHeights: formerHeights(former.looks) }),
  ];
}

/** null where its looks are not known. */
function formerSheet({ owned, looks, used }: OwnSheet, wanted: Area): FormerSheet | null {
  const all = around(owned, wanted);
  if (looks === null || !isWithin(all, looks.area)) return null;
  const contents = Array.from({ length: rowCount(owned) }, () =>
    new Array<Input>(columnCount(owned)).fill(null),
  );
  for (const { row, column, input } of cellsWithin(used, owned, null)) {
    const line = contents[row - owned.top];
    if (line !== undefined) line[column - owned.left] = input;
  }
  return { owned, contents, looks: looksWithin(looks, all) };
}

function targetOf(context: Excel.RequestContext, { id }: Pick<OwnSheet, 'id'>): SheetTarget {
  return { sheet: () => context.workbook.worksheets.getItem(id) };
}

async function attempt(context: Excel.RequestContext, writes: readonly Step[]): Promise<boolean> {
  try {
    await writeBatch(context, writes);
    return true;
  } catch {
    // What stopped the writing is what is reported.
    return false;
  }
}

/** The hidden name of the cells that are ours. */
class OwnName {
  private first: Excel.NamedItem | null = null;

  constructor(
    private readonly target: SheetTarget,
    private readonly owner: string,
    private readonly own: Pick<OwnSheet, 'name'>,
  ) {}

  over(area: Area): Step {
    return () => {
      const item = this.target.sheet().names.getItem(this.owner);
      this.first ??= item;
      item.load('name');
      item.formula = `=${absoluteAddress(this.own.name, area)}`;
    };
  }

  /** Excel came as far as to the first change of it: before that it answered. */
  get isTouched(): boolean {
    const { first } = this;
    return first !== null && answered(() => first.name) !== null;
  }
}

function clearWrites(target: SheetTarget, area: Area): Step[] {
  return [
    () => {
      const range = rangeOf(target, area);
      range.unmerge();
      range.clear('All');
      range.dataValidation.clear();
    },
  ];
}

/** Rows get the height that their contents need, until they are given another. */
function fitRows(target: SheetTarget, area: Area): Step {
  return () => {
    const rows = areaAddress({ ...area, left: 0, right: 0 });
    target.sheet().getRange(rows).format.autofitRows();
  };
}

function formerContents(
  target: SheetTarget,
  { used, owned }: Pick<OwnSheet, 'used' | 'owned'>,
): Step[] {
  const rows = new Map<number, Map<number, Input>>();
  for (const { row, column, input } of cellsWithin(used, owned, null)) {
    getOrInsert(rows, row, () => new Map<number, Input>()).set(column, input);
  }
  return contentWrites(target, rows);
}

/** Contents that stand within `inside` but not within `outside`. */
function cellsWithin(
  former: FormerCells | null,
  inside: Area,
  outside: Area | null,
): { readonly row: number; readonly column: number; readonly input: Input }[] {
  if (former === null) return [];
  const { top, left } = former.area;
  return former.formulas.flatMap((line, r) =>
    line.flatMap((formula, c) => {
      const [row, column] = [top + r, left + c];
      const cell = { row, column };
      const isWanted = contains(inside, cell) && !(outside && contains(outside, cell));
      if (!isWanted || formula === '') return [];
      return [{ row, column, input: inputOf(formula, former.values[r]?.[c]) }];
    }),
  );
}

function inputOf(formula: unknown, value: unknown): Input {
  if (typeof formula === 'number' || typeof formula === 'boolean') return formula;
  if (typeof formula !== 'string') return null;
  return isFormula({ formula, value }) ? formula : escapeText(formula, 'General');
}
