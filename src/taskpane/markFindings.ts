import type { MarkPlan, SheetMark } from '../core/plan/marks';
import { planMarks } from '../core/plan/planMarks';
import { standing } from '../core/waivers/CheckedFinding';
import { toExcelProblem } from '../excel/ExcelProblem';
import type { MarkMemory } from '../excel/MarkMemory';
import type { SheetMarks } from '../excel/TakenMarks';
import { type MarkOutcome, writeMarks } from '../excel/writeMarks';
import type { Basis } from './Basis';
import type { Notice } from './state';

/** What marking came to: what to tell, and how the sheets were marked before where that differs. */
export interface Marked {
  readonly notices: readonly Notice[];
  readonly before: readonly SheetMarks[] | null;
}

/**
 * Marks what was found by a reading with marks.
 * @throws ExcelProblem
 */
export async function markFindings(
  { reading, book, findings }: Basis,
  memory: MarkMemory,
  onWaiting: () => void,
): Promise<Marked> {
  const plan = planMarks(book, standing(findings));
  const done = await writeMarks(reading, plan, memory, onWaiting);
  const idOf = (sheet: number): string | undefined => reading.sheets[sheet]?.id;
  const isOther = done.before.some(
    ({ sheetId, marks }) => !isSame(marks, planned(plan, sheetId, idOf)),
  );
  return { notices: markNotices(done), before: isOther ? done.before : null };
}

/**
 * Makes the marks of some sheets fit their findings again, by the marks that this pane knows of: one
 * round trip, two more where somebody has deleted one of those in the meantime.
 * @throws ExcelProblem
 */
export async function markAgain(
  { reading, book, findings }: Basis,
  sheets: readonly number[],
  memory: MarkMemory,
  onWaiting: () => void,
): Promise<void> {
  const plan = planMarks(book, standing(findings), sheets);
  const withOld = (isKnown: boolean): typeof reading => ({
    ...reading,
    sheets: reading.sheets.map((one) => ({
      ...one,
      marking: {
        isProtected: one.marking?.isProtected ?? false,
        oldMarks: isKnown ? memory.of(one.id) : null,
      },
    })),
  });
  try {
    await writeMarks(withOld(true), plan, memory, onWaiting, false);
  } catch (error) {
    if (toExcelProblem(error).reason !== 'gone') throw error;
    await writeMarks(withOld(false), plan, memory, onWaiting, false);
  }
}

/** Remembers the marks that a reading has seen, so that they can be replaced without a look. */
export function rememberMarks({ reading }: Basis, memory: MarkMemory): void {
  for (const { id, marking } of reading.sheets) {
    if (marking !== null && marking.oldMarks !== null) memory.set(id, marking.oldMarks);
  }
}

function planned(
  { sheets }: MarkPlan,
  sheetId: string,
  idOf: (sheet: number) => string | undefined,
): readonly SheetMark[] {
  return sheets.find(({ sheet }) => idOf(sheet) === sheetId)?.marks ?? [];
}

function isSame(before: readonly SheetMark[], after: readonly SheetMark[]): boolean {
  const known = (marks: readonly SheetMark[]): string =>
    marks
      .flatMap(({ severity, areas }) => areas.split(',').map((area) => `${severity} ${area}`))
      .sort()
      .join();
  return known(before) === known(after);
}

function markNotices({ protectedSheets: sheets, mayLeaveOld }: MarkOutcome): Notice[] {
  return [
    ...(sheets.length > 0 ? [{ kind: 'protected', task: 'mark', sheets } as const] : []),
    ...(mayLeaveOld ? [{ kind: 'mayLeaveOld' } as const] : []),
  ];
}
