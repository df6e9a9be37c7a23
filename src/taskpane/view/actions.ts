import type { PaneState } from '../state';
import type { PaneWords } from '../words/words';
import { el, setAttributes, setText } from './el';
import type { View } from './View';

/** The main button, and the quieter one beside it. */
export function createActions(
  words: PaneWords,
  handlers: { readonly check: () => void; readonly clear: () => void },
): View<PaneState> {
  const check = el('button', 'button primary', { id: 'check', type: 'button' });
  const clear = el('button', 'button quiet', { id: 'clear', type: 'button' }, words.actions.clear);
  check.addEventListener('click', unlessDisabled(check, handlers.check));
  clear.addEventListener('click', unlessDisabled(clear, handlers.clear));
  return {
    element: el('div', 'actions', {}, check, clear),
    update(state) {
      const isWorking = state.kind === 'open' && state.activity.kind === 'working';
      const isChecking =
        state.kind === 'open' &&
        state.activity.kind === 'working' &&
        state.activity.stage !== 'clearing' &&
        state.activity.stage !== 'waiving';
      const why = whyDisabled(state, isWorking, words);
      setText(check, isChecking ? words.actions.checking : words.actions.check);
      setAttributes(check, { 'aria-disabled': why === null ? null : 'true', title: why });
      setAttributes(clear, {
        'aria-disabled': why === null ? null : 'true',
        title: why ?? words.actions.clearHint(state.settings.scope),
      });
    },
  };
}

function whyDisabled(state: PaneState, isWorking: boolean, words: PaneWords): string | null {
  if (state.kind === 'unusable') return words.unusable[state.why].title;
  return isWorking ? words.actions.busy : null;
}

/** Buttons stay focusable while disabled, so that the keyboard does not lose its place. */
export function unlessDisabled(button: HTMLElement, action: () => void): () => void {
  return () => {
    if (button.getAttribute('aria-disabled') !== 'true') action();
  };
}
