import type { Session } from '../session/Session';
import { work } from '../session/work';
import { resultOf } from '../state';
import { loadParts } from '../loadParts';
import { lookAtWorkbook } from '../session/Checking';
import { notMade } from './Summarizing';

/** 前年度と比べる: last year's workbook, read in the pane, beside the one in view. */
export class Comparing {
  constructor(private readonly session: Session) {}

  compare(file: File): Promise<void> {
    const { session } = this;
    return work(session, 'compare', 'readingFiles', async (listeners, settings) => {
      const { compareYears, readBook, sourceOf } = await loadParts();
      this.close();
      const older = await readBook(file, settings.form, session.language);
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
    });
  }

  close(): void {
    this.session.store.update(({ summary }) => ({ summary: { ...summary, comparison: null } }));
  }
}
