import { compareYears, inOrder } from '../../core/compare/compareYears';
import { lookAtWorkbook } from '../actions/checking';
import type { WorkEnd, WorkListeners } from '../actions/work';
import type { Pane } from '../Pane';
import { openBook, sourceOf } from './readBook';
import { notMade, strangerIn } from './summarize';

/**
 * 前年度と比べる: another year's workbook, read in the pane, beside the one in view; the later year is
 * taken for this one, whichever of the two it is.
 */
export async function compare(file: File, pane: Pane, listeners: WorkListeners): Promise<WorkEnd> {
  pane.update(({ summary }) => ({ summary: { ...summary, comparison: null } }));
  const read = await openBook(file, pane);
  if ('why' in read) {
    return notMade(pane, 'compare', { reason: 'file', file: file.name, why: read.why });
  }
  const chosen = sourceOf(file.name, read.check);
  if (typeof chosen === 'string') {
    const why = pane.words.summary.refused[chosen];
    return notMade(pane, 'compare', { reason: 'file', file: file.name, why });
  }
  const basis = await lookAtWorkbook(pane, listeners);
  const own = sourceOf(pane.workbook, basis);
  if (typeof own === 'string') return notMade(pane, 'compare', { reason: own });
  const stranger = strangerIn([own, chosen]);
  if (stranger !== null) return notMade(pane, 'compare', stranger);
  const { older, newer, order } = inOrder(chosen, own);
  if (order === 'equal') {
    return notMade(pane, 'compare', { reason: 'sameYear', file: file.name });
  }
  const isTurned = order === 'turned';
  const sheets = isTurned ? [] : basis.reading.sheets;
  const sheetIds = new Map(sheets.map(({ name, id }) => [name, id]));
  const years = compareYears(older, newer);
  const comparison = { older, newer, unit: newer.unit, years, isTurned, sheetIds };
  pane.update(({ summary }) => ({ summary: { ...summary, comparison } }));
  return pane.did('compared', newer.programs.length);
}
