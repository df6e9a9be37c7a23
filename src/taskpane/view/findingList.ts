import type { CheckResult, Fold } from '../model/CheckResult';
import { isSameLine, type ListItem, type ListOf } from '../model/listItems';
import { isListCovered, resultOf, type OpenState, type PaneState } from '../state';
import type { PaneWords } from '../words/paneWords';
import { el, setText, type View, icon } from './el';
import { findingLine, groupLine, type LineHandlers, type ListHandlers } from './findingLine';
import { VirtualList } from './VirtualList';

/** Height in px of what may cover the window's foot: the pager. */
const FOOT = 40;

/** Heights in px before they are measured: a heading, a finding or a fold of two lines. */
const HEIGHTS: { readonly [K in ListItem['kind']]: number } = { group: 40, finding: 72, fold: 52 };

/** What the list shows. */
interface Shown {
  readonly result: CheckResult | null;
  readonly kinds: OpenState['shown'];
  readonly unfolded: OpenState['unfolded'];
  readonly current: number | null;
}

/** The findings by program, gravest first. */
export class FindingList implements View<PaneState> {
  readonly element: HTMLElement;
  private readonly empty = el('p', 'empty', {});
  private readonly list: VirtualList<ListItem>;
  private items: readonly ListItem[] = [];
  private shown: Shown = { result: null, kinds: new Set(), unfolded: new Set(), current: null };
  private readonly handlers: LineHandlers;
  /** The reason that is being typed. */
  private draft: { readonly id: number; readonly text: string } | null = null;

  constructor(
    private readonly words: PaneWords,
    private readonly listOf: ListOf,
    handlers: ListHandlers,
  ) {
    this.handlers = {
      open: (id) => handlers.open(id),
      close: () => handlers.close(),
      select: (cell) => handlers.select(cell),
      fold: (key) => handlers.fold(key),
      waive: (id, reason) => handlers.waive(id, reason),
      restore: (id) => handlers.restore(id),
      fixOffer: (id) => handlers.fixOffer(id),
      fix: (id, choice) => handlers.fix(id, choice),
      fixAlike: (id) => handlers.fixAlike(id),
      draft: (id) => this.setDraft({ id, text: '' }),
      type: (text) => {
        if (this.draft !== null) this.draft = { ...this.draft, text };
      },
      stopDraft: () => this.setDraft(null),
    };
    const lines = el('div', 'lines', { role: 'list', 'aria-label': words.list.label });
    lines.addEventListener('keydown', (event) => this.onKey(event));
    this.element = el('section', 'list', { tabindex: '-1' }, this.empty, lines);
    this.list = new VirtualList<ListItem>(lines, {
      estimate: (item) => HEIGHTS[item.kind],
      isSame: isSameLine,
      render: (item) => this.render(item),
    });
  }

  update(state: PaneState): void {
    this.showUnless(isListCovered(state));
    const before = this.shown;
    this.shown = {
      result: resultOf(state),
      kinds: state.kind === 'open' ? state.shown : before.kinds,
      unfolded: state.kind === 'open' ? state.unfolded : before.unfolded,
      current: state.kind === 'open' ? state.current : null,
    };
    if (this.shown.current !== before.current) this.draft = null;
    this.redraw(before, this.shown);
    const { current, kinds } = this.shown;
    if (current !== null && current !== before.current)
      this.list.reveal(this.indexOf(current), FOOT);
    this.empty.hidden = this.items.length > 0 || this.isBlank();
    const { allHidden, noneLeft } = this.words.filters;
    setText(this.empty, kinds.size === 0 ? allHidden : noneLeft);
  }

  /** What was drawn out of sight has no heights: it is drawn again. */
  private showUnless(isHidden: boolean): void {
    const { element } = this;
    if (element.hidden === isHidden) return;
    element.hidden = isHidden;
    if (!isHidden) this.list.refreshAll();
  }

  /** Draws no more than what has changed. */
  private redraw(before: Shown, now: Shown): void {
    const { items } = this.listOf(now.result, now.kinds, now.unfolded);
    if (items !== this.items) {
      this.replaceItems(items);
    } else if (before.result?.stale !== now.result?.stale) {
      this.list.refreshAll();
    } else if (before.current !== now.current) {
      const ids = [before.current, now.current].filter((id) => id !== null);
      this.list.refresh(ids.map((id) => this.indexOf(id)));
    }
  }

