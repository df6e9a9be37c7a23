import { ExcelProblem } from '../../excel/ExcelProblem';
import { clearMarks } from '../../excel/marks/writeMarks';
import type { Listeners } from '../../excel/reading';
import { checkAndMark, type Marked, markNotices } from '../markFindings';
import { readBasis, type Basis } from '../Basis';
import type { Settings } from '../state';
import type { Session } from './Session';
import { work } from './work';

const NOT_MARKED: Marked = { notices: [], before: null };

/** 検証 and マークを消す. */
export class Checking {
  constructor(private readonly session: Session) {}

  /** A list that could be made is kept even when the marks fail. */
  check(): Promise<void> {
    const { session } = this;
    return work(session, 'check', 'reading', async (listeners, settings) => {
      session.edits = [];
      const heard = { ...listeners, onStage: session.setStage.bind(session) };
      const { basis, marked } = settings.marks
        ? await checkAndMark(settings, heard)
        : { basis: await readBasis(settings, heard), marked: NOT_MARKED };
      const { notices: added, before } = marked instanceof ExcelProblem ? NOT_MARKED : marked;
      // Whoever checks wants to see what is found.
      session.store.update(({ summary }) => ({
        preview: null,
        summary: { ...summary, comparison: null },
      }));
      const notices = [...session.show(basis, settings, null), ...added];
      session.store.update(() => ({ notices }));
      if (before !== null) session.keep({ kind: 'marks', before });
      return marked instanceof ExcelProblem ? { markProblem: marked } : 'done';
    });
  }

  /** Lists anew what there is to find, and writes nothing: marks stay as they are. */
  look(): Promise<void> {
    return work(this.session, 'check', 'reading', async (listeners, settings) => {
      await readAfresh(this.session, listeners, settings);
      return 'done';
    });
  }

  clear(): Promise<void> {
    const { session } = this;
    return work(session, 'clear', 'clearing', async ({ onWaiting }: Listeners, { scope }) => {
      const { deleted: count, before, ...done } = await clearMarks(scope, onWaiting);
      const notices = markNotices(done, 'clear');
      session.store.update(() => ({ notices }));
      // Whether there is anything to clear is not known then.
      if (count === 0 && done.unlistedSheets.length > 0) return 'failed';
      if (count > 0) session.keep({ kind: 'marks', before });
      return session.did('cleared', count);
    });
  }
}

/**
 * Reads and checks, and lists what was found in place of an open preview.
 * @throws ExcelProblem
 */
export async function readAfresh(
  session: Session,
  listeners: Listeners,
  settings: Settings,
): Promise<Basis> {
  session.edits = [];
  const onStage = session.setStage.bind(session);
  const basis = await readBasis(settings, { ...listeners, onStage });
  session.store.update(() => ({ preview: null }));
  const notices = session.show(basis, settings, null);
  session.store.update(() => ({ notices }));
  return basis;
}

/**
 * Reads and checks the whole workbook, as 検証 does; lists what was found unless a single sheet is
 * what the user looks at. Two round trips.
 * @throws ExcelProblem
 */
export async function lookAtWorkbook(
  session: Session,
  listeners: Listeners,
  settings: Settings,
): Promise<Basis> {
  const isListed = settings.scope === 'workbook';
  if (isListed) session.edits = [];
  const onStage = session.setStage.bind(session);
  session.setStage('reading');
  const basis = await readBasis({ ...settings, scope: 'workbook' }, { ...listeners, onStage });
  if (!isListed) return basis;
  session.store.update(() => ({ preview: null }));
  // That there is nothing to check is reported by whoever wanted more than a check.
  const notices = session.show(basis, settings, null).filter(({ kind }) => kind !== 'noSheet');
  session.store.update(() => ({ notices }));
  return basis;
}
