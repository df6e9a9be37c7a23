import type { Book } from '../book/Book';
import type { Finding } from './OldRule';
import { findInvisible } from '../readers/oddCharacters';
import type { Message } from '../words/Words';
import { oddTexts } from '../facts/oddTexts';
import type { BookRule } from './OldRule';

const NO_BREAK_SPACE = '\u00a0';
const LOST = '\ufffd';

function check(book: Book): Finding[] {
  const found: Finding[] = [];
  for (const { cell, program, text } of oddTexts(book).unusual) {
    const odd = findInvisible(text);
    if (odd === null) continue;
    const message = messageOf(odd.character, text.slice(Math.max(0, odd.at - 4), odd.at));
    const place = { cell, related: [], program };
    const base = { rule: 'CHAR-05', severity: 'warning', expected: null, actual: null } as const;
    found.push({ ...base, ...place, message });
  }
  return found;
}

/** @param before the few characters in front of it, by which a clerk finds it */
function messageOf(character: string, before: string): Message {
  const rule = 'CHAR-05';
  if (character === NO_BREAK_SPACE) return { rule, key: 'noBreakSpace', values: { before } };
  if (character === LOST) return { rule, key: 'lost', values: { before } };
  if (character === '\r') return { rule, key: 'carriageReturn', values: { before } };
  if (character.length === 2) return { rule, key: 'apart', values: { written: character } };
  const code = character.charCodeAt(0);
  if (code === 0x3099 || code === 0x309a) {
    return { rule, key: 'apart', values: { written: before.slice(-1) + character } };
  }
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return { rule, key: 'invisible', values: { before, code: name } };
}

/** No control character, U+200B, U+FFFD, no-break space, decomposed ﾞ, or carriage return. */
export const char05: BookRule = { id: 'CHAR-05', severity: 'warning', scope: 'cell', check };
