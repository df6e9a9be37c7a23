import { cellAt, cellText, hasUnknown } from '../facts/cells';
import { clip, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** A direction as written. */
interface Written {
  readonly written: string;
}

/** A direction text has a code, be it unknown or badly written. */
export const code06 = defineRule({
  id: 'CODE-06',
  severity: 'error',
  source: 'form',
  asks: {
    ja: '今後の方向性に手法がついていますか',
    en: 'Does every direction have a method?',
  },
  messages: {
    noCode: worded(
      (v: Written) =>
        `今後の方向性「${quote(v.written)}」に当たる手法がありません。手法の番号を入力してください。`,
      (v) => `The direction “${quote(v.written)}” has no method. Enter its code.`,
      (v) => `手法なし「${clip(v.written, 8)}」`,
      (v) => `no method: ${clip(v.written, 8)}`,
    ),
  },

  checkProgram(program, book) {
    if (hasUnknown(program, 'method', book)) return [];
    return program.strayDirections.map((cell) => {
      const written = cellText(cellAt(book, cell.sheet, cell.row, cell.column));
      return { cell, key: 'noCode', values: { written } } as const;
    });
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '手法のない方向性は、手法ごとの集計から漏れてしまいます。',
          en: 'A direction without a method is left out when methods are counted.',
        },
        good: [{ method: '⑥ ICT活用', direction: '申請を電子化する。' }],
        bad: [{ method: null, direction: '申請を電子化する。' }],
      }
    : null,
});
