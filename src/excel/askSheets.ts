import { askSheet, type Question, type SheetAnswer } from './askSheet';
import { isAnswerTooLarge, toExcelProblem } from './ExcelProblem';
import type { Scope } from './reading';

/** Asks every sheet of the scope: two round trips for the workbook, one for the sheet in view. */
export async function askSheets(
  context: Excel.RequestContext,
  scope: Scope,
  question: Question,
): Promise<SheetAnswer[]> {
  const sheets = scope === 'workbook' ? await listSheets(context) : null;
  return ask(context, () => sheets ?? [activeSheet(context)], question);
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

/**
 * Asks all sheets in one round trip. What makes Excel fail is left out of a second question:
 * values when the answer is too large (slices follow), rules when Excel cannot list them.
 */
async function ask(
  context: Excel.RequestContext,
  sheets: () => readonly Excel.Worksheet[],
  question: Question,
): Promise<SheetAnswer[]> {
  const readers = sheets().map((sheet) => askSheet(sheet, question));
  try {
    await context.sync();
    return readers.map((read) => read());
  } catch (error) {
    const smaller = smallerQuestion(question, error);
    if (smaller === null) throw error;
    return ask(context, sheets, smaller);
  }
}

function smallerQuestion(question: Question, error: unknown): Question | null {
  if (question.cells === 'values' && isAnswerTooLarge(error)) {
    return { ...question, cells: 'area' };
  }
  const { reason } = toExcelProblem(error);
  const isPassing = reason === 'cellEdit' || reason === 'gone' || reason === 'interrupted';
  return question.rules && !isPassing ? { ...question, rules: false } : null;
}
