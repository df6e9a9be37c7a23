import { askForRules, listMarks } from './listMarks';
import type { MarkMemory } from './MarkMemory';
import { runExcel } from './runExcel';
import type { SheetMarks } from './TakenMarks';
import { markSheets, type MarkOutcome, type PlannedSheet } from './writeMarks';

/**
 * Puts marks back as they stood, in place of those there now: two round trips. Sheets deleted since
 * are passed over, protected ones left alone.
 * @throws ExcelProblem
 */
export function restoreMarks(
  before: readonly SheetMarks[],
  memory: MarkMemory,
  onWaiting: () => void,
): Promise<MarkOutcome> {
  return runExcel(onWaiting, async (context) => {
    const asked = before.map(({ sheetId, marks }) => ask(context, sheetId, marks));
    await context.sync();
    const planned = asked.map((read) => read()).filter((one) => one !== null);
    return markSheets(context, planned, memory, false);
  });
}

function ask(
  context: Excel.RequestContext,
  id: string,
  marks: SheetMarks['marks'],
): () => PlannedSheet | null {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load('name');
  const rules = askForRules(sheet);
  sheet.protection.load('protected');
  return () => toPlanned(id, marks, sheet, rules);
}

function toPlanned(
  id: string,
  marks: SheetMarks['marks'],
  sheet: Excel.Worksheet,
  rules: Excel.ConditionalFormatCollection,
): PlannedSheet | null {
  if (sheet.isNullObject) return null;
  const marking = { isProtected: sheet.protection.protected, oldMarks: listMarks(rules) };
  return { id, name: sheet.name, marks, marking };
}
