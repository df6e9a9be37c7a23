import type { SheetPlan } from '../../core/plan/sheet';
import type { Listeners } from '../reading';
import { runExcel } from '../runExcel';
import { addSheet } from './addSheet';
import { askForSheet, type Surroundings } from './askForSheet';
import { coveredAreas, rewriteSheet } from './rewriteSheet';
import type { SheetOutcome, SheetRefusal } from './SheetOutcome';

/**
 * Carries out a planned sheet: two round trips. A plan that owns nothing makes a new sheet behind
 * the one in view, under a free name. One that owns its cells is written over our own sheet where
 * the workbook has it (in place, the user's cells, page and charts' places kept), else behind the
 * others. It is brought in front unless the user has hidden it.
 * @param sheetIds the workbook's sheets as they were read: among them our own is looked for
 * @throws ExcelProblem where nothing was written
 */
export function writeSheet(
  plan: SheetPlan,
  sheetIds: readonly string[],
  { onWaiting }: Pick<Listeners, 'onWaiting'>,
): Promise<SheetOutcome> {
  return runExcel(onWaiting, async (context) => {
    const around = await askForSheet(context, plan, sheetIds);
    const refusal = refuseSheet(plan, around);
    if (refusal !== null) return { kind: 'refused', ...refusal };
    return carryOutSheet(context, plan, around);
  });
}

/** Writes what nothing stands against: one round trip. */
export function carryOutSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  around: Surroundings,
): Promise<SheetOutcome> {
  return around.own === null
    ? addSheet(context, plan, around)
    : rewriteSheet(context, plan, around.own);
}

/** What stands against writing the sheet. */
export function refuseSheet(
  plan: SheetPlan,
  { isReadOnly, isProtected, own }: Surroundings,
): SheetRefusal | null {
  if (isReadOnly) return { reason: 'readOnly' };
  if (own === null) return isProtected ? { reason: 'protectedWorkbook' } : null;
  if (own.isProtected) return { reason: 'protectedSheet', sheet: own.name };
  if (own.isFiltered) return { reason: 'filtered', sheet: own.name };
  const areas = coveredAreas(plan, own);
  return areas.length > 0 ? { reason: 'covered', sheet: own.name, areas } : null;
}
