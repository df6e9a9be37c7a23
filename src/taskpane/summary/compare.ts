import type { Session } from '../session/Session';
import { compareYears } from '../../core/compare/compareYears';
import type { Listeners } from '../../excel/reading';
import type { WorkEnd } from '../session/work';
import { resultOf, type Settings } from '../state';
import { lookAtWorkbook } from '../session/Checking';
import { notMade } from './summarize';
import { readBook, sourceOf } from './summaryParts';

/** 前年度と比べる: last year's workbook, read in the pane, beside the one in view. */
export async function compare(
  file: File,
  session: Session,
  listeners: Listeners,
  settings: Settings,
): Promise<WorkEnd> {
  session.store.update(({ summary }) => ({ summary: { ...summary, comparison: null } }));
  const older = await readBook(file, settings, session.language);
  if (older.kind === 'refused') {
    return notMade(session, 'compare', { reason: 'file', file: file.name, why: older.why });
  }
  const basis = await lookAtWorkbook(session, listeners, settings);
  const newer = sourceOf(session.workbook, basis);
  if (typeof newer === 'string') return notMade(session, 'compare', { reason: newer });
  if (newer.unit !== older.source.unit) {
    return notMade(session, 'compare', { reason: 'units', file: file.name });
  }
  if (newer.form.id !== older.source.form.id) {
    return notMade(session, 'compare', { reason: 'otherForm', file: file.name });
  }
  const years = compareYears(older.source, newer);
  const sheetIds = new Map(basis.reading.sheets.map(({ name, id }) => [name, id]));
  session.store.update((state) => ({
    summary: {
      ...state.summary,
      comparison: { older: older.source, newer, unit: newer.unit, years, sheetIds },
    },
    outcome: {
      kind: 'done',
      deed: 'compared',
      count: newer.programs.length,
      result: resultOf(state),
    },
  }));
  return 'done';
}
