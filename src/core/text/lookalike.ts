/** A character that stands where only its look-alike can be meant. */
export interface Lookalike {
  /** With its neighbours: ちー般. */
  readonly written: string;
  /** The same with the other character: ち一般. */
  readonly meant: string;
}

const FIRST_KANJI = '\u4e00';
const LAST_KANJI = '\u9fff';
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

/**
 * The text with the other character for every look-alike. Each is judged by what stands right of it
 * as it is meant, so from the end: in アヘヘの the first ヘ is wrong once the second is への.
 * What stands left changes no judgement, for the other character is of a word as well.
 */
export function withoutLookalikes(text: string): string {
  if (!SUSPECT.test(text)) return text;
  const written = withoutOpeningKu(text);
  const meant: string[] = [];
  let after = '';
  for (let at = written.length - 1; at >= 0; at--) {
    const character = written.charAt(at);
    const isWrong = JUDGES.get(character)?.(written.charAt(at - 1), after) === true;
    after = (isWrong ? OTHERS.get(character) : null) ?? character;
    meant.push(after);
  }
  return withoutOpeningKu(meant.reverse().join(''));
}

function withoutOpeningKu(text: string): string {
  return QUOTED.test(text) ? `〈${text.slice(1)}` : text;
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
  for (const [character, isWrong] of JUDGES) {
    let at = text.indexOf(character);
    while (at >= 0 && !isWrong(text.charAt(at - 1), text.charAt(at + 1))) {
      at = text.indexOf(character, at + 1);
    }
    if (at >= 0 && (first < 0 || at < first)) first = at;
  }
  return first;
}

/** Hardly any text passes; what does is looked at closely. */
const SUSPECT = /^く|ー(?<![ァ-ヺー]ー)|ヘ(?![ァ-ヺー])|へ(?=[ァ-ヺｦ-ﾟ])/;
/** く参考〉: what く opens a bracket closes. */
const QUOTED = /^く[^くぁ-ん<〈\n]{1,10}[>＞〉]/;

/** Whether a character is wrong between two others; '' at an end of the text. */
type Judge = (before: string, after: string) => boolean;

const JUDGES: ReadonlyMap<string, Judge> = new Map([
  ['ー', isOne],
  ['ヘ', isParticle],
  ['へ', opensLoanword],
]);

/** ー draws out a kana; behind a kanji, or before the rest of a word such as 一般, 一 is meant. */
function isOne(before: string, after: string): boolean {
  if (isKatakana(before) || !isWord(after)) return false;
  return isKanji(before)
    ? !AROUND_DASH.includes(before) && !AROUND_DASH.includes(after)
    : AFTER_ONE.includes(after);
}

/** 市民ヘの: a particle, for no loanword ends in ヘ. */
function isParticle(before: string, after: string): boolean {
  return (isWord(before) || isKatakana(before)) && isWord(after);
}

/** へルプ: no particle begins a word. */
function opensLoanword(before: string, after: string): boolean {
  return isKatakana(after) && !isWord(before) && !isKatakana(before) && !OPEN_WORD.test(before);
}

/** A particle may follow these too: 20人へサービス, CHAINSへデータ, 「広場」へアクセス. */
const OPEN_WORD = /[\p{L}\p{N}」』）)】〉%％]/u;

function isKanji(character: string): boolean {
  return character >= FIRST_KANJI && character <= LAST_KANJI;
}

/** Katakana, and ー that draws one out. */
function isKatakana(character: string): boolean {
  return /^[ァ-ヺーｦ-ﾟ]/.test(character);
}

/** Hiragana or kanji. */
function isWord(character: string): boolean {
  return /^[ぁ-ゖ]/.test(character) || isKanji(character);
}
