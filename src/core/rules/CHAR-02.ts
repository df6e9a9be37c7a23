import type { Book } from '../book/Book';
import type { Finding } from './OldRule';
import { readLookalike } from '../readers/lookalike';
import { oddTexts } from '../facts/oddTexts';
import type { BookRule } from './OldRule';

function check(book: Book): Finding[] {
  const found: Finding[] = [];
  for (const { cell, program, text } of oddTexts(book).lookalikes) {
    const alike = readLookalike(text);
    if (alike === null) continue;
    found.push({
      rule: 'CHAR-02',
      severity: 'info',
      cell,
      related: [],
      program,
      message: { rule: 'CHAR-02', key: 'lookalike', values: alike },
      expected: alike.meant,
      actual: alike.written,
    });
  }
  return found;
}

/** No look-alike between characters of the other kind: ー for 一, へ/ヘ, く/〈. */
export const char02: BookRule = { id: 'CHAR-02', severity: 'info', scope: 'cell', check };
