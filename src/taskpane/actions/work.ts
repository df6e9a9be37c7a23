import { type ExcelProblem, toExcelProblem } from '../../excel/ExcelProblem';
import type { Listeners, Progress } from '../../excel/reading';
import { PartMissing } from '../missingPart';
import type { Pane } from '../Pane';
import type { Notice } from '../state';
import type { Stage, Task } from '../tasks';

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

/** Listeners that hear which part of the work has begun, too. */
export interface WorkListeners extends Listeners {
  readonly onStage: (stage: Stage) => void;
}

/** The user did not want to wait any longer. */
class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Stages in which nothing is written: they can be stopped at any time. */
const READING: ReadonlySet<Stage> = new Set(['reading', 'checking', 'proposing', 'readingFiles']);

/** Stops the work under way; null where there is none. */
let stop: (() => void) | null = null;

/** The work that was begun last. */
let latest = { isStopped: false };

/** Says of the work that is under way now whether it is still wanted. */
export function wanted(): () => boolean {
  const own = latest;
  return () => !own.isStopped;
}

export function canStop(stage: Stage): boolean {
  return READING.has(stage);
}

/** やめる: what is being read is left; nothing was written for it. */
export function stopWork(pane: Pane): void {
  const { activity } = pane.state;
  if (activity.kind === 'working' && canStop(activity.stage)) stop?.();
}

/** Does one piece of work, unless another is under way; whatever goes wrong is reported. */
export async function work(
  pane: Pane,
  task: Task,
  stage: Stage,
  run: (listeners: WorkListeners) => Promise<WorkEnd>,
): Promise<void> {
  if (pane.state.activity.kind === 'working') return;
  setPhase('working');
  pane.update(({ notices }) => ({
    // What the city has chosen is as little in use after it as before.
    notices: notices.filter(({ kind }) => kind === 'city'),
    said: null,
    activity: { kind: 'working', stage, progress: null, isWaiting: false, isLong: false },
  }));
  const timer = setTimeout(() => pane.setActivity({ isLong: true }), LONG_MS);
  const own = { isStopped: false };
  latest = own;
  const unlessStopped = <Args extends readonly unknown[]>(act: (...args: Args) => void) => {
    return (...args: Args): void => {
      if (own.isStopped) throw new Stopped();
      act(...args);
    };
  };
  const stopped = new Promise<never>((_, reject) => {
    stop = () => {
      own.isStopped = true;
      reject(new Stopped());
    };
  });
  // What was still to be painted when the next stage or the next work began is none of theirs.
  const paint = paced<[Progress, Stage | null]>(
    ([progress, of]) => {
      if (!own.isStopped && latest === own && stageOf(pane) === of) pane.setActivity({ progress });
    },
    () => performance.now(),
  );
  try {
    await pane.quietWork;
    const ended = run({
      onWaiting: () => {
        if (!own.isStopped) pane.setActivity({ isWaiting: true });
      },
      onProgress: (progress) => {
        const { activity } = pane.state;
        const isWaiting = activity.kind === 'working' && activity.isWaiting;
        if (isWaiting && !own.isStopped) pane.setActivity({ isWaiting: false });
        paint([progress, stageOf(pane)]);
      },
      onStage: unlessStopped((next) => pane.setStage(next)),
    });
    const end = await Promise.race([ended, stopped]);
    if (typeof end === 'object') pane.report('mark', end.markProblem);
    finish(pane, end === 'done');
  } catch (error) {
    if (error instanceof PartMissing) notifyMissing(pane, error);
    else if (!(error instanceof Stopped)) pane.report(task, toExcelProblem(error));
    finish(pane, error instanceof Stopped);
  } finally {
    clearTimeout(timer);
  }
}

function stageOf({ state: { activity } }: Pane): Stage | null {
  return activity.kind === 'working' ? activity.stage : null;
}

/**
 * Paints what is reported first; what is reported too soon after waits, and is left out where the
 * next, which says more, comes in time: it may not come for long.
 */
export function paced<T>(paint: (reported: T) => void, now: () => number): (reported: T) => void {
  let next = -Infinity;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const paintNow = (reported: T): void => {
    next = now() + PAINT_MS;
    paint(reported);
  };
  return (reported) => {
    clearTimeout(waiting);
    const early = next - now();
    if (early > 0) waiting = setTimeout(paintNow, early, reported);
    else paintNow(reported);
  };
}

function finish(pane: Pane, isDone: boolean): void {
  stop = null;
  if (!pane.state.settings.welcomed) pane.setSettings({ welcomed: true });
  pane.update({ activity: { kind: 'idle' } });
  setPhase(isDone ? 'done' : 'failed');
}

/** Reports that a part of the pane could not be fetched. */
export function notifyMissing(pane: Pane, { part }: PartMissing): void {
  const notice: Notice = { kind: 'partMissing', part };
  pane.notify(({ kind }) => kind === 'partMissing', notice);
}
