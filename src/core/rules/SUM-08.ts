import { unknownReason, cellText, present } from '../facts/cells';
import { difference, isNone, isUnitApart, sameAmount } from '../collections/arithmetic';
import { isAbsent } from '../facts/costs';
import { programOf } from '../fix/places';
import { choicesFix } from '../fix/fixEdits';
import { costChoice, inDecimals } from '../fix/figureFixes';
import type { Reason } from '../facts/reasons';
import { type Profile, titleOf } from '../profile/Profile';
import type { Program } from '../records/Program';
import { amountOf } from '../readers/amount';
import { readDepreciation } from '../readers/depreciation';
import { formatAmount, formatNumber, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** Amounts in `unit`. */
interface Named {
  readonly named: number;
  readonly unit: string;
}

interface Mismatch extends Named {
  readonly cost: number;
  readonly difference: number;
}

/** モノ cost = the 減価償却費 in its text, or all of the text's amounts. */
export const sum08 = defineRule({
  id: 'SUM-08',
  severity: 'warning',
  source: 'form',
  asks: {
    ja: 'モノのコストは本文の減価償却費と同じですか',
    en: 'Is the cost of things the depreciation in its text?',
  },
  messages: {
    mismatch: worded(
      (v: Mismatch) =>
        `本文の減価償却費は${formatAmount(v.named, v.unit)}、モノのコストは${formatAmount(v.cost, v.unit)}です（差 ${formatAmount(v.difference, v.unit)}）。`,
      (v) =>
        `The depreciation in the text is ${formatAmount(v.named, v.unit)}, the cost of things ${formatAmount(v.cost, v.unit)} (difference ${formatAmount(v.difference, v.unit)}).`,
      (v) => `${formatNumber(v.cost)}、減価償却費${formatNumber(v.named)}`,
      (v) => `${formatNumber(v.cost)}, text ${formatNumber(v.named)}`,
    ),
    rounding: worded(
      (v: Mismatch) =>
        `本文の減価償却費は${formatAmount(v.named, v.unit)}、モノのコストは${formatAmount(v.cost, v.unit)}で、差は${formatAmount(v.difference, v.unit)}です。端数であれば、このままで差し支えありません。`,
      (v) =>
        `The depreciation in the text is ${formatAmount(v.named, v.unit)}, the cost of things ${formatAmount(v.cost, v.unit)}, a difference of ${formatAmount(v.difference, v.unit)}. If that is rounding, it may stay.`,
      (v) => `${formatNumber(v.cost)}、減価償却費${formatNumber(v.named)}`,
      (v) => `${formatNumber(v.cost)}, text ${formatNumber(v.named)}`,
    ),
    noCost: worded(
      (v: Named) =>
        `本文の減価償却費は${formatAmount(v.named, v.unit)}ですが、モノのコストが入っていません。`,
      (v) =>
        `The depreciation in the text is ${formatAmount(v.named, v.unit)}, but there is no cost of things.`,
      (v) => `なし、減価償却費${formatNumber(v.named)}`,
      (v) => `none, text ${formatNumber(v.named)}`,
    ),
  },

  checkProgram(program, { profile }) {
    const { things, thingsText } = program.fields;
    const { amounts } = program.thingsBudget;
    if (things.cell === null || typeof thingsText.value !== 'string') return [];
    const depreciation = readDepreciation(thingsText.value, amounts);
    if (depreciation === null) return [];
    const reason = unknownIn(program, depreciation.isWhole, profile);
    if (reason !== null) return [{ cell: things.cell, unverified: reason }];
    const { sum: named } = depreciation;
    const all = amounts.reduce((sum, { value }) => sum + value, 0);
    const isBlank = isAbsent(program.costs.things);
    const cost = amountOf(program.costs.things) ?? 0;
    if (fits(cost, [named, all], profile)) return [];
    const { unit, tolerance } = profile;
    const found = {
      cell: things.cell,
      related: present(thingsText.cell),
      expected: named,
      actual: isBlank ? null : cost,
      quantity: { kind: 'amount', unit },
    } as const;
    if (isBlank) return [{ ...found, key: 'noCost', values: { named, unit } }];
    const values = { named, cost, difference: Math.abs(difference(named, cost)), unit };
    return values.difference <= tolerance
      ? [{ ...found, severity: 'info', key: 'rounding', values }]
      : [{ ...found, key: 'mismatch', values }];
  },

  /** The cost as its text says. */
  fix(finding, book) {
    const program = programOf(finding, book);
    if (program === null) return null;
    const choice = costChoice(
      book,
      program,
      'things',
      inDecimals(finding.message.values.named, book),
    );
    return choicesFix(choice === null ? [] : [choice]);
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: 'モノのコストには、施設などの減価償却費を入れます。本文と食い違うと、どちらかが誤りと考えられます。',
          en: 'The cost of things is their depreciation. Where text and cost differ, one of them is wrong.',
        },
        good: [{ thingsText: '減価償却費12百万円', things: 12, total: 30 }],
        bad: [{ thingsText: '減価償却費12百万円', things: 21, total: 39 }],
      }
    : null,
});

function unknownIn(program: Program, isWhole: boolean, profile: Profile): Reason | null {
  const { things, thingsText } = program.fields;
  if (!isWhole)
    return { key: 'notUnderstood', values: { what: quote(cellText(thingsText.value)) } };
  const what = titleOf(profile, 'things');
  return unknownReason(what, { value: things.value, reading: program.costs.things });
}

/** Whether the cost is one of these amounts; of one in another unit UNIT-02 speaks. */
function fits(cost: number, [named, all]: readonly [number, number], profile: Profile): boolean {
  if (isNone(named) && isNone(cost)) return true;
  const isSame = sameAmount(named, cost, profile) || sameAmount(all, cost, profile);
  return isSame || isUnitApart(named, cost);
}
