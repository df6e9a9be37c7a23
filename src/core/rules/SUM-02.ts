import { cellText, present, unknownReason } from '../facts/cells';
import { fieldWord } from '../facts/cellWords';
import { SUM_OF_PARTS } from '../facts/sumTerms';
import { toBill } from '../findings/Bill';
import type { Text } from '../words/sentence';
import { nonRegularStaff } from '../facts/staff';
import { difference, isNone, sameAmount } from '../collections/arithmetic';
import { rowMissing, thousandfoldOf, toleranceTo } from '../facts/costs';
import type { Reason } from '../facts/reasons';
import { hintForMoney } from '../hints/hints';
import { type Profile, titleOf } from '../profile/Profile';
import { amountOf } from '../readers/amount';
import type { BudgetReading } from '../readers/budget';
import type { NamedAmount } from '../readers/namedAmount';
import type { Program } from '../records/Program';
import { formatAmount, formatNumber, formatPeople, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** Amounts in `unit`. */
interface Mismatch {
  readonly budget: number;
  readonly cost: number;
  readonly difference: number;
  readonly unit: string;
}

interface Several extends Mismatch {
  /** Amounts of the text that add up to the cost. */
  readonly amounts: readonly number[];
}

interface Scoped extends Mismatch {
  /** 内数, のうち, 繰越, 補正後 or 人件費. */
  readonly word: string;
}

interface NonRegular extends Mismatch {
  /** 人. */
  readonly staff: number;
}

const TEXT: Text = { ja: '本文', en: 'Text' };

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
    mismatch: worded(
      (v: Mismatch) =>
        `本文の歳出予算額は${formatAmount(v.budget, v.unit)}、カネのコストは${formatAmount(v.cost, v.unit)}です（差 ${formatAmount(v.difference, v.unit)}）。`,
      (v) =>
        `The text's budget is ${formatAmount(v.budget, v.unit)}, the cost of money ${formatAmount(v.cost, v.unit)} (difference ${formatAmount(v.difference, v.unit)}).`,
      (v) => `${formatNumber(v.cost)}、本文${formatAmount(v.budget, v.unit)}`,
      (v) => `${formatNumber(v.cost)}, text ${formatAmount(v.budget, v.unit)}`,
    ),
    rounding: worded(
      (v: Mismatch) =>
        `本文の歳出予算額は${formatAmount(v.budget, v.unit)}、カネのコストは${formatAmount(v.cost, v.unit)}で、差は${formatAmount(v.difference, v.unit)}です。端数であれば、このままで差し支えありません。`,
      (v) =>
        `The text's budget is ${formatAmount(v.budget, v.unit)}, the cost of money ${formatAmount(v.cost, v.unit)}, a difference of ${formatAmount(v.difference, v.unit)}. If that is rounding, it may stay.`,
      (v) => `${formatNumber(v.cost)}、本文${formatAmount(v.budget, v.unit)}`,
      (v) => `${formatNumber(v.cost)}, text ${formatAmount(v.budget, v.unit)}`,
    ),
    several: worded(
      (v: Several) =>
        `カネのコスト${formatAmount(v.cost, v.unit)}は、本文の金額の和（${v.amounts.map((one) => formatAmount(one, v.unit)).join('＋')}）と合っています。`,
      (v) =>
        `The cost of money, ${formatAmount(v.cost, v.unit)}, is the sum of amounts of the text: ${v.amounts.map((one) => formatAmount(one, v.unit)).join(' + ')}.`,
      (v) => `${formatNumber(v.cost)}は本文の${v.amounts.length}つの和`,
      (v) => `${formatNumber(v.cost)}: sum of ${v.amounts.length} in text`,
    ),
    scoped: worded(
      (v: Scoped) =>
        `本文の歳出予算額は${formatAmount(v.budget, v.unit)}、カネのコストは${formatAmount(v.cost, v.unit)}です（差 ${formatAmount(v.difference, v.unit)}）。本文に「${v.word}」とあるため、誤りとはみなしていません。この事業の額になっているか確かめてください。`,
      (v) =>
        `The text's budget is ${formatAmount(v.budget, v.unit)}, the cost of money ${formatAmount(v.cost, v.unit)} (difference ${formatAmount(v.difference, v.unit)}). As the text says “${v.word}”, that is not taken for an error. Check that the cost is this program's own.`,
      (v) => `${formatNumber(v.cost)}、本文${formatNumber(v.budget)}（${v.word}）`,
      (v) => `${formatNumber(v.cost)}, text ${formatNumber(v.budget)} (${v.word})`,
    ),
    nonRegular: worded(
      (v: NonRegular) =>
        `カネのコスト${formatAmount(v.cost, v.unit)}は本文の歳出予算額${formatAmount(v.budget, v.unit)}より${formatAmount(v.difference, v.unit)}少なくなっています。非常勤など${formatPeople(v.staff)}の人件費をヒトに計上しているためと考えられます。`,
      (v) =>
        `The cost of money, ${formatAmount(v.cost, v.unit)}, is ${formatAmount(v.difference, v.unit)} below the text's budget of ${formatAmount(v.budget, v.unit)}. The pay of ${v.staff.toFixed(2)} non-regular staff is probably counted under people.`,
      (v) => `本文より${formatNumber(v.difference)}少ない（非常勤）`,
      (v) => `${formatNumber(v.difference)} less (non-regular)`,
    ),
  },

  checkProgram(program, book) {
    const { profile } = book;
    const { money, moneyText, peopleText } = program.fields;
    const { budget: text } = program;
    if (money.cell === null || text.phrase !== 'budget') return [];
    const unknown = unknownIn(program, profile);
    if (unknown !== null) return [{ cell: money.cell, unverified: unknown }];
    const gap = gapOf(program, profile);
    if (gap === null) return [];
    const { amount, cost } = gap;
    const budget = amount.value;
    const apart = difference(budget, cost);
    const values = { budget, cost, difference: Math.abs(apart), unit: profile.unit };
    const found = {
      cell: money.cell,
      related: present(moneyText.cell),
      expected: budget,
      actual: cost,
      quantity: { kind: 'amount', unit: profile.unit },
    } as const;
    const info = { ...found, severity: 'info' } as const;
    if (values.difference <= toleranceTo(amount, profile)) {
      return [{ ...info, key: 'rounding', values }];
    }
    const amounts = addends(text, cellText(moneyText.value), cost, profile);
    if (amounts !== null) return [{ ...info, key: 'several', values: { ...values, amounts } }];
    const word = text.scope ?? payIn(text, cellText(moneyText.value), apart, profile);
    if (word !== null) return [{ ...info, key: 'scoped', values: { ...values, word } }];
    const staff = staffBehind(program, apart, profile);
    if (staff > 0) {
      const related = present(moneyText.cell, peopleText.cell);
      return [{ ...info, related, key: 'nonRegular', values: { ...values, staff } }];
    }
    const hint = hintForMoney(program, cost, budget, book);
    return [{ ...found, key: 'mismatch', values, hint }];
  },

  /** Of a cost that is the sum of amounts of its text: no other is a sum. */
  bill({ cell, related, message }, { profile }, language) {
    if (message.key !== 'several') return null;
    const { amounts, cost, unit } = message.values;
    const [text = null] = related;
    return toBill({
      unit,
      parts: amounts.map((value) => ({ label: TEXT[language], cell: text, value })),
      sum: { label: SUM_OF_PARTS[language], value: cost },
      stated: { label: fieldWord('money', profile, language), cell, value: cost },
    });
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

/** Why the two cannot be compared; null where they can, or where there is no budget. */
function unknownIn(program: Program, profile: Profile): Reason | null {
  const { money, moneyText } = program.fields;
  const { amount, isOpen } = program.budget;
  const reading = program.costs.money;
  if (amount !== null) {
    const lost = rowMissing(program, ['money'], profile);
    return lost ?? unknownReason(titleOf(profile, 'money'), { value: money.value, reading });
  }
  const text = cellText(moneyText.value);
  const key = isOpen ? 'twoFigures' : 'notUnderstood';
  if ((amountOf(reading) ?? 0) === 0 || (!isOpen && !IN_KANJI.test(text))) return null;
  return { key, values: { what: quote(text) } };
}

/** 八十七百万円 */
const IN_KANJI = /[一二三四五六七八九]\s*[十百千万億]*円/;

/** 人 of the non-regular staff whose pay may make the budget so much larger; 0 for none. */
function staffBehind({ staff }: Program, apart: number, profile: Profile): number {
  const count = apart > 0 ? nonRegularStaff(staff, profile) : 0;
  return apart <= profile.nonRegularPay * count ? count : 0;
}

/** The two amounts where both are there and do not agree; a side that is 0 or missing is SUM-07's. */
function gapOf(program: Program, profile: Profile): { amount: NamedAmount; cost: number } | null {
  const { amount } = program.budget;
  const cost = amountOf(program.costs.money);
  if (amount === null || cost === null || cost === 0 || isNone(amount.value)) return null;
  if (isRounded(amount, cost, profile) || thousandfoldOf(program, 'money') !== null) return null;
  return { amount, cost };
}

/** Whether the cost is the text's figure, which may be finer than the form's unit. */
function isRounded(amount: NamedAmount, cost: number, profile: Profile): boolean {
  const isCoarser = toleranceTo(amount, profile) > profile.tolerance;
  return isCoarser ? difference(amount.value, cost) === 0 : sameAmount(amount.value, cost, profile);
}

const PAY = /人件費|報酬|給料|給与|賃金/;

/** 人件費 where the text names so much of it: that may be counted under ヒト. */
function payIn(
  { amounts }: BudgetReading,
  text: string,
  apart: number,
  profile: Profile,
): string | null {
  const isPay = ({ value, span: { start } }: NamedAmount): boolean =>
    sameAmount(value, apart, profile) && PAY.test(text.slice(Math.max(0, start - 12), start));
  return apart > 0 && amounts.some(isPay) ? '人件費' : null;
}

/** Parts of the whole that stand in its parenthesis. */
const FUNDS = /うち|財源|支出金|負担金|地方債|市債|起債|その他/;
const MOST_ADDENDS = 6;

/** Amounts of the text, that behind the phrase among them, whose sum is the cost; null without. */
function addends(
  { amount, general, amounts }: BudgetReading,
  text: string,
  cost: number,
  profile: Profile,
): readonly number[] | null {
  if (amount === null) return null;
  const listAt = text.indexOf('主なもの');
  const isCounted = (one: NamedAmount, i: number): boolean => {
    const { start } = one.span;
    const before = text.slice(Math.max(amounts[i - 1]?.span.end ?? 0, start - 12), start);
    const isListed = listAt >= 0 && start > listAt;
    return one !== amount && one !== general && !isListed && !FUNDS.test(before);
  };
  const others = amounts.filter(isCounted).slice(0, MOST_ADDENDS);
  if (others.length === 0) return null;
  for (let chosen = 2 ** others.length - 1; chosen > 0; chosen--) {
    const some = [amount, ...others.filter((_one, i) => (chosen >> i) % 2 === 1)];
    const sum = some.reduce((all, one) => all + one.value, 0);
    if (sameAmount(sum, cost, profile)) return some.map(({ value }) => value);
  }
  return null;
}
