import { cellText } from '../facts/cells';
import { choiceFix } from '../fix/fixEdits';
import { phraseEdit } from '../fix/phraseEdit';
import { programOf } from '../fix/places';
import { PHRASES } from '../readers/budgetPhrase';
import type { BudgetReading } from '../readers/budget';
import { quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** What the text says, and the phrase that it should have. */
interface Wording {
  readonly written: string;
  readonly expected: string;
}

/** In カネ the text says 歳出予算額; nil is fine, and so is a part of what another program names. */
export const prev02 = defineRule({
  id: 'PREV-02',
  severity: 'warning',
  source: 'form',
  asks: {
    ja: 'カネは歳出予算額で書いてありますか',
    en: 'Does the money text give the budget (歳出予算額)?',
  },
  messages: {
    settlement: worded(
      (v: Wording) => `カネの本文に「${v.written}」とあります。「${v.expected}」でしょうか。`,
      (v) => `The money text says “${v.written}”. Is “${v.expected}” meant?`,
      (v) => `「${v.written}」とある`,
      (v) => `says ${v.written}`,
    ),
    noPhrase: worded(
      (v: Wording) =>
        `カネの本文「${quote(v.written)}」に「${v.expected}」の語がありません。「${v.expected}○百万円」のように書いてください。`,
      (v) =>
        `The money text “${quote(v.written)}” does not say “${v.expected}”. Write it like “${v.expected}10百万円”.`,
      (v) => `「${v.expected}」の語なし`,
      (v) => `lacks ${v.expected}`,
    ),
  },

  checkProgram({ budget, fields }) {
    const { kind, phrase, amountIsNil } = budget;
    const { cell, value } = fields.moneyText;
    if (kind !== 'text' || phrase === 'budget' || cell === null) return [];
    if (phrase === null && (amountIsNil || isPart(budget, cellText(value)))) return [];
    const written = phrase === 'settlement' ? PHRASES.settlement : cellText(value);
    const expected = PHRASES.budget;
    const found = { cell, values: { written, expected }, expected, actual: written };
    return [
      phrase === 'settlement' ? { ...found, key: 'settlement' } : { ...found, key: 'noPhrase' },
    ];
  },

  fix(finding, book) {
    const program = programOf(finding, book);
    if (program === null) return null;
    const { fields, budget } = program;
    return choiceFix(phraseEdit(book, fields.moneyText, budget, 'budget'));
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '今年度の欄に書くのは、これから使う予算額です。決算額とあるときは、欄の取り違えが疑われます。',
          en: "This year's cell holds the budget. Settled accounts there may belong to another cell.",
        },
        good: [{ moneyText: '歳出予算額10百万円' }],
        bad: [{ moneyText: '歳出決算額10百万円' }],
      }
    : null,
});

/** 庶務費の内数: no amount of its own. */
function isPart({ amount }: BudgetReading, text: string): boolean {
  return amount === null && text.includes('内数');
}
