import type { SheetPlan } from '../../core/plan/sheet';
import type { Listeners } from '../reading';
import { runExcel } from '../runExcel';
import { askForSheet, type Surroundings } from './askForSheet';
import type { SheetOutcome } from './SheetOutcome';
import { carryOutSheet, refuseSheet } from './writeSheet';

/**
 * Carries out sheets that belong together, each as writeSheet does: two round trips a sheet. Where
 * one of them is refused, none is written. New ones stand in front of those planned before them.
 * @returns what became of each, up to the first that was not written
 * @throws ExcelProblem where nothing was written
 */
export function writeSheets(
  plans: readonly SheetPlan[],
  sheetIds: readonly string[],
  { onWaiting }: Pick<Listeners, 'onWaiting'>,
): Promise<SheetOutcome[]> {
  return runExcel(onWaiting, async (context) => {
    const asked: { readonly plan: SheetPlan; readonly around: Surroundings }[] = [];
    for (const plan of plans) {
      const around = await askForSheet(context, plan, sheetIds);
      const refusal = refuseSheet(plan, around);
      if (refusal !== null) return [{ kind: 'refused', ...refusal }];
      asked.push({ plan, around });
    }
    const outcomes: SheetOutcome[] = [];
    for (const { plan, around } of asked) {
      const outcome = await carryOutSheet(context, plan, around);
      outcomes.push(outcome);
      if (outcome.kind !== 'written') break;
    }
    return outcomes;
  });
}
