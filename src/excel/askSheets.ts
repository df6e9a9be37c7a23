import { askSheet, type Question, type SheetAnswer } from './askSheet';
import { isAnswerTooLarge } from './ExcelProblem';
import { isAboutRules } from './marks/listRules';
import type { Scope } from './reading';
import type { StoreQuestion } from './StoreQuestion';

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
interface Message {
  readonly question: Question;
  sheets(): readonly Excel.Worksheet[];
  /** Queues what is asked beside the sheets. */
  queue(): void;
}

/**
 * Asks all sheets in one round trip. What makes Excel fail is left out of a second question:
 * values when the answer is too large (slices follow), rules when Excel cannot list them.
 */
async function ask(context: Excel.RequestContext, message: Message): Promise<SheetAnswer[]> {
  const { question } = message;
  const readers = message.sheets().map((sheet) => askSheet(sheet, question));
  message.queue();
  try {
    await context.sync();
    return readers.map((read) => read());
  } catch (error) {
    const smaller = smallerQuestion(question, error);
    if (smaller === null) throw error;
    return ask(context, { ...message, question: smaller });
  }
}

function smallerQuestion(question: Question, error: unknown): Question | null {
  if (question.cells === 'values' && isAnswerTooLarge(error)) {
    return { ...question, cells: 'area' };
  }
  const mayPass = isAboutRules(error) || isAnswerTooLarge(error);
  return question.rules && mayPass ? { ...question, rules: false } : null;
}
