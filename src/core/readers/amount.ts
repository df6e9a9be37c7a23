import type { Profile } from '../profile/Profile';
import { type CellValue, isError } from '../snapshot/CellValue';
import { isNil } from './nil';
import { isClosing, isComma, isOpening, isSpace, skipSpaces } from '../text/notation';
import { isFigure, scanNumber } from './scanNumber';
import { convert, type ScannedUnit, scanUnit, yenPer } from '../text/units';

/** What a form says about its amounts. */
export type AmountNotation = Pick<Profile, 'unit' | 'nilMarks' | 'negativeMarks'>;

/** What a cost cell says, in the profile's unit. */
export type AmountReading =
  | { readonly kind: 'blank' }
  /** A nil mark such as —. */
  | { readonly kind: 'nil' }
  | { readonly kind: 'number'; readonly value: number }
  /** Text that is understood as an amount: `1,539`, `１，５３９`, `10百万円`, `O円`. */
  | { readonly kind: 'text'; readonly value: number; readonly lettersAsDigits: boolean }
  /** Figures beside each other, such as an old and a new one; none of them is the amount. */
  | { readonly kind: 'several'; readonly values: readonly number[] }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'error'; readonly error: string }
  /** A formula that was saved without its result. */
  | { readonly kind: 'noResult' };

/** The amount to calculate with; null where there is none. */
export function amountOf(reading: AmountReading): number | null {
  return reading.kind === 'number' || reading.kind === 'text' ? reading.value : null;
}

const BLANK: AmountReading = { kind: 'blank' };
const NIL: AmountReading = { kind: 'nil' };
const NO_RESULT: AmountReading = { kind: 'noResult' };
const UNREADABLE: AmountReading = { kind: 'unreadable' };

/** Reads a cost cell. Amounts without a unit are in the profile's; never throws. */
export function readAmount(value: CellValue, profile: AmountNotation): AmountReading {
  if (value === null) return BLANK;
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { kind: 'number', value } : UNREADABLE;
  }
  if (typeof value === 'string') return readText(value.trim(), profile);
  if (typeof value === 'boolean') return UNREADABLE;
  return isError(value) ? { kind: 'error', error: value.error } : NO_RESULT;
}

function readText(text: string, profile: AmountNotation): AmountReading {
  if (text === '') return BLANK;
  if (isNil(text, profile)) return NIL;
  const figures: Figure[] = [];
  for (let at = 0; at < text.length;) {
    const figure = figures.length < MOST_FIGURES ? readFigure(text, at, profile) : null;
    if (figure === null) return UNREADABLE;
    figures.push(figure);
    at = skipSeparators(text, figure.end);
  }
  const [first, ...others] = figures;
  if (first === undefined) return UNREADABLE;
  if (others.length > 0) return { kind: 'several', values: figures.map(({ value }) => value) };
  return { kind: 'text', value: first.value, lettersAsDigits: first.lettersAsDigits };
}

/** More in one cell are a note. */
const MOST_FIGURES = 4;

interface Figure {
  readonly value: number;
  readonly lettersAsDigits: boolean;
  readonly end: number;
}

/** The figure that starts at `at` with its sign and unit; null where none does. */
function readFigure(text: string, at: number, profile: AmountNotation): Figure | null {
  const negative = profile.negativeMarks.includes(text.charAt(at));
  const bracketed = negative && isOpening(text.charCodeAt(at));
  const number = scanNumber(text, figureStart(text, negative ? at + 1 : at), true);
  if (number === null) return null;
  const unit = scanUnit(text, number.end);
  const end = endOf(text, unit?.end ?? number.end, bracketed, unit);
  const per = yenPer(profile.unit);
  const size = convert(number.value, unit?.yen ?? per, per);
  if (end < 0 || !Number.isFinite(size)) return null;
  // 0 has no sign: -0 would show as a difference of its own.
  const value = negative && size !== 0 ? -size : size;
  return { value, lettersAsDigits: number.lettersAsDigits, end };
}

/** Where the figure starts, behind white space and ¥. */
function figureStart(text: string, at: number): number {
  const start = skipSpaces(text, at);
  const sign = text.charAt(start);
  return sign === '¥' || sign === '￥' ? skipSpaces(text, start + 1) : start;
}

/**
 * Where a figure ends, a closing bracket included; -1 where what follows is part of it, as behind
 * 1億 in 1億2,000万円. A bracket closes the cell: （97）87 says that 97 was, not that it is negative.
 */
function endOf(text: string, at: number, bracketed: boolean, unit: ScannedUnit | null): number {
  const next = skipSpaces(text, at);
  if (bracketed) {
    return next === text.length - 1 && isClosing(text.charCodeAt(next)) ? text.length : -1;
  }
  if (next === text.length) return next;
  if (unit === null) return isSeparated(text, at) ? at : -1;
  return unit.whole && (isSeparated(text, at) || isFigure(text, at)) ? at : -1;
}

/** Whether blanks or a comma part what ends at `at` from what follows. */
function isSeparated(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isSpace(code) || isComma(code);
}

function skipSeparators(text: string, at: number): number {
  let i = at;
  while (i < text.length && isSeparated(text, i)) i++;
  return i;
}
