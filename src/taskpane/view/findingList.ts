import type { CellRef } from '../../core/address/CellRef';
import type { Severity } from '../../core/findings/Finding';
import type { CheckResult } from '../model/CheckResult';
import { listItems, type ListItem } from '../model/listItems';
import { resultOf, type PaneState } from '../state';
import type { PaneWords } from '../words/words';
import { el, setText } from './el';
import { findingLine, groupLine } from './findingLine';
import { moveFocus } from './moveFocus';
import type { View } from './View';
import { VirtualList } from './VirtualList';

export interface ListHandlers {
  open(id: number): void;
  close(): void;
  select(cell: CellRef): void;
}

/** Height in px of what may cover the window's foot: the pager. */
const FOOT = 40;

/** The findings by program, gravest first. */
export function createFindingList(words: PaneWords, handlers: ListHandlers): View<PaneState> {
  const lines = el('div', 'lines', { role: 'list', 'aria-label': words.list.label });
  const empty = el('p', 'empty', {});
  const element = el('section', 'list', {}, empty, lines);
  let result: CheckResult | null = null;
  let shown: ReadonlySet<Severity> = new Set();
  let current: number | null = null;
  let items: readonly ListItem[] = [];

  const list = new VirtualList<ListItem>(lines, {
    key: keyOf,
    estimate: (item) => (item.kind === 'group' ? 40 : 72),
    render: (item) =>
      item.kind === 'group'
        ? groupLine(item.group, item.count, words)
        : findingLine(
            item.finding,
            {
              isOpen: item.finding.id === current,
              isStale: result?.stale.has(item.finding.id) ?? false,
            },
            words,
            handlers,
          ),
  });
  lines.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && current !== null) handlers.close();
    else moveFocus(event, items, list, FOOT);
  });

  return {
    element,
    update(state) {
      const next = resultOf(state);
      const nextShown = state.kind === 'open' ? state.shown : shown;
      const isOther = next?.groups !== result?.groups || nextShown !== shown;
      const isEdited = next?.stale !== result?.stale;
      const opened = state.kind === 'open' ? state.current : null;
      const changed = [current, opened];
      const isMoved = opened !== current;
      result = next;
      shown = nextShown;
      current = opened;
      if (isOther) {
        items = listItems(result?.groups ?? [], shown);
        list.setItems(items);
      } else if (isEdited) list.refreshAll();
      else if (isMoved)
        list.refresh(changed.flatMap((id) => (id === null ? [] : [`f${String(id)}`])));
      if (isMoved && opened !== null) list.reveal(indexOf(items, opened), FOOT);
      const isFiltered = (result?.findings.length ?? 0) > 0 && items.length === 0;
      empty.hidden = !isFiltered;
      setText(empty, shown.size === 0 ? words.filters.allHidden : words.filters.noneLeft);
    },
  };
}

function keyOf(item: ListItem): string {
  return item.kind === 'group' ? `g${item.group.key}` : `f${String(item.finding.id)}`;
}

function indexOf(items: readonly ListItem[], id: number): number {
  return items.findIndex((item) => item.kind === 'finding' && item.finding.id === id);
}
