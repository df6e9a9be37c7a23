import { type SheetMark, planMarks } from '../core/plan/marks';
import { standing } from '../core/waivers/Waiver';
import { ExcelProblem } from '../excel/ExcelProblem';
import type { MarkOutcome, SheetMarks } from '../excel/marks/replaceMarks';
import { readAndMark, setMarks } from '../excel/marks/writeMarks';
import type { WorkbookReading } from '../excel/reading';
import { type Basis, checkReading, type CheckSetting, type StageListeners } from './Basis';
import type { Pane } from './Pane';
import type { Notice } from './state';

/** What marking came to: its notices, and how the sheets were marked before where that differs. */
export interface Marked {
  readonly notices: readonly Notice[];
  readonly before: readonly SheetMarks[] | null;
}

/**
 * Reads, checks, and marks what was found.
 * @returns what was found, and what marking came to, or why the marks are as they were
 * @throws ExcelProblem when the workbook cannot be read
 */
export async function checkAndMark(
  setting: CheckSetting,
  listeners: StageListeners,
): Promise<{ readonly basis: Basis; readonly marked: Marked | ExcelProblem }> {
  const { basis, plan, marked } = await readAndMark(
    setting.settings.scope,
    listeners,
    async (reading, look) => {
      listeners.onStage('checking');
      const found = await checkReading(reading, setting, look);
      listeners.onStage('marking');
      return { basis: found, plan: planMarks(found.book, standing(found.findings)) };
    },
  );
  if (marked instanceof ExcelProblem) return { basis, marked };
  const planned = new Map(
    plan.sheets.map(({ sheet, marks }) => [idOf(basis.reading, sheet), marks]),
  );
  const isOther = marked.before.some(
    ({ sheetId, marks }) => !isSame(marks, planned.get(sheetId) ?? []),
  );
  return {
    basis,
    marked: { notices: markNotices(marked, 'mark'), before: isOther ? marked.before : null },
  };
}

/**
 * Makes the marks of some sheets fit their findings again, and reports which could not: two round
 * trips.
 * @throws ExcelProblem
 */
export async function markAgain(
  pane: Pane,
  { reading, book, findings }: Basis,
  sheets: readonly number[],
  onWaiting: () => void,
): Promise<void> {
  const plan = planMarks(book, standing(findings), sheets);
  const wanted = plan.sheets.map(({ sheet, marks }) => ({ sheetId: idOf(reading, sheet), marks }));
  const added = markNotices(await setMarks(wanted, onWaiting), 'mark');
  pane.update(({ notices }) => ({
    notices: [...notices.filter(({ kind }) => !ABOUT_MARKS.has(kind)), ...added],
  }));
}

const ABOUT_MARKS: ReadonlySet<Notice['kind']> = new Set(['protected', 'unlisted', 'disturbed']);

/** The notices of the sheets that were left as they are. */
export function markNotices(
  {
    protectedSheets,
    unlistedSheets,
    disturbedSheets,
  }: Pick<MarkOutcome, 'protectedSheets' | 'unlistedSheets' | 'disturbedSheets'>,
  task: 'mark' | 'clear' | 'undo',
): Notice[] {
  const inPlace = task === 'clear' ? 'clear' : 'mark';
  const notices: readonly Notice[] = [
    { kind: 'protected', task: inPlace, sheets: protectedSheets },
    { kind: 'unlisted', task, sheets: unlistedSheets },
    { kind: 'disturbed', sheets: disturbedSheets },
  ];
  return notices.filter((notice) => 'sheets' in notice && notice.sheets.length > 0);
}

function idOf({ sheets }: WorkbookReading, sheet: number): string {
  return sheets[sheet]?.id ?? '';
}

function isSame(before: readonly SheetMark[], after: readonly SheetMark[]): boolean {
  const known = (marks: readonly SheetMark[]): string =>
    marks
      .flatMap(({ severity, areas }) => areas.split(',').map((area) => `${severity} ${area}`))
      .sort()
      .join();
  return known(before) === known(after);
}
