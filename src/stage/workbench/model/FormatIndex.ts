import { contains, type Area, positionKey, cellCount, cellsOf } from '../../../core/address/area';
import type { ConditionalFormat } from '../../host/model/ConditionalFormat';
import { getOrInsert } from '../../../core/collections/collections';

/** Areas up to this many cells are found by cell; larger ones are looked through. */
const SMALL = 64;

/** A sheet's conditional formats, found by cell: 5,000 marks must not be searched for each one. */
export class FormatIndex {
  private readonly byCell = new Map<number, Set<ConditionalFormat>>();
  private readonly large: { readonly area: Area; readonly format: ConditionalFormat }[] = [];

  constructor(private readonly formats: readonly ConditionalFormat[]) {
    for (const format of formats) for (const area of format.areas) this.add(area, format);
  }

  /** Those that lie on the cell, the first one first. */
  at(row: number, column: number): readonly ConditionalFormat[] {
    const small = this.byCell.get(positionKey({ row, column }));
    const large = this.large.filter(({ area }) => contains(area, { row, column }));
    if (small === undefined && large.length === 0) return [];
    const found = new Set([...(small ?? []), ...large.map(({ format }) => format)]);
    return found.size === 1 ? [...found] : this.formats.filter((format) => found.has(format));
  }

  private add(area: Area, format: ConditionalFormat): void {
    if (cellCount(area) > SMALL) {
      this.large.push({ area, format });
      return;
    }
    for (const cell of cellsOf(area)) {
      getOrInsert(this.byCell, positionKey(cell), () => new Set()).add(format);
    }
  }
}
