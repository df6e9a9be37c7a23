import { type LastYear, NO_NEXT_YEAR, planNextYear } from '../../core/form/nextYear';
import { isOfBlocks } from '../../core/profile/Profile';
import { foreseeSheets, writeSheets } from '../../excel/sheets/writeSheets';
import { lookAtWorkbook, settingOf } from '../actions/checking';
import type { WorkEnd, WorkListeners } from '../actions/work';
import { type OfferOf, offerNextYear } from '../edits/offers';
import type { Pane } from '../Pane';
import { openBook } from '../summary/readBook';
import { notMade } from '../summary/summarize';
import { notifySheets, showForms } from './forms';

/** The year after, and the bureau as it is. */
const AS_LAST_YEAR = { year: null, bureau: null };

/**
 * 今年度の様式: shows which programs of last year's workbook it would take over.
 * @param file null: the workbook in view is last year's
 */
export async function makeNextYear(
  pane: Pane,
  file: File | null,
  listeners: WorkListeners,
): Promise<WorkEnd> {
  const name = file?.name ?? pane.workbook;
  const last = file === null ? await inView(pane, listeners) : await openBook(file, pane);
  const not = (why: string): WorkEnd => notMade(pane, 'next', { reason: 'file', file: name, why });
  if ('why' in last) return not(last.why);
  const { book } = last.check;
  if (!isOfBlocks(book.profile)) return pane.did('onlyBlocks', 0);
  const next = planNextYear(book, AS_LAST_YEAR);
  if (typeof next === 'string') return not(NO_NEXT_YEAR[next][pane.state.language]({}));
  listeners.onStage('proposing');
  const { refusal, names } = await foreseeSheets(next.sheets, listeners);
  listeners.onStage('proposing');
  if (refusal !== null) return notifySheets(pane, [{ kind: 'refused', refusals: [refusal] }]);
  pane.update({ offer: offerNextYear(book, next, names, settingOf(pane)) });
  return 'done';
}

/** Makes it for the programs that are ticked: on new sheets, the first of them in front. */
export async function applyNextYear(
  pane: Pane,
  { last, programs, preview }: OfferOf<'next'>,
  listeners: WorkListeners,
): Promise<WorkEnd> {
  const ticked = new Set(
    [...programs].flatMap(([key, program]) => (preview.ticked.has(key) ? [program] : [])),
  );
  const taken: LastYear = { ...last, programs: last.programs.filter((one) => ticked.has(one)) };
  const next = planNextYear(taken, AS_LAST_YEAR);
  if (typeof next === 'string') throw new Error('The year was known when it was offered.');
  pane.setStage('creating');
  // Each comes in front of those made before it.
  const wanted = [...next.sheets].reverse().map((plan) => ({ plan, candidates: [] }));
  const outcomes = await writeSheets(wanted, listeners);
  const failed = outcomes.filter((one) => one.kind !== 'written');
  if (failed.length > 0) return notifySheets(pane, failed);
  const written = outcomes.filter((one) => one.kind === 'written');
  return showForms(pane, written, next.programs, listeners);
}

async function inView(pane: Pane, listeners: WorkListeners) {
  return { check: await lookAtWorkbook(pane, listeners) };
}
