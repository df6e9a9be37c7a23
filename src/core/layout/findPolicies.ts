import type { LabelKey } from '../profile/Profile';
import type { Grid } from '../snapshot/Grid';
import { isBlank } from '../snapshot/isBlank';
import type { HeaderRows } from './findHeaders';
import type { PolicyRow } from './Layout';
import { readPolicyCode } from './policyCode';
import { readPolicyRow } from './readPolicyRow';
import type { Hit, SheetHits } from './scanSheet';
import { firstHitFrom, restOf } from './scanSheet';

/** A 施策 row without a code is believed this close above a header. */
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
    const first = labels[start];
    if (first === undefined) break;
    let end = start;
    while (labels[end]?.row === first.row) end++;
    while ((headers[nextHeader]?.lastRow ?? Infinity) < first.row) nextHeader++;
    const toHeader = (headers[nextHeader]?.firstRow ?? Infinity) - first.row;
    if (toHeader > 0 && !isBlockRow(hits, first, grid) && isPolicy(first, toHeader)) {
      const policy = readPolicyRow(labels.slice(start, end), grid);
      if (policy !== null) policies.push(policy);
    }
    start = end;
  }
  return policies;
}

/** Whether the row belongs to a program: ヒト, モノ or カネ stands there, or texts left of 施策. */
function isBlockRow(hits: SheetHits, label: Hit<LabelKey>, grid: Grid): boolean {
  if (hits.resources[firstHitFrom(hits.resources, label.row)]?.row === label.row) return true;
  for (let column = grid.firstColumn; column < label.column; column++) {
    if (!isBlank(grid.at(label.row, column))) return true;
  }
  return false;
}

function isPolicy(label: Hit<LabelKey>, toHeader: number): boolean {
  const rest = restOf(label);
  return rest === null || toHeader <= NEAR_HEADER || readPolicyCode(rest) !== null;
}
