import type { Session } from '../session/Session';
import { compareYears } from '../../core/compare/compareYears';
import type { Listeners } from '../../excel/reading';
import type { WorkEnd } from '../session/work';
import type { Settings } from '../state';
import { lookAtWorkbook } from '../session/Checking';
import { notMade, strangerIn } from './summarize';
import { readBook, sourceOf } from './readBook';

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
  const stranger = strangerIn([newer, older.source]);
  if (stranger !== null) return notMade(session, 'compare', stranger);
  const years = compareYears(older.source, newer);
  const sheetIds = new Map(basis.reading.sheets.map(({ name, id }) => [name, id]));
  session.store.update(({ summary }) => ({
    summary: {
      ...summary,
      comparison: { older: older.source, newer, unit: newer.unit, years, sheetIds },
    },
  }));
  return session.did('compared', newer.programs.length);
}
