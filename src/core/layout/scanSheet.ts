import type { ColumnKey, LabelKey, ResourceKey } from '../profile/Profile';
import type { SheetSnapshot } from '../snapshot/Snapshot';
import { TAIL } from './tail';
import type { TitleIndex } from './TitleIndex';

/** A cell that reads a title or a label. */
export interface Hit<Key> {
  readonly row: number;
  readonly column: number;
  readonly key: Key;
  /** What stands behind the label in its cell; null when it stands alone. */
  readonly rest: string | null;
}
export type TitleHit = Hit<ColumnKey | 'group'>;
export type LabelHit = Hit<LabelKey>;
export type ResourceHit = Hit<ResourceKey>;

/** What was recognised on a sheet, each list by row, then column. */
export interface SheetHits {
  readonly titles: TitleHit[];
  readonly resources: ResourceHit[];
  readonly labels: LabelHit[];
}

/** Looks once at every cell of a sheet. */
export function scanSheet(sheet: SheetSnapshot, index: TitleIndex): SheetHits {
  const hits: SheetHits = { titles: [], resources: [], labels: [] };
  const { values, origin } = sheet;
  for (let r = 0; r < values.length; r++) {
    const row = values[r];
    if (row === undefined) continue;
    for (let c = 0; c < row.length; c++) {
      const value = row[c];
      if (typeof value === 'string' && index.match(value)) {
        take(hits, index, value, origin.row + r, origin.column + c);
      }
    }
  }
  return hits;
}

/** Notes may follow titles, ヒト and its like; only labels share their cell with other text. */
function take(hits: SheetHits, index: TitleIndex, text: string, row: number, column: number): void {
  const { term, tail } = index;
  if (term === null) return;
  if (term.kind === 'label' && term.key !== 'group') {
    const rest = tail === TAIL.none ? null : index.restOf(text);
    hits.labels.push({ row, column, key: term.key, rest });
  } else if (term.kind === 'resource') {
    if (tail <= TAIL.note) hits.resources.push({ row, column, key: term.key, rest: null });
  } else if (tail <= TAIL.line) {
    hits.titles.push({ row, column, key: term.kind === 'title' ? term.key : 'group', rest: null });
  }
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
