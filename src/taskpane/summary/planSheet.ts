import type { SheetPlan } from '../../core/plan/SheetPlan';
import type { Unread } from '../../core/report/report';
import { withCrossFindings } from '../../core/summary/crossFindings';
import { planSummary, type SummaryOptions } from '../../core/summary/planSummary';
import { BUREAUS_SHEET, SUMMARY_SHEET } from '../../core/summary/summaryTitles';
import type { SummarySource } from '../../core/summary/SummarySource';
import { dateTimeLabel } from '../../core/words/format';

/** 集計 of a workbook, or 全庁集計 of several, which names those that could not be read. */
export function planSheet(
  sources: readonly SummarySource[],
  isAll: boolean,
  as: SummaryOptions['as'],
  unread: readonly Unread[],
): SheetPlan {
  const at = dateTimeLabel(new Date());
  if (!isAll) {
    const options = { name: SUMMARY_SHEET, as, at, hasBureaus: false, unread: [] } as const;
    return planSummary(sources, options);
  }
  const options = { name: BUREAUS_SHEET, as: 'values', at, hasBureaus: true, unread } as const;
  return planSummary(withCrossFindings(sources), options);
}
