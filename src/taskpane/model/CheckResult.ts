import type { Locked, SheetReading } from '../../excel/reading';
import type { FindingView, GroupView, Kind } from './FindingView';
import type { Folds } from './folds';

/** What a check found, ready to be shown. */
export interface CheckResult {
  /** Hours and minutes, as the language writes them. */
  readonly time: string;
  readonly programs: number;
  readonly rules: number;
  /** In the order of the snapshot's sheets. */
  readonly sheets: readonly SheetReading[];
  readonly counts: { readonly [K in Kind]: number };
  /** Why nothing can be waived in this workbook; null where it can. */
  readonly locked: Locked;
  readonly groups: readonly GroupView[];
  readonly folds: Folds;
  /** By id. */
  readonly findings: readonly FindingView[];
  /** How many findings can be fixed without changing what is meant. */
  readonly fixable: number;
  /** Something was edited since. */
  readonly isStale: boolean;
  /** Ids of the findings that an edit concerns. */
  readonly stale: ReadonlySet<number>;
}
