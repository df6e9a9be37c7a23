import { cellText } from '../facts/cells';
import { choiceFix } from '../fix/fixEdits';
import { phraseEdit } from '../fix/phraseEdit';
import { programOf } from '../fix/places';
import { PHRASES } from '../readers/budgetPhrase';
import { quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** What the text says, and the phrase that it should have. */
interface Wording {
  readonly written: string;
  readonly expected: string;
}

/** Under 前年度決算額 the text says 歳出決算額 or 決算見込額; nil is fine, a bare number is not. */
export const prev01 = defineRule({
  id: 'PREV-01',
  severity: 'warning',
  source: 'form',
  asks: {
    ja: '前年度は歳出決算額で書いてありますか',
    en: 'Does the previous year state 歳出決算額?',
  },
  messages: {
    budget: worded(
      (v: Wording) => `前年度決算額の欄に「${v.written}」とあります。「${v.expected}」でしょうか。`,
      (v) =>
        `Under the previous year's settlement stands “${v.written}”. Is “${v.expected}” meant?`,
      (v) => `「${v.written}」とある`,
      (v) => `says ${v.written}`,
    ),
    noPhrase: worded(
      (v: Wording) =>
        `前年度決算額の欄「${quote(v.written)}」に「${v.expected}」の語がありません。「${v.expected}○百万円」のように書いてください。`,
      (v) =>
        `The previous year's text “${quote(v.written)}” does not say “${v.expected}”. Write it in front of the amount.`,
      (v) => `「${v.expected}」の語なし`,
      (v) => `lacks ${v.expected}`,
    ),
  },

  checkProgram({ previous, fields }) {
    const { kind, phrase, amountIsNil } = previous;
    const { cell, value } = fields.previousYear;
    if (kind !== 'text' || phrase === 'settlement' || amountIsNil || cell === null) return [];
    const written = phrase === 'budget' ? PHRASES.budget : cellText(value);
    const expected = PHRASES.settlement;
    const found = { cell, values: { written, expected }, expected, actual: written };
    return [phrase === 'budget' ? { ...found, key: 'budget' } : { ...found, key: 'noPhrase' }];
  },

  fix(finding, book) {
    const program = programOf(finding, book);
    if (program === null) return null;
    const { fields, previous } = program;
    return choiceFix(phraseEdit(book, fields.previousYear, previous, 'settlement'));
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '前年度の欄に書くのは、使い終わった決算額です。予算額のままだと、前年度と比べられません。',
          en: "Last year's cell holds what was really spent. A budget there cannot be compared.",
        },
        good: [{ previousYear: '歳出決算額9百万円' }],
        bad: [{ previousYear: '歳出予算額9百万円' }],
      }
    : null,
});
