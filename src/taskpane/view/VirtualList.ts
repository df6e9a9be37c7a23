import { firstIndex } from '../../core/collections/collections';

/** How the list makes its lines. */
export interface LineMaker<Item> {
  render(item: Item, index: number): HTMLElement;
  /** Height in px before it was measured. */
  estimate(item: Item): number;
  /** Whether a line of the items before shows the same as one of those after. */
  isSame(before: Item, after: Item): boolean;
}

/** Lines are drawn this far beyond the window, in px, so that scrolling shows no gaps. */
const MARGIN = 400;

/** What the keyboard reaches in a line. */
const REACHABLE = 'button, input, a[href]';

/**
 * A list that draws only the lines near the window and scrolls with the page. Heights are measured
 * when a line is first drawn; what lies above the window keeps its place.
 */
export class VirtualList<Item> {
  private items: readonly Item[] = [];
  /** Where each line starts, and behind the last one where the list ends, in px. */
  private tops = new Float64Array(1);
  /** Heights in px, estimated until measured; plain arrays, for there may be thousands. */
  private heights = new Float64Array();
  private isMeasured = new Uint8Array();
  private readonly drawn = new Map<number, HTMLElement>();
  private width = 0;
  private isDue = false;

  constructor(
    readonly element: HTMLElement,
    private readonly maker: LineMaker<Item>,
  ) {
    addEventListener('scroll', () => this.drawSoon(), { passive: true });
    addEventListener('resize', () => this.drawSoon());
  }

  /** Shows other items; lines are drawn anew. */
  setItems(items: readonly Item[]): void {
    const before = { items: this.items, heights: this.heights };
    this.items = items;
    this.clear();
    this.keepHeights(before.items, before.heights);
    this.layOut();
    this.draw();
  }

  /** Draws these lines anew, such as when one was opened. */
  refresh(indices: Iterable<number>): void {
    for (const index of indices) {
      const old = this.drawn.get(index);
      const item = this.items[index];
      this.isMeasured[index] = 0;
      if (old === undefined || item === undefined) continue;
      const focused = [...old.querySelectorAll(REACHABLE)].findIndex(
        (one) => one === document.activeElement,
      );
      const line = this.make(item, index);
      old.replaceWith(line);
      this.drawn.set(index, line);
      if (focused < 0) continue;
      const reachable = line.querySelectorAll<HTMLElement>(REACHABLE);
      (reachable[focused] ?? reachable[0])?.focus({ preventScroll: true });
    }
    this.draw();
  }

  /** Draws every line anew where it stands. */
  refreshAll(): void {
    this.refresh([...this.drawn.keys()]);
  }

  /** Scrolls no further than needed to show a line whole, above what covers the window's foot. */
  reveal(index: number, foot: number): HTMLElement | null {
    if (this.items[index] === undefined) return null;
    // The second pass is exact: the first has measured the lines around.
    for (let pass = 0; pass < 2; pass++) {
      const top = this.top(index) + this.offset();
      const bottom = this.top(index + 1) + this.offset();
      if (top < 0) scrollPage(top - 8);
      else if (bottom > innerHeight - foot) {
        scrollPage(Math.min(top - 8, bottom - innerHeight + foot + 8));
      }
      this.draw();
    }
    return this.drawn.get(index) ?? null;
  }

  /** Where the list starts, in px from the window's top. */
  private offset(): number {
    return this.element.getBoundingClientRect().top;
  }

  private top(index: number): number {
    return this.tops[index] ?? 0;
  }

  private clear(): void {
    this.element.replaceChildren();
    this.drawn.clear();
    this.heights = new Float64Array(this.items.length);
    this.items.forEach((item, index) => {
      this.heights[index] = this.maker.estimate(item);
    });
    this.isMeasured = new Uint8Array(this.items.length);
    this.tops = new Float64Array(this.items.length + 1);
    this.width = this.element.clientWidth;
  }

  /** Down to the first other line everything stays where it is. */
  private keepHeights(before: readonly Item[], heights: Float64Array): void {
    for (let index = 0; index < before.length; index++) {
      const [old, item] = [before[index], this.items[index]];
      if (old === undefined || item === undefined || !this.maker.isSame(old, item)) return;
      this.heights[index] = heights[index] ?? 0;
    }
  }

  /** One draw a frame, however many scroll events arrive. */
  private drawSoon(): void {
    if (this.isDue) return;
    this.isDue = true;
    requestAnimationFrame(() => {
      this.isDue = false;
      this.draw();
    });
  }

  private draw(): void {
    if (this.element.clientWidth !== this.width) {
      this.width = this.element.clientWidth;
      this.isMeasured.fill(0);
      this.measure();
    }
    const anchor = this.lineAt(-this.offset());
    const before = this.top(anchor);
    this.drawRange();
    this.measure();
    const moved = this.top(anchor) - before;
    if (moved !== 0 && this.offset() < 0) scrollPage(moved);
    this.drawRange();
    this.measure();
  }

  private drawRange(): void {
    const start = -this.offset() - MARGIN;
    const first = this.lineAt(start);
    const wanted = new Set<number>();
    let previous: Element | null = null;
    for (let index = first; index < this.items.length; index++) {
      if (this.top(index) > start + innerHeight + 2 * MARGIN) break;
      const line = this.place(index, previous);
      if (line === null) continue;
      wanted.add(index);
      previous = line;
    }
    for (const [index, element] of this.drawn) {
      if (wanted.has(index) || element.contains(document.activeElement)) continue;
      element.remove();
      this.drawn.delete(index);
    }
  }

  private place(index: number, previous: Element | null): HTMLElement | null {
    const item = this.items[index];
    const known = this.drawn.get(index);
    if (item === undefined || known !== undefined) return known ?? null;
    const element = this.make(item, index);
    if (previous === null) this.element.prepend(element);
    else previous.after(element);
    this.drawn.set(index, element);
    return element;
  }

  private make(item: Item, index: number): HTMLElement {
    const line = this.maker.render(item, index);
    line.setAttribute('role', 'listitem');
    line.setAttribute('aria-setsize', String(this.items.length));
    line.setAttribute('aria-posinset', String(index + 1));
    line.dataset['index'] = String(index);
    return line;
  }

  /** Reads all new heights first and writes all places afterwards: one layout for both. */
  private measure(): void {
    let changed = false;
    for (const [index, element] of this.drawn) {
      if (this.isMeasured[index] === 1) continue;
      const height = element.offsetHeight;
      if (height === 0) continue;
      this.heights[index] = height;
      this.isMeasured[index] = 1;
      changed = true;
    }
    if (changed) this.layOut();
    for (const [index, element] of this.drawn) {
      element.style.transform = `translateY(${String(this.top(index))}px)`;
    }
  }

  private layOut(): void {
    let top = 0;
    for (let index = 0; index < this.items.length; index++) {
      this.tops[index] = top;
      top += this.heights[index] ?? 0;
    }
    this.tops[this.items.length] = top;
    this.element.style.height = `${String(top)}px`;
  }

  /** Index of the line that covers a height of the list. */
  private lineAt(height: number): number {
    return Math.max(0, firstIndex(this.items.length, (index) => this.top(index) > height) - 1);
  }
}

export function scrollPage(by: number): void {
  document.documentElement.scrollTop += by;
}
