import type { Book } from '../book/Book';
import { cellText, present } from '../facts/cells';
import { isAbsent, isNilBudget, ownBudget, rowMissing } from '../facts/costs';
import { isNone, sameAmount } from '../collections/arithmetic';
import { pieceEdit, fieldEdit, choicesFix } from '../fix/fixEdits';
import { costChoice, inDecimals } from '../fix/figureFixes';
import { programOf } from '../fix/places';
import { hintForMoney } from '../hints/hints';
import type { CellEdit } from '../plan/edits';
import { amountOf } from '../readers/amount';
import { type BudgetReading, readBudget } from '../readers/budget';
import type { NamedAmount } from '../readers/namedAmount';
import type { Program } from '../records/Program';
import { formatAmount, formatNumber, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

interface BudgetAlone {
  readonly budget: number;
  readonly unit: string;
}

interface CostAlone {
  readonly cost: number;
  readonly unit: string;
}

interface NoBudget extends CostAlone {
  /** What stands in the text instead. */
  readonly written: string;
}

/** カネ cost blank or 0 ⇔ 歳出予算額 nil or 0. */
export const sum07 = defineRule({
  id: 'SUM-07',
  severity: 'error',
  source: 'form',
  asks: {
    ja: '歳出予算額とカネのコストは両方入っていますか',
    en: 'Are budget and cost of money both there?',
  },
  messages: {
    noCost: worded(
      (v: BudgetAlone) =>
        `本文の歳出予算額は${formatAmount(v.budget, v.unit)}ですが、カネのコストが空欄です。`,
      (v) =>
        `The text's budget is ${formatAmount(v.budget, v.unit)}, but the cost of money is blank.`,
      (v) => `空欄、本文${formatAmount(v.budget, v.unit)}`,
      (v) => `blank, text ${formatAmount(v.budget, v.unit)}`,
    ),
    zeroCost: worded(
      (v: BudgetAlone) =>
        `本文の歳出予算額は${formatAmount(v.budget, v.unit)}ですが、カネのコストは${formatNumber(0)}です。`,
      (v) =>
        `The text's budget is ${formatAmount(v.budget, v.unit)}, but the cost of money is ${formatNumber(0)}.`,
      (v) => `${formatNumber(0)}、本文${formatAmount(v.budget, v.unit)}`,
      (v) => `${formatNumber(0)}, text ${formatAmount(v.budget, v.unit)}`,
    ),
    noBudget: worded(
      (v: NoBudget) =>
        `カネのコストは${formatAmount(v.cost, v.unit)}ですが、本文に歳出予算額がありません${v.written === '' ? '' : `（${quote(v.written)}）`}。`,
      (v) =>
        `The cost of money is ${formatAmount(v.cost, v.unit)}, but the text names no budget${v.written === '' ? '' : ` (${quote(v.written)})`}.`,
      (v) => `${formatNumber(v.cost)}、本文に額なし`,
      (v) => `${formatNumber(v.cost)}, none in text`,
    ),
    zeroBudget: worded(
      (v: CostAlone) =>
        `カネのコストは${formatAmount(v.cost, v.unit)}ですが、本文の歳出予算額は${formatAmount(0, v.unit)}です。`,
      (v) =>
        `The cost of money is ${formatAmount(v.cost, v.unit)}, but the text's budget is ${formatAmount(0, v.unit)}.`,
      (v) => `${formatNumber(v.cost)}、本文${formatAmount(0, v.unit)}`,
      (v) => `${formatNumber(v.cost)}, text ${formatAmount(0, v.unit)}`,
    ),
  },

  checkProgram(program, book) {
    const { money, moneyText } = program.fields;
    const gap = gapOf(program);
    if (gap === null || money.cell === null) return [];
    // Where the row is not there, neither is blank.
    if (rowMissing(program, ['money'], book.profile) !== null) return [];
    const { cost, budget } = gap;
    const { unit } = book.profile;
    const found = {
      cell: money.cell,
      related: present(moneyText.cell),
      expected: budget,
      actual: cost,
      quantity: { kind: 'amount', unit },
      hint: hintForMoney(program, cost, budget, book),
    } as const;
    if (cost === null) return [{ ...found, key: 'noCost', values: { budget, unit } }];
    if (isNone(cost)) return [{ ...found, key: 'zeroCost', values: { budget, unit } }];
    if (program.budget.amount !== null) {
      return [{ ...found, key: 'zeroBudget', values: { cost, unit } }];
    }
    const written = cellText(moneyText.value);
    return [{ ...found, key: 'noBudget', values: { cost, unit, written } }];
  },

  /** The cost from its text; where the text has none, the text from the cost, or no cost either. */
  fix(finding, book) {
    const program = programOf(finding, book);
    const { message } = finding;
    if (program === null) return null;
    if (message.key === 'noCost' || message.key === 'zeroCost') {
      const choice = costChoice(book, program, 'money', costOf(message.values.budget, book));
      return choicesFix(choice === null ? [] : [choice]);
    }
    const text = textEdit(program, message.values.cost, book);
    const none = costChoice(book, program, 'money', 0);
    return choicesFix([
      ...(text === null ? [] : [[text] as const]),
      ...(none === null ? [] : [none]),
    ]);
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '歳出予算額とカネのコストは、どちらかだけがあることはないため、記入もれと考えられます。',
          en: 'Budget and cost of money go together: where one is missing, it was left out.',
        },
        good: [{ moneyText: '歳出予算額10百万円', money: 10 }],
        bad: [{ moneyText: '歳出予算額10百万円', money: null }],
      }
    : null,
});

/** Cost and budget where only one of the two is there; two that do not agree are SUM-02's. */
function gapOf({ costs, budget: text }: Program): { cost: number | null; budget: number } | null {
  const cost = amountOf(costs.money);
  if (cost === null && !isAbsent(costs.money)) return null;
  const budget = budgetOf(text);
  if (budget === null || isNone(budget) === isNone(cost ?? 0)) return null;
  return { cost, budget };
}

/** Prose without 歳出予算額, or with a part of another program's, leaves open whether there is one. */
function budgetOf(text: BudgetReading): number | null {
  const { amount, phrase, scope } = text;
  if (amount === null) return isNilBudget(text) && scope === null ? 0 : null;
  // An amount of another name is PREV-02's alone; O円 is NUM-02's.
  return phrase !== 'budget' || isGuessedNone(amount) ? null : ownBudget(text);
}

function isGuessedNone({ value, lettersAsDigits }: NamedAmount): boolean {
  return lettersAsDigits && value === 0;
}

function costOf(budget: number, book: Book): number {
  const cost = inDecimals(budget, book);
  return sameAmount(cost, budget, book.profile) ? cost : budget;
}

/** 歳出予算額 as the cost says, where the text is nil or names 0. */
function textEdit(program: Program, cost: number, book: Book): CellEdit | null {
  const { cell, value } = program.fields.moneyText;
  const { kind, amount } = program.budget;
  if (cell === null || cost < 0) return null;
  const written = formatAmount(cost, book.profile.unit);
  if (kind !== 'text') return fieldEdit(book, program.fields.moneyText, `歳出予算額${written}`);
  if (amount === null || typeof value !== 'string') return null;
  const fixed = value.slice(0, amount.span.start) + written + value.slice(amount.span.end);
  const read = readBudget(fixed, book.profile).amount;
  if (read === null || !sameAmount(read.value, cost, book.profile)) return null;
  return pieceEdit(book, cell, value, fixed);
}
