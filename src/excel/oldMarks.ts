import type { MarkMemory } from './MarkMemory';
import { type ProblemReason, toExcelProblem } from './ExcelProblem';
import type { Marking } from './reading';
import { supports } from './requirements';

/** A sheet as far as its old marks are concerned. */
export interface MarkedSheet {
  readonly id: string;
  readonly marking: Marking;
}

/** Old marks of a sheet, and whether they are known to be all. */
export interface OldMarks {
  readonly ids: readonly string[];
  readonly isComplete: boolean;
}

/**
 * Old marks of each sheet: those that were listed; where Excel could not list its rules, those
 * that this pane remembers and that are still there (one more round trip then).
 */
export async function findOldMarks(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[],
  memory: MarkMemory,
): Promise<OldMarks[]> {
  const pending = sheets.map(({ id, marking }) =>
    marking.oldMarks === null
      ? askForRemembered(context, id, memory.of(id))
      : { wasAsked: false, read: (): readonly string[] => marking.oldMarks ?? [] },
  );
  const asked = pending.some((one) => one.wasAsked);
  const answered = !asked || (await answers(context));
  return pending.map((one, index) => ({
    ids: one.wasAsked && !answered ? [] : one.read(),
    isComplete: sheets[index]?.marking.oldMarks !== null,
  }));
}

interface Pending {
  readonly wasAsked: boolean;
  read(): readonly string[];
}

function askForRemembered(
  context: Excel.RequestContext,
  sheetId: string,
  ids: readonly string[],
): Pending {
  if (ids.length === 0) return { wasAsked: false, read: () => [] };
  const formats = context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
  if (!supports('1.14')) {
    formats.load('items/id');
    return {
      wasAsked: true,
      read: () => formats.items.map((format) => format.id).filter((id) => ids.includes(id)),
    };
  }
  const remembered = ids.map((id) => formats.getItemOrNullObject(id));
  for (const format of remembered) format.load('id');
  return {
    wasAsked: true,
    read: () => remembered.filter((format) => !format.isNullObject).map((format) => format.id),
  };
}

const UNANSWERED: ReadonlySet<ProblemReason> = new Set([
  'internal',
  'rejected',
  'unexpected',
  'unsupported',
]);

/** False where Excel cannot even look up its rules: old marks then stay, and the person is told. */
async function answers(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    const { reason } = toExcelProblem(error);
    if (UNANSWERED.has(reason)) return false;
    throw error;
  }
}
