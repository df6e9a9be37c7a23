import { toExcelProblem } from '../../excel/ExcelProblem';
import { clearMarks } from '../../excel/clearMarks';
import type { Listeners } from '../../excel/reading';
import { type Marked, markFindings } from '../markFindings';
import { readBasis } from '../readBasis';
import { type Notice, resultOf } from '../state';
import { readAfresh } from './readAfresh';
import type { Session } from './Session';
import { work, type WorkEnd } from './work';

const NOT_MARKED: Marked = { notices: [], before: null };

/** 検証 and マークを消す. */
export class Checking {
  constructor(private readonly session: Session) {}

  /** A list that could be made is kept even when the marks fail. */
  check(): Promise<void> {
    const { session } = this;
    return work(session, 'check', 'reading', async (listeners, settings) => {
      session.edits = [];
      const onStage = session.setStage.bind(session);
      const basis = await readBasis(settings, { ...listeners, onStage });
      let marked = NOT_MARKED;
      let end: WorkEnd = 'done';
      if (settings.marks) {
        onStage('marking');
        try {
          marked = await markFindings(basis, session.memory, listeners.onWaiting);
        } catch (error) {
          end = { markProblem: toExcelProblem(error) };
        }
      }
      // Whoever checks wants to see what is found.
      session.store.update(({ summary }) => ({
        preview: null,
        summary: { ...summary, comparison: null },
      }));
      const notices = [...session.show(basis, settings, null), ...marked.notices];
      session.store.update(() => ({ notices }));
      if (marked.before !== null) session.keep({ kind: 'marks', before: marked.before });
      return end;
    });
  }

  /** Lists anew what there is to find, and writes nothing: marks stay as they are. */
  look(): Promise<void> {
    return work(this.session, 'check', 'reading', async (listeners, settings) => {
      await readAfresh(this.session, listeners, settings);
      return 'done';
    });
  }

  clear(): Promise<void> {
    const { session } = this;
    return work(session, 'clear', 'clearing', async ({ onWaiting }: Listeners, { scope }) => {
      const done = await clearMarks(scope, session.memory, onWaiting);
      const notices: Notice[] = [];
      if (done.protectedSheets.length > 0) {
        notices.push({ kind: 'protected', task: 'clear', sheets: done.protectedSheets });
      }
      if (done.mayLeaveOld) notices.push({ kind: 'mayLeaveOld' });
      if (done.cleared > 0) session.keep({ kind: 'marks', before: done.before });
      session.store.update((state) => ({
        notices,
        outcome: { kind: 'done', deed: 'cleared', count: done.cleared, result: resultOf(state) },
      }));
      return 'done';
    });
  }
}
