import { EDGE, SPACE } from './foldText';

const ZERO = 0x30;
const FULL_WIDTH_ZERO = 0xff10;

/** The digit a character code stands for, half- or full-width; -1 for any other. */
export function digitOf(code: number): number {
  if (code >= ZERO && code <= ZERO + 9) return code - ZERO;
  if (code >= FULL_WIDTH_ZERO && code <= FULL_WIDTH_ZERO + 9) return code - FULL_WIDTH_ZERO;
  return -1;
}

/** The digit that a look-alike stands in for: `O` 〇 ○ → 0, `l` `I` → 1; -1 for any other. */
export function letterDigitOf(code: number): number {
  switch (code) {
    case 0x4f: // O
    case 0x6f: // o
    case 0xff2f: // Ｏ
    case 0xff4f: // ｏ
    case 0x3007: // 〇
    case 0x25cb: // ○
    case 0x25ef: // ◯
      return 0;
    case 0x6c: // l
    case 0x49: // I
    case 0xff4c: // ｌ
    case 0xff29: // Ｉ
      return 1;
    default:
      return -1;
  }
}

/** A Latin letter, half- or full-width. */
export function isLatin(code: number): boolean {
  const half = code >= 0xff21 && code <= 0xff5a ? code - 0xfee0 : code;
  return (half >= 0x41 && half <= 0x5a) || (half >= 0x61 && half <= 0x7a);
}

export function hasDigits(text: string): boolean {
  return /[0-9０-９]/.test(text);
}

/** White space of any width, line breaks included. */
export function isSpace(code: number): boolean {
  return SPACE.has(code);
}

/** Offset of the first character at or after `at` that is no white space. */
export function skipSpaces(text: string, at: number): number {
  let i = at;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  return i;
}

/** `,` and ，. */
export function isComma(code: number): boolean {
  return code === 0x2c || code === 0xff0c;
}

/** `.` and ．. */
export function isPoint(code: number): boolean {
  return code === 0x2e || code === 0xff0e;
}

/** △ and ▲: always a minus. */
export function isTriangle(code: number): boolean {
  return code === 0x25b3 || code === 0x25b2;
}

/** `-`, ‐, − and －: a minus only where no dash can be meant. */
export function isMinus(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2212 || code === 0xff0d || code === 0x2013;
}

