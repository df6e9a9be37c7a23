import type { Fold } from '../model/folds';
import type { PaneWords } from '../words/words';
import { el } from './el';
import { icon } from './icons';

/** Behind the last one listed of many alike: how many more there are, and a button for them. */
export function foldLine(
  { key, question, count }: Fold,
  isOpen: boolean,
  words: PaneWords,
  toggle: (key: string) => void,
): HTMLElement {
  const rule = `fold-${key}`;
  const button = el(
    'button',
    'fold',
    { type: 'button', 'aria-expanded': String(isOpen), 'aria-describedby': rule },
    icon(isOpen ? 'up' : 'down'),
    words.list.alike(count),
  );
  button.addEventListener('click', () => toggle(key));
  return el('div', 'line line-fold', {}, button, el('p', 'fold-rule', { id: rule }, question));
}
