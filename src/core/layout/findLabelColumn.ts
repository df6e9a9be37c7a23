import type { Header } from './Layout';
import { firstHitFrom, type SheetHits } from './scanSheet';

interface Column {
  readonly column: number;
  count: number;
}

/**
 * The untitled column that holds most of ヒト, モノ and カネ between the header and `endRow`;
 * of two the one nearer to the resources' texts. Null where no such label is read.
 */
export function findLabelColumn(
  columns: Header['columns'],
  startRow: number,
  endRow: number,
  { resources }: SheetHits,
): number | null {
  const counts: Column[] = [];
  for (let at = firstHitFrom(resources, startRow); at < resources.length; at++) {
    const hit = resources[at];
    if (hit === undefined || hit.row >= endRow) break;
    const known = counts.find(({ column }) => column === hit.column);
    if (known === undefined) counts.push({ column: hit.column, count: 1 });
    else known.count++;
  }
  const [only] = counts;
  if (only !== undefined && counts.length === 1)
    return isTitled(columns, only) ? null : only.column;
  const resource = columns.resource ?? 0;
  const [best] = counts
    .filter((column) => !isTitled(columns, column))
    .sort(
      (a, b) => b.count - a.count || Math.abs(a.column - resource) - Math.abs(b.column - resource),
    );
  return best?.column ?? null;
}

function isTitled(columns: Header['columns'], { column }: Column): boolean {
  return Object.values(columns).includes(column);
}
