import { foldCharacter } from './foldCharacter';

/** What follows a title in its cell; `start` is the offset of the first character that counts. */
export interface Tail {
  /** Nothing, a bracketed note, text on a new line, or text behind a space, a colon or a digit. */
  readonly kind: 'none' | 'note' | 'line' | 'text';
  readonly start: number;
}

const OPENING = '(（[［【〔〈《<＜{｛「『';
const DIGIT = /^\p{Nd}/u;

/** Reads what follows a title that ends at `from`; null where its word goes on (施策の…). */
export function readTail(text: string, from: number): Tail | null {
  let apart = false;
  let newLine = false;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) newLine = true;
    if (foldCharacter(code) !== '') {
      if (newLine) return { kind: 'line', start: at };
      return apart || DIGIT.test(text.charAt(at)) ? { kind: 'text', start: at } : null;
    }
    if (OPENING.includes(text.charAt(at))) return { kind: 'note', start: at };
    apart = true;
  }
  return { kind: 'none', start: text.length };
}
