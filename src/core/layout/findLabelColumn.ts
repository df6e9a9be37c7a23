import type { Header } from './Layout';
import type { SheetHits } from './scanSheet';
import { firstHitFrom } from './scanSheet';

/**
 * The untitled column that holds most of ヒト, モノ and カネ between the header and `endRow`;
 * of two the one nearer to the resources' texts. Null where no such label is read.
 */
export function findLabelColumn(
  header: Omit<Header, 'labelColumn'>,
  endRow: number,
  hits: SheetHits,
): number | null {
  const titled = new Set(Object.values(header.columns));
  const counts = new Map<number, number>();
  for (let at = firstHitFrom(hits.resources, header.lastRow + 1); ; at++) {
    const hit = hits.resources[at];
    if (hit === undefined || hit.row >= endRow) break;
    if (!titled.has(hit.column)) counts.set(hit.column, (counts.get(hit.column) ?? 0) + 1);
  }
  const resource = header.columns.resource ?? 0;
  let best: number | null = null;
  for (const [column, count] of counts) {
    const more = best === null ? 1 : count - (counts.get(best) ?? 0);
    const isNearer = best !== null && Math.abs(column - resource) < Math.abs(best - resource);
    if (more > 0 || (more === 0 && isNearer)) best = column;
  }
  return best;
}
