import type { Check } from '../core/check';
import { type MarkPlan, planMarks } from '../core/plan/marks';
import { answersIn, planReturn, type ReturnOptions } from '../core/submissions/planReturn';
import type { Return } from '../core/submissions/returnItems';
import { standing } from '../core/waivers/Waiver';
import { newXlsx } from './newXlsx';
import { patchXlsx } from './patchXlsx';
import { ownPlace } from './sheet/ownPlace';
import type { WorkbookFacts } from './WorkbookFacts';
import { PatchProblem, type WorkbookPatch } from './WorkbookPatch';

/** A workbook's bytes, and what was read and found in them. */
export interface CheckedBytes {
  readonly bytes: Uint8Array;
  readonly facts: Pick<WorkbookFacts, 'isProtected'>;
  readonly check: Check;
}

/** The copy with marks and 指摘票; where the workbook takes no sheet, 指摘票 in a workbook of its own. */
export interface ReturnCopy {
  readonly bytes: Uint8Array;
  /** Why it is a workbook of its own; null where it is the copy. */
  readonly problem: PatchProblem | null;
}

/** How 指摘票 is made; what was answered before is taken from the workbook. */
export type ReturnCopyOptions = Pick<ReturnOptions, 'language' | 'at' | 'changes'>;

/**
 * What goes back to a bureau: its workbook with marks and 指摘票, which takes the place of one that is
 * there; answers to what still stands are kept.
 * @throws {FileProblem} when the file cannot be read
 */
export function returnCopy(
  { bytes, facts, check }: CheckedBytes,
  own: Return,
  options: ReturnCopyOptions,
): ReturnCopy {
  const { book } = check;
  const plan = planReturn(own, {
    ...options,
    linkTo: null,
    answers: answersIn(book.snapshot),
  });
  try {
    const { name, isOurs } = ownPlace(plan, bytes, book);
    const sheets = [{ plan: { ...plan, name }, at: isOurs ? { replace: name } : ('end' as const) }];
    return {
      bytes: patchXlsx(bytes, marksPatch(marksOf({ facts, check }), check), { sheets }),
      problem: null,
    };
  } catch (error) {
    if (!(error instanceof PatchProblem)) throw error;
    const linkTo = own.file.replaceAll('%', '%25').replaceAll('#', '%23');
    const apart = planReturn(own, { ...options, linkTo, answers: new Map() });
    return { bytes: newXlsx([apart]), problem: error };
  }
}

/** The marks of all sheets but protected ones, which are left as they are. */
export function marksOf({ facts, check }: Omit<CheckedBytes, 'bytes'>): MarkPlan {
  const { book, findings } = check;
  const open = [...book.snapshot.sheets.keys()].filter((sheet) => !facts.isProtected(sheet));
  return planMarks(book, standing(findings), open);
}

/** Marks as they are written into a file. */
export function marksPatch({ sheets }: MarkPlan, { book }: Check): WorkbookPatch {
  return sheets.map(({ sheet, marks }) => ({
    sheet: book.snapshot.sheets[sheet]?.name ?? '',
    cells: [],
    marks,
  }));
}
