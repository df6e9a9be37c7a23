import { areaAddress } from '../../core/address/a1';
import { type SheetPlan, freeSheetName } from '../../core/plan/SheetPlan';
import { answered, writeBatch, type Step } from '../batch';
import type { Listeners } from '../reading';
import { runExcel } from '../runExcel';
import {
  askForSheets,
  type BookState,
  type Candidate,
  type OwnSheet,
  type WantedSheet,
} from './askForSheets';
import { sendNiceties, type FilledSheet } from './niceties';
import { coveredAreas, putBackWhole, rewriteSheet } from './rewriteSheet';
import { type SheetOutcome, type SheetRefusal, printsOf, type SheetStep } from './SheetOutcome';
import { toExcelProblem } from '../ExcelProblem';
import { bodyWrites, widthWrites, rangeOf } from './bodyWrites';
import { type Area, around, cellArea, cellCount } from '../../core/address/area';

/** A sheet made by the batch that fills it. */
class MadeSheet {
  private made: Excel.Worksheet | null = null;

  constructor(
    private readonly context: Excel.RequestContext,
    readonly name: string,
  ) {}

  make(position: number): void {
    this.made = this.context.workbook.worksheets.add(this.name);
    this.made.load('id');
    this.made.position = position;
  }

  sheet(): Excel.Worksheet {
    if (this.made === null) throw new Error('The sheet is made first.');
    return this.made;
  }

  own(owned: SheetPlan['owned']): void {
    if (owned === null) return;
    this.sheet().names.add(owned.name, rangeOf(this, owned.area)).visible = false;
  }

  /** Excel had made it before anything failed. */
  get isThere(): boolean {
    return answered(() => this.sheet().id) !== null;
  }

  /** Deletes it; while another workbook is in front that is refused, and it is emptied. */
  async takeBack(plan: SheetPlan, problem: NotFilled['problem']): Promise<NotFilled> {
    if (!this.isThere || (await this.attempt((sheet) => sheet.delete()))) {
      return { kind: 'rolledBack', problem };
    }
    const isBlank = await this.attempt((sheet) => {
      const range = sheet.getRange(areaAddress(areaIn(plan)));
      range.unmerge();
      range.clear('All');
      range.dataValidation.clear();
    });
    return { kind: 'leftHalf', problem, sheet: this.name, isBlank };
  }

  private async attempt(write: (sheet: Excel.Worksheet) => void): Promise<boolean> {
    const { id } = this.sheet();
    const { worksheets } = this.context.workbook;
    try {
      await writeBatch(this.context, [() => write(worksheets.getItem(id))]);
      return true;
    } catch {
      // What stopped the writing is what is reported.
      return false;
    }
  }
}

/**
 * Carries out planned sheets that belong together. A plan that owns nothing makes a new sheet behind
 * the one in view, under a free name. One that owns its cells is written over our own sheet where
 * the workbook has it (in place, the user's cells, page and charts' places kept), else behind the
 * others, each new one in front of those planned before it. Where one of them is refused, none is
 * written. The last is brought in front unless the user has hidden it.
 *
 * Two round trips and one a sheet: what is there, the contents of each sheet, and then in a message
 * of their own the niceties of all, for which no contents are given up (one more for each kind of
 * them where Excel refuses any).
 * @returns what became of each; where one was not written, of that one and of those that stay half
 * @throws ExcelProblem where nothing was written
 */
