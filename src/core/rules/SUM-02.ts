import { present } from '../facts/cells';
import { nonRegularStaff } from '../facts/staff';
import { difference, sameAmount } from '../collections/arithmetic';
import { rowMissing, thousandfoldOf } from '../facts/costs';
import { hintForMoney } from '../hints/hints';
import type { Profile } from '../profile/Profile';
import { amountOf } from '../readers/amount';
import type { Program } from '../records/Program';
import { formatAmount, formatPeople } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, sentence } from './Rule';

/** Amounts in `unit`. */
interface Mismatch {
  readonly budget: number;
  readonly cost: number;
  readonly difference: number;
  readonly unit: string;
}

interface NonRegular extends Mismatch {
  /** 人. */
  readonly staff: number;
}

/** カネ cost = 歳出予算額 in its text; less by the pay of non-regular staff is information. */
export const sum02 = defineRule({
  id: 'SUM-02',
  severity: 'error',
  source: 'form',
  asks: {
    ja: 'カネのコストは歳出予算額と同じですか',
    en: 'Is the cost of money the budget in its text?',
  },
  messages: {
    mismatch: sentence(
      (v: Mismatch) =>
        `本文の歳出予算額は${formatAmount(v.budget, v.unit)}、カネのコストは${formatAmount(v.cost, v.unit)}です（差 ${formatAmount(v.difference, v.unit)}）。`,
      (v) =>
        `The text's budget is ${formatAmount(v.budget, v.unit)}, the cost of money ${formatAmount(v.cost, v.unit)} (difference ${formatAmount(v.difference, v.unit)}).`,
    ),
    nonRegular: sentence(
      (v: NonRegular) =>
        `カネのコスト${formatAmount(v.cost, v.unit)}は本文の歳出予算額${formatAmount(v.budget, v.unit)}より${formatAmount(v.difference, v.unit)}少なくなっています。非常勤など${formatPeople(v.staff)}の人件費をヒトに計上しているためと考えられます。`,
      (v) =>
        `The cost of money, ${formatAmount(v.cost, v.unit)}, is ${formatAmount(v.difference, v.unit)} below the text's budget of ${formatAmount(v.budget, v.unit)}. The pay of ${v.staff.toFixed(2)} non-regular staff is probably counted under people.`,
    ),
  },

  checkProgram(program, book) {
    const { profile } = book;
    const gap = gapOf(program, profile);
    const { money, moneyText, peopleText } = program.fields;
    if (gap === null || money.cell === null) return [];
    const lost = rowMissing(program, ['money'], profile);
    if (lost !== null) return [{ cell: money.cell, unverified: lost }];
    const { budget, cost } = gap;
    const apart = difference(budget, cost);
    const values = { budget, cost, difference: Math.abs(apart), unit: profile.unit };
    const found = {
      cell: money.cell,
      expected: budget,
      actual: cost,
      quantity: { kind: 'amount', unit: profile.unit },
    } as const;
    const staff = apart > 0 ? nonRegularStaff(program.staff, profile) : 0;
    if (staff > 0 && apart <= profile.nonRegularPay * staff) {
      return [
        {
          ...found,
          severity: 'info',
          related: present(moneyText.cell, peopleText.cell),
          key: 'nonRegular',
          values: { ...values, staff },
        },
      ];
    }
    const hint = hintForMoney(program, cost, budget, book);
    return [{ ...found, related: present(moneyText.cell), key: 'mismatch', values, hint }];
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: 'カネのコストは歳出予算額をもとにします。食い違うと、どちらかが誤りと考えられます。',
          en: 'The cost of money is the budget. Where the two differ, one of them is wrong.',
        },
        good: [{ moneyText: '歳出予算額10百万円', money: 10 }],
        bad: [{ moneyText: '歳出予算額13百万円', money: 10 }],
      }
    : null,
});

/** The two amounts where both are there and do not agree; a side that is 0 or missing is SUM-07's. */
function gapOf(program: Program, profile: Profile): { budget: number; cost: number } | null {
  const budget = program.budget.amount?.value ?? 0;
  const cost = amountOf(program.costs.money) ?? 0;
  if (budget === 0 || cost === 0) return null;
  if (sameAmount(budget, cost, profile) || thousandfoldOf(program, 'money') !== null) return null;
  return { budget, cost };
}
