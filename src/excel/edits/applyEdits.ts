import type { EditPlan } from '../../core/plan/edits';
import { ExcelProblem } from '../ExcelProblem';
import type { Listeners, WorkbookReading } from '../reading';
import type { EditOutcome } from './EditOutcome';

/**
 * Carries out a plan made from `reading`: two round trips. The first reads what the plan rests on
 * and refuses where something stands against it; the second writes all of it and reads it back.
 * @throws ExcelProblem where nothing was written
 */
export function applyEdits(
  reading: WorkbookReading,
  plan: EditPlan,
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<EditOutcome> {
  void [reading, plan, listeners];
  return Promise.reject(new ExcelProblem('unsupported', 'NotYet', null));
}
