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

/** ⻑ is 長: radicals, which texts copied from a PDF hold, and which no normal form of Unicode folds. */
const RADICALS = '⺟母⺠民⻁虎⻄西⻑長⻘青⻝食⻤鬼⻨麦⻩黄⻫斉⻭歯⻯竜⻲亀';
/**
 * The same character in another shape, each before the plain one. 髙, 﨑 and 𠮷 are drawn otherwise and
 * have a code of their own in the sets of IBM and Unicode alone; of the others JIS X 0208:1997 unifies
 * both shapes, for its printed shapes changed in 1983 and again with the 常用漢字表 of 2010.
 * Old forms (濱浜, 邊辺, 齋斎, 德徳, 澤沢) are no such pairs: they are characters of their own, which
 * families and places choose.
 */
const SHAPES =
  '髙高﨑崎𠮷吉𠮟叱剝剥' +
  '啞唖焰焔鷗鴎嚙噛俠侠軀躯鹼鹸麴麹屢屡繫繋蔣蒋醬醤蟬蝉搔掻驒騨簞箪摑掴塡填顚顛禱祷瀆涜囊嚢潑溌醱醗頰頬麵麺萊莱蠟蝋攢攅';

const PLAIN_SHAPES = new Map<string, string>();
{
  const characters = Array.from(RADICALS + SHAPES);
  for (let i = 0; i + 1 < characters.length; i += 2) {
    PLAIN_SHAPES.set(characters[i] ?? '', characters[i + 1] ?? '');
  }
}

/** Asks for one of the shapes of the character in front of it (葛󠄀). */
const SELECTORS = '\ufe00-\ufe0f\u{e0100}-\u{e01ef}';
const VARIANTS = new RegExp(`[${SELECTORS}${[...PLAIN_SHAPES.keys()].join('')}]`, 'gu');
/** All that has no variant: nearly every name. */
const ORDINARY = /^[ -~\u3001-\u30fe]*$/;

/** A text in one width and one shape of each character (異体字): 髙 and 高, 葛󠄀 and 葛 are the same. */
export function foldShapes(text: string): string {
  if (ORDINARY.test(text)) return text;
  return text.normalize('NFKC').replace(VARIANTS, (shape) => PLAIN_SHAPES.get(shape) ?? '');
}

/** A name as it is compared: one width, one shape of each character, no spaces or line breaks. */
export function foldName(written: string): string {
  return foldShapes(written).replace(/\s+/g, '');
}
