import { present } from '../facts/cells';
import { difference } from '../collections/arithmetic';
import { yenPer } from '../text/units';
import { formatAmount, formatNumber } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** 円. */
const LEAST = 10_000_000;
const SHARE = 0.5;

/** Amounts in the form's unit. */
interface Change {
  readonly now: number;
  readonly before: number;
  /** Without its sign. */
  readonly change: number;
  readonly unit: string;
}

/** This year's 歳出予算額 and last year's 歳出決算額 are at least half and 10 百万円 apart. */
export const prev05 = defineRule({
  id: 'PREV-05',
  severity: 'info',
  source: 'reviews',
  asks: {
    ja: '前年度から金額が大きく変わっていませんか',
    en: 'Has the amount changed little since the year before?',
  },
  messages: {
    more: worded(
      (v: Change) =>
        `今年度の歳出予算額${formatAmount(v.now, v.unit)}は、前年度の歳出決算額${formatAmount(v.before, v.unit)}より${formatAmount(v.change, v.unit)}多くなっています。`,
      (v) =>
        `This year's budget of ${formatAmount(v.now, v.unit)} is ${formatAmount(v.change, v.unit)} more than last year's settlement of ${formatAmount(v.before, v.unit)}.`,
      (v) => `${formatNumber(v.before)}→${formatNumber(v.now)}（${formatNumber(v.change)}増）`,
      (v) => `${formatNumber(v.before)} → ${formatNumber(v.now)} (+${formatNumber(v.change)})`,
    ),
    less: worded(
      (v: Change) =>
        `今年度の歳出予算額${formatAmount(v.now, v.unit)}は、前年度の歳出決算額${formatAmount(v.before, v.unit)}より${formatAmount(v.change, v.unit)}少なくなっています。`,
      (v) =>
        `This year's budget of ${formatAmount(v.now, v.unit)} is ${formatAmount(v.change, v.unit)} less than last year's settlement of ${formatAmount(v.before, v.unit)}.`,
      (v) => `${formatNumber(v.before)}→${formatNumber(v.now)}（${formatNumber(v.change)}減）`,
      (v) => `${formatNumber(v.before)} → ${formatNumber(v.now)} (−${formatNumber(v.change)})`,
    ),
  },

  checkProgram({ budget, previous, fields }, { profile: { unit } }) {
    // A text that names the other year's figure is PREV-01's and PREV-02's, and not to be compared.
    if (budget.phrase !== 'budget' || previous.phrase !== 'settlement') return [];
    const { cell } = fields.previousYear;
    if (budget.amount === null || previous.amount === null || cell === null) return [];
    // Several accounts, 内数 or 補正後: which of the amounts to compare is open.
    if ([budget, previous].some(({ scope, others }) => scope !== null || others.length > 0))
      return [];
    const now = budget.amount.value;
    const before = previous.amount.value;
    const rise = difference(now, before);
    const change = Math.abs(rise);
    if (change < LEAST / yenPer(unit) || change < SHARE * Math.abs(before)) return [];
    return [
      {
        cell,
        related: present(fields.moneyText.cell),
        key: rise > 0 ? 'more' : 'less',
        values: { now, before, change, unit },
        expected: now,
        actual: before,
        quantity: { kind: 'amount', unit },
      },
    ];
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '前年度から大きく増減した事業は、説明を求められます。入力の誤りでないか、先に確かめておけます。',
          en: 'A large change will have to be explained. This is the time to see that it is no slip.',
        },
        good: [
          {
            moneyText: '歳出予算額30百万円',
            money: 30,
            total: 38,
            previousYear: '歳出決算額28百万円',
          },
        ],
        bad: [
          {
            moneyText: '歳出予算額30百万円',
            money: 30,
            total: 38,
            previousYear: '歳出決算額12百万円',
          },
        ],
      }
    : null,
});
