import { shownAt } from '../facts/cells';

import { cutTo, roundTo } from '../collections/arithmetic';
import { choiceFix, fieldEdit, pieceEdit } from '../fix/fixEdits';
import { likeFigure } from '../fix/figureFixes';
import { amountAt, programOf } from '../fix/places';
import type { Profile } from '../profile/Profile';
import { amountOf } from '../readers/amount';
import { peopleFigures, type PeopleReading, readPeople } from '../readers/people';
import { clip, formatAmount, formatNumber, formatPeople, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, type Found, worded } from './Rule';

/** Below this, decimals come from the binary notation of a calculated figure. */
const NOISE = 1e-6;

/** 人: 0.01 is a few days of work. */
const PEOPLE_DECIMALS = 2;

const messages = {
  amount: worded(
    (v: { value: number; rounded: number; unit: string }) =>
      `金額が${formatAmount(v.value, v.unit)}です。整数で入力してください。四捨五入すると${formatAmount(v.rounded, v.unit)}です。`,
    (v) =>
      `The amount is ${formatAmount(v.value, v.unit)}. Enter a whole number; rounded it is ${formatAmount(v.rounded, v.unit)}.`,
    (v) => `${formatNumber(v.value)}は整数でない`,
    (v) => `${formatNumber(v.value)} is not whole`,
  ),
  formula: worded(
    (v: { value: number; shown: string; unit: string }) =>
      `セルの表示は「${quote(v.shown)}」、数式の結果は${formatAmount(v.value, v.unit)}で、整数ではありません。合計などの計算には${formatNumber(v.value)}が使われます。端数をなくすには、数式にROUND関数を使ってください。`,
    (v) =>
      `The cell shows “${quote(v.shown)}”; its formula gives ${formatAmount(v.value, v.unit)}, which is not whole and which sums take. To drop the fraction, use ROUND in the formula.`,
    (v) => `表示${clip(v.shown, 4)}、結果${formatNumber(v.value)}`,
    (v) => `shows ${clip(v.shown, 4)}, is ${formatNumber(v.value)}`,
  ),
  people: worded(
    (v: { count: number; rounded: number }) =>
      `職員数の${formatNumber(v.count)}人は小数が3桁以上です。2桁までにすると${formatPeople(v.rounded)}です。`,
    (v) =>
      `${formatNumber(v.count)} people has more than two decimals. Rounded it is ${v.rounded.toFixed(2)}.`,
    (v) => `${formatNumber(v.count)}人は桁が多い`,
    (v) => `${formatNumber(v.count)}: too many digits`,
  ),
};
type Said = Found<typeof messages>;

/** Amounts have no more decimals than the form allows (none, in 百万円); people have at most two decimals. */
export const num07 = defineRule({
  id: 'NUM-07',
  severity: 'warning',
  source: 'form',
  needs: [],
  asks: {
    ja: '金額は整数、職員数は小数2桁までですか',
    en: 'Are amounts whole, and people given to two decimals at most?',
  },
  messages,

  checkProgram({ amounts, staff, fields }, book) {
    const { unit, decimals } = book.profile;
    const fine = amounts.flatMap(({ cell, reading }): Said[] => {
      const value = amountOf(reading);
      if (value === null || hasAtMost(decimals, value)) return [];
      const rounded = roundTo(value, decimals);
      const quantity = { kind: 'amount', unit } as const;
      const figures = { expected: rounded, actual: value, quantity };
      const shown = shownAt(book, cell);
      if (shown?.isFormula === true) {
        const values = { value, shown: shown.text, unit };
        return [{ cell, key: 'formula', values, severity: 'info', ...figures }];
      }
      return [{ cell, key: 'amount', values: { value, rounded, unit }, ...figures }];
    });
    const { cell } = fields.peopleText;
    const count = tooFine(staff);
    if (count === null || cell === null) return fine;
    const rounded = roundTo(count, PEOPLE_DECIMALS);
    const figures = { expected: rounded, actual: count, quantity: { kind: 'people' } } as const;
    return [...fine, { cell, key: 'people', values: { count, rounded }, ...figures } as const];
  },

  /** An amount, or every figure of people in the text, rounded or cut off to what the form takes. */
  fix(finding, book) {
    const { message, cell } = finding;
    if (message.key === 'amount') {
      const { value } = message.values;
      const { decimals } = book.profile;
      // A cost that stands in several cells is none of theirs.
      const place = amountAt(finding, book) ?? { cell, value: null };
      return choiceFix(...ROUNDS.map((round) => fieldEdit(book, place, round(value, decimals))));
    }
    if (message.key === 'formula') return null;
    const program = programOf(finding, book);
    const text = program?.fields.peopleText.value;
    if (program === null || typeof text !== 'string') return null;
    const texts = ROUNDS.map((round) => roundPeople(text, round, book.profile));
    // A way after which the kinds would no longer make the headline is not offered.
    const isSound = ({ gap, doubt }: PeopleReading) => gap === null && doubt === null;
    const sound = texts.filter(
      (fixed) => !isSound(program.staff) || isSound(readPeople(fixed, book.profile)),
    );
    return choiceFix(...sound.map((fixed) => pieceEdit(book, cell, text, fixed)));
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '様式は百万円単位の整数です。端数が混ざると、ほかの事業と足し合わせたときに合わなくなります。',
          en: 'The form asks for whole amounts. Fractions make the sums over programs come out wrong.',
        },
        good: [{ people: 8, total: 18 }],
        bad: [{ people: 8.4, total: 18 }],
      }
    : null,
});

/** As 四捨五入, and as 切り捨て where that differs. */
const ROUNDS = [roundTo, cutTo];

/** The first figure of people with more than two decimals. */
function tooFine({ headline, kinds }: PeopleReading): number | null {
  const counts = [headline, ...kinds.map(({ count }) => count)];
  return counts.find((count) => count !== null && !hasAtMost(PEOPLE_DECIMALS, count)) ?? null;
}

function hasAtMost(decimals: number, value: number): boolean {
  const scaled = decimals === 0 ? value : value * 10 ** decimals;
  return Math.abs(scaled - Math.round(scaled)) < NOISE * Math.max(1, Math.abs(scaled));
}

function roundPeople(text: string, round: typeof roundTo, profile: Profile): string {
  let result = text;
  for (const { start, end, value } of [...peopleFigures(text, profile)].reverse()) {
    if (hasAtMost(PEOPLE_DECIMALS, value)) continue;
    const figure = likeFigure(round(value, PEOPLE_DECIMALS), text.slice(start, end));
    result = result.slice(0, start) + figure + result.slice(end);
  }
  return result;
}
