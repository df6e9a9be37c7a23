import { buildFileReport } from '../../core/report/buildFileReport';
import { tidyReason } from '../../core/waivers/editWaivers';
import { toExcelProblem } from '../../excel/ExcelProblem';
import type { Basis } from '../Basis';
import { changeWaivers } from '../changeWaivers';
import { markAgain } from '../markFindings';
import { toCheckResult } from '../model/toCheckResult';
import { resultOf } from '../state';
import { withResult } from '../stateChanges';
import { tellReport } from '../tellReport';
import type { Session } from './Session';
import { work } from './work';

/** 無視 and 戻す. */
export class Waiving {
  constructor(private readonly session: Session) {}

  /** False where the text is no reason. */
  waive(id: number, reason: string): boolean {
    const tidy = tidyReason(reason);
    if (tidy !== '') void this.change('waive', id, tidy);
    return tidy !== '';
  }

  restore(id: number): void {
    void this.change('restore', id, null);
  }

  private change(task: 'waive' | 'restore', id: number, reason: string | null): Promise<void> {
    const { session } = this;
    return work(session, task, 'waiving', async ({ onWaiting }) => {
      const { basis, memory, store } = session;
      const sheet = basis?.findings[id]?.cell.sheet;
      if (basis === null || sheet === undefined) return 'done';
      const changed = await changeWaivers(basis, id, reason, onWaiting);
      session.basis = changed;
      this.show(changed);
      const sheetId = basis.reading.sheets[sheet]?.id ?? '';
      // Where rows have moved since, the cells to mark are not known.
      if (resultOf(store.state)?.isStale === true || memory.of(sheetId).length === 0) return 'done';
      return markAgain(changed, [sheet], memory, onWaiting).then(
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
