import type { BudgetReading } from '../readers/budget';
import { formatAmount } from '../words/format';
import type { ProgramCheck, ProgramRule } from './OldRule';
import { difference } from '../facts/sameAmount';

const check: ProgramCheck = (program, index, book, found) => {
  const { amount, items } = program.budget;
  if (amount === null || items.length === 0) return;
  const { unit } = book.profile;
  const budget = amount.value;
  const sum = difference(
    items.reduce((total, item) => total + item.amount.value, 0),
    0,
  );
  const { cell } = program.fields.moneyText;
  if (cell === null) return;
  const base = {
    rule: 'SUM-04',
    cell,
    related: [],
    program: index,
    expected: budget,
    actual: sum,
    quantity: { kind: 'amount', unit },
  } as const;
  const over = difference(sum, budget);
  // Each figure, the budget too, may be rounded by half a unit.
  if (over > (items.length + 1) / 2) {
    const values = { items: listOf(items, unit), sum, budget, difference: over, unit };
    found.push({ ...base, severity: 'error', message: { rule: 'SUM-04', key: 'exceeds', values } });
  } else if (sum * 2 < budget) {
    const values = { sum, budget, unit };
    found.push({
      ...base,
      severity: 'info',
      message: { rule: 'SUM-04', key: 'underHalf', values },
    });
  }
};

function listOf(items: BudgetReading['items'], unit: string): string {
  return items.map((item) => `${item.name} ${formatAmount(item.amount.value, unit)}`).join('＋');
}

/** Σ【主なもの】 ≤ 歳出予算額 within rounding; information when it is under half. */
export const sum04: ProgramRule = {
  id: 'SUM-04',
  severity: 'error',
  scope: 'cell',
  checkProgram: check,
};
