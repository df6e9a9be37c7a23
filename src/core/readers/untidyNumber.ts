import { figureBeside, type Span } from './namedAmount';
import { LEAD, digitOf, isComma, isSpace, skipSpaces } from '../text/notation';
import { scanNumber } from './scanNumber';
import { scanUnit } from '../text/units';

/** A number with a space inside it, or with commas elsewhere than every three digits. */
export interface UntidyNumber extends Span {
  /** As written: `2. 25`, `9,36`. */
  readonly written: string;
  /** As it should stand: `2.25`, `936`. */
  readonly tidy: string;
}

/** Whether the commas of some number of a text stand elsewhere than every three digits: what is meant is then a guess. */
export function hasOddCommas(text: string, whole: boolean): boolean {
  let found = findUntidyNumber(text, whole);
  while (found !== null) {
    if (found.written.replace(/\s+/g, '') !== found.tidy) return true;
    found = findUntidyNumber(text, whole, found.end);
  }
  return false;
}

/** Two figures where one is due: `97 87百万円`, `1 0人`. */
export interface FiguresApart extends Span {
  readonly written: string;
  readonly figures: readonly [string, string];
}

/** Nearly every text has none: asked first, because it is the cheapest to ask. */
const CANDIDATE = /[0-9０-９](?:[,，]|[ \t　\u00a0]|[.．]\s)/;

/** What is longer is no number that somebody typed. */
const MOST_CHARACTERS = 300;

/** Of a number with spaces inside: where spaces join, a text of figures must not be read twice. */
const LONGEST = 24;

/**
 * The first untidy number at or behind `from`, which stands inside no number; null without one.
 * `whole`: all of the text is known to be one number; elsewhere white space joins digits only where
 * they count people or follow 額 or 財源, and ascending numbers such as 1,2 may be a list, unless they
 * are an amount or count people.
 */
export function findUntidyNumber(text: string, whole: boolean, from = 0): UntidyNumber | null {
  if (from === 0 && !CANDIDATE.test(text)) return null;
  for (let i = from; i < text.length; i++) {
    if (digitOf(text.charCodeAt(i)) < 0) continue;
    const end = numberEnd(text, i, whole);
    const written = text.slice(i, end);
    if (
      written.length <= MOST_CHARACTERS &&
      isUntidy(written) &&
      (whole || isCounted(text, end) || !isList(written))
    ) {
      return { start: i, end, written, tidy: tidied(written) };
    }
    i = end - 1;
  }
  return null;
}

/** The first two figures at or behind `from` that stand where a text's one amount or count is due. */
export function findFiguresApart(text: string, from = 0): FiguresApart | null {
  for (let i = from; i < text.length; i++) {
    if (digitOf(text.charCodeAt(i)) < 0) continue;
    const end = numberEnd(text, i, false);
    const beside = figureBeside(text, end);
    if (beside !== null && isOneDue(text, i, beside.end)) {
      const figures = [text.slice(i, end), text.slice(beside.start, beside.end)] as const;
      return { start: i, end: beside.end, written: text.slice(i, beside.end), figures };
    }
    i = end - 1;
  }
  return null;
}

function isOneDue(text: string, start: number, end: number): boolean {
  // H28 2.00人
  if (ERA.test(text.charAt(start - 1))) return false;
  const isFirst = skipSpaces(text, 0) === start && scanUnit(text, end) !== null;
  return isFirst || isPromised(text, start) || isPerson(text, end);
}

/** Where the number at `start` ends, as the readers of its text take it. */
function numberEnd(text: string, start: number, whole: boolean): number {
  const plain = scanNumber(text, start, false)?.end ?? start + 1;
  const joined = start + (scanNumber(text.slice(start, start + LONGEST), 0, true)?.end ?? 0);
  if (joined <= plain) return plain;
  if (text.slice(start, joined).includes('\n') && !whole && !isPerson(text, joined)) return plain;
  return whole || isPerson(text, joined) || isPromised(text, start) ? joined : plain;
}

const ERA = /[HRSＨＲＳ成和]/;

function isPerson(text: string, at: number): boolean {
  return text.charAt(skipSpaces(text, at)) === '人';
}

/** Whether an amount is due here: behind 歳出予算額 or うち一般財源. */
function isPromised(text: string, start: number): boolean {
  let i = start - 1;
  while (i >= 0 && LEAD.has(text.charCodeAt(i))) i--;
  return '額源'.includes(text.charAt(i)) && i >= 0;
}

function isCounted(text: string, end: number): boolean {
  return isPerson(text, end) || scanUnit(text, end) !== null;
}

function isUntidy(written: string): boolean {
  for (let i = 0; i < written.length; i++) {
    const code = written.charCodeAt(i);
    if (isSpace(code)) return true;
    if (isComma(code)) return !hasEvenGroups(written);
  }
  return false;
}

/** A digit, or a letter in its place, which is another rule's. */
const DIGIT = '[0-9０-９OoＯｏ〇○◯lIｌＩ]';
const EVEN_GROUPS = new RegExp(`^${DIGIT}{1,3}(?:[,，]${DIGIT}{3})+(?:[.．]${DIGIT}*)?$`);

/** 1 to 3 digits, then three behind every comma, and none behind the point. */
function hasEvenGroups(written: string): boolean {
  return EVEN_GROUPS.test(written);
}

/** Numbers in ascending order, none with more than two digits: 1,2. */
function isList(written: string): boolean {
  const numbers = written.normalize('NFKC').split(',');
  return numbers.every((number, i) => {
    const before = numbers[i - 1];
    return /^\d{1,2}$/.test(number) && (before === undefined || Number(before) < Number(number));
  });
}

/** Without white space; with commas every three digits where there are commas. */
function tidied(written: string): string {
  const closed = written.replace(/\s+/g, '');
  if (!/[,，]/.test(closed) || hasEvenGroups(closed)) return closed;
  const digits = closed.replace(/[,，]/g, '');
  const point = digits.search(/[.．]/);
  const end = point < 0 ? digits.length : point;
  const comma = closed.includes('，') ? '，' : ',';
  const first = end % 3 || Math.min(3, end);
  const others = digits.slice(first, end).replace(/.{3}/gs, `${comma}$&`);
  return digits.slice(0, first) + others + digits.slice(end);
}
