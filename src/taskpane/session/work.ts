import { type ExcelProblem, toExcelProblem } from '../../excel/ExcelProblem';
import type { Listeners } from '../../excel/reading';
import type { Settings, Stage, Task } from '../state';
import type { Session } from './Session';

/** How far the pane has come, for programs that press its buttons. */
type Phase = 'ready' | 'working' | 'done' | 'failed';

export function setPhase(phase: Phase): void {
  document.documentElement.dataset['state'] = phase;
}

/** Work that lasts longer gets words. */
const LONG_MS = 1_000;

/** Progress is painted ten times a second at the most. */
const PAINT_MS = 100;

/** What a piece of work came to: done, not done as a notice says, or done but for the marks. */
export type WorkEnd = 'done' | 'failed' | { readonly markProblem: ExcelProblem };

/** A part of the pane could not be fetched from where the pane came. */
export class PartMissing extends Error {
  override readonly name = 'PartMissing';
}

/** What a piece of work does. */
type Work = (listeners: Listeners, settings: Settings) => Promise<WorkEnd>;

/** Does one piece of work, unless another is under way; whatever goes wrong is reported. */
export async function work(session: Session, task: Task, stage: Stage, run: Work): Promise<void> {
  const { state } = session.store;
  if (state.kind !== 'open' || state.activity.kind === 'working') return;
  setPhase('working');
  session.store.update(() => ({
    notices: [],
    activity: { kind: 'working', stage, progress: null, isWaiting: false, isLong: false },
  }));
  const timer = setTimeout(() => session.setActivity({ isLong: true }), LONG_MS);
  try {
    await session.quietWork;
    const end = await run(
      {
        onWaiting: () => session.setActivity({ isWaiting: true }),
        onProgress: paced(
          (progress) => session.setActivity({ progress, isWaiting: false }),
          () => performance.now(),
        ),
      },
      state.settings,
    );
    if (typeof end === 'object') session.report('mark', end.markProblem);
    finish(session, end === 'done');
  } catch (error) {
    if (error instanceof PartMissing) notifyMissing(session);
    else session.report(task, toExcelProblem(error));
    finish(session, false);
  } finally {
    clearTimeout(timer);
  }
}

/** Paints what is reported first; what is reported too soon after is left out, for the next says more. */
export function paced<T>(paint: (reported: T) => void, now: () => number): (reported: T) => void {
  let next = -Infinity;
  return (reported) => {
    if (now() < next) return;
    next = now() + PAINT_MS;
    paint(reported);
  };
}

function finish(session: Session, isDone: boolean): void {
  session.setSettings({ welcomed: true });
  session.store.update(() => ({ activity: { kind: 'idle' } }));
  setPhase(isDone ? 'done' : 'failed');
}

/** Reports that a part of the pane could not be fetched. */
export function notifyMissing(session: Session): void {
  session.notify(({ kind }) => kind === 'partMissing', { kind: 'partMissing' });
}