/** `text` without the characters around it that are no part of a name. */
export function strip(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && EDGE.has(text.charCodeAt(start))) start++;
  while (end > start && EDGE.has(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** A circle, which before a digit is a bullet: no number starts with a zero. */
function isCircle(code: number): boolean {
  return code === 0x3007 || code === 0x25cb || code === 0x25ef;
}

/** Whether a number may start at `at`, where `code` stands; a letter inside a word starts none. */
export function startsFigure(text: string, at: number, code: number): boolean {
  if (digitOf(code) >= 0) return true;
  if (letterDigitOf(code) < 0) return false;
  if (isCircle(code)) return digitOf(text.charCodeAt(at + 1)) < 0;
  return at === 0 || !isLatin(text.charCodeAt(at - 1));
}

/** A character that stands where only its look-alike can be meant. */
export interface Lookalike {
  /** With its neighbours: ちー般. */
  readonly written: string;
  /** The same with the other character: ち一般. */
  readonly meant: string;
}

const LONG_VOWEL = 0x30fc;
const FIRST_KANJI = 0x4e00;
const LAST_KANJI = 0x9fff;
/** What follows 一 in everyday words, for hiragana too may be drawn out by ー (せんたー). */
const AFTER_ONE = '般部定時体括環層元覧貫律次斉致切番';
/** Between two of these ー is a dash: 28年ー30年, 千葉市ー東京都. */
const AROUND_DASH = '年月日時分度円人件区市都県町村駅間';
const NEIGHBOURS = 2;

/** The first of ー for 一, へ for ヘ or the reverse, and く for 〈; null where there is none. */
export function readLookalike(text: string): Lookalike | null {
  const at = findLookalike(text);
  if (at < 0) return null;
  const before = text.slice(Math.max(0, at - NEIGHBOURS), at).replace(/^.*\s/s, '');
  const after = text.slice(at + 1, at + 1 + NEIGHBOURS).replace(/\s.*$/s, '');
  const character = text.charAt(at);
  return {
    written: before + character + after,
    meant: before + (OTHERS.get(character) ?? character) + after,
  };
}

/** Enough for a look-alike beside another; what is still wrong then stays. */
const MOST_PASSES = 4;

/** The text with the other character for every look-alike. */
export function withoutLookalikes(text: string): string {
  let result = text;
  for (let pass = 0; pass < MOST_PASSES && SUSPECT.test(result); pass++) {
    const fixed = replaceLookalikes(result);
    if (fixed === result) break;
    result = fixed;
  }
  return result;
}

function replaceLookalikes(text: string): string {
  const other = (written: string): string => OTHERS.get(written) ?? written;
  const opened = QUOTED.test(text) ? other(text.charAt(0)) + text.slice(1) : text;
  return opened.replace(/[ーヘへ]/g, (written, at: number) =>
    CANDIDATES.some(({ character, isWrong }) => character === written && isWrong(opened, at))
      ? other(written)
      : written,
  );
}

const OTHERS = new Map([
  ['ー', '一'],
  ['へ', 'ヘ'],
  ['ヘ', 'へ'],
  ['く', '〈'],
]);

/** Offset of the first look-alike; -1 without one. Searches leap from one candidate to the next. */
export function findLookalike(text: string): number {
  if (!SUSPECT.test(text)) return -1;
  if (QUOTED.test(text)) return 0;
  let first = -1;
  for (const { character, isWrong } of CANDIDATES) {
    let at = text.indexOf(character);
    while (at >= 0 && !isWrong(text, at)) at = text.indexOf(character, at + 1);
    if (at >= 0 && (first < 0 || at < first)) first = at;
  }
  return first;
}

/** Hardly any text passes; what does is looked at closely. */
const SUSPECT = /^く|ー(?<![ァ-ヺー]ー)|ヘ(?![ァ-ヺー])|へ(?=[ァ-ヺｦ-ﾟ])/;
/** く参考〉: what く opens a bracket closes. */
const QUOTED = /^く[^くぁ-ん<〈\n]{1,10}[>＞〉]/;

const CANDIDATES = [
  { character: 'ー', isWrong: isOne },
  { character: 'ヘ', isWrong: isParticle },
  { character: 'へ', isWrong: opensLoanword },
] as const;

/** ー draws out a kana; behind a kanji, or before the rest of a word such as 一般, 一 is meant. */
function isOne(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (isKatakana(before) || !isWord(after)) return false;
  if (isKanji(before)) {
    return !(
      AROUND_DASH.includes(text.charAt(at - 1)) || AROUND_DASH.includes(text.charAt(at + 1))
    );
  }
  return AFTER_ONE.includes(text.charAt(at + 1));
}

/** 市民ヘの: a particle, for no loanword ends in ヘ. */
function isParticle(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  return (isWord(before) || isKatakana(before)) && isWord(after);
}

/** へルプ: no particle begins a word. */
function opensLoanword(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const stands = !isWord(before) && !isKatakana(before) && !OPEN_WORD.test(text.charAt(at - 1));
  return stands && isKatakana(text.charCodeAt(at + 1));
}

/** A particle may follow these too: 20人へサービス, CHAINSへデータ, 「広場」へアクセス. */
const OPEN_WORD = /[\p{L}\p{N}」』）)】〉%％]/u;

function isKanji(code: number): boolean {
  return code >= FIRST_KANJI && code <= LAST_KANJI;
}

/** Katakana, and ー that draws one out. */
function isKatakana(code: number): boolean {
  return (code >= 0x30a1 && code <= 0x30fa) || code === LONG_VOWEL || isHalfWidth(code);
}

function isHalfWidth(code: number): boolean {
  return code >= 0xff66 && code <= 0xff9f;
}

/** Hiragana or kanji. */
function isWord(code: number): boolean {
  return (code >= 0x3041 && code <= 0x3096) || isKanji(code);
}
