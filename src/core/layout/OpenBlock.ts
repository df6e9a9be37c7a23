import type { ResourceKey } from '../profile/Profile';

/** A block whose end is not known yet. */
export interface OpenBlock {
  readonly firstRow: number;
  readonly labels: { [K in ResourceKey]: readonly number[] };
  /** Last row on which its No. or one of its labels stands. */
  lastSign: number;
  number: number | null;
}
