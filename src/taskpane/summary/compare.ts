import type { Pane } from '../Pane';
import { compareYears } from '../../core/compare/compareYears';
import type { WorkEnd, WorkListeners } from '../actions/work';
import { lookAtWorkbook } from '../actions/checking';
import { notMade, strangerIn } from './summarize';
import { readBook, sourceOf } from './readBook';

/** 前年度と比べる: last year's workbook, read in the pane, beside the one in view. */
export async function compare(file: File, pane: Pane, listeners: WorkListeners): Promise<WorkEnd> {
  pane.update(({ summary }) => ({ summary: { ...summary, comparison: null } }));
  const older = await readBook(file, pane);
  if (older.kind === 'refused') {
    return notMade(pane, 'compare', { reason: 'file', file: file.name, why: older.why });
  }
  const basis = await lookAtWorkbook(pane, listeners);
  const newer = sourceOf(pane.workbook, basis);
  if (typeof newer === 'string') return notMade(pane, 'compare', { reason: newer });
  const stranger = strangerIn([newer, older.source]);
  if (stranger !== null) return notMade(pane, 'compare', stranger);
  const years = compareYears(older.source, newer);
  const sheetIds = new Map(basis.reading.sheets.map(({ name, id }) => [name, id]));
  pane.update(({ summary }) => ({
    summary: {
      ...summary,
      comparison: { older: older.source, newer, unit: newer.unit, years, sheetIds },
    },
  }));
  return pane.did('compared', newer.programs.length);
}
