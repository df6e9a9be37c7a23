import { firstIndex } from '../../../core/collections/collections';

/** Where rows (or columns) begin and end, in pixels. Hidden ones have no extent. */
export class Axis {
  readonly count: number;
  private readonly starts: Float64Array;

  constructor(count: number, size: (index: number) => number) {
    this.count = count;
    this.starts = new Float64Array(count + 1);
    for (let i = 0; i < count; i++) this.starts[i + 1] = this.start(i) + size(i);
  }

  get total(): number {
    return this.start(this.count);
  }

  start(index: number): number {
    return this.starts[Math.max(0, Math.min(index, this.count))] ?? 0;
  }

  /** From the start of `first` to the end of `last`. */
  extent(first: number, last: number = first): number {
    return this.start(last + 1) - this.start(first);
  }

  /** The row (or column) that lies under `pixel`; the nearest one outside. */
  at(pixel: number): number {
    const first = firstIndex(this.count, (index) => this.start(index + 1) > pixel);
    return Math.max(0, Math.min(first, this.count - 1));
  }

  /** The next one that is not hidden, `step` (1 or -1) away from `index`; `index` at the end. */
  next(index: number, step: 1 | -1): number {
    for (let i = index + step; i >= 0 && i < this.count; i += step) {
      if (this.extent(i) > 0) return i;
    }
    return index;
  }
}
