import { applyWaivers } from '../core/waivers/applyWaivers';
import { planWaivers } from '../core/waivers/planWaivers';
import type { Waiver } from '../core/waivers/Waiver';
import { writeWaivers } from '../excel/writeWaivers';
import type { Basis } from './Basis';

/**
 * Puts other waivers in the workbook in place of those there: one round trip.
 * @throws ExcelProblem when the workbook cannot keep them; nothing has changed then
 */
export async function changeWaivers(
  basis: Basis,
  waivers: readonly Waiver[],
  onWaiting: () => void,
): Promise<Basis> {
  const { book, findings, waivers: store } = basis;
  const parts = await writeWaivers(planWaivers(store, waivers), onWaiting);
  return {
    ...basis,
    waivers: { ...store, waivers, parts },
    findings: applyWaivers(findings, waivers, book),
  };
}
