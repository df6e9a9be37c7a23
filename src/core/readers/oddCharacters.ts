/** A character that other machines or searches take for another, or do not show at all. */
export interface OddCharacter {
  readonly at: number;
  readonly character: string;
}

/** What Japanese texts are made of; nearly all end here. Few ranges, for every text is tested. */
const UNUSUAL = /[^\n -~\u3000-\u3096\u309d-\u30fe\u4e00-\u9fff\uff01-\uff60]/;

/**
 * Signs that not every system holds: circled, bracketed and Roman numerals, units and words in one
 * square, №, ℡, and a city's own characters.
 */
const DEPENDENT =
  /[\u2116\u2121\u2160-\u217f\u2460-\u24ff\u2776-\u2793\u3220-\u32fe\u3300-\u33ff\ue000-\uf8ff]/;

/**
 * Control characters, no-break space, characters without width, the sign of a lost one, and ﾞ ﾟ
 * that stand apart from their full-width kana.
 */
const INVISIBLE =
  /[\0-\x09\x0b-\x1f\x7f-\xa0\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffd\u3099\u309a]|[ぁ-ゖァ-ヺ][゛゜ﾞﾟ]/;

/** Whether a text may hold any of those below. */
export function isUnusual(text: string): boolean {
  return UNUSUAL.test(text);
}

/** The first 機種依存文字; null without one. */
export function findDependent(text: string): OddCharacter | null {
  return find(DEPENDENT, text);
}

/** The first character that cannot be seen, or is written in two; null without one. */
export function findInvisible(text: string): OddCharacter | null {
  return find(INVISIBLE, text);
}

/** The text with another piece for each of these, as `by` says. */
export function replaceInvisible(text: string, by: (odd: OddCharacter) => string): string {
  const each = new RegExp(INVISIBLE, 'g');
  return text.replace(each, (character, at: number) => by({ at, character }));
}

function find(pattern: RegExp, text: string): OddCharacter | null {
  const found = pattern.exec(text);
  return found === null ? null : { at: found.index, character: found[0] };
}
