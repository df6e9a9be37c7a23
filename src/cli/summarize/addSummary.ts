import { freeSheetName } from '../../core/plan/freeSheetName';
import { planSummary, SUMMARY_NAME, type SummaryOptions } from '../../core/summary/planSummary';
import { SUMMARY_SHEET } from '../../core/summary/summaryNames';
import type { SummarySource } from '../../core/summary/SummarySource';
import { patchXlsx } from '../../files/patchXlsx';
import { ownedSheet } from '../../files/sheet/ownedSheet';

/**
 * A workbook's bytes with its summary: behind its sheets, or in place of ours.
 * @param sheets names that are taken
 * @throws {PatchProblem} where the file cannot take the sheet
 */
export function addSummary(
  bytes: Uint8Array,
  sheets: readonly string[],
  source: SummarySource,
  options: Pick<SummaryOptions, 'as' | 'at'>,
): Uint8Array {
  const ours = ownedSheet(bytes, SUMMARY_NAME);
  const name = ours?.sheet ?? freeSheetName(SUMMARY_SHEET, sheets);
  const plan = planSummary([source], { ...options, name, hasBureaus: false, unread: [] });
  const at = ours === null ? 'end' : { replace: ours.sheet };
  // The user's own formulas may speak of the cells of the sheet that was there.
  return patchXlsx(bytes, [], { sheets: [{ plan, at }], recalculate: ours !== null });
}
