import { readBook } from '../core/book/readBook';
import { planMarks } from '../core/plan/planMarks';
import { chiba } from '../core/profile/chiba';
import { buildFileReport } from '../core/report/buildFileReport';
import type { FileReport } from '../core/report/fileReport';
import { checkBook } from '../core/findings/checkBook';
import type { Language } from '../core/words/Words';
import { type ExcelProblem, toExcelProblem } from '../excel/ExcelProblem';
import type { MarkMemory } from '../excel/MarkMemory';
import { readWorkbook } from '../excel/readWorkbook';
import type { Listeners, WorkbookReading } from '../excel/reading';
import { writeMarks } from '../excel/writeMarks';
import type { Finding } from '../core/findings/Finding';
import type { Book } from '../core/book/Book';
import type { CheckResult } from './model/CheckResult';
import { toCheckResult } from './model/toCheckResult';
import type { Notice, Settings, Stage } from './state';

/** Everything a check brings. */
export interface Checked {
  readonly result: CheckResult;
  readonly notices: readonly Notice[];
  readonly report: FileReport;
  /** Why the cells could not be marked; null where they were, or need not be. */
  readonly markProblem: ExcelProblem | null;
}

interface CheckListeners extends Listeners {
  readonly onStage: (stage: Stage) => void;
}

/**
 * Reads, checks and, where marks are on, marks. A list that could be made is kept even when the
 * marks fail.
 * @param file the workbook's name, for the report
 * @throws ExcelProblem when the workbook cannot be read
 */
export async function checkWorkbook(
  file: string,
  settings: Settings,
  language: Language,
  memory: MarkMemory,
  listeners: CheckListeners,
): Promise<Checked> {
  const reading = await readWorkbook(settings.scope, settings.marks, listeners);
  listeners.onStage('checking');
  const book = readBook(reading.snapshot, chiba);
  const findings = checkBook(book);
  const marked = settings.marks
    ? await mark(reading, book, findings, memory, listeners)
    : { notices: [], problem: null };
  return {
    result: toCheckResult(book, findings, reading.sheets, language),
    notices: [...readingNotices(reading, book, settings), ...marked.notices],
    report: buildFileReport(file, book, findings, language),
    markProblem: marked.problem,
  };
}

async function mark(
  reading: WorkbookReading,
  book: Book,
  findings: readonly Finding[],
  memory: MarkMemory,
  { onStage, onWaiting }: CheckListeners,
): Promise<{ readonly notices: readonly Notice[]; readonly problem: ExcelProblem | null }> {
  onStage('marking');
  try {
    const plan = planMarks(book, findings);
    const done = await writeMarks(reading, plan, memory, onWaiting);
    return { notices: markNotices(done.protectedSheets, done.mayLeaveOld), problem: null };
  } catch (error) {
    return { notices: [], problem: toExcelProblem(error) };
  }
}

function markNotices(sheets: readonly string[], mayLeaveOld: boolean): Notice[] {
  return [
    ...(sheets.length > 0 ? [{ kind: 'protected', task: 'mark', sheets } as const] : []),
    ...(mayLeaveOld ? [{ kind: 'mayLeaveOld' } as const] : []),
  ];
}

function readingNotices(
  { sheets }: WorkbookReading,
  { layout }: Book,
  { scope }: Settings,
): Notice[] {
  const cut = sheets.filter(({ isCut }) => isCut).map(({ name }) => name);
  return [
    ...(layout.tables.length === 0 ? [{ kind: 'noSheet', scope } as const] : []),
    ...(cut.length > 0 ? [{ kind: 'cut', sheets: cut } as const] : []),
  ];
}
