import { hintForMoney } from '../hints/hintForMoney';
import type { Profile } from '../profile/Profile';
import { amountOf } from '../readers/amount';
import type { Program } from '../records/Program';
import { present } from '../facts/cellText';
import { nonRegularStaff } from '../facts/nonRegular';
import type { ProgramCheck, ProgramRule } from './OldRule';
import { difference, sameAmount } from '../facts/sameAmount';
import { thousandfoldOf } from '../facts/thousandfold';

const check: ProgramCheck = (program, index, book, found) => {
  const gap = gapOf(program, book.profile);
  const { money, moneyText, peopleText } = program.fields;
  if (gap === null || money.cell === null) return;
  const { budget, cost } = gap;
  const apart = difference(budget, cost);
  const values = { budget, cost, difference: Math.abs(apart), unit: book.profile.unit };
  const base = {
    rule: 'SUM-02',
    cell: money.cell,
    program: index,
    expected: budget,
    actual: cost,
    quantity: { kind: 'amount', unit: book.profile.unit },
  } as const;
  const staff = apart > 0 ? nonRegularStaff(program.staff, book.profile) : 0;
  if (staff > 0 && apart <= book.profile.nonRegularPay * staff) {
    found.push({
      ...base,
      severity: 'info',
      related: present(moneyText.cell, peopleText.cell),
      message: { rule: 'SUM-02', key: 'nonRegular', values: { ...values, staff } },
    });
  } else {
    const hint = hintForMoney(program, cost, budget, book);
    found.push({
      ...base,
      severity: 'error',
      related: present(moneyText.cell),
      message: { rule: 'SUM-02', key: 'mismatch', values },
      ...(hint === null ? {} : { hint }),
    });
  }
};

/** The two amounts where both are there and do not agree; a side that is 0 or missing is SUM-07's. */
function gapOf(program: Program, profile: Profile): { budget: number; cost: number } | null {
  const budget = program.budget.amount?.value ?? 0;
  const cost = amountOf(program.costs.money) ?? 0;
  if (budget === 0 || cost === 0) return null;
  if (sameAmount(budget, cost, profile) || thousandfoldOf(program, 'money') !== null) return null;
  return { budget, cost };
}

/** カネ cost = 歳出予算額 in its text; less by the pay of non-regular staff is information. */
export const sum02: ProgramRule = {
  id: 'SUM-02',
  severity: 'error',
  scope: 'program',
  checkProgram: check,
};
