import type { SheetPlan } from '../core/plan/SheetPlan';
import { emptyWorkbook } from './sheet/emptyWorkbook';
import { patchXlsx } from './patchXlsx';

/**
 * A new workbook with these sheets, the first of them in front. The same plans give the same bytes.
 * @param about what the file's properties say
 * @throws {PatchProblem} when a plan cannot stand in a file
 */
export function newXlsx(
  plans: readonly SheetPlan[],
  about: { readonly creator?: string } = {},
): Uint8Array {
  const sheets = plans.map((plan) => ({ plan, at: 'end' as const }));
  return patchXlsx(emptyWorkbook(about.creator ?? ''), [], { sheets });
}