export function writeSheets(
  wanted: readonly WantedSheet[],
  { onWaiting }: Pick<Listeners, 'onWaiting'>,
  planAs: PlanAs = (called) => wanted.map(({ plan }) => ({ ...plan, name: called(plan.name) })),
): Promise<SheetOutcome[]> {
  return runExcel(onWaiting, async (context) => {
    const surroundings = await askForSheets(context, wanted);
    const names = finalNames(wanted, surroundings);
    const called = (name: string): string => names.get(name) ?? name;
    const isAsWanted = wanted.every(({ plan }) => called(plan.name) === plan.name);
    let plans = isAsWanted ? wanted.map(({ plan }) => plan) : planAs(called);
    const [refusal] = plans.flatMap((plan, index) => refuseSheet(plan, surroundings, index) ?? []);
    if (refusal !== undefined) return [{ kind: 'refused', refusals: [refusal] }];
    const filled: FilledSheet[] = [];
    for (const [index, { plan: first }] of wanted.entries()) {
      const own = surroundings.own[index] ?? null;
      const plan = plans[index];
      if (plan === undefined) throw new Error('There is a plan for each sheet.');
      const one =
        own === null
          ? await addSheet(context, plan, surroundings)
          : await rewriteSheet(context, plan, own);
      if (one.kind !== 'filled') {
        const left = await takeBack(context, filled, surroundings);
        const halves = left.map((sheet) => {
          return { kind: 'leftHalf' as const, problem: one.problem, sheet, isBlank: false };
        });
        return one.kind === 'leftHalf' || halves.length === 0 ? [one, ...halves] : halves;
      }
      filled.push(one);
      if (one.name === called(first.name)) continue;
      // Those behind it refer to it as it is called by now.
      names.set(first.name, one.name);
      plans = planAs(called);
    }
    const steps = filled.map((sheet) => new StepInTheMaking(context, sheet));
    const finished = await sendNiceties(
      context,
      filled,
      filled.at(-1) ?? null,
      steps.map((step) => () => step.ask()),
    );
    return finished.map((one, index) => {
      return { kind: 'written', ...one, undo: steps[index]?.step() ?? null };
    });
  });
}

/**
 * What stands against making these sheets, for who asks first, and what each would be called: one
 * round trip.
 * @throws ExcelProblem
 */
export function foreseeSheets(
  plans: readonly SheetPlan[],
  { onWaiting }: Pick<Listeners, 'onWaiting'>,
): Promise<{ readonly refusal: SheetRefusal | null; readonly names: readonly string[] }> {
  return runExcel(onWaiting, async (context) => {
    const wanted = plans.map((plan) => ({ plan, candidates: [] }));
    const surroundings = await askForSheets(context, wanted);
    const [refusal = null] = plans.flatMap(
      (plan, index) => refuseSheet(plan, surroundings, index) ?? [],
    );
    return { refusal, names: [...finalNames(wanted, surroundings).values()] };
  });
}

/**
 * Of sheets that belong together none stays where one fails: the new ones are deleted, the others
 * hold what they held before.
 * @returns names of the sheets that could not be taken back
 */
async function takeBack(
  context: Excel.RequestContext,
  filled: readonly FilledSheet[],
  { own: all }: BookState,
): Promise<string[]> {
  const left: string[] = [];
  for (const sheet of [...filled].reverse()) {
    const own = all.find((one) => one?.id === sheet.sheetId) ?? null;
    if (!(await takeOneBack(context, sheet, own))) left.push(sheet.name);
  }
  return left;
}

async function takeOneBack(
  context: Excel.RequestContext,
  { sheetId, former, plan }: FilledSheet,
  own: OwnSheet | null,
): Promise<boolean> {
  try {
    if (own === null) {
      await writeBatch(context, [() => context.workbook.worksheets.getItem(sheetId).delete()]);
      return true;
    }
    if (former === null) return false;
    const owned = plan.owned?.area ?? own.owned;
    return await putBackWhole(context, former, { ...own, owned }, plan.owned?.name ?? '');
  } catch {
    // What stopped the writing is what is reported.
    return false;
  }
}

/**
 * The planned sheets once more where some of them have another name than planned: what refers to them
 * must refer to that.
 */
export type PlanAs = (called: (wanted: string) => string) => readonly SheetPlan[];

/** What each planned sheet will be called: ours as the user calls it, a new one as is free. */
function finalNames(
  wanted: readonly WantedSheet[],
  { names: there, own }: BookState,
): Map<string, string> {
  const names = new Map<string, string>();
  for (const [index, { plan }] of wanted.entries()) {
    const taken = [...there, ...names.values()];
    names.set(plan.name, own[index]?.name ?? freeSheetName(plan.name, taken));
  }
  return names;
}

