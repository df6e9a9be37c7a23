import { digitOf, isComma, isPoint, letterDigitOf, skipSpaces } from './notation';

/** A number as it stands in a text. */
export interface ScannedNumber {
  /** Infinity where it has more digits than a number can hold. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** `O`, `l2`: a letter stands for a digit. */
  readonly lettersAsDigits: boolean;
}

const MOST_DIGITS = 300;

/** Whether a digit, or a letter in its place, stands at `at`. */
export function isFigure(text: string, at: number): boolean {
  return figureOf(text.charCodeAt(at)) >= 0;
}

function threeDigitsAt(text: string, at: number): boolean {
  for (let i = at; i < at + 3; i++) if (digitOf(text.charCodeAt(i)) < 0) return false;
  return digitOf(text.charCodeAt(at + 3)) < 0;
}

/**
 * Offset of the digit that continues a number behind the separator at `at`; -1 where the number
 * ends. `join` lets white space stand inside the number, as it may where all is known to be one.
 */
function continuation(text: string, at: number, join: boolean): number {
  const i = join ? skipSpaces(text, at) : at;
  const code = text.charCodeAt(i);
  if (isComma(code)) {
    const next = skipSpaces(text, i + 1);
    const joined = join || next === i + 1 || threeDigitsAt(text, next);
    return joined && isFigure(text, next) ? next : -1;
  }
  if (isPoint(code)) {
    const next = join ? skipSpaces(text, i + 1) : i + 1;
    return isFigure(text, next) ? next : -1;
  }
  return i > at && isFigure(text, i) ? i : -1;
}

function figureOf(code: number): number {
  const digit = digitOf(code);
  return digit < 0 ? letterDigitOf(code) : digit;
}

/**
 * The number that starts exactly at `start`: digits of any width, letters in their place, commas
 * anywhere (`9,36` is 936), one decimal point (`2. 25` is 2.25 when `join`). null where none starts.
 */
export function scanNumber(text: string, start: number, join: boolean): ScannedNumber | null {
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  let lettersAsDigits = false;
  let end = start;
  for (let i = start; i >= 0;) {
    const code = text.charCodeAt(i);
    const digit = figureOf(code);
    if (digit >= 0) {
      mantissa = mantissa * 10 + digit;
      digits++;
      if (decimals >= 0) decimals++;
      lettersAsDigits ||= digitOf(code) < 0;
      end = ++i;
      continue;
    }
    if (digits === 0) return null;
    i = continuation(text, i, join);
    if (i < 0 || !hasPoint(text, end, i)) continue;
    if (decimals >= 0) break;
    decimals = 0;
  }
  return { value: valueOf(mantissa, digits, decimals), start, end, lettersAsDigits };
}

function valueOf(mantissa: number, digits: number, decimals: number): number {
  if (digits > MOST_DIGITS) return Infinity;
  return decimals > 0 ? mantissa / 10 ** decimals : mantissa;
}

function hasPoint(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isPoint(text.charCodeAt(i))) return true;
  return false;
}
