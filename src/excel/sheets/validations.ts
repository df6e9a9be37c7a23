import { addressLists, areaAddress } from '../../core/address/a1';
import {
  type Area,
  cellsOf,
  joinAreas,
  cellCount,
  firstCell,
  cellArea,
} from '../../core/address/area';
import { groupBy } from '../../core/collections/collections';
import type { PlannedValidation } from '../../core/plan/SheetPlan';
import type { RefusalReason } from '../../core/plan/edits';
import { askBatch, type Asked, type Step, writeBatch, type Outcome } from '../batch';
import { askSheetStates } from '../edits/questions';
import { type ExcelProblem, toExcelProblem } from '../ExcelProblem';
import type { Listeners } from '../reading';
import { runExcel } from '../runExcel';
import { validationWrites } from './bodyWrites';

/** 入力規則 for one sheet. */
export interface PlacedValidations {
  readonly sheetId: string;
  readonly validations: readonly PlannedValidation[];
}

/** Cells of one sheet. */
export interface SheetAreas {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/** What stands against setting them, noticed beforehand. */
export interface ValidationRefusal extends SheetAreas {
  /** `taken`: the cells have got a 入力規則 since they were looked at. */
  readonly reason: ClosedReason | 'gone' | 'taken';
}

type ClosedReason = Extract<RefusalReason, 'readOnly' | 'protectedSheet'>;

/** How cells stand before 入力規則 are offered for them. */
export interface ValidationsThere {
  /** Those that carry one, whoever set it. */
  readonly taken: readonly SheetAreas[];
  /** Sheets on which none can be set, by id. */
  readonly closed: ReadonlyMap<string, ClosedReason>;
}

export type ValidationOutcome = Outcome<ValidationRefusal, unknown, unknown>;

/**
 * Which of these cells carry a 入力規則, and what stands against setting some: one round trip, one
 * more where only some cells of an area carry one. Sheets deleted since have none.
 * @throws ExcelProblem
 */
export function readValidations(
  wanted: readonly SheetAreas[],
  { onWaiting }: Pick<Listeners, 'onWaiting'>,
): Promise<ValidationsThere> {
  return runExcel(onWaiting, async (context) => {
    const ids = wanted.map(({ sheetId }) => sheetId);
    const closed = askClosed(ids);
    const found = await askValidations(context, wanted, closed.steps);
    const taken = found.filter(({ type }) => type !== 'None' && type !== null);
    return {
      closed: new Map(
        closed.read().flatMap((reason, index) => {
          const isClosed = reason !== null && reason !== 'gone';
          return isClosed ? [[ids[index] ?? '', reason] as const] : [];
        }),
      ),
      taken: [...groupBy(taken, ({ sheetId }) => sheetId)].map(([sheetId, own]) => ({
        sheetId,
        areas: joinedAreas(own.map(({ area }) => area)),
      })),
    };
  });
}

/** Asks why nothing can be set on sheets; null for one where it can. */
function askClosed(sheetIds: readonly string[]): Asked<ClosedReason | 'gone' | null> {
  const states = askSheetStates(sheetIds);
  let book: Excel.Workbook | null = null;
  const readOnly: Step = ({ context: { workbook } }) => {
    book = workbook;
    workbook.load('readOnly');
  };
  return {
    steps: [readOnly, ...states.steps],
    read: () =>
      states.read().map((state) => {
        if (state === null) return 'gone';
        if (book?.readOnly === true) return 'readOnly';
        return state.isProtected ? 'protectedSheet' : null;
      }),
  };
}

/** Whole areas as they are; cells that were asked one by one in as few areas as they make. */
function joinedAreas(areas: readonly Area[]): Area[] {
  const isCell = (area: Area): boolean => cellCount(area) === 1;
  const cells = areas.filter(isCell).map(firstCell);
  return [...areas.filter((area) => !isCell(area)), ...joinAreas(cells)];
}

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
      await writeBatch(context, writes);
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
      await writeBatch(context, clearWrites(context, ours));
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
  const asked = askClosed(placed.map(({ sheetId }) => sheetId));
  await askBatch(context, asked.steps);
  const answers = asked.read();
  const closed = placed.flatMap((one, index): ValidationRefusal[] => {
    const reason = answers[index] ?? null;
    return reason === null ? [] : [{ reason, ...areasOf(one) }];
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
    await writeBatch(context, clearWrites(context, sheets));
    return true;
  } catch {
    // What stopped the writing is what is reported.
    return false;
  }
}

function clearWrites(context: Excel.RequestContext, sheets: readonly SheetAreas[]): Step[] {
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

/** One area and what Excel says of its 入力規則. */
interface ValidatedArea {
  readonly sheetId: string;
  readonly area: Area;
  /** Its kind; null where the sheet was deleted. */
  readonly type: string | null;
  /** What it answers to a wrong entry; null where there is none, or several. */
  readonly message: string | null;
}

/** What Excel answers where some cells have one and others none, or where they differ. */
const MIXED: ReadonlySet<string | null> = new Set(['Inconsistent', 'MixedCriteria']);

type AskedArea = Pick<ValidatedArea, 'sheetId' | 'area'>;

/**
 * The kind of each area, those of mixed areas cell by cell: one round trip, one more where there
 * are mixed ones.
 */
async function askValidations(
  context: Excel.RequestContext,
  wanted: readonly SheetAreas[],
  besides: readonly Step[] = [],
): Promise<ValidatedArea[]> {
  const places = wanted.flatMap(({ sheetId, areas }) => areas.map((area) => ({ sheetId, area })));
  const found = await askEach(context, places, besides);
  const mixed = found.filter(({ type }) => MIXED.has(type));
  const cells = mixed.flatMap(({ sheetId, area }) =>
    [...cellsOf(area)].map(({ row, column }) => ({ sheetId, area: cellArea(row, column) })),
  );
  const single = cells.length === 0 ? [] : await askEach(context, cells, []);
  return [...found.filter((one) => !mixed.includes(one)), ...single];
}

async function askEach(
  context: Excel.RequestContext,
  places: readonly AskedArea[],
  besides: readonly Step[],
): Promise<ValidatedArea[]> {
  const asked = new Map<AskedArea, Excel.DataValidation>();
  const steps = places.map((place): Step => (message) => {
    const sheet = message.sheet(place.sheetId);
    const validation = sheet.getRange(areaAddress(place.area)).dataValidation;
    validation.load('type,errorAlert');
    asked.set(place, validation);
  });
  await askBatch(context, [...besides, ...steps]);
  return places.map((place) => ({ ...place, ...factsOf(asked.get(place)) }));
}

function factsOf(
  validation: Excel.DataValidation | undefined,
): Pick<ValidatedArea, 'type' | 'message'> {
  if (validation === undefined || validation.isNullObject) return { type: null, message: null };
  return { type: validation.type, message: messageOf(validation.errorAlert) };
}

/** The typings do not say that Excel answers null where cells differ. */
function messageOf(alert: Excel.DataValidationErrorAlert | null): string | null {
  return alert?.message ?? null;
}
