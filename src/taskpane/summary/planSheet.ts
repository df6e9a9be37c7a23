import type { SheetPlan } from '../../core/plan/sheet';
import { withCrossFindings } from '../../core/summary/crossFindings';
import { planSummary, type SummaryOptions } from '../../core/summary/planSummary';
import { BUREAUS_SHEET, SUMMARY_SHEET } from '../../core/summary/summaryNames';
import type { SummarySource } from '../../core/summary/SummarySource';
import { dateTimeLabel } from '../../core/words/dateTimeLabel';

/** 集計 of a workbook, or 全庁集計 of the added ones with it, where it has programs. */
export function planSheet(
  own: SummarySource | null,
  added: readonly SummarySource[],
  as: SummaryOptions['as'],
): SheetPlan {
  const at = dateTimeLabel(new Date());
  const sources = own === null ? added : [own, ...added];
  return added.length === 0
    ? planSummary(sources, { name: SUMMARY_SHEET, as, at, hasBureaus: false })
    : planSummary(withCrossFindings(sources), {
        name: BUREAUS_SHEET,
        as: 'values',
        at,
        hasBureaus: true,
      });
}
