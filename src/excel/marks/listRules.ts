import { markSeverity } from '../../core/plan/marks';
import { answered, askBatch, type Step } from '../batch';
import { isPassing, type ProblemReason, toExcelProblem } from '../ExcelProblem';

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
  const asked = sheetIds.map(askForSheet);
  try {
    await askBatch(
      context,
      asked.map(({ step }) => step),
    );
  } catch (error) {
    // Excel stops at the first that it cannot list.
    const listed = asked.map(({ read }) => answered(read));
    const stopped = listed.findIndex((one) => one?.marking.rules === null);
    if (stopped < 0 || !isAboutRules(error)) throw error;
    const known = listed.slice(0, stopped + 1).filter((one) => one !== null);
    return [...known, ...(await listRules(context, sheetIds.slice(stopped + 1)))];
  }
  return asked.map(({ read }) => read()).filter((one) => one !== null);
}

interface AskedRules {
  readonly step: Step;
  /** null where the sheet is gone, or was not asked yet. */
  readonly read: () => ListedSheet | null;
}

function askForSheet(id: string): AskedRules {
  let read = (): ListedSheet | null => null;
  return {
    step: (message) => {
      const sheet = message.sheet(id);
      sheet.load('name');
      sheet.protection.load('protected');
      const rules = askForRules(sheet);
      read = () => toListed(id, sheet, rules);
    },
    read: () => read(),
  };
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
