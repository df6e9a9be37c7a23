const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}]/u;
/** く stands in for 〈 in scanned forms (`く参考>`), so it counts as a bracket in both texts. */
const BRACKET_LOOKALIKE = 'く';

const folded = new Map<number, string>();

/**
 * What a UTF-16 unit is compared as in titles and labels: width and case folded, and empty for
 * what does not count there (spaces, line breaks, brackets, punctuation).
 */
export function foldCharacter(code: number): string {
  const known = folded.get(code);
  if (known !== undefined) return known;
  const text = fold(String.fromCharCode(code));
  folded.set(code, text);
  return text;
}

function fold(character: string): string {
  if (character === BRACKET_LOOKALIKE) return '';
  const code = character.charCodeAt(0);
  if (code >= 0xd800 && code <= 0xdfff) return character;
  // Decomposed, so that half-width ｶﾞ equals ガ although it is two characters.
  const units = character.normalize('NFKD').toLowerCase();
  return [...units].filter((unit) => LETTER_OR_DIGIT.test(unit)).join('');
}

/** A whole text as it is compared. */
export function foldText(text: string): string {
  let result = '';
  for (let i = 0; i < text.length; i++) result += foldCharacter(text.charCodeAt(i));
  return result;
}

const UNKNOWN = 0;
/** In `foldedCode`: the character does not count. */
export const SKIPPED = 1;
/** In `foldedCode`: the character is compared as several; ask `foldCharacter`. */
export const SEVERAL = 2;

const codes = new Uint16Array(0x10000);

/** `foldCharacter` as a number, without making a text: the folded unit, SKIPPED or SEVERAL. */
export function foldedCode(code: number): number {
  const known = codes[code] ?? SKIPPED;
  if (known !== UNKNOWN) return known;
  const text = foldCharacter(code);
  const result = text.length === 0 ? SKIPPED : text.length === 1 ? text.charCodeAt(0) : SEVERAL;
  codes[code] = result;
  return result;
}
