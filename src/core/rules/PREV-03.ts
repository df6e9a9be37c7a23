import { cellText, present } from '../facts/cells';
import { isNone } from '../collections/arithmetic';
import { clip, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

interface Amount {
  readonly written: string;
}

/** A new program (●) has no previous-year amount. */
export const prev03 = defineRule({
  id: 'PREV-03',
  severity: 'warning',
  source: 'form',
  asks: {
    ja: '新規の事業に前年度決算額が入っていませんか',
    en: 'Is a new program without an amount for the previous year?',
  },
  messages: {
    amount: worded(
      (v: Amount) =>
        `新規（●）の事業ですが、前年度の金額（${quote(v.written)}）があります。どちらかを確かめてください。`,
      (v) =>
        `The program is new (●), yet the previous year has an amount (${quote(v.written)}). Check which is right.`,
      (v) => `新規なのに${clip(v.written, 8)}`,
      (v) => `new, yet ${clip(v.written, 8)}`,
    ),
  },

  checkProgram({ isNew, previous: { amount }, fields }, { profile }) {
    const { cell, value } = fields.previousYear;
    if (!isNew || cell === null || amount === null || isNone(amount.value)) return [];
    const { start, end } = amount.span;
    return [
      {
        cell,
        related: present(fields.isNew.cell),
        key: 'amount',
        values: { written: cellText(value).slice(start, end) },
        actual: amount.value,
        quantity: { kind: 'amount', unit: profile.unit },
      },
    ];
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '今年度からの新規事業には前年度の決算がないはずです。新規の印か金額のどちらかが誤りと考えられます。',
          en: 'A program that is new this year has no last year: the mark or the amount is wrong.',
        },
        good: [{ isNew: '●', previousYear: '—' }],
        bad: [{ isNew: '●', previousYear: '歳出決算額9百万円' }],
      }
    : null,
});
