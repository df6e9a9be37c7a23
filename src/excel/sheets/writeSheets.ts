import type { SheetPlan } from '../../core/plan/sheet';
import type { Listeners } from '../reading';
import { runExcel } from '../runExcel';
import { addSheet } from './addSheet';
import { askForSheets, type KnownSheet, type Surroundings } from './askForSheets';
import { sendNiceties, type FilledSheet } from './niceties';
import { coveredAreas, rewriteSheet } from './rewriteSheet';
import type { SheetOutcome, SheetRefusal } from './SheetOutcome';

/**
 * Carries out planned sheets that belong together. A plan that owns nothing makes a new sheet behind
 * the one in view, under a free name. One that owns its cells is written over our own sheet where
 * the workbook has it (in place, the user's cells, page and charts' places kept), else behind the
 * others, each new one in front of those planned before it. Where one of them is refused, none is
 * written. The last is brought in front unless the user has hidden it.
 *
 * Two round trips and one a sheet: what is there, the contents of each sheet, and then in a message
 * of their own the niceties of all, for which no contents are given up (one more for each kind of
 * them where Excel refuses any).
 * @param known the workbook's sheets as they were read: among them our own are looked for
 * @returns what became of each, up to the first that was not written
 * @throws ExcelProblem where nothing was written
 */
export function writeSheets(
  plans: readonly SheetPlan[],
  known: readonly KnownSheet[],
  { onWaiting }: Pick<Listeners, 'onWaiting'>,
): Promise<SheetOutcome[]> {
  return runExcel(onWaiting, async (context) => {
    const surroundings = await askForSheets(context, plans, known);
    for (const [index, plan] of plans.entries()) {
      const refusal = refuseSheet(plan, surroundings, index);
      if (refusal !== null) return [{ kind: 'refused', ...refusal }];
    }
    const filled: FilledSheet[] = [];
    let failed: SheetOutcome | null = null;
    for (const [index, plan] of plans.entries()) {
      const own = surroundings.own[index] ?? null;
      const one =
        own === null
          ? await addSheet(context, plan, surroundings)
          : await rewriteSheet(context, plan, own);
      if (one.kind !== 'filled') {
        failed = one;
        break;
      }
      filled.push(one);
    }
    const written = await sendNiceties(context, filled);
    return failed === null ? written : [...written, failed];
  });
}

/** Carries out a single one. */
export async function writeSheet(
  plan: SheetPlan,
  known: readonly KnownSheet[],
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<SheetOutcome> {
  const [outcome] = await writeSheets([plan], known, listeners);
  if (outcome === undefined) throw new Error('Each plan has an outcome.');
  return outcome;
}

/** What stands against writing a sheet. */
function refuseSheet(
  plan: SheetPlan,
  { isReadOnly, isProtected, own: all }: Surroundings,
  index: number,
): SheetRefusal | null {
  if (isReadOnly) return { reason: 'readOnly' };
  const own = all[index] ?? null;
  if (own === null) return isProtected ? { reason: 'protectedWorkbook' } : null;
  if (own.isProtected) return { reason: 'protectedSheet', sheet: own.name };
  if (own.isFiltered) return { reason: 'filtered', sheet: own.name };
  const areas = coveredAreas(plan, own);
  return areas.length > 0 ? { reason: 'covered', sheet: own.name, areas } : null;
}
