import type { Profile } from '../profile/Profile';
import { isNil } from './nil';
import { isFigure } from './scanNumber';
import { LEAD, skipSpaces } from '../text/notation';

/** 歳出予算額 or 歳出決算額 in a text. */
export interface Phrase {
  readonly kind: 'budget' | 'settlement';
  readonly start: number;
  readonly end: number;
  /** Where the figure right behind it starts; -1 when none does. */
  readonly amountAt: number;
  /** A nil mark stands where the figure should. */
  readonly isNil: boolean;
}

const LONGEST_NIL = 4;

/** As the form writes them. */
export const PHRASES = { budget: '歳出予算額', settlement: '歳出決算額' };
const KINDS = ['settlement', 'budget'] as const;
const SPACED = /歳\s*出\s*([予決])\s*算\s*額|歳?出?(決)算見込額/;

/**
 * The first of the two phrases, or the first of one kind where that is preferred; white space and line
 * breaks inside it do no harm.
 */
export function findPhrase(
  text: string,
  profile: Profile,
  preferred: Phrase['kind'] | null,
): Phrase | null {
  for (const kind of KINDS) {
    const written = PHRASES[kind];
    const at = kind === preferred ? text.indexOf(written) : text.startsWith(written) ? 0 : -1;
    if (at >= 0) return phraseAt(text, kind, at, at + written.length, profile);
  }
  if (!text.includes('歳') && !text.includes('決算見込額')) return null;
  const found = SPACED.exec(text);
  if (found === null) return null;
  const kind = found[1] === '予' ? 'budget' : 'settlement';
  const { index } = found;
  return phraseAt(text, kind, index, index + found[0].length, profile);
}

function phraseAt(
  text: string,
  kind: Phrase['kind'],
  start: number,
  end: number,
  profile: Profile,
): Phrase {
  const amountAt = leadsAmount(text, end);
  return { kind, start, end, amountAt, isNil: amountAt < 0 && isNilAt(text, end, profile) };
}

/** Offset of the figure that `at` leads to over spaces, colon, bracket and sign; -1 without one. */
export function leadsAmount(text: string, at: number): number {
  let i = at;
  while (i < text.length && LEAD.has(text.charCodeAt(i))) i++;
  return isFigure(text, i) ? i : -1;
}

/** Whether what stands from `at` to the next break or bracket is a nil mark. */
function isNilAt(text: string, at: number, profile: Profile): boolean {
  const colon = skipSpaces(text, at);
  const start = '：:'.includes(text.charAt(colon)) ? skipSpaces(text, colon + 1) : colon;
  let end = start;
  while (
    end < start + LONGEST_NIL &&
    end < text.length &&
    !'（(【\r\n 　'.includes(text.charAt(end))
  )
    end++;
  return end > start && isNil(text.slice(start, end), profile);
}
