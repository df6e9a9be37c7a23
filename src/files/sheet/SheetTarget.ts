import type { Area } from '../../core/address/Area';

/** Where a plan is written. */
export interface SheetTarget {
  readonly sheet: string;
  readonly part: string;
  /** What was ours before; null for a new sheet. */
  readonly before: Area | null;
  /** What is ours now. */
  readonly area: Area;
}
