import { isSameCell } from '../address/CellRef';
import { cellText } from '../facts/cells';
import { cellEdit, choiceFix, safeFix } from '../fix/fixEdits';
import { methodText } from '../fix/methods';
import { methodOf, programOf } from '../fix/places';
import { codeName, isSameName } from '../readers/listedCode';
import { secondCode } from '../readers/method';
import { clip, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** A code is written as its form writes it: 6, ６, (6), ⑹, 六, Ⅵ, ❻ → ⑥. */
export const code03 = defineRule({
  id: 'CODE-03',
  severity: 'warning',
  source: 'readability',
  needs: [],
  asks: {
    ja: '手法の番号は丸数字で書いてありますか',
    en: 'Is the method code a circled number?',
  },
  messages: {
    notation: worded(
      (v: { written: string; expected: string }) =>
        `番号が「${quote(v.written)}」と書かれています。「${v.expected}」に直してください。`,
      (v) => `The code is written “${quote(v.written)}”. Write “${v.expected}”.`,
      (v) => `番号が「${clip(v.written, 5)}」`,
      (v) => `written ${clip(v.written, 6)}`,
    ),
  },

  checkProgram({ methods, codes }, { profile }) {
    const written = [
      ...methods.map(({ cell, reading }) => {
        const { code, writtenCode } =
          reading.kind === 'method' ? reading : { code: null, writtenCode: null };
        // ②、 is no notation where 、 parts it from ⑥.
        const isParted = code !== null && writtenCode?.startsWith(code) === true;
        const isJoined = isParted && secondCode(reading, profile) !== null;
        return { cell, is: isJoined ? code : writtenCode, meant: code };
      }),
      ...codes.map(({ cell, value, reading }) => {
        const isMeant = reading.kind === 'code' && !reading.isExact;
        return { cell, is: cellText(value), meant: isMeant ? codeName(reading.code) : null };
      }),
    ];
    return written.flatMap(({ cell, is, meant }) => {
      if (is === null || meant === null || is === meant) return [];
      const values = { written: is, expected: meant };
      return [{ cell, key: 'notation', values, expected: meant, actual: is } as const];
    });
  },

  /**
   * The code in the form's own notation, a known label with it. A cell of several codes is CODE-11's;
   * another name of a code is the user's to give up.
   */
  fix(finding, book) {
    const { cell } = finding;
    const place = programOf(finding, book)?.codes.find((one) => isSameCell(one.cell, cell));
    if (place?.reading.kind === 'code') {
      const { code } = place.reading;
      const edit = cellEdit(book, cell, codeName(code));
      return isSameName(cellText(place.value), code) ? safeFix(edit) : choiceFix(edit);
    }
    const line = methodOf(finding, book);
    if (line === null || secondCode(line.reading, book.profile) !== null) return null;
    const text = methodText(cellText(line.value), book.profile);
    return text === null ? null : safeFix(cellEdit(book, cell, text));
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '番号の書き方が混ざると、同じ手法が別のものとして数えられます。',
          en: 'With codes written in several ways, one method is counted as several.',
        },
        good: [{ method: '⑥ ICT活用' }],
        bad: [{ method: '(6) ICT活用' }],
      }
    : null,
});
