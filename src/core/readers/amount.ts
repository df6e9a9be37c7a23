import type { Profile } from '../profile/Profile';
import type { CellValue } from '../snapshot/CellValue';
import { isNil } from './nil';
import { skipSpaces } from './notation';
import { scanNumber } from './scanNumber';
import { convert, scanUnit, yenPer } from './units';

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
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'error'; readonly error: string };

/** The amount to calculate with; null where there is none. */
export function amountOf(reading: AmountReading): number | null {
  return reading.kind === 'number' || reading.kind === 'text' ? reading.value : null;
}

const BLANK: AmountReading = { kind: 'blank' };
const NIL: AmountReading = { kind: 'nil' };
const UNREADABLE: AmountReading = { kind: 'unreadable' };

/** Reads a cost cell. Amounts without a unit are in the profile's; never throws. */
export function readAmount(value: CellValue, profile: AmountNotation): AmountReading {
  if (value === null) return BLANK;
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { kind: 'number', value } : UNREADABLE;
  }
  if (typeof value === 'string') return readText(value.trim(), profile);
  return typeof value === 'boolean' ? UNREADABLE : { kind: 'error', error: value.error };
}

function readText(text: string, profile: AmountNotation): AmountReading {
  if (text === '') return BLANK;
  return isNil(text, profile) ? NIL : readFigure(text, profile);
}

function readFigure(text: string, profile: AmountNotation): AmountReading {
  const negative = profile.negativeMarks.includes(text.charAt(0));
  const bracketed = negative && isOpening(text.charCodeAt(0));
  const number = scanNumber(text, figureStart(text, negative ? 1 : 0), true);
  if (number === null) return UNREADABLE;
  const unit = scanUnit(text, number.end);
  if (!endsAt(text, unit?.end ?? number.end, bracketed)) return UNREADABLE;
  const per = yenPer(profile.unit);
  const size = convert(number.value, unit?.yen ?? per, per);
  if (!Number.isFinite(size)) return UNREADABLE;
  // 0 has no sign: -0 would show as a difference of its own.
  const value = negative && size !== 0 ? -size : size;
  return { kind: 'text', value, lettersAsDigits: number.lettersAsDigits };
}

/** Where the figure starts, behind white space and ¥. */
function figureStart(text: string, at: number): number {
  const start = skipSpaces(text, at);
  const sign = text.charAt(start);
  return sign === '¥' || sign === '￥' ? skipSpaces(text, start + 1) : start;
}

/** Whether nothing but the closing bracket of a bracketed amount is left. */
function endsAt(text: string, at: number, bracketed: boolean): boolean {
  const end = skipSpaces(text, at);
  return bracketed
    ? end === text.length - 1 && isClosing(text.charCodeAt(end))
    : end === text.length;
}

function isOpening(code: number): boolean {
  return code === 0x28 || code === 0xff08;
}

function isClosing(code: number): boolean {
  return code === 0x29 || code === 0xff09;
}
