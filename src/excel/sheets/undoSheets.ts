import { type Area, cellsOf, isSameArea } from '../../core/address/area';
import type { SummaryFrame } from '../../core/summary/summaryFrame';
import { areaAddress } from '../../core/address/a1';
import type { Refusal } from '../edits/EditOutcome';
import { type ExcelProblem, toExcelProblem } from '../ExcelProblem';
import type { Listeners } from '../reading';
import { runExcel } from '../runExcel';
import { writeBatch } from '../batch';
import { askForSheet, type OwnSheet, type SheetThere } from './askForSheets';
import { askForLooks, formerHeights, type FormerLooks } from './FormerSheet';
import { type UnfinishedSheet, sendNiceties } from './niceties';
import { coveredAreas, restoreSheet } from './rewriteSheet';
import { type FinishedSheet, changedCells, printsOf, type SheetStep } from './SheetOutcome';

/** What became of taking sheets back. Either nothing, or all of it, or we say what is left to do. */
export type SheetsUndone =
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'undone'; readonly restored: readonly FinishedSheet[] }
  | {
      readonly kind: 'stopped';
      readonly problem: ExcelProblem;
      /** The sheet that is neither as it was nor as it is to be; null where none is. */
      readonly half: string | null;
      /** The sheets that are as they were by now. */
      readonly done: readonly string[];
      /** What has not been taken back. */
      readonly left: readonly SheetStep[];
    };

/**
 * Takes back sheets that we wrote: those that were not there are deleted, the others hold what they
 * held before. Refused, naming the cells, where somebody changed any of them since. Two round trips
 * for a sheet, one more for the niceties of those that were written anew.
 * @param frameOf what lies over the cells of a sheet that comes back
 * @throws ExcelProblem where nothing was taken back
 */
export function undoSheets(
  steps: readonly SheetStep[],
  frameOf: (step: SheetStep) => SummaryFrame,
  { onWaiting }: Pick<Listeners, 'onWaiting'>,
): Promise<SheetsUndone> {
  return runExcel(onWaiting, async (context) => {
    const found = await askForSteps(context, steps);
    const refusals = found.isReadOnly
      ? [{ reason: 'readOnly' as const, sheet: '', cells: [] }]
      : found.sheets.flatMap(refusalsOf);
    if (refusals.length > 0) return { kind: 'refused', refusals };
    const back: UnfinishedSheet[] = [];
    let left = steps;
    const own = found.sheets.flatMap(({ step, there, area, looks }) =>
      there === null || there === 'nameless' || area === null
        ? []
        : [{ step, sheet: { ...there, owned: area, looks } }],
    );
    // What a failure leaves in part is the fewer sheets, the sooner those are gone that go.
    const deleted = own.filter(({ step }) => step.former === null);
    const stopped = await deleteSheets(
      context,
      deleted.map(({ step }) => step),
    );
    if (stopped !== null) {
      const { problem, half, gone } = stopped;
      const done = gone.map(({ sheetName }) => sheetName);
      left = left.filter((one) => !gone.includes(one));
      return { kind: 'stopped', problem, half, done, left };
    }
    left = left.filter(({ former }) => former !== null);
    for (const { step, sheet } of own) {
      if (step.former === null) continue;
      const failed = await restoreSheet(context, step.former, sheet, step.owner);
      if (failed !== null) {
        const half = failed.kind === 'leftHalf' ? failed.sheet : null;
        const done = [...deleted.map((one) => one.step.sheetName), ...back.map(({ name }) => name)];
        return { kind: 'stopped', problem: failed.problem, half, done, left };
      }
      left = left.filter((one) => one !== step);
      back.push(unfinished(step, sheet, frameOf(step)));
    }
    const restored = back.length === 0 ? [] : await sendNiceties(context, back, null, []);
    return { kind: 'undone', restored };
  });
}

function unfinished(
  { former, sheetId }: SheetStep,
  { name, isHidden, charts }: OwnSheet,
  frame: SummaryFrame,
): UnfinishedSheet {
  const rowHeights = former === null ? new Map<number, number>() : formerHeights(former.looks);
  const plan = { ...frame, rowHeights, frozen: null, gridlines: true };
  return { plan, sheetId, name, isHidden, isNew: false, charts };
}

interface Stopped extends Pick<Extract<SheetsUndone, { kind: 'stopped' }>, 'problem' | 'half'> {
  readonly gone: readonly SheetStep[];
}

