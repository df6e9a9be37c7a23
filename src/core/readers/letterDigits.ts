import type { Span } from './namedAmount';
import { digitOf, isLatin } from '../text/notation';
import { isFigure } from './scanNumber';

const SMALL_L = 0x6c;
const CAPITAL_O = 0x4f;
const WIDE_O = 0xff2f;
const CIRCLE = 0x3007;
/** Nearly every text has none: asked first, because it is the cheapest to ask. */
const ANY = /[lOＯ〇]/;

/**
 * The first number in which a letter stands for a digit (`l2`, `1O`); null without one. Names such
 * as O157, H2O, I2 and 2l are none.
 */
export function findLetterDigit(text: string): string | null {
  const found = nextLetterDigit(text, 0);
  return found === null ? null : text.slice(found.start, found.end);
}

/** Where every such number stands. */
export function letterDigitSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let found = nextLetterDigit(text, 0);
  while (found !== null) {
    spans.push(found);
    found = nextLetterDigit(text, found.end);
  }
  return spans;
}

function nextLetterDigit(text: string, from: number): Span | null {
  if (from === 0 && !ANY.test(text)) return null;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isOne = code === SMALL_L;
    if (!isOne && code !== CAPITAL_O && code !== WIDE_O && code !== CIRCLE) continue;
    if (isOne ? isOneAt(text, i) : isZeroAt(text, i)) return numberAround(text, i);
  }
  return null;
}

function isDigitAt(text: string, at: number): boolean {
  return digitOf(text.charCodeAt(at)) >= 0;
}

function isLatinAt(text: string, at: number): boolean {
  return isLatin(text.charCodeAt(at));
}

/** A digit that begins no name: 2 in H2O does. */
function isPlainDigitAt(text: string, at: number): boolean {
  return isDigitAt(text, at) && !isLatinAt(text, at - 1);
}

/** `l` before a digit, and behind a digit or no letter; behind a number alone it is a litre. */
function isOneAt(text: string, at: number): boolean {
  return isDigitAt(text, at + 1) && (isPlainDigitAt(text, at - 1) || !isWordAt(text, at - 1));
}

function isWordAt(text: string, at: number): boolean {
  return isDigitAt(text, at) || isLatinAt(text, at);
}

function isZeroAt(text: string, at: number): boolean {
  return isPlainDigitAt(text, at - 1) && !isLatinAt(text, at + 1);
}

function numberAround(text: string, at: number): Span {
  let start = at;
  let end = at + 1;
  while (start > 0 && isFigure(text, start - 1)) start--;
  while (end < text.length && isFigure(text, end)) end++;
  return { start, end };
}
