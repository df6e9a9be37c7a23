import type { CheckResult } from '../model/CheckResult';
import type { ListOf } from '../model/listItems';
import { isListCovered, resultOf, type OpenState, type PaneState } from '../state';
import type { PaneWords } from '../words/paneWords';
import { setDisabled, unlessDisabled } from './actions';
import { el, setText, type View, icon } from './el';

/** 前へ and 次へ, and how far one has come. */
export function createPager(
  words: PaneWords,
  listOf: ListOf,
  open: (id: number) => void,
): View<PaneState> {
  let targets: { previous: number | null; next: number | null } = { previous: null, next: null };
  const go = (id: number | null): void => {
    if (id !== null) open(id);
  };
  const previous = el(
    'button',
    'button small',
    { type: 'button' },
    icon('up'),
    words.pager.previous,
  );
  const next = el('button', 'button small', { type: 'button' }, icon('down'), words.pager.next);
  previous.addEventListener(
    'click',
    unlessDisabled(previous, () => go(targets.previous)),
  );
  next.addEventListener(
    'click',
    unlessDisabled(next, () => go(targets.next)),
  );
  const position = el('p', 'pager-position', {});
  const element = el('nav', 'pager', { 'aria-label': words.pager.label }, position, previous, next);

  return {
    element,
    update(state) {
      if (state.kind !== 'open') {
        element.hidden = true;
        return;
      }
      const { current, shown, unfolded } = state;
      const result = resultOf(state);
      const { ids } = listOf(result, shown, unfolded);
      const found = result === null ? 0 : foundOf(result, shown);
      targets = { previous: step(ids, current, -1), next: step(ids, current, 1) };
      element.hidden = ids.length === 0 || isListCovered(state);
      setText(position, positionText(ids, found, current, words));
      setDisabled(previous, targets.previous === null ? words.pager.atFirst : null, null);
      setDisabled(next, targets.next === null ? words.pager.atLast : null, null);
    },
  };
}

function foundOf({ counts }: CheckResult, shown: OpenState['shown']): number {
  return [...shown].reduce((sum, kind) => sum + counts[kind], 0);
}

function positionText(
  ids: readonly number[],
  found: number,
  current: number | null,
  words: PaneWords,
): string {
  const at = current === null ? -1 : ids.indexOf(current);
  return at < 0 ? words.pager.total(ids.length, found) : words.pager.position(at + 1, ids.length);
}
/** The finding one step on from the current one; the first or last where none is open. */
export function step(ids: readonly number[], current: number | null, by: 1 | -1): number | null {
  const at = current === null ? -1 : ids.indexOf(current);
  if (at < 0) return (by === 1 ? ids[0] : ids.at(-1)) ?? null;
  return ids[at + by] ?? null;
}
