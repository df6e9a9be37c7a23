import { hintForMoney } from '../hints/hintForMoney';
import type { Program } from '../records/Program';
import type { Profile } from '../profile/Profile';
import { amountOf } from '../readers/amount';
import type { Message } from '../words/Words';
import { cellText, present } from '../facts/cellText';
import { isAbsent, isNilBudget } from '../facts/costParts';
import type { ProgramCheck, ProgramRule } from './OldRule';
import { sameAmount } from '../facts/sameAmount';

type Sum07 = Extract<Message, { rule: 'SUM-07' }>;

const check: ProgramCheck = (program, index, book, found) => {
  const message = messageOf(program, book.profile);
  if (message === null) return;
  const { cell } = program.fields.money;
  if (cell === null) return;
  const cost = amountOf(program.costs.money);
  const budget = program.budget.amount?.value ?? 0;
  const hint = hintForMoney(program, cost, budget, book);
  found.push({
    rule: 'SUM-07',
    severity: 'error',
    cell,
    related: present(program.fields.moneyText.cell),
    program: index,
    message,
    expected: budget,
    actual: cost,
    quantity: { kind: 'amount', unit: book.profile.unit },
    ...(hint === null ? {} : { hint }),
  });
};

function messageOf(program: Program, profile: Profile): Sum07 | null {
  const { costs, budget: text } = program;
  const { unit } = profile;
  const cost = amountOf(costs.money);
  if (cost === null && !isAbsent(costs.money)) return null;
  const budget = text.amount?.value ?? (isNilBudget(text) ? 0 : null);
  // Prose without 歳出予算額 leaves open whether there is one.
  if (budget === null || sameAmount(cost ?? 0, budget, profile)) return null;
  if (cost === null) return { rule: 'SUM-07', key: 'noCost', values: { budget, unit } };
  if (cost === 0) return { rule: 'SUM-07', key: 'zeroCost', values: { budget, unit } };
  return budget === 0 ? budgetMissing(program, cost, unit) : null;
}

function budgetMissing({ budget, fields }: Program, cost: number, unit: string): Sum07 {
  if (budget.amount !== null) return { rule: 'SUM-07', key: 'zeroBudget', values: { cost, unit } };
  const written = cellText(fields.moneyText.value);
  return { rule: 'SUM-07', key: 'noBudget', values: { cost, unit, written } };
}

/** カネ cost blank or 0 ⇔ 歳出予算額 nil or 0. */
export const sum07: ProgramRule = {
  id: 'SUM-07',
  severity: 'error',
  scope: 'program',
  checkProgram: check,
};
