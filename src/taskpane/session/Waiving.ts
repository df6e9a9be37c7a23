import type { FormBook } from '../../core/book/FormBook';
import { buildFileReport } from '../../core/report/buildFileReport';
import type { CheckedFinding } from '../../core/waivers/CheckedFinding';
import { tidyReason, withoutWaiver, withWaiver } from '../../core/waivers/editWaivers';
import { isoDay } from '../../core/waivers/isoDay';
import type { Waiver } from '../../core/waivers/Waiver';
import { toExcelProblem } from '../../excel/ExcelProblem';
import type { Basis } from '../Basis';
import { changeWaivers } from '../changeWaivers';
import { markAgain } from '../markFindings';
import { toCheckResult } from '../model/toCheckResult';
import { resultOf } from '../state';
import { withResult } from '../stateChanges';
import { tellReport } from '../tellReport';
import { keepHeld, withLost } from './keptWaivers';
import type { Session } from './Session';
import { work } from './work';

/** 無視 and 戻す. */
export class Waiving {
  constructor(private readonly session: Session) {}

  /** False where the text is no reason. */
  waive(id: number, reason: string): boolean {
    const tidy = tidyReason(reason);
    if (tidy === '') return false;
    const waiver = { reason: tidy, at: isoDay(new Date()) };
    void this.change('waive', (waivers, book, findings) => {
      const finding = findings[id];
      return finding === undefined ? waivers : withWaiver(waivers, finding, book, waiver);
    });
    return true;
  }

  restore(id: number): void {
    void this.change('restore', (waivers, book, findings) => {
      const finding = findings[id];
      return finding === undefined ? waivers : withoutWaiver(waivers, finding, book);
    });
  }

  /** Puts back the waivers that the workbook has lost. */
  recordAgain(): void {
    void this.change('waive', withLost);
  }

  private change(
    task: 'waive' | 'restore',
    next: (
      waivers: readonly Waiver[],
      book: FormBook,
      findings: readonly CheckedFinding[],
    ) => readonly Waiver[],
  ): Promise<void> {
    const { session } = this;
    return work(session, task, 'waiving', async ({ onWaiting }, { marks }) => {
      const { basis, store } = session;
      if (basis === null) return 'done';
      const { book, findings, waivers: there } = basis;
      const changed = await changeWaivers(basis, next(there.waivers, book, findings), onWaiting);
      session.basis = changed;
      keepHeld(changed.waivers.waivers);
      this.show(changed);
      const sheets = marks ? sheetsChanged(findings, changed.findings) : [];
      // Where rows have moved since, the cells to mark are not known.
      if (resultOf(store.state)?.isStale === true || sheets.length === 0) return 'done';
      return markAgain(session, changed, sheets, onWaiting).then(
        () => 'done' as const,
        (error: unknown) => ({ markProblem: toExcelProblem(error) }),
      );
    });
  }

  /** The same result with other findings waived. */
  private show({ book, findings, reading, waivers }: Basis): void {
    const { store, language, workbook } = this.session;
    store.update((state) => {
      const before = resultOf(state);
      if (before === null) return {};
      const { time, isStale, stale } = before;
      const now = toCheckResult(book, findings, reading, language);
      return { ...withResult(state, { ...now, time, isStale, stale }), current: null };
    });
    tellReport(buildFileReport(workbook, book, findings, language, waivers));
  }
}

/** The sheets of the findings that are waived now and were not, or the reverse. */
function sheetsChanged(
  before: readonly CheckedFinding[],
  after: readonly CheckedFinding[],
): readonly number[] {
  const changed = after.filter(
    ({ waived }, index) => (waived === null) !== (before[index]?.waived === null),
  );
  return [...new Set(changed.map(({ cell }) => cell.sheet))];
}
