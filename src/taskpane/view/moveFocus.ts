import type { ListItem } from '../model/listItems';
import type { VirtualList } from './VirtualList';

/** Moves the focus from line to line with ↑ ↓, Home and End; headings are passed over. */
export function moveFocus(
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
export function nearestLine(items: readonly ListItem[], index: number): number | null {
  return nearest(items, index, 1) ?? nearest(items, Math.min(index, items.length) - 1, -1);
}

/** The first line that is no heading from an index on, in one direction; null where there is none. */
function nearest(items: readonly ListItem[], from: number, step: 1 | -1): number | null {
  for (let index = from; index >= 0 && index < items.length; index += step) {
    if (items[index]?.kind !== 'group') return index;
  }
  return null;
}
