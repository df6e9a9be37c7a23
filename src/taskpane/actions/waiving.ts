import { tidyReason, withoutWaiver, withWaiver } from '../../core/waivers/editWaivers';
import { isoDay, type CheckedFinding, type Waiver } from '../../core/waivers/Waiver';
import type { Book } from '../../core/book/Book';
import { toExcelProblem } from '../../excel/ExcelProblem';
import { type Basis, withResult } from '../Basis';
import { markAgain } from '../markFindings';
import type { Pane } from '../Pane';
import type { Deed } from '../tasks';
import { applyWaivers } from '../../core/waivers/applyWaivers';
import { planWaivers } from '../../core/waivers/planWaivers';
import { writeWaivers } from '../../excel/waiverParts';
import { selectMoved, settingOf, show } from './checking';
import { keepHeld, withLost } from './keptWaivers';
import type { WorkEnd, WorkListeners } from './work';

/** The waivers that are to be, from those that are there. */
type NextWaivers = (
  waivers: readonly Waiver[],
  book: Book,
  findings: readonly CheckedFinding[],
) => readonly Waiver[];

/** 確認済みにする: a finding, or all of its rule that stand. The text is a reason. */
export function waive(
  pane: Pane,
  key: string,
  reason: string,
  isOfRule: boolean,
  listeners: WorkListeners,
): Promise<WorkEnd> {
  const waiver = { reason: tidyReason(reason), at: isoDay(new Date()) };
  return change(pane, 'waived', listeners, (waivers, book, findings) =>
    chosen(pane, key, isOfRule, findings).reduce(
      (all, finding) => withWaiver(all, finding, book, waiver),
      waivers,
    ),
  );
}

/** Takes 確認済み back. */
export function restore(pane: Pane, key: string, listeners: WorkListeners): Promise<WorkEnd> {
  return change(pane, 'restored', listeners, (waivers, book, findings) =>
    chosen(pane, key, false, findings).reduce(
      (all, finding) => withoutWaiver(all, finding, book),
      waivers,
    ),
  );
}

/** Puts back the waivers that the workbook has lost. */
export function recordAgain(pane: Pane, listeners: WorkListeners): Promise<WorkEnd> {
  return change(pane, 'waived', listeners, withLost);
}

function chosen(
  { state }: Pane,
  key: string,
  isOfRule: boolean,
  findings: readonly CheckedFinding[],
): readonly CheckedFinding[] {
  const one = state.basis?.result.findings.find((finding) => finding.key === key);
  const finding = one === undefined ? undefined : findings[one.id];
  if (finding === undefined) return [];
  return isOfRule
    ? findings.filter(({ rule, waived }) => rule === finding.rule && waived === null)
    : [finding];
}

async function change(
  pane: Pane,
  deed: Deed,
  listeners: WorkListeners,
  next: NextWaivers,
): Promise<WorkEnd> {
  const state = pane.state;
  const before = state.basis?.waivers.waivers ?? [];
  const end = await setWaivers(pane, next, listeners);
  const after = pane.state.basis?.waivers.waivers ?? [];
  if (after !== before) pane.keep({ kind: 'waivers', before, after });
  pane.did(deed, Math.abs(after.length - before.length));
  await selectMoved(pane, state);
  return end;
}

/** Puts other waivers into the workbook; list and marks follow. */
export async function setWaivers(
  pane: Pane,
  next: NextWaivers,
  { onWaiting }: Pick<WorkListeners, 'onWaiting'>,
): Promise<WorkEnd> {
  const { basis, edits, settings } = pane.state;
  if (basis === null) return 'done';
  const { book, findings, waivers: there } = basis;
  const changed = await changeWaivers(basis, pane, next(there.waivers, book, findings), onWaiting);
  keepHeld(changed.waivers.waivers);
  show(pane, changed, pane.state.edits);
  const sheets = settings.marks ? sheetsChanged(findings, changed.findings) : [];
  // Where rows have moved since, the cells to mark are not known.
  if (edits.length > 0 || sheets.length === 0) return 'done';
  return markAgain(pane, changed, sheets, onWaiting).then(
    () => 'done' as const,
    (error: unknown) => ({ markProblem: toExcelProblem(error) }),
  );
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
  pane: Pane,
  waivers: readonly Waiver[],
  onWaiting: () => void,
): Promise<Basis> {
  const { book, findings, waivers: store } = basis;
  const parts = await writeWaivers(planWaivers(store, waivers), onWaiting);
  const changed = {
    ...basis,
    waivers: { ...store, waivers, parts },
    findings: applyWaivers(findings, waivers, book),
  };
  const fresh = await withResult(changed, settingOf(pane));
  return { ...fresh, result: { ...fresh.result, time: basis.result.time } };
}
