import { amountTexts } from '../facts/figures';
import type { NamedAmount } from '../readers/namedAmount';
import { clip, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** Amounts as written. */
interface Mixed {
  readonly first: string;
  readonly other: string;
}

/** One unit throughout a cell. */
export const unit03 = defineRule({
  id: 'UNIT-03',
  severity: 'info',
  source: 'statistics',
  asks: {
    ja: '1つのセルの中で単位はそろっていますか',
    en: 'Is one unit used throughout a cell?',
  },
  messages: {
    mixed: worded(
      (v: Mixed) =>
        `1つのセルに「${quote(v.first)}」と「${quote(v.other)}」があり、単位がそろっていません。`,
      (v) =>
        `The cell holds “${quote(v.first)}” and “${quote(v.other)}”, which are in different units.`,
      (v) => `${clip(v.first, 7)}と${clip(v.other, 7)}`,
      (v) => `${clip(v.first, 6)} and ${clip(v.other, 6)}`,
    ),
  },

  checkProgram(program, { profile }) {
    return amountTexts(program, profile).flatMap(({ cell, text, amounts }) => {
      // 0円 and a number without a unit are in none.
      const known = amounts.filter(({ unit, value }) => unit !== null && value !== 0);
      const [first] = known;
      const other = known.find(({ unit }) => unit !== first?.unit);
      if (first === undefined || other === undefined) return [];
      const piece = ({ span }: NamedAmount) => text.slice(span.start, span.end);
      return [
        {
          cell,
          key: 'mixed' as const,
          values: { first: piece(first), other: piece(other) },
          expected: first.unit,
          actual: other.unit,
        },
      ];
    });
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '1つの欄に単位が混ざると、読む人が金額を比べにくく、取り違えのもとになります。',
          en: 'With several units in one cell amounts are hard to compare, and easily mistaken.',
        },
        good: [{ moneyText: '歳出予算額10百万円（うち一般財源8百万円）' }],
        bad: [{ moneyText: '歳出予算額10百万円（うち一般財源8,000千円）' }],
      }
    : null,
});
