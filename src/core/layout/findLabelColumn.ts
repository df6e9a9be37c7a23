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
  const counts = new Map<number, Column>();
  let last: Column | undefined;
  for (let at = firstHitFrom(resources, startRow); at < resources.length; at++) {
    const hit = resources[at];
    if (hit === undefined || hit.row >= endRow) break;
    // Labels stand below each other: only another column has to be looked up.
    if (last?.column !== hit.column) {
      last = counts.get(hit.column) ?? { column: hit.column, count: 0 };
      counts.set(hit.column, last);
    }
    last.count++;
  }
  if (counts.size === 0) return null;
  const resource = columns.resource ?? 0;
  const titled = new Set(Object.values(columns));
  const [best] = [...counts.values()]
    .filter(({ column }) => !titled.has(column))
    .sort(
      (a, b) => b.count - a.count || Math.abs(a.column - resource) - Math.abs(b.column - resource),
    );
  return best?.column ?? null;
}
