import { KINDS, type Kind } from '../model/Kind';
import { isListCovered, resultOf, type PaneState } from '../state';
import type { PaneWords } from '../words/words';
import { el, setAttributes, setText } from './el';
import { icon } from './icons';
import type { View } from './View';

/** Counts by kind, each a button that shows or hides its own. */
export function createFilters(words: PaneWords, toggle: (kind: Kind) => void): View<PaneState> {
  const buttons = KINDS.map((kind) => createFilter(kind, words, toggle));
  const element = el(
    'div',
    'filters',
    { role: 'group', 'aria-label': words.filters.label },
    ...buttons.map((one) => one.element),
  );
  return {
    element,
    update(state) {
      element.hidden = isListCovered(state) || (resultOf(state)?.findings.length ?? 0) === 0;
      for (const button of buttons) button.update(state);
    },
  };
}

function createFilter(kind: Kind, words: PaneWords, toggle: (kind: Kind) => void): View<PaneState> {
  const count = el('span', 'filter-count', {});
  const element = el(
    'button',
    `filter severity-${kind}`,
    { type: 'button' },
    icon(kind),
    el('span', 'filter-word', {}, words.kinds[kind]),
    count,
  );
  element.addEventListener('click', () => toggle(kind));
  return {
    element,
    update(state) {
      const found = resultOf(state)?.counts[kind] ?? 0;
      setText(count, String(found));
      const isShown = state.kind === 'open' && state.shown.has(kind);
      setAttributes(element, { 'aria-pressed': String(isShown) });
      element.classList.toggle('is-empty', found === 0);
      element.hidden = kind === 'waived' && found === 0;
    },
  };
}
