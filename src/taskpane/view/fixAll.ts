import { isListCovered, type PaneState, resultOf } from '../state';
import type { PaneWords } from '../words/words';
import { setDisabled, unlessDisabled } from './actions';
import { el, setText } from './el';
import type { View } from './View';

/** One button for all that can be mended without changing what is meant. */
export function createFixAll(words: PaneWords, fixAll: () => void): View<PaneState> {
  const button = el('button', 'button small plain', { id: 'fix-all', type: 'button' });
  button.addEventListener('click', unlessDisabled(button, fixAll));
  const element = el('div', 'fix-all', {}, button);
  return {
    element,
    update(state) {
      const result = resultOf(state);
      const count = result?.fixable ?? 0;
      element.hidden = isListCovered(state) || count === 0;
      setText(button, words.fixes.all(count));
      const isWorking = state.kind === 'open' && state.activity.kind === 'working';
      const stale = result?.isStale === true ? words.waiver.locked.stale : null;
      setDisabled(button, isWorking ? words.actions.busy : stale, null);
    },
  };
}
