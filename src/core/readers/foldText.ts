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
  if (/[\ud800-\udfff]/.test(character)) return character;
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