/** Carries out a single one. */
export async function writeSheet(
  plan: SheetPlan,
  candidates: readonly Candidate[],
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<SheetOutcome> {
  const [outcome] = await writeSheets([{ plan, candidates }], listeners);
  if (outcome === undefined) throw new Error('Each plan has an outcome.');
  return outcome;
}

/** Contents of more cells are not read back: they would be too large for one answer on the web. */
const MOST_CELLS = 40_000;

/** Reads what was written, as Excel has it now: by that it is known again before it is taken back. */
class StepInTheMaking {
  private range: Excel.Range | null = null;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly sheet: FilledSheet,
  ) {}

  ask(): void {
    const { plan, sheetId, isNew, former } = this.sheet;
    if (former === null && !isNew) return;
    const area = areaIn(plan);
    if (cellCount(area) > MOST_CELLS) return;
    const range = this.context.workbook.worksheets.getItem(sheetId).getRange(areaAddress(area));
    range.load('formulas,numberFormat');
    this.range = range;
  }

  step(): SheetStep | null {
    const { range } = this;
    const { plan, sheetId, name: sheetName, former } = this.sheet;
    if (range === null) return null;
    const prints = answered(() => printsOf(range.formulas, range.numberFormat));
    if (prints === null) return null;
    const owner = plan.owned?.name ?? '';
    const charts = plan.charts.map(({ key }) => key);
    return { sheetId, sheetName, owner, area: areaIn(plan), prints, charts, former };
  }
}

/** All that is written of a plan, or more. */
function areaIn({ cells, owned }: SheetPlan): Area {
  const corners = [...cells].map(({ row, column }) => cellArea(row, column));
  return corners.reduce(around, owned?.area ?? cellArea(0, 0));
}

/** What stands against writing a sheet. */
function refuseSheet(
  plan: SheetPlan,
  { isReadOnly, isProtected, own: all }: BookState,
  index: number,
): SheetRefusal | null {
  if (isReadOnly) return { reason: 'readOnly' };
  const own = all[index] ?? null;
  if (own === null) return isProtected ? { reason: 'protectedWorkbook' } : null;
  if (own.isProtected) return { reason: 'protectedSheet', sheet: own.name };
  // What is filtered on a list of ours is set anew with its rows.
  if (own.isFiltered && plan.autoFilter === null) return { reason: 'filtered', sheet: own.name };
  const areas = plan.owned === null ? [] : coveredAreas(plan.owned.area, own);
  return areas.length > 0 ? { reason: 'covered', sheet: own.name, areas } : null;
}

type NotFilled = Exclude<SheetOutcome, { kind: 'written' | 'refused' }>;

/**
 * Makes the sheet and its contents in one round trip; where that fails, it is deleted again. What
 * Excel refuses while another workbook is in front comes first, so that nothing is made then.
 */
async function addSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  surroundings: BookState,
  taken = surroundings.names,
): Promise<FilledSheet | NotFilled> {
  const { inView, names } = surroundings;
  const position = plan.owned !== null || inView === null ? names.length : inView + 1;
  const made = new MadeSheet(context, freeSheetName(plan.name, taken));
  const writes: Step[] = [
    () => {
      made.make(position);
      made.own(plan.owned);
    },
    ...bodyWrites(made, plan),
    ...widthWrites(made, plan, 0),
  ];
  try {
    await writeBatch(context, writes);
  } catch (error) {
    const problem = toExcelProblem(error);
    if (!made.isThere && problem.reason === 'exists') {
      // Chart sheets are not listed, and take up names as well.
      return addSheet(context, plan, surroundings, [...taken, made.name]);
    }
    return made.takeBack(plan, problem);
  }
  const { name } = made;
  const sheetId = made.sheet().id;
  const isNew = true;
  return {
    kind: 'filled',
    plan,
    sheetId,
    name,
    isNew,
    isHidden: false,
    charts: new Map(),
    former: null,
  };
}
