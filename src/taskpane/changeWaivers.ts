import { applyWaivers } from '../core/waivers/applyWaivers';
import { withoutWaiver, withWaiver } from '../core/waivers/editWaivers';
import { isoDay } from '../core/waivers/isoDay';
import { planWaivers } from '../core/waivers/planWaivers';
import { writeWaivers } from '../excel/writeWaivers';
import type { Basis } from './Basis';

/**
 * Waives a finding, or takes that back (`reason` null): one round trip.
 * @param id position in the findings
 * @throws ExcelProblem when the workbook cannot keep it; nothing has changed then
 */
export async function changeWaivers(
  basis: Basis,
  id: number,
  reason: string | null,
  onWaiting: () => void,
): Promise<Basis> {
  const { book, findings, waivers: store } = basis;
  const finding = findings[id];
  if (finding === undefined) return basis;
  const waivers =
    reason === null
      ? withoutWaiver(store.waivers, finding, book)
      : withWaiver(store.waivers, finding, book, { reason, at: isoDay(new Date()) });
  const parts = await writeWaivers(planWaivers(store, waivers), onWaiting);
  return {
    ...basis,
    waivers: { ...store, waivers, parts },
    findings: applyWaivers(findings, waivers, book),
  };
}
