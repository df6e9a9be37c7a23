import { render, type TemplateResult } from 'lit-html';
import { firstIndex } from '../../core/collections/collections';

/** A line, known by its key whatever becomes of the list around it. */
interface Keyed {
  readonly key: string;
}

/** How a list makes its lines. */
export interface LineMaker<Item extends Keyed> {
  render(item: Item): TemplateResult;
  className(item: Item): string;
  /** Height in px before it was measured. */
  estimate(item: Item): number;
}

/** Lines are drawn this far beyond the window, in px, so that scrolling shows no gaps. */
const MARGIN = 400;

/**
 * A list that draws only the lines that can be seen, or nearly. Lines keep their elements while the
 * list changes around them, and what is in view keeps its place.
 */
export class VirtualList<Item extends Keyed> {
  private items: readonly Item[] = [];
  /** Where the keys stand, once somebody asks: of thousands that takes a while. */
  private places: ReadonlyMap<string, number> | null = null;
  /** Where each line starts, and behind the last one where the list ends, in px. */
  private tops = new Float64Array(1);
  /** Heights in px, by key, of lines that were measured and are of another height than was thought. */
  private readonly heights = new Map<string, number>();
  private readonly drawn = new Map<string, HTMLElement>();
  /** Of the lines that are drawn, by key. */
  private readonly indices = new Map<string, number>();
  private width = 0;
  private isDue = false;

  constructor(
    private readonly scroller: HTMLElement,
    readonly element: HTMLElement,
    private readonly maker: LineMaker<Item>,
  ) {
    scroller.addEventListener('scroll', () => this.drawSoon(), { passive: true });
    addEventListener('resize', () => this.drawSoon());
  }

  /** Shows these lines; those that can be seen are drawn anew. */
  show(items: readonly Item[]): void {
    const before = this.items;
    if (items === before) {
      this.draw(true);
      return;
    }
    const anchor = this.anchor();
    this.items = items;
    this.places = null;
    this.layOut();
    if (anchor !== null) this.keepInPlace(before, anchor);
    this.draw(true);
  }

  /** Scrolls no further than needed to show a line whole. */
  reveal(key: string): HTMLElement | null {
    const index = this.indexOf(key);
    if (index === undefined) return null;
    // The second pass is exact: the first has measured the lines around.
    for (let pass = 0; pass < 2; pass++) {
      const top = this.top(index) + this.base;
      const bottom = this.top(index + 1) + this.base;
      const { scrollTop } = this.scroller;
      // Its heading, too, where that stands right above.
      const head = index === 1 ? 0 : top;
      if (head < scrollTop) this.scroller.scrollTop = head;
      else if (bottom > scrollTop + this.room) {
        this.scroller.scrollTop = Math.min(top, bottom - this.room);
      }
      this.draw(false);
    }
    return this.drawn.get(key) ?? null;
  }

  /** The key of the line that an element belongs to. */
  keyAt(element: Element | null): string | null {
    for (const [key, line] of this.drawn) if (line.contains(element)) return key;
    return null;
  }

  lineOf(key: string): HTMLElement | null {
    return this.drawn.get(key) ?? null;
  }

  private indexOf(key: string): number | undefined {
    this.places ??= new Map(this.items.map((item, index) => [item.key, index]));
    return this.places.get(key);
  }

  /** Where the list starts in what scrolls, in px. */
  private get base(): number {
    return this.element.offsetTop;
  }

  private get room(): number {
    return this.scroller.clientHeight || innerHeight;
  }

  private top(index: number): number {
    return this.tops[index] ?? 0;
  }

  /** The first line in view, and how far it lies below the upper edge; null at the very top. */
  private anchor(): { readonly index: number; readonly offset: number } | null {
    const { scrollTop } = this.scroller;
    if (scrollTop <= this.base || this.items.length === 0) return null;
    const index = this.lineAt(scrollTop - this.base);
    return { index, offset: this.top(index) - scrollTop };
  }

  /** The first line in view that is still there stays where it is. */
  private keepInPlace(
    before: readonly Item[],
    { index, offset }: { readonly index: number; readonly offset: number },
  ): void {
    for (let at = index; at < before.length; at++) {
      const item = before[at];
      const now = item === undefined ? undefined : this.indexOf(item.key);
      if (now === undefined) continue;
      this.scroller.scrollTop = this.top(now) - offset;
      return;
    }
  }

