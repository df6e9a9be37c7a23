import { replaceArea } from '../../core/snapshot/Snapshot';
import type { EditOutcome } from '../../excel/edits/EditOutcome';
import { toExcelProblem } from '../../excel/ExcelProblem';
import type { Listeners } from '../../excel/reading';
import { groupAreas } from '../../excel/slices';
import { recheck } from '../Basis';
import { markAgain } from '../markFindings';
import type { Session } from '../session/Session';
import type { WorkEnd } from '../session/work';
import { type DoneOutcome, type Notice, resultOf, type Settings } from '../state';
import { withResult } from '../Store';

/**
 * Says what became of a writing. What was written is read from its own answer and checked in memory;
 * where marks are on, they follow.
 */
export async function afterWriting(
  session: Session,
  task: 'apply' | 'undo',
  outcome: EditOutcome,
  done: Pick<DoneOutcome, 'deed' | 'count'>,
  listeners: Listeners,
  settings: Settings,
): Promise<WorkEnd> {
  if (outcome.kind !== 'written') {
    const notice: Notice =
      outcome.kind === 'leftHalf' ? { ...outcome, kind: 'leftChanged' } : { ...outcome, task };
    session.store.update((state) => {
      const result = resultOf(state);
      const isStale = outcome.kind === 'leftHalf' && result !== null;
      return { notices: [notice], ...(isStale ? withResult(state, { ...result, isStale }) : {}) };
    });
    return 'failed';
  }
  session.written = groupAreas(outcome.undo.cells);
  const { basis } = session;
  if (basis === null) return 'done';
  const snapshot = outcome.areas.reduce(
    (before, { sheet, values }) => replaceArea(before, sheet, values),
    basis.reading.snapshot,
  );
  const fresh = recheck(basis, snapshot, settings);
  const { beyond } = outcome;
  const notices: readonly Notice[] = [
    ...session.show(fresh, settings, { kind: 'done', ...done }),
    ...(beyond.length === 0 ? [] : [{ kind: 'beyond', task, cells: beyond } as const]),
  ];
  session.store.update(() => ({ notices }));
  if (!settings.marks) return 'done';
  session.setStage('marking');
  const sheets = [...new Set(outcome.areas.map(({ sheet }) => sheet))];
  return markAgain(session, fresh, sheets, listeners.onWaiting).then(
    () => 'done' as const,
    (error: unknown) => ({ markProblem: toExcelProblem(error) }),
  );
}
