import type { Finding } from './OldRule';
import type { BudgetReading } from '../readers/budget';
import type { Field } from '../records/Program';
import type { ProgramCheck, ProgramRule } from './OldRule';
import { difference } from '../facts/sameAmount';

const check: ProgramCheck = (program, index, book, found) => {
  const { unit } = book.profile;
  checkText(program.fields.moneyText, program.budget, index, unit, found);
  checkText(program.fields.previousYear, program.previous, index, unit, found);
};

function checkText(
  field: Field,
  reading: BudgetReading,
  index: number,
  unit: string,
  found: Finding[],
): void {
  if (reading.amount === null || reading.general === null) return;
  const whole = reading.amount.value;
  const general = reading.general.value;
  const over = difference(general, whole);
  if (over <= 0) return;
  const { cell } = field;
  if (cell === null) return;
  found.push({
    rule: 'SUM-03',
    severity: 'error',
    cell,
    related: [],
    program: index,
    message: { rule: 'SUM-03', key: 'exceeds', values: { whole, general, difference: over, unit } },
    expected: whole,
    actual: general,
    quantity: { kind: 'amount', unit },
  });
}

/** うち一般財源 ≤ 歳出予算額, and likewise in the previous year's text. */
export const sum03: ProgramRule = {
  id: 'SUM-03',
  severity: 'error',
  scope: 'cell',
  checkProgram: check,
};
