import { digitOf, isComma, isPoint, letterDigitOf, skipSpaces } from '../text/notation';

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

/** A figure as far as it was read. */
interface Head {
  /** Where it ends. */
  readonly end: number;
  /** Its digits may be the first of groups of three: at most three, or in groups already. */
  readonly isGroup: boolean;
  readonly hasPoint: boolean;
}

/**
 * Offset of the digit that continues a number; -1 where the number ends. Commas and a point join
 * digits anywhere. Blanks join them behind a point, and where they make groups of three, on one line
 * unless a comma stands there: anything else may be two figures, such as an old and a new one. `join`
 * lets blanks stand without a comma too, as they may where all is known to be one number.
 */
function continuation(text: string, head: Head, join: boolean): number {
  const at = join ? skipSpaces(text, head.end) : head.end;
  const code = text.charCodeAt(at);
  if (isPoint(code)) {
    const next = join ? skipSpaces(text, at + 1) : at + 1;
    return isFigure(text, next) ? next : -1;
  }
  const next = isComma(code) ? skipSpaces(text, at + 1) : at;
  if (!isFigure(text, next)) return -1;
  return next === head.end + 1 && isComma(code) ? next : overBlanks(text, head, next, join);
}

const COMMA = /[,，]/;
const LINE_BREAK = /[\n\r]/;

/** `next` where the blanks between the figure and the digits there do not part them; else -1. */
function overBlanks(text: string, head: Head, next: number, join: boolean): number {
  if (!head.isGroup || head.hasPoint || !startsGroups(text, next, join)) return -1;
  const between = text.slice(head.end, next);
  return COMMA.test(between) || !LINE_BREAK.test(between) ? next : -1;
}

/** Whether the digits from `at` to the next blank make groups of three: 539, or 539,000. */
function startsGroups(text: string, at: number, join: boolean): boolean {
  let digits = 0;
  let commas = 0;
  for (let i = at; ; i++) {
    const code = text.charCodeAt(i);
    if ((join ? figureOf(code) : digitOf(code)) >= 0) digits++;
    else if (isComma(code) && isFigure(text, i + 1)) commas++;
    else return digits % 3 === 0 && (digits === 3 || commas > 0);
  }
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
  let isGrouped = false;
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
      if (digits > MOST_DIGITS) {
        end = endOfRun(text, i);
        isGrouped ||= COMMA.test(text.slice(i, end));
        i = end;
      }
      continue;
    }
    if (digits === 0) return null;
    const isGroup = digits <= 3 || isGrouped;
    i = continuation(text, { end, isGroup, hasPoint: decimals >= 0 }, join);
    isGrouped = true;
    if (i < 0 || !hasPoint(text, end, i)) continue;
    if (decimals >= 0) break;
    decimals = 0;
  }
  return { value: valueOf(mantissa, digits, decimals), start, end, lettersAsDigits };
}

/** Where digits with single commas between them end: of a number that has no value, only that counts. */
function endOfRun(text: string, from: number): number {
  OUTSIDE_RUN.lastIndex = from;
  return OUTSIDE_RUN.exec(text)?.index ?? text.length;
}

const OUTSIDE_RUN = /[^0-9０-９,，]|[,，](?![0-9０-９])/g;

function valueOf(mantissa: number, digits: number, decimals: number): number {
  if (digits > MOST_DIGITS) return Infinity;
  return decimals > 0 ? mantissa / 10 ** decimals : mantissa;
}

function hasPoint(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isPoint(text.charCodeAt(i))) return true;
  return false;
}
