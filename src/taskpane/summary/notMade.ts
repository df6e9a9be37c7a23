import type { DressedSheet, SheetOutcome } from '../../excel/sheets/SheetOutcome';
import type { Session } from '../session/Session';
import type { WorkEnd } from '../session/work';
import type { Notice } from '../state';
import type { NotMadeReason, SummaryTask } from './SummaryState';

/** Tells that nothing was made, and why. */
export function notMade(session: Session, task: SummaryTask, why: NotMadeReason): WorkEnd {
  return tell(session, [{ kind: 'notSummarized', task, why }]);
}

/** Tells what became of a sheet that was not written. */
export function notWritten(
  session: Session,
  task: 'summarize' | 'data',
  outcome: Exclude<SheetOutcome, { kind: 'written' }>,
): WorkEnd {
  if (outcome.kind !== 'refused') return tell(session, [{ ...outcome, task }]);
  return tell(
    session,
    outcome.refusals.map((why) => ({ kind: 'notSummarized', task, why })),
  );
}

/** Tells what a sheet has to do without. */
export function missingNotices(sheet: DressedSheet): Notice[] {
  return sheet.missing.length === 0 ? [] : [{ kind: 'missing', sheet }];
}

function tell(session: Session, told: readonly Notice[]): WorkEnd {
  session.store.update(({ notices }) => ({ notices: [...notices, ...told] }));
  return 'failed';
}
