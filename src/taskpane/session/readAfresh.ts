import type { Listeners } from '../../excel/reading';
import type { Basis } from '../Basis';
import { readBasis } from '../readBasis';
import type { Settings } from '../state';
import type { Session } from './Session';

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
