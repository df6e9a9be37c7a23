import { checkWorkbook as checkSnapshot } from '../core/check';
import { planMarks } from '../core/plan/planMarks';
import { chooseProfile } from '../core/profile/chooseProfile';
import { buildFileReport } from '../core/report/buildFileReport';
import type { FileReport } from '../core/report/fileReport';
import { waiverRemarks } from '../core/report/notes';
import type { Language } from '../core/words/Words';
import { type ExcelProblem, toExcelProblem } from '../excel/ExcelProblem';
import type { MarkMemory } from '../excel/MarkMemory';
import { readWorkbook } from '../excel/readWorkbook';
import type { Listeners } from '../excel/reading';
import { writeMarks } from '../excel/writeMarks';
import { standing } from '../core/waivers/CheckedFinding';
import type { Basis } from './changeWaivers';
import { profilesOf } from './form';
import type { CheckResult } from './model/CheckResult';
import { toCheckResult } from './model/toCheckResult';
import type { Notice, Settings, Stage } from './state';

/** Everything a check brings. */
export interface Checked {
  readonly basis: Basis;
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
  const { book, findings, waivers } = checkSnapshot(
    reading.snapshot,
    chooseProfile(reading.snapshot, profilesOf(settings.form)),
    {},
    reading.store.parts,
  );
  const basis = { reading, book, findings, waivers };
  const marked = settings.marks
    ? await mark(basis, memory, listeners)
    : { notices: [], problem: null };
  return {
    basis,
    result: toCheckResult(book, findings, reading, language),
    notices: [...readingNotices(basis, settings, language), ...marked.notices],
    report: buildFileReport(file, book, findings, language, waivers),
    markProblem: marked.problem,
  };
}

async function mark(
  { reading, book, findings }: Basis,
  memory: MarkMemory,
  { onStage, onWaiting }: CheckListeners,
): Promise<{ readonly notices: readonly Notice[]; readonly problem: ExcelProblem | null }> {
  onStage('marking');
  try {
    const plan = planMarks(book, standing(findings));
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
  { reading, book, waivers }: Basis,
  { scope }: Settings,
  language: Language,
): Notice[] {
  const cut = reading.sheets.filter(({ isCut }) => isCut).map(({ name }) => name);
  return [
    ...(book.layout.tables.length === 0 ? [{ kind: 'noSheet', scope } as const] : []),
    ...(cut.length > 0 ? [{ kind: 'cut', sheets: cut } as const] : []),
    ...waiverRemarks(waivers, language).map((text) => ({ kind: 'remark', text }) as const),
  ];
}
