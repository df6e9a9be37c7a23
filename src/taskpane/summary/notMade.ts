import type { FinishedSheet, SheetOutcome } from '../../excel/sheets/SheetOutcome';
import type { Session } from '../session/Session';
import type { WorkEnd } from '../session/work';
import type { Notice } from '../state';
import type { NotMadeReason, SummaryTask } from './SummaryState';

/** Reports that nothing was made, and why. */
export function notMade(session: Session, task: SummaryTask, why: NotMadeReason): WorkEnd {
  return notify(session, [{ kind: 'notSummarized', task, why }]);
}

/** Reports what became of a sheet that was not written. */
export function notWritten(
  session: Session,
  task: 'summarize' | 'data',
  outcome: Exclude<SheetOutcome, { kind: 'written' }>,
): WorkEnd {
  if (outcome.kind !== 'refused') return notify(session, [{ ...outcome, task }]);
  return notify(
    session,
    outcome.refusals.map((why) => ({ kind: 'notSummarized', task, why })),
  );
}

/** Says what a sheet has to do without. */
export function missingNotices(sheet: FinishedSheet): Notice[] {
  return sheet.missing.length === 0 ? [] : [{ kind: 'missing', sheet }];
}

function notify(session: Session, added: readonly Notice[]): WorkEnd {
  session.store.update(({ notices }) => ({ notices: [...notices, ...added] }));
  return 'failed';
}
