import type { YearComparison } from '../../core/compare/compareYears';
import type { SummarySource } from '../../core/summary/SummarySource';

/** Two workbooks with what became of the older one's programs. */
export interface Compared {
  readonly older: SummarySource;
  readonly newer: SummarySource;
  readonly comparison: YearComparison;
}
