import { type Area, sizedArea } from '../core/address/area';
import { namedArea, OWN_NAMES } from '../core/submissions/ownBook';
import type { CellValue } from '../core/snapshot/CellValue';
import { isAnswerTooLarge, toExcelProblem } from './ExcelProblem';
import { askForRules, isAboutRules, type Marking } from './marks/listRules';
import { type Scope, toCellValues } from './reading';
import { BEYOND, BOUND } from './slices';
import type { StoreQuestion } from './waiverParts';

/** What to ask of every sheet in the reading round trip. */
export interface Question {
  /** Its values inside the bound, only which areas are filled (slices follow), or neither. */
  readonly cells: 'values' | 'area' | 'none';
  /** Its names: not told while another workbook is in front. */
  readonly names: boolean;
  readonly rules: boolean;
  readonly protection: boolean;
}

/** What a sheet answered. */
export interface SheetAnswer {
  readonly sheet: Excel.Worksheet;
  /** What of it is filled, inside the bound first; nothing where it is blank, or was not asked. */
  readonly parts: readonly FilledPart[];
  /** Cells that hidden names of ours on it stand for; none where that was not told. */
  readonly ownAreas: readonly Area[];
  readonly marking: Marking | null;
}

export interface FilledPart {
  readonly area: Area;
  /** null where they were not asked for or came back as nothing. */
  readonly values: CellValue[][] | null;
}

/** Queues the questions about one sheet; the function returned reads the answers after the sync. */
function askSheet(sheet: Excel.Worksheet, question: Question): () => SheetAnswer {
  const parts = question.cells === 'none' ? [] : askForParts(sheet, question.cells === 'values');
  const rules = question.rules ? askForRules(sheet) : null;
  if (question.names) sheet.names.load('items/name,items/formula');
  if (question.protection) sheet.protection.load('protected');
  return () => ({
    sheet,
    parts: parts.flatMap((read) => read() ?? []),
    ownAreas: question.names ? ownAreasOf(sheet) : [],
    marking: question.protection
      ? { isProtected: sheet.protection.protected, rules: rules?.() ?? null }
      : null,
  });
}

function ownAreasOf({ name: sheet, names }: Excel.Worksheet): Area[] {
  return names.items.flatMap(({ name, formula }) => {
    const isOurs = name.toLowerCase().startsWith(OWN_NAMES);
    return isOurs ? (namedArea(sheet, String(formula).replace(/^=/, '')) ?? []) : [];
  });
}

/** What lies beyond the bound is asked apart, so that a word far off is no long way to it. */
function askForParts(sheet: Excel.Worksheet, withValues: boolean): (() => FilledPart | null)[] {
  return [BOUND, ...BEYOND].map((address) =>
    askForPart(sheet, address, withValues && address === BOUND),
  );
}

function askForPart(
  sheet: Excel.Worksheet,
  address: string,
  withValues: boolean,
): () => FilledPart | null {
  const used = askForUsed(sheet, address);
  if (withValues) used.load('values,valueTypes');
  return () => partOf(used, withValues);
}

/** Asks what of an area is filled. */
export function askForUsed(sheet: Excel.Worksheet, address: string): Excel.Range {
  const used = sheet.getRange(address).getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return used;
}

function partOf(used: Excel.Range, withValues: boolean): FilledPart | null {
  if (used.isNullObject) return null;
  return { area: areaOf(used), values: withValues ? valuesOf(used) : null };
}

/** What to load of merges for their areas. */
export const MERGED_AREAS =
  'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount';

export function areaOf(range: Excel.Range): Area {
  return sizedArea(range.rowIndex, range.columnIndex, range.rowCount, range.columnCount);
}

function valuesOf(used: Excel.Range): CellValue[][] | null {
  // Past its limits Excel may answer null instead of an error, whatever the typings say.
  return Array.isArray(used.values) ? toCellValues(used.values, used.valueTypes) : null;
}

/**
 * Asks every sheet of the scope: two round trips for the workbook, one for the sheet in view. Our
 * custom XML parts come along; where there are any, the sheet in view costs one more.
 * @param store what to ask of them; null for nothing
 */
export async function askSheets(
  context: Excel.RequestContext,
  scope: Scope,
  question: Question,
  store: StoreQuestion | null,
): Promise<SheetAnswer[]> {
  if (scope === 'workbook') {
    store?.ask();
    const sheets = await listSheets(context);
    return ask(context, { question, sheets: () => sheets, queue: () => store?.askMore() });
  }
  const sheets = (): Excel.Worksheet[] => [activeSheet(context)];
  const answers = await ask(context, { question, sheets, queue: () => store?.ask() });
  if (store?.askMore() === true) await context.sync();
  return answers;
}

/** Asks sheets by their ids: one round trip, two where that is too large for one answer. */
export function askKnownSheets(
  context: Excel.RequestContext,
  ids: readonly string[],
  question: Question,
): Promise<SheetAnswer[]> {
  const sheets = (): Excel.Worksheet[] =>
    ids.map((id) => {
      const sheet = context.workbook.worksheets.getItem(id);
      sheet.load('id,name,visibility');
      return sheet;
    });
  return ask(context, { question, sheets, queue: () => undefined });
}

async function listSheets(context: Excel.RequestContext): Promise<Excel.Worksheet[]> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/id,items/name,items/visibility');
  await context.sync();
  return sheets.items;
}

function activeSheet(context: Excel.RequestContext): Excel.Worksheet {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load('id,name,visibility');
  return sheet;
}

/** What goes into one message; all of it is made anew where the message must be sent again. */
interface SheetsQuestion {
  readonly question: Question;
  sheets(): readonly Excel.Worksheet[];
  /** Queues what is asked beside the sheets. */
  queue(): void;
}

/**
 * Asks all sheets in one round trip. What makes Excel fail is left out of a second question:
 * values when the answer is too large (slices follow), names when another workbook is in front, rules
 * when Excel cannot list them.
 */
async function ask(context: Excel.RequestContext, asked: SheetsQuestion): Promise<SheetAnswer[]> {
  const { question } = asked;
  const readers = asked.sheets().map((sheet) => askSheet(sheet, question));
  asked.queue();
  try {
    await context.sync();
    return readers.map((read) => read());
  } catch (error) {
    const smaller = smallerQuestion(question, error);
    if (smaller === null) throw error;
    return ask(context, { ...asked, question: smaller });
  }
}

function smallerQuestion(question: Question, error: unknown): Question | null {
  if (question.cells === 'values' && isAnswerTooLarge(error)) {
    return { ...question, cells: 'area' };
  }
  if (question.names && toExcelProblem(error).reason === 'behind') {
    return { ...question, names: false };
  }
  const mayPass = isAboutRules(error) || isAnswerTooLarge(error);
  return question.rules && mayPass ? { ...question, rules: false } : null;
}
