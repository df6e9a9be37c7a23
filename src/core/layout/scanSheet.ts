import type { SheetSnapshot } from '../snapshot/Snapshot';
import type { TermMatch, TitleIndex } from './TitleIndex';
import type { LabelKey, ResourceKey, ColumnKey } from '../profile/Profile';

/** A cell that reads a title or a label. */
export interface Hit<Key> {
  readonly row: number;
  readonly column: number;
  readonly key: Key;
  readonly text: string;
  readonly tail: TermMatch['tail'];
}

/** What was recognised on a sheet, each list by row, then column. */
export interface SheetHits {
  readonly titles: Hit<ColumnKey | 'group'>[];
  readonly resources: Hit<ResourceKey>[];
  readonly labels: Hit<LabelKey>[];
}

/** Looks once at every cell of a sheet. */
export function scanSheet(sheet: SheetSnapshot, index: TitleIndex): SheetHits {
  const hits: SheetHits = { titles: [], resources: [], labels: [] };
  const { values, origin } = sheet;
  for (let r = 0; r < values.length; r++) {
    const row = values[r] ?? [];
    for (let c = 0; c < row.length; c++) {
      const value = row[c];
      if (typeof value !== 'string' || value === '') continue;
      const match = index.match(value);
      if (match !== null) sort(hits, match, value, origin.row + r, origin.column + c);
    }
  }
  return hits;
}

function sort(hits: SheetHits, match: TermMatch, text: string, row: number, column: number): void {
  const { term, tail } = match;
  const place = { row, column, text, tail };
  if (term.kind === 'label' && term.key !== 'group') {
    hits.labels.push({ ...place, key: term.key });
  } else if (tail.kind !== 'text') {
    if (term.kind !== 'resource') hits.titles.push({ ...place, key: term.key as ColumnKey });
    else if (tail.kind !== 'line') hits.resources.push({ ...place, key: term.key });
  }
}

/** What stands behind the label in its cell; null when it stands alone. */
export function restOf(hit: Hit<LabelKey>): string | null {
  return hit.tail.kind === 'none' ? null : hit.text.slice(hit.tail.start).trim();
}

/** Position of the first hit at or below `row`. */
export function firstHitFrom(hits: readonly { readonly row: number }[], row: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hits[middle]?.row ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
