import { markSeverity } from '../../core/plan/marks';
import { answered } from '../answered';
import { isAnswerTooLarge, isPassing, type ProblemReason, toExcelProblem } from '../ExcelProblem';

/**
 * A rule of a sheet: one of our marks, a rule by formula that has no formula (an addition that
 * stopped halfway leaves such a one), or anybody's. Its id is its place in the list: it holds for
 * the run that asked, and until a rule comes or goes.
 */
export interface ListedRule {
  readonly id: string;
  readonly kind: 'mark' | 'blank' | 'other';
}

/** What marking has to know about a sheet. */
export interface Marking {
  readonly isProtected: boolean;
  /** The first in priority first; null where Excel could not list them. */
  readonly rules: readonly ListedRule[] | null;
}

export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly marking: Marking;
}

/** Queues the question which rules a sheet has; the function returned reads the answer. */
export function askForRules(sheet: Excel.Worksheet): () => readonly ListedRule[] {
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return () => formats.items.map((format) => ({ id: format.id, kind: kindOf(format) }));
}

function kindOf({ type, customOrNullObject }: Excel.ConditionalFormat): ListedRule['kind'] {
  if (type !== 'Custom') return 'other';
  const { formula } = customOrNullObject.rule;
  if (formula === '' || formula === '=') return 'blank';
  return markSeverity(formula) === null ? 'other' : 'mark';
}

/** Whether a question may have failed because Excel cannot list rules that it asked for. */
export function isAboutRules(error: unknown): boolean {
  const problem = toExcelProblem(error);
  return !isPassing(problem) && !OTHERWISE.has(problem.reason);
}

const OTHERWISE: ReadonlySet<ProblemReason> = new Set(['conflict', 'noWorksheet', 'tooLarge']);

/**
 * Lists the rules of sheets: one round trip, and one more for each sheet on which Excel cannot, more
 * where one answer does not hold them.
 * Sheets that are gone are left out.
 */
export async function listRules(
  context: Excel.RequestContext,
  sheetIds: readonly string[],
): Promise<readonly ListedSheet[]> {
  if (sheetIds.length === 0) return [];
  const readers = sheetIds.map((id) => askForSheet(context, id));
  try {
    await context.sync();
  } catch (error) {
    if (isAnswerTooLarge(error) && sheetIds.length > 1) return listHalves(context, sheetIds);
    // Excel stops at the first that it cannot list.
    const listed = readers.map((read) => answered(read));
    const stopped = listed.findIndex((one) => one?.marking.rules === null);
    if (stopped < 0 || !isAboutRules(error)) throw error;
    const known = listed.slice(0, stopped + 1).filter((one) => one !== null);
    return [...known, ...(await listRules(context, sheetIds.slice(stopped + 1)))];
  }
  return readers.map((read) => read()).filter((one) => one !== null);
}

async function listHalves(
  context: Excel.RequestContext,
  sheetIds: readonly string[],
): Promise<readonly ListedSheet[]> {
  const middle = Math.ceil(sheetIds.length / 2);
  const first = await listRules(context, sheetIds.slice(0, middle));
  return [...first, ...(await listRules(context, sheetIds.slice(middle)))];
}

function askForSheet(context: Excel.RequestContext, id: string): () => ListedSheet | null {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load('name');
  sheet.protection.load('protected');
  const rules = askForRules(sheet);
  return () => toListed(id, sheet, rules);
}

function toListed(
  id: string,
  sheet: Excel.Worksheet,
  rules: () => readonly ListedRule[],
): ListedSheet | null {
  if (sheet.isNullObject) return null;
  const isProtected = sheet.protection.protected;
  return { id, name: sheet.name, marking: { isProtected, rules: answered(rules) } };
}
