import type { PaneState } from '../state';
import type { PaneWords } from '../words/words';
import { el, setText } from './el';
import type { View } from './View';

/** Title, and which workbook or worksheet is in view. */
export function createHeader(words: PaneWords): View<PaneState> {
  const place = el('p', 'place', {});
  return {
    element: el('header', 'header', {}, el('h1', 'title', {}, words.title), place),
    update(state) {
      setText(place, placeText(state, words));
      place.title = place.textContent;
    },
  };
}

function placeText(state: PaneState, words: PaneWords): string {
  if (state.kind !== 'open' || state.place === null) return words.place.unknown;
  const { workbook, sheet } = state.place;
  if (state.settings.scope === 'workbook') return words.place.workbook(workbook);
  return sheet === null ? words.place.noSheet : words.place.sheet(sheet);
}