/** null where all are gone, whatever Excel said. */
async function deleteSheets(
  context: Excel.RequestContext,
  steps: readonly SheetStep[],
): Promise<Stopped | null> {
  const { worksheets } = context.workbook;
  const writes = steps.map(({ sheetId }) => () => {
    worksheets.getItem(sheetId).delete();
  });
  try {
    await writeBatch(context, writes);
    return null;
  } catch (error) {
    const problem = toExcelProblem(error);
    const there = await sheetIds(context).catch(() => null);
    if (there === null) return { problem, half: steps[0]?.sheetName ?? null, gone: [] };
    const gone = steps.filter(({ sheetId }) => !there.includes(sheetId));
    return gone.length === steps.length ? null : { problem, half: null, gone };
  }
}

async function sheetIds(context: Excel.RequestContext): Promise<string[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  await context.sync();
  return worksheets.items.map(({ id }) => id);
}

interface StepThere {
  readonly step: SheetStep;
  /** null where the sheet is gone. */
  readonly there: SheetThere | 'nameless' | null;
  /** What our name stands for. */
  readonly area: Area | null;
  /** Of the step's cells, as they are now. */
  readonly prints: readonly string[];
  /** Of all that is written over, where the sheet stays. */
  readonly looks: FormerLooks | null;
  readonly chartCount: number;
}

async function askForSteps(
  context: Excel.RequestContext,
  steps: readonly SheetStep[],
): Promise<{ readonly isReadOnly: boolean; readonly sheets: readonly StepThere[] }> {
  const { workbook } = context;
  workbook.load('readOnly');
  const readers = steps.map((step) => {
    const sheet = workbook.worksheets.getItem(step.sheetId);
    const asked = askForSheet(sheet, step.owner, { keys: step.charts, withSeries: true });
    const range = sheet.getRange(areaAddress(step.area));
    range.load('formulas,numberFormat');
    sheet.charts.load('items/name');
    const looks = step.former === null ? null : askForLooks(sheet, step.former.looks.area);
    return (): StepThere => {
      const [prints, chartCount] = [printsIn(range), chartsOn(sheet)];
      const { there, area } = asked();
      const own = step.owner === '' ? step.area : area;
      return { step, there, area: own, prints, looks: looks?.() ?? null, chartCount };
    };
  });
  try {
    await context.sync();
  } catch (error) {
    return { isReadOnly: false, sheets: await withoutGone(context, steps, error) };
  }
  return { isReadOnly: workbook.readOnly, sheets: readers.map((read) => read()) };
}

function printsIn({ formulas, numberFormat }: Excel.Range): string[] {
  return printsOf(formulas, numberFormat);
}

function chartsOn({ charts }: Excel.Worksheet): number {
  return charts.items.length;
}

/** Excel fails over a sheet that is gone, and over one that has lost our name. */
async function withoutGone(
  context: Excel.RequestContext,
  steps: readonly SheetStep[],
  error: unknown,
): Promise<StepThere[]> {
  if (toExcelProblem(error).reason !== 'gone') throw error;
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/names/items/name');
  await context.sync();
  const lost = steps.flatMap((step): StepThere[] => {
    const sheet = worksheets.items.find(({ id }) => id === step.sheetId);
    const isNamed = sheet?.names.items.some(({ name }) => name === step.owner) === true;
    if (isNamed || (sheet !== undefined && step.owner === '')) return [];
    return [
      {
        step,
        there: sheet === undefined ? null : 'nameless',
        area: null,
        prints: [],
        looks: null,
        chartCount: 0,
      },
    ];
  });
  if (lost.length === 0) throw error;
  return lost;
}

/** What stands against taking a sheet back. */
function refusalsOf({ step, there, area, prints, chartCount }: StepThere): Refusal[] {
  if (there === null) return [{ reason: 'gone', sheet: step.sheetName, cells: [] }];
  if (there === 'nameless') return [{ reason: 'changed', sheet: step.sheetName, cells: [] }];
  const { name: sheet, used } = there;
  const why = (reason: Refusal['reason'], cells: Refusal['cells'] = []): Refusal[] => [
    { reason, sheet, cells },
  ];
  if (there.isProtected) return why('protectedSheet');
  if (there.isFiltered) return why('filtered');
  if (area === null || !isSameArea(area, step.area)) return why('changed');
  const others = coveredAreas(step.former?.owned ?? EVERYWHERE, { used, owned: area });
  const changed = [...changedCells(step, prints), ...others.flatMap((one) => [...cellsOf(one)])];
  if (changed.length > 0) {
    return why(
      'changed',
      changed.map((cell) => ({ sheet: 0, ...cell })),
    );
  }
  return step.former === null && chartCount > step.charts.length ? why('changed') : [];
}

/** A sheet that goes takes everything along. */
const EVERYWHERE: Area = { top: 0, left: 0, bottom: Infinity, right: Infinity };
