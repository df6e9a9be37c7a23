import type { PaneState } from '../state';
import type { PaneWords } from '../words/words';
import { el } from './el';
import type { View } from './View';

/** The three lines of the first opening. */
export function createWelcome(words: PaneWords): View<PaneState> {
  const element = el('ul', 'welcome', {}, ...words.welcome.map((line) => el('li', '', {}, line)));
  return {
    element,
    update(state) {
      element.hidden =
        state.kind !== 'open' || state.settings.welcomed || state.outcome.kind !== 'none';
    },
  };
}
