import type { Book } from '../book/Book';
import type { Finding } from './OldRule';
import { findDependent } from '../readers/oddCharacters';
import { oddTexts } from '../facts/oddTexts';
import type { BookRule } from './OldRule';

function check(book: Book): Finding[] {
  const found: Finding[] = [];
  for (const { cell, program, text, isMethod } of oddTexts(book).unusual) {
    const odd = isMethod ? null : findDependent(text);
    if (odd === null) continue;
    const { character } = odd;
    found.push({
      rule: 'CHAR-01',
      severity: 'info',
      cell,
      related: [],
      program,
      message: { rule: 'CHAR-01', key: 'dependent', values: { character } },
      expected: null,
      actual: character,
    });
  }
  return found;
}

/** No 機種依存文字 (①, ㈱, Ⅰ) outside the method column, whose codes they are. */
export const char01: BookRule = { id: 'CHAR-01', severity: 'info', scope: 'cell', check };
