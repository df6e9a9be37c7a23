import { digitOf, isLineBreak, isSpace, skipSpaces } from '../text/notation';

/** How a line of a list begins. */
export interface Style {
  /** Its blanks, a full-width one twice. */
  readonly indent: number;
  /** Of its kind: ① and ②, （1） and （2） are of one. Empty without one. */
  readonly bullet: string;
}

export const NOTE = '※';
const BULLETS = `・•∙·･⋅●○〇◯◦■□◆◇▪►▶→⇒⇨➡➢↳*＊${NOTE}`;
const BRANCHES = '├└┗┣┝┠';
const DASHES = '-－–—―ー‐─';
const NUMBERED =
  /^(?:[①-⑳㋐-㋾]|[（(][0-9０-９ア-ンa-z]{1,2}[）)]|[0-9０-９]{1,2}[.．)）](?![0-9０-９])|[ア-ン][.．\s　)）])/;
/** In front of a list, on its line. */
const FARTHEST = 60;

/** How the line at `at` begins, where it does behind its blanks, and where its words do. */
export function lineAt(
  text: string,
  at: number,
): { readonly style: Style; readonly start: number; readonly words: number } {
  let start = at;
  let indent = 0;
  while (
    start < text.length &&
    isSpace(text.charCodeAt(start)) &&
    !isLineBreak(text.charCodeAt(start))
  ) {
    indent += text.charCodeAt(start) === 0x3000 ? 2 : 1;
    start++;
  }
  const bullet = bulletAt(text, start);
  if (bullet === null) return { style: { indent, bullet: '' }, start, words: start };
  const words = skipSpaces(text, start + bullet.length);
  return { style: { indent, bullet: bullet.kind }, start, words };
}

/** How a line begins that stands behind a heading: as deep as that is long. */
export function styleBehind(text: string, at: number): Style {
  const before =
    text
      .slice(Math.max(0, at - FARTHEST), at)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  const indent = Array.from(before).reduce((width, one) => width + (one > '\u00ff' ? 2 : 1), 0);
  return { indent, bullet: bulletAt(text, at)?.kind ?? '' };
}

/**
 * How a line behind a heading begins as the lines below it do: beside them, or above. null where there
 * is no telling.
 */
export function placeBehind(behind: Style, next: Style): Style | null {
  const { indent, bullet } = behind;
  if (next.indent > indent + 2) return behind;
  const isAligned = next.indent >= indent - 2;
  if (bullet === next.bullet) {
    const isOpen = bullet === '' && next.indent > 0 && !isAligned;
    return isOpen ? null : next;
  }
  if (bullet === '') return next;
  return { indent: isAligned ? indent - 2 : 0, bullet };
}

export function isAlike(one: Style | undefined, { indent, bullet }: Style): boolean {
  return one?.indent === indent && one.bullet === bullet;
}

/** Deeper, or with another bullet. */
export function isBelow({ indent, bullet }: Style, above: Style): boolean {
  return indent > above.indent || (bullet !== '' && bullet !== above.bullet);
}

/** What stands at the head of a line; null without. A dash before a figure is its sign. */
function bulletAt(
  text: string,
  at: number,
): { readonly kind: string; readonly length: number } | null {
  const first = text.charAt(at);
  if (first === '') return null;
  const isDash = DASHES.includes(first) && digitOf(text.charCodeAt(at + 1)) < 0;
  if (BULLETS.includes(first)) return { kind: first, length: 1 };
  if (isDash) return { kind: '-', length: 1 };
  if (BRANCHES.includes(first)) return { kind: '├', length: 1 };
  const numbered = NUMBERED.exec(text.slice(at, at + 5));
  if (numbered === null) return null;
  const [written] = numbered;
  return {
    kind: written.length > 1 ? written.replace(/[^（(.．)）]/g, '') || '1' : '①',
    length: written.length,
  };
}
