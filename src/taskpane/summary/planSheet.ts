import type { SheetPlan } from '../../core/plan/sheet';
import { withCrossFindings } from '../../core/summary/crossFindings';
import { planSummary, type SummaryOptions } from '../../core/summary/planSummary';
import { BUREAUS_SHEET, SUMMARY_SHEET } from '../../core/summary/summaryNames';
import type { SummarySource } from '../../core/summary/SummarySource';
import { dateTimeLabel } from '../../core/words/dateTimeLabel';

/** 集計 of a workbook, or 全庁集計 of several. */
export function planSheet(
  sources: readonly SummarySource[],
  isAll: boolean,
  as: SummaryOptions['as'],
): SheetPlan {
  const at = dateTimeLabel(new Date());
  if (!isAll) return planSummary(sources, { name: SUMMARY_SHEET, as, at, hasBureaus: false });
  const options = { name: BUREAUS_SHEET, as: 'values', at, hasBureaus: true } as const;
  return planSummary(withCrossFindings(sources), options);
}
