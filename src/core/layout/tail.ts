import { foldedCode, SKIPPED } from './foldCharacter';

/** What follows a title in its cell. */
export const TAIL = {
  /** The title's word goes on: 施策の…. */
  word: 0,
  none: 1,
  /** A note in brackets. */
  note: 2,
  /** Text on a new line. */
  line: 3,
  /** Text behind a space or a colon, or a digit. */
  text: 4,
} as const;
export type Tail = (typeof TAIL)[keyof typeof TAIL];

const OPENING = new Set(Array.from('(（[［【〔〈《<＜{｛「『', (bracket) => bracket.charCodeAt(0)));
const DIGIT = /^\p{Nd}/u;

/** Reads what follows a title that ends at `from`. */
export function readTail(text: string, from: number): Tail {
  const start = tailStart(text, from);
  if (start === text.length) return TAIL.none;
  if (OPENING.has(text.charCodeAt(start))) return TAIL.note;
  for (let at = from; at < start; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) return TAIL.line;
  }
  return start > from || DIGIT.test(text.charAt(start)) ? TAIL.text : TAIL.word;
}

/** Offset of the first letter, digit or opening bracket at or after `from`. */
export function tailStart(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (foldedCode(code) !== SKIPPED || OPENING.has(code)) return at;
  }
  return text.length;
}
