import type { Severity } from '../../core/findings/Finding';
import { resultOf, type PaneState } from '../state';
import type { PaneWords } from '../words/words';
import { el, setAttributes, setText } from './el';
import { icon } from './icons';
import type { View } from './View';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Counts by severity, each a button that shows or hides its kind. */
export function createFilters(
  words: PaneWords,
  toggle: (severity: Severity) => void,
): View<PaneState> {
  const buttons = SEVERITIES.map((severity) => createFilter(severity, words, toggle));
  const element = el(
    'div',
    'filters',
    { role: 'group', 'aria-label': words.filters.label },
    ...buttons.map((one) => one.element),
  );
  return {
    element,
    update(state) {
      element.hidden = (resultOf(state)?.findings.length ?? 0) === 0;
      for (const button of buttons) button.update(state);
    },
  };
}

function createFilter(
  severity: Severity,
  words: PaneWords,
  toggle: (severity: Severity) => void,
): View<PaneState> {
  const count = el('span', 'filter-count', {});
  const element = el(
    'button',
    `filter severity-${severity}`,
    { type: 'button' },
    icon(severity),
    el('span', 'filter-word', {}, words.severity[severity]),
    count,
  );
  element.addEventListener('click', () => toggle(severity));
  return {
    element,
    update(state) {
      const found = resultOf(state)?.counts[severity] ?? 0;
      setText(count, String(found));
      const isShown = state.kind === 'open' && state.shown.has(severity);
      setAttributes(element, { 'aria-pressed': String(isShown) });
      element.classList.toggle('is-empty', found === 0);
    },
  };
}
