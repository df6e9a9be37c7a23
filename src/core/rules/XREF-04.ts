import { FOR_PAGES } from './forPages';
import { clip, quote } from '../words/format';
import { defineRule, worded } from './Rule';

interface Repeats {
  readonly alike: number;
  readonly programs: number;
  /** The sheet that counts. */
  readonly sheet: string;
}

/** A sheet that repeats another of the same 局 and 年度 is reported, and nothing else on it. */
export const xref04 = defineRule({
  id: 'XREF-04',
  severity: 'error',
  source: 'form',
  needs: [],
  asks: {
    ja: '同じ事業のシートが2枚ありませんか',
    en: 'Is every sheet there once?',
  },
  messages: {
    repeats: worded(
      (v: Repeats) =>
        `このシートの${String(v.programs)}事業のうち${String(v.alike)}事業が、シート「${quote(v.sheet)}」にもあります。「${quote(v.sheet)}」を数え、このシートは検証も集計もしていません。要らないシートを削除してください。`,
      (v) =>
        `${String(v.alike)} of this sheet's ${String(v.programs)} programs are on the sheet “${quote(v.sheet)}” too. That sheet is counted; this one is neither checked nor counted. Please delete the one that is not needed.`,
      (v) => `「${clip(v.sheet, 5)}」と${String(v.alike)}事業が同じ`,
      (v) => `${String(v.alike)} also on ${clip(v.sheet, 7)}`,
    ),
  },

  check({ copies, snapshot }) {
    return copies.map(({ cell, of, alike, programs }) => ({
      cell,
      key: 'repeats' as const,
      values: { alike, programs, sheet: snapshot.sheets[of]?.name ?? '' },
    }));
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '写しのシートが残っていると、同じ事業が二重に集計されます。',
          en: 'With a copied sheet left in the workbook its programs are counted twice.',
        },
        good: [{ sheet: '総務局' }],
        bad: [{ sheet: '総務局 (2)' }],
      }
    : null,
});