  /** The keyboard stays in its line; where that has gone, in the one that took its place. */
  private replaceItems(items: readonly ListItem[]): void {
    const before = this.items;
    this.items = items;
    const line = document.activeElement?.closest<HTMLElement>('[data-index]') ?? null;
    const index = this.element.contains(line) ? Number(line?.dataset['index']) : null;
    this.list.setItems(items);
    if (index === null) return;
    const old = before[index];
    const same = items.findIndex((item) => old !== undefined && isSameLine(old, item));
    const next = nearestLine(items, same < 0 ? index : same);
    const target = next === null ? null : this.list.reveal(next, FOOT)?.querySelector('button');
    (target ?? this.element).focus({ preventScroll: true });
  }

  private setDraft(draft: { readonly id: number; readonly text: string } | null): void {
    const before = this.draft;
    this.draft = draft;
    const { current } = this.shown;
    if (current === null) return;
    const index = this.indexOf(current);
    this.list.refresh([index]);
    this.list.reveal(index, FOOT);
    const wanted = draft === null ? '.waive-open' : '.waiver-reason';
    if (draft === null && before === null) return;
    this.element.querySelector<HTMLElement>(`.is-open ${wanted}`)?.focus({ preventScroll: true });
  }

  private indexOf(id: number): number {
    return this.items.findIndex((item) => item.kind === 'finding' && item.finding.id === id);
  }

  private isBlank(): boolean {
    const { result, kinds } = this.shown;
    return result?.findings.every(({ waived }) => waived !== null && !kinds.has('waived')) ?? true;
  }

  private render(item: ListItem): HTMLElement {
    if (item.kind === 'group')
      return groupLine(item.group, this.words.list.count(item.listed, item.found));
    if (item.kind === 'fold')
      return foldLine(item.fold, item.isOpen, this.words, (key) => this.handlers.fold(key));
    const { id } = item.finding;
    const look = {
      isOpen: id === this.shown.current,
      isStale: this.shown.result?.stale.has(id) ?? false,
      draft: this.draft?.id === id ? this.draft.text : null,
      locked: this.locked(id),
    };
    return findingLine(item.finding, look, this.words, this.handlers);
  }

  /** Why a finding cannot be waived or restored, in words; null where it can. */
  private locked(id: number): string | null {
    const { result } = this.shown;
    const { locked } = this.words.waiver;
    if (result === null) return null;
    if (result.locked !== null) return locked[result.locked];
    return result.stale.has(id) ? locked.stale : null;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.target instanceof HTMLInputElement) {
      // While kana are being converted, Escape belongs to the conversion.
      if (event.key === 'Escape' && !event.isComposing) this.setDraft(null);
    } else if (event.key === 'Escape' && this.shown.current !== null) this.handlers.close();
    else moveFocus(event, this.items, this.list, FOOT);
  }
}

/** Behind the last one listed of many alike: how many more there are, and a button for them. */
function foldLine(
  { key, question, count }: Fold,
  isOpen: boolean,
  words: PaneWords,
  toggle: (key: string) => void,
): HTMLElement {
  const rule = `fold-${key}`;
  const button = el(
    'button',
    'fold',
    { type: 'button', 'aria-expanded': String(isOpen), 'aria-describedby': rule },
    icon(isOpen ? 'up' : 'down'),
    words.list.alike(count),
  );
  button.addEventListener('click', () => toggle(key));
  return el('div', 'line line-fold', {}, button, el('p', 'fold-rule', { id: rule }, question));
}

/** Moves the focus from line to line with ↑ ↓, Home and End; headings are passed over. */
function moveFocus(
  event: KeyboardEvent,
  items: readonly ListItem[],
  list: VirtualList<ListItem>,
  foot: number,
): void {
  const { target } = event;
  const line = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  if (line === null) return;
  const index = targetIndex(event.key, Number(line.dataset['index']), items);
  if (index === null) return;
  event.preventDefault();
  list.reveal(index, foot)?.querySelector('button')?.focus({ preventScroll: true });
}

function targetIndex(key: string, from: number, items: readonly ListItem[]): number | null {
  switch (key) {
    case 'ArrowDown':
      return nearest(items, from + 1, 1);
    case 'ArrowUp':
      return nearest(items, from - 1, -1);
    case 'Home':
      return nearest(items, 0, 1);
    case 'End':
      return nearest(items, items.length - 1, -1);
    default:
      return null;
  }
}

/** The line at an index that is no heading, or the next one to it; null where there is none. */
function nearestLine(items: readonly ListItem[], index: number): number | null {
  return nearest(items, index, 1) ?? nearest(items, Math.min(index, items.length) - 1, -1);
}

/** The first line that is no heading from an index on, in one direction; null where there is none. */
function nearest(items: readonly ListItem[], from: number, step: 1 | -1): number | null {
  for (let index = from; index >= 0 && index < items.length; index += step) {
    if (items[index]?.kind !== 'group') return index;
  }
  return null;
}
