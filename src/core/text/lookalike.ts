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
