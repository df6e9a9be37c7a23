import { replaceArea } from '../../core/snapshot/Snapshot';
import type { EditOutcome } from '../../excel/edits/EditOutcome';
import { toExcelProblem } from '../../excel/ExcelProblem';
import type { Listeners } from '../../excel/reading';
import { groupAreas } from '../../excel/slices';
import { recheck } from '../Basis';
import { markAgain } from '../markFindings';
import type { Pane } from '../Pane';
import type { Notice, OpenState, Said } from '../state';
import { settingOf, show } from './checking';
import type { WorkEnd } from './work';

/**
 * Says what became of a writing. What was written is read from its own answer and checked in memory;
 * where marks are on, they follow.
 */
export async function afterWriting(
  pane: Pane,
  task: 'apply' | 'undo',
  outcome: EditOutcome,
  said: Said,
  listeners: Listeners,
  mended: OpenState['list']['mended'] = null,
): Promise<WorkEnd> {
  if (outcome.kind !== 'written') {
    const notice: Notice =
      outcome.kind === 'leftHalf' ? { ...outcome, kind: 'leftChanged' } : { ...outcome, task };
    pane.update(outcome.kind === 'leftHalf' ? staleThroughout : {});
    pane.notify(() => false, notice);
    return 'failed';
  }
  pane.update({ written: groupAreas(outcome.undo.cells) });
  const { basis, settings } = pane.state;
  if (basis === null) return pane.did(said.deed, said.count, said.cell);
  const snapshot = outcome.areas.reduce(
    (before, { sheet, values }) => replaceArea(before, sheet, values),
    basis.reading.snapshot,
  );
  const fresh = await recheck(basis, snapshot, settingOf(pane));
  const { beyond } = outcome;
  show(pane, fresh, pane.state.edits, mended);
  pane.update({ said });
  if (beyond.length > 0) pane.notify(() => false, { kind: 'beyond', task, cells: beyond });
  if (!settings.marks) return 'done';
  pane.setStage('marking');
  const sheets = [...new Set(outcome.areas.map(({ sheet }) => sheet))];
  return markAgain(pane, fresh, sheets, listeners.onWaiting).then(
    () => 'done' as const,
    (error: unknown) => ({ markProblem: toExcelProblem(error) }),
  );
}

/** Nobody knows what stands where: nothing that is listed is sure. */
function staleThroughout({ basis, edits }: OpenState): Partial<OpenState> {
  const sheets = basis?.reading.sheets ?? [];
  return {
    edits: [...edits, ...sheets.map(({ id }) => ({ sheetId: id, areas: [], moved: true }))],
  };
}