  /** One draw a frame, however many scroll events arrive. */
  private drawSoon(): void {
    if (this.isDue) return;
    this.isDue = true;
    requestAnimationFrame(() => {
      this.isDue = false;
      this.draw(false);
    });
  }

  /** @param isAnew whether lines that are drawn already may show something else */
  private draw(isAnew: boolean): void {
    if (this.element.clientWidth !== this.width) {
      this.width = this.element.clientWidth;
      this.heights.clear();
      this.layOut();
    }
    this.drawRange(isAnew);
    const anchor = this.anchor();
    if (!this.measure()) return;
    if (anchor !== null) this.scroller.scrollTop = this.top(anchor.index) - anchor.offset;
    this.drawRange(false);
    this.measure();
  }

  private drawRange(isAnew: boolean): void {
    const start = this.scroller.scrollTop - this.base - MARGIN;
    const wanted = new Set<string>();
    let previous: Element | null = null;
    for (let index = this.lineAt(start); index < this.items.length; index++) {
      const item = this.items[index];
      if (item === undefined || this.top(index) > start + this.room + 2 * MARGIN) break;
      wanted.add(item.key);
      previous = this.place(item, index, previous, isAnew);
    }
    for (const [key, line] of this.drawn) {
      if (wanted.has(key)) continue;
      const index = line.contains(document.activeElement) ? this.indexOf(key) : undefined;
      if (index !== undefined) {
        this.indices.set(key, index);
        continue;
      }
      line.remove();
      this.drawn.delete(key);
      this.indices.delete(key);
    }
  }

  private place(item: Item, index: number, previous: Element | null, isAnew: boolean): HTMLElement {
    const known = this.drawn.get(item.key);
    const line = known ?? document.createElement('div');
    if (known === undefined || isAnew) {
      const className = `line ${this.maker.className(item)}`;
      if (line.className !== className) line.className = className;
      line.setAttribute('role', 'listitem');
      line.setAttribute('aria-setsize', String(this.items.length));
      line.setAttribute('aria-posinset', String(index + 1));
      render(this.maker.render(item), line);
    }
    const next = previous === null ? this.element.firstElementChild : previous.nextElementSibling;
    // Moving an element would cost the keyboard its place.
    if (known === undefined || (next !== line && !line.contains(document.activeElement))) {
      if (next !== line) this.element.insertBefore(line, next);
    }
    this.drawn.set(item.key, line);
    this.indices.set(item.key, index);
    return line;
  }

  /** Reads all heights first and writes all places afterwards: one layout for both. */
  private measure(): boolean {
    let changed = false;
    for (const [key, line] of this.drawn) {
      const height = line.offsetHeight;
      const item = this.items[this.indices.get(key) ?? -1];
      if (height === 0 || item === undefined || height === this.heightOf(item)) continue;
      this.heights.set(key, height);
      changed = true;
    }
    if (changed) this.layOut();
    for (const [key, line] of this.drawn) {
      const transform = `translateY(${String(this.top(this.indices.get(key) ?? 0))}px)`;
      if (line.style.transform !== transform) line.style.transform = transform;
    }
    return changed;
  }

  /** Few lines are of another height than was thought. */
  private heightOf(item: Item): number {
    const known = this.heights.size === 0 ? undefined : this.heights.get(item.key);
    return known ?? this.maker.estimate(item);
  }

  private layOut(): void {
    const { items } = this;
    if (this.tops.length !== items.length + 1) this.tops = new Float64Array(items.length + 1);
    let top = 0;
    for (let index = 0; index < items.length; index++) {
      this.tops[index] = top;
      const item = items[index];
      if (item !== undefined) top += this.heightOf(item);
    }
    this.tops[items.length] = top;
    const height = `${String(top)}px`;
    if (this.element.style.height !== height) this.element.style.height = height;
  }

  /** Index of the line that covers a height of the list. */
  private lineAt(height: number): number {
    return Math.max(0, firstIndex(this.items.length, (index) => this.top(index) > height) - 1);
  }
}
