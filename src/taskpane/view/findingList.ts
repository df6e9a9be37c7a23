import type { CheckResult } from '../model/CheckResult';
import { listItems, type ListItem } from '../model/listItems';
import { resultOf, type OpenState, type PaneState } from '../state';
import type { PaneWords } from '../words/words';
import { el, setText } from './el';
import { findingLine, groupLine } from './findingLine';
import type { LineHandlers } from './LineHandlers';
import { moveFocus } from './moveFocus';
import type { View } from './View';
import { VirtualList } from './VirtualList';

/** Height in px of what may cover the window's foot: the pager. */
const FOOT = 40;

/** Heights in px before they are measured: a heading, a finding of two lines. */
const HEADING = 40;
const FINDING = 72;

/** What the list shows. */
interface Shown {
  readonly result: CheckResult | null;
  readonly severities: OpenState['shown'];
  readonly current: number | null;
}

/** The findings by program, gravest first. */
export class FindingList implements View<PaneState> {
  readonly element: HTMLElement;
  private readonly empty = el('p', 'empty', {});
  private readonly list: VirtualList<ListItem>;
  private items: readonly ListItem[] = [];
  private shown: Shown = { result: null, severities: new Set(), current: null };

  constructor(
    private readonly words: PaneWords,
    private readonly handlers: LineHandlers,
  ) {
    const lines = el('div', 'lines', { role: 'list', 'aria-label': words.list.label });
    lines.addEventListener('keydown', (event) => this.onKey(event));
    this.element = el('section', 'list', {}, this.empty, lines);
    this.list = new VirtualList<ListItem>(lines, {
      estimate: (item) => (item.kind === 'group' ? HEADING : FINDING),
      render: (item) => this.render(item),
    });
  }

  update(state: PaneState): void {
    const before = this.shown;
    this.shown = {
      result: resultOf(state),
      severities: state.kind === 'open' ? state.shown : before.severities,
      current: state.kind === 'open' ? state.current : null,
    };
    this.redraw(before, this.shown);
    const { current, severities } = this.shown;
    if (current !== null && current !== before.current)
      this.list.reveal(this.indexOf(current), FOOT);
    this.empty.hidden = this.items.length > 0 || this.isBlank();
    const { allHidden, noneLeft } = this.words.filters;
    setText(this.empty, severities.size === 0 ? allHidden : noneLeft);
  }

  /** Draws no more than what has changed. */
  private redraw(before: Shown, now: Shown): void {
    if (before.result?.groups !== now.result?.groups || before.severities !== now.severities) {
      this.items = listItems(now.result?.groups ?? [], now.severities);
      this.list.setItems(this.items);
    } else if (before.result?.stale !== now.result?.stale) {
      this.list.refreshAll();
    } else if (before.current !== now.current) {
      const ids = [before.current, now.current].filter((id) => id !== null);
      this.list.refresh(ids.map((id) => this.indexOf(id)));
    }
  }

  private indexOf(id: number): number {
    return this.items.findIndex((item) => item.kind === 'finding' && item.finding.id === id);
  }

  private isBlank(): boolean {
    return (this.shown.result?.findings.length ?? 0) === 0;
  }

  private render(item: ListItem): HTMLElement {
    if (item.kind === 'group') return groupLine(item.group, item.count, this.words);
    const { id } = item.finding;
    const look = {
      isOpen: id === this.shown.current,
      isStale: this.shown.result?.stale.has(id) ?? false,
    };
    return findingLine(item.finding, look, this.words, this.handlers);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.shown.current !== null) this.handlers.close();
    else moveFocus(event, this.items, this.list, FOOT);
  }
}
