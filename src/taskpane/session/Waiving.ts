import { tidyReason, withoutWaiver, withWaiver } from '../../core/waivers/editWaivers';
import { isoDay, type CheckedFinding, type Waiver } from '../../core/waivers/Waiver';
import { withLost, keepHeld } from './keptWaivers';
import { type Session, dispatchReport } from './Session';
import { work, type WorkEnd } from './work';
import type { Book } from '../../core/book/Book';
import { buildFileReport } from '../../core/report/buildFileReport';
import { toExcelProblem } from '../../excel/ExcelProblem';
import type { Listeners } from '../../excel/reading';
import type { Basis } from '../Basis';
import { markAgain } from '../markFindings';
import { toCheckResult } from '../model/toCheckResult';
import { resultOf, type Settings } from '../state';
import { withResult } from '../Store';
import { applyWaivers } from '../../core/waivers/applyWaivers';
import { planWaivers } from '../../core/waivers/planWaivers';
import { writeWaivers } from '../../excel/waiverParts';

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

  private change(task: 'waive' | 'restore', next: NextWaivers): Promise<void> {
    const { session } = this;
    return work(session, task, 'waiving', async (listeners, settings) => {
      const before = session.basis?.waivers.waivers ?? [];
      const end = await setWaivers(session, next, listeners, settings);
      const after = session.basis?.waivers.waivers ?? [];
      if (after !== before) session.keep({ kind: 'waivers', before, after });
      return end;
    });
  }
}

/** The waivers that are to be, from those that are there. */
type NextWaivers = (
  waivers: readonly Waiver[],
  book: Book,
  findings: readonly CheckedFinding[],
) => readonly Waiver[];

/** Puts other waivers into the workbook; list and marks follow. */
export async function setWaivers(
  session: Session,
  next: NextWaivers,
  { onWaiting }: Pick<Listeners, 'onWaiting'>,
  { marks }: Pick<Settings, 'marks'>,
): Promise<WorkEnd> {
  const { basis, store } = session;
  if (basis === null) return 'done';
  const { book, findings, waivers: there } = basis;
  const changed = await changeWaivers(basis, next(there.waivers, book, findings), onWaiting);
  session.basis = changed;
  keepHeld(changed.waivers.waivers);
  show(session, changed);
  const sheets = marks ? sheetsChanged(findings, changed.findings) : [];
  // Where rows have moved since, the cells to mark are not known.
  if (resultOf(store.state)?.isStale === true || sheets.length === 0) return 'done';
  return markAgain(session, changed, sheets, onWaiting).then(
    () => 'done' as const,
    (error: unknown) => ({ markProblem: toExcelProblem(error) }),
  );
}

/** The same result with other findings waived. */
function show({ store, language, workbook }: Session, basis: Basis): void {
  store.update((state) => {
    const before = resultOf(state);
    if (before === null) return {};
    const { time, isStale, stale } = before;
    const now = toCheckResult(basis, basis.reading, language);
    return { ...withResult(state, { ...now, time, isStale, stale }), current: null };
  });
  dispatchReport(buildFileReport(workbook, basis, language));
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

/**
 * Puts other waivers in the workbook in place of those there: one round trip.
 * @throws ExcelProblem when the workbook cannot keep them; nothing has changed then
 */
async function changeWaivers(
  basis: Basis,
  waivers: readonly Waiver[],
  onWaiting: () => void,
): Promise<Basis> {
  const { book, findings, waivers: store } = basis;
  const parts = await writeWaivers(planWaivers(store, waivers), onWaiting);
  return {
    ...basis,
    waivers: { ...store, waivers, parts },
    findings: applyWaivers(findings, waivers, book),
  };
}
