/** Codes of characters of one kind; none is at the end of a text, where the code is NaN. */
type Kind = ReadonlySet<number>;

function kind(characters: string): Kind {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

const SPACE_CHARACTERS = ' \t\n\v\f\r\u3000\u00a0';
const BULLETS = '・•∙·･⋅●○〇◯◦*＊※';
const SPACE = kind(SPACE_CHARACTERS);
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

/** Characters that stand for 1, 2, 3 … in order. Read before any folding: NFKC turns ① into 1. */
const RUNS = [
  '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  '❶❷❸❹❺❻❼❽❾❿',
  '➀➁➂➃➄➅➆➇➈➉',
  '➊➋➌➍➎➏➐➑➒➓',
  '⓵⓶⓷⓸⓹⓺⓻⓼⓽⓾',
  '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽',
  '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑',
  'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ',
  'ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ',
  '一二三四五六七八九十',
  '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩',
  '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
  '123456789',
  '１２３４５６７８９',
];

const ORDINALS = new Map<string, number>();
for (const run of RUNS) {
  let ordinal = 0;
  for (const character of run) ORDINALS.set(character, ++ordinal);
}

/** The number that one character stands for (`⑥`, ❻, ⑹, Ⅵ, 六, ６); null for any other. */
export function ordinalOf(character: string): number | null {
  return ORDINALS.get(character) ?? null;
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
  // Digits and letters first, which are asked about most.
  return (code <= 0x20 || code >= 0xa0) && SPACE.has(code);
}

/** Offset of the first character at or after `at` that is no white space. */
export function skipSpaces(text: string, at: number): number {
  let i = at;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  return i;
}

export function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

/** `(` and （. */
export function isOpening(code: number): boolean {
  return code === 0x28 || code === 0xff08;
}

/** `)` and ）. */
export function isClosing(code: number): boolean {
  return code === 0x29 || code === 0xff09;
}

const TIMES = '×✕✖xXｘＸ';

/** Whether the sign of a product, or an x in its place, stands at `at`. */
export function isTimesAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && TIMES.includes(text.charAt(at));
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
