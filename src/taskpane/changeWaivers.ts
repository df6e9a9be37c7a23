import type { FormBook } from '../core/book/FormBook';
import { applyWaivers } from '../core/waivers/applyWaivers';
import type { CheckedFinding } from '../core/waivers/CheckedFinding';
import { withoutWaiver, withWaiver } from '../core/waivers/editWaivers';
import { isoDay } from '../core/waivers/isoDay';
import { planWaivers } from '../core/waivers/planWaivers';
import type { WaiverStore } from '../core/waivers/readWaivers';
import type { WorkbookReading } from '../excel/reading';
import { writeWaivers } from '../excel/writeWaivers';

/** What the last check read and found: what a waiver is made from. */
export interface Basis {
  readonly reading: WorkbookReading;
  readonly book: FormBook;
  readonly findings: readonly CheckedFinding[];
  readonly waivers: WaiverStore;
}

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
