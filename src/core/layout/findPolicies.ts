import type { Grid } from '../snapshot/Grid';
import type { HeaderRows } from './findHeaders';
import type { PolicyRow } from './Layout';
import { readPolicyCode } from './policyCode';
import { readPolicyRow } from './readPolicyRow';
import { firstHitFrom, type LabelHit, type SheetHits } from './scanSheet';

/** A 施策 without a code in its cell is believed this close above a header. */
const NEAR_HEADER = 3;

/** The 施策 rows of a sheet from the top; 施策 inside texts, headers and blocks is none. */
export function findPolicies(
  hits: SheetHits,
  headers: readonly HeaderRows[],
  grid: Grid,
): PolicyRow[] {
  const policies: PolicyRow[] = [];
  const labels = hits.labels.filter((hit) => hit.key === 'policy');
  let nextHeader = 0;
  for (let start = 0; start < labels.length;) {
    const label = labels[start];
    if (label === undefined) break;
    let end = start + 1;
    while (labels[end]?.row === label.row) end++;
    while ((headers[nextHeader]?.lastRow ?? Infinity) < label.row) nextHeader++;
    const toHeader = (headers[nextHeader]?.firstRow ?? Infinity) - label.row;
    if (isPolicy(label, toHeader) && !isBlockRow(label, hits, grid)) {
      policies.push(readPolicyRow(label, labels.slice(start, end), grid));
    }
    start = end;
  }
  return policies;
}

/** @param toHeader rows down to the next header; 0 or less inside one */
function isPolicy({ rest }: LabelHit, toHeader: number): boolean {
  if (toHeader <= 0) return false;
  return rest === null || toHeader <= NEAR_HEADER || readPolicyCode(rest) !== null;
}

/** Whether the row belongs to a program: ヒト, モノ or カネ stands there, or something left of 施策. */
function isBlockRow({ row, column }: LabelHit, hits: SheetHits, grid: Grid): boolean {
  if (hits.resources[firstHitFrom(hits.resources, row)]?.row === row) return true;
  for (let left = grid.firstColumn; left < column; left++) {
    if (!grid.isBlankAt(row, left)) return true;
  }
  return false;
}
