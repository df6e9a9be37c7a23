/** How the list makes its lines. */
export interface LineMaker<Item> {
  /** Stable while the item is the same one. */
  key(item: Item): string;
  render(item: Item, index: number): HTMLElement;
  /** Height in px before it was measured. */
  estimate(item: Item): number;
}

/** Lines are drawn this far beyond the window, in px, so that scrolling shows no gaps. */
const MARGIN = 400;

/**
 * A list that draws only the lines near the window and scrolls with the page. Heights are measured
 * when a line is first drawn; what lies above the window keeps its place.
 */
export class VirtualList<Item> {
  private items: readonly Item[] = [];
  private tops: number[] = [0];
  private readonly heights = new Map<string, number>();
  private readonly drawn = new Map<string, HTMLElement>();
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
    this.items = items;
    this.clear();
    this.draw();
  }

  /** Draws the lines of these keys anew, such as when one was opened. */
  refresh(keys: Iterable<string>): void {
    for (const key of keys) {
      const old = this.drawn.get(key);
      const index = this.items.findIndex((item) => this.maker.key(item) === key);
      const item = this.items[index];
      this.heights.delete(key);
      if (old === undefined || item === undefined) continue;
      const hadFocus = old.contains(document.activeElement);
      const line = this.make(item, index);
      old.replaceWith(line);
      this.drawn.set(key, line);
      if (hadFocus) line.querySelector('button')?.focus({ preventScroll: true });
    }
    this.draw();
  }

  /** Draws every line anew where it stands. */
  refreshAll(): void {
    this.refresh([...this.drawn.keys()]);
  }

  /** Scrolls no further than needed to show a line whole, above what covers the window's foot. */
  reveal(index: number, foot: number): HTMLElement | null {
    const item = this.items[index];
    if (item === undefined) return null;
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
    return this.drawn.get(this.maker.key(item)) ?? null;
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
    this.heights.clear();
    this.width = this.element.clientWidth;
    this.layOut();
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
      this.heights.clear();
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
    const wanted = new Set<string>();
    let previous: Element | null = null;
    for (let index = first; index < this.items.length; index++) {
      if (this.top(index) > start + innerHeight + 2 * MARGIN) break;
      const line = this.place(index, previous);
      if (line === null) continue;
      wanted.add(line.key);
      previous = line.element;
    }
    for (const [key, element] of this.drawn) {
      if (wanted.has(key) || element.contains(document.activeElement)) continue;
      element.remove();
      this.drawn.delete(key);
    }
  }

  private place(
    index: number,
    previous: Element | null,
  ): { readonly key: string; readonly element: HTMLElement } | null {
    const item = this.items[index];
    if (item === undefined) return null;
    const key = this.maker.key(item);
    const known = this.drawn.get(key);
    if (known !== undefined) return { key, element: known };
    const element = this.make(item, index);
    if (previous === null) this.element.prepend(element);
    else previous.after(element);
    this.drawn.set(key, element);
    return { key, element };
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
    for (const [key, element] of this.drawn) {
      if (this.heights.has(key)) continue;
      const height = element.offsetHeight;
      if (height === 0) continue;
      this.heights.set(key, height);
      changed = true;
    }
    if (changed) this.layOut();
    for (const element of this.drawn.values()) {
      element.style.transform = `translateY(${String(this.top(Number(element.dataset['index'])))}px)`;
    }
  }

  private layOut(): void {
    const tops = [0];
    let top = 0;
    for (const item of this.items) {
      top += this.heights.get(this.maker.key(item)) ?? this.maker.estimate(item);
      tops.push(top);
    }
    this.tops = tops;
    this.element.style.height = `${String(top)}px`;
  }

  /** Index of the line that covers a height of the list. */
  private lineAt(height: number): number {
    let low = 0;
    let high = this.items.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.top(middle) <= height) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }
}

function scrollPage(by: number): void {
  document.documentElement.scrollTop += by;
}
