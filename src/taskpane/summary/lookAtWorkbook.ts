import type { Listeners } from '../../excel/reading';
import type { Basis } from '../Basis';
import { readBasis } from '../readBasis';
import type { Session } from '../session/Session';
import type { Settings } from '../state';

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
