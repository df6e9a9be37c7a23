import type { FindingView } from '../model/FindingView';
import type { PaneWords } from '../words/words';
import { setDisabled, unlessDisabled } from './actions';
import { el } from './el';
import type { LineHandlers } from './LineHandlers';

/** 修正 of an opened finding: each way to mend it a button, and one for all of its rule. */
export function fixPart(
  { id }: FindingView,
  isStale: boolean,
  words: PaneWords,
  handlers: Pick<LineHandlers, 'fixOffer' | 'fix' | 'fixAlike'>,
): HTMLElement | null {
  const offer = handlers.fixOffer(id);
  if (offer === null) return null;
  const make = (text: string, className: string, act: () => void): HTMLElement => {
    const button = el('button', `button small ${className}`, { type: 'button' }, text);
    setDisabled(button, isStale ? words.waiver.locked.stale : null, null);
    button.addEventListener('click', unlessDisabled(button, act));
    return button;
  };
  const choices = offer.choices.map((text, choice) =>
    make(text, 'fix', () => handlers.fix(id, choice)),
  );
  const alike =
    offer.alike < 2
      ? null
      : make(words.fixes.alike(offer.alike), 'fix-alike', () => handlers.fixAlike(id));
  return el(
    'div',
    'fixes',
    { role: 'group', 'aria-label': words.fixes.label },
    el('p', 'fixes-label', { 'aria-hidden': 'true' }, words.fixes.label),
    ...choices,
    alike,
  );
}
