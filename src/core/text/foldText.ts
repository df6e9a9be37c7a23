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

const DOTS = /[･∙·•‧⋅•]/g;
const DASHES = /[―‐–—−-]/g;
const SPACES = /\s+/g;

/** A label as it is compared: half-width letters, one kind of dot and dash, no white space. */
export function foldLabel(label: string): string {
  return label
    .normalize('NFKC')
    .replace(SPACES, '')
    .replace(DOTS, '・')
    .replace(DASHES, 'ー')
    .toUpperCase();
}

/** Codes of characters of one kind; none is at the end of a text, where the code is NaN. */
type Kind = ReadonlySet<number>;

function kind(characters: string): Kind {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

const SPACE_CHARACTERS = ' \t\n\v\f\r\u3000\u00a0';
const BULLETS = '・•∙·･⋅●○〇◯◦*＊※';
export const SPACE = kind(SPACE_CHARACTERS);
export const BULLET = kind(BULLETS);
/** Stands around a name and is no part of it. */
export const EDGE = kind(`${BULLETS}、，,；;／/（）()】〔〕［］[]：:＝=…‥${SPACE_CHARACTERS}`);
/** May stand between a phrase and its figure: colon, は, 約, opening bracket, sign. */
export const LEAD = kind(`：:＝=はが約計（(△▲-‐–−－${SPACE_CHARACTERS}`);
/** Ends a word. */
export const BOUNDARY = kind(
  `（）()【】「」〔〕［］[]〈〉<>、。，,．.・／/；;：:※→${SPACE_CHARACTERS}`,
);
/** Stands between kinds of staff. */
export const BREAK = kind('（）()、，,・･／/＋+；;');
