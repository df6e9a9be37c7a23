import { addressLists } from '../../core/address/addressLists';
import type { Area } from '../../core/address/Area';
import { askSheetStates } from '../edits/askSheetStates';
import { askSteps } from '../edits/sendSteps';
import { type ExcelProblem, toExcelProblem } from '../ExcelProblem';
import type { Listeners } from '../reading';
import { runExcel } from '../runExcel';
import { writeBatch, type Write } from '../writeBatch';
import { askValidations, type ValidatedArea } from './askValidations';
import type {
  PlacedValidations,
  SheetAreas,
  ValidationOutcome,
  ValidationRefusal,
} from './ValidationOutcome';
import { validationWrites } from './validationWrites';

/**
 * Sets 入力規則 on cells that have none: three round trips. Refused where a sheet is protected or
 * gone, or where cells have got one since they were looked at.
 * @throws ExcelProblem where nothing was written
 */
export function applyValidations(
  placed: readonly PlacedValidations[],
  { onWaiting }: Pick<Listeners, 'onWaiting'>,
): Promise<ValidationOutcome> {
  return runExcel(onWaiting, async (context) => {
    const refusals = await findRefusals(context, placed);
    if (refusals.length > 0) return { kind: 'refused', refusals };
    const { worksheets } = context.workbook;
    const writes = placed.flatMap(({ sheetId, validations }) =>
      validationWrites({ sheet: () => worksheets.getItem(sheetId) }, validations),
    );
    try {
      await writeBatch(context, writes, () => []);
      return { kind: 'written' };
    } catch (error) {
      const problem = toExcelProblem(error);
      return (await clear(context, placed.map(areasOf)))
        ? { kind: 'rolledBack', problem }
        : { kind: 'leftHalf', problem };
    }
  });
}

/** What became of taking 入力規則 back: `kept` are the user's, `leftHalf` leaves some of ours. */
export type ClearedValidations =
  | { readonly kind: 'cleared'; readonly kept: readonly SheetAreas[] }
  | { readonly kind: 'leftHalf'; readonly problem: ExcelProblem };

/**
 * Takes back 入力規則 that we set, in a second attempt where the first stops halfway. Those of another
 * kind or with other words by now are the user's and stay.
 * @throws ExcelProblem where nothing was taken back
 */
export function clearValidations(
  placed: readonly PlacedValidations[],
  { onWaiting }: Pick<Listeners, 'onWaiting'>,
): Promise<ClearedValidations> {
  return runExcel(onWaiting, async (context) => {
    const kinds = new Set<string | null>(['List', 'WholeNumber']);
    const found = await askValidations(context, placed.map(areasOf));
    const words = new Set<string | null>(
      placed.flatMap(({ validations }) => validations.map(({ alert }) => alert.message)),
    );
    const isOurs = ({ type, message }: ValidatedArea) => kinds.has(type) && words.has(message);
    const there = found.filter(({ type }) => type !== null && type !== 'None');
    const ours = there.filter(isOurs).map(single);
    const kept = there.filter((one) => !isOurs(one)).map(single);
    try {
      await writeBatch(context, clearWrites(context, ours), () => []);
    } catch (error) {
      if (!(await clear(context, ours)))
        return { kind: 'leftHalf', problem: toExcelProblem(error) };
    }
    return { kind: 'cleared', kept };
  });
}

async function findRefusals(
  context: Excel.RequestContext,
  placed: readonly PlacedValidations[],
): Promise<ValidationRefusal[]> {
  const states = askSheetStates(placed.map(({ sheetId }) => sheetId));
  await askSteps(context, states.steps);
  const answers = states.read();
  const closed = placed.flatMap((one, index): ValidationRefusal[] => {
    const state = answers[index] ?? null;
    if (state === null) return [{ reason: 'gone', ...areasOf(one) }];
    return state.isProtected ? [{ reason: 'protectedSheet', ...areasOf(one) }] : [];
  });
  if (closed.length > 0) return closed;
  const found = await askValidations(context, placed.map(areasOf));
  return found
    .filter(({ type }) => type !== 'None')
    .map((one) => ({ reason: 'taken', ...single(one) }));
}

async function clear(
  context: Excel.RequestContext,
  sheets: readonly SheetAreas[],
): Promise<boolean> {
  try {
    await writeBatch(context, clearWrites(context, sheets), () => []);
    return true;
  } catch {
    // What stopped the writing is what the person is told.
    return false;
  }
}

function clearWrites(context: Excel.RequestContext, sheets: readonly SheetAreas[]): Write[] {
  return sheets.flatMap(({ sheetId, areas }) =>
    addressLists(areas).map((list) => () => {
      context.workbook.worksheets.getItem(sheetId).getRanges(list).dataValidation.clear();
    }),
  );
}

function areasOf({ sheetId, validations }: PlacedValidations): SheetAreas {
  return { sheetId, areas: validations.flatMap(({ areas }) => areas) };
}

function single({ sheetId, area }: { readonly sheetId: string; readonly area: Area }): SheetAreas {
  return { sheetId, areas: [area] };
}
