import { difference } from '../collections/arithmetic';
import { toleranceTo } from '../facts/costs';
import { cellText } from '../facts/cells';
import { formatAmount, formatNumber, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** Amounts in `unit`. */
interface Exceeds {
  readonly whole: number;
  readonly general: number;
  readonly difference: number;
  readonly unit: string;
}

/** うち一般財源 ≤ 歳出予算額, and likewise in the previous year's text. */
export const sum03 = defineRule({
  id: 'SUM-03',
  severity: 'error',
  source: 'broker',
  asks: {
    ja: '一般財源は歳出額以内ですか',
    en: 'Are general funds within the whole?',
  },
  messages: {
    rounding: worded(
      (v: Exceeds) =>
        `うち一般財源${formatAmount(v.general, v.unit)}が、もとの${formatAmount(v.whole, v.unit)}を${formatAmount(v.difference, v.unit)}上回っています。端数であれば、このままで差し支えありません。`,
      (v) =>
        `General funds of ${formatAmount(v.general, v.unit)} exceed the whole of ${formatAmount(v.whole, v.unit)} by ${formatAmount(v.difference, v.unit)}. If that is rounding, it may stay.`,
      (v) => `一般財源${formatNumber(v.general)}＞全体${formatNumber(v.whole)}`,
      (v) => `general ${formatNumber(v.general)} > all ${formatNumber(v.whole)}`,
    ),
    exceeds: worded(
      (v: Exceeds) =>
        `うち一般財源${formatAmount(v.general, v.unit)}が、もとの${formatAmount(v.whole, v.unit)}を${formatAmount(v.difference, v.unit)}上回っています。`,
      (v) =>
        `General funds of ${formatAmount(v.general, v.unit)} exceed the whole of ${formatAmount(v.whole, v.unit)} by ${formatAmount(v.difference, v.unit)}.`,
      (v) => `一般財源${formatNumber(v.general)}＞全体${formatNumber(v.whole)}`,
      (v) => `general ${formatNumber(v.general)} > all ${formatNumber(v.whole)}`,
    ),
  },

  checkProgram({ fields, budget, previous }, { profile }) {
    const { unit } = profile;
    const texts = [
      { field: fields.moneyText, reading: budget },
      { field: fields.previousYear, reading: previous },
    ];
    const said = texts.map(({ field: { cell, value }, reading }) => {
      if (cell === null || reading.amount === null || reading.general === null) return null;
      const whole = reading.amount.value;
      const general = reading.general.value;
      const over = difference(general, whole);
      if (over <= 0) return null;
      // 補正後, 繰越 and other accounts name more than one whole.
      if (reading.scope !== null || reading.others.length > 0) {
        const values = { what: quote(cellText(value)) };
        return { cell, unverified: { key: 'notUnderstood', values } } as const;
      }
      const isRounding = over <= toleranceTo(reading.amount, profile);
      return {
        cell,
        key: isRounding ? 'rounding' : 'exceeds',
        severity: isRounding ? 'info' : 'error',
        values: { whole, general, difference: over, unit },
        expected: whole,
        actual: general,
        quantity: { kind: 'amount', unit },
      } as const;
    });
    return said.filter((one) => one !== null);
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '一般財源は歳出額の内数です。上回ることはないため、どちらかの金額が誤りと考えられます。',
          en: 'General funds are part of the whole and cannot exceed it, so one of the amounts is wrong.',
        },
        good: [{ moneyText: '歳出予算額10百万円（うち一般財源8百万円）' }],
        bad: [{ moneyText: '歳出予算額10百万円（うち一般財源18百万円）' }],
      }
    : null,
});
