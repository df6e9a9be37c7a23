import type { Finding } from './OldRule';
import type { BudgetReading } from '../readers/budget';
import type { Field } from '../records/Program';
import { cellText } from '../facts/cellText';
import { peopleBudget } from '../facts/peopleBudget';
import type { ProgramCheck, ProgramRule } from './OldRule';

const check: ProgramCheck = (program, index, book, found) => {
  const { fields } = program;
  const people = peopleBudget(program, book.profile);
  if (people !== null) checkText(fields.peopleText, people, index, found);
  checkText(fields.thingsText, program.thingsBudget, index, found);
  checkText(fields.moneyText, program.budget, index, found);
  checkText(fields.previousYear, program.previous, index, found);
};

function checkText(
  field: Field,
  { amounts }: BudgetReading,
  program: number,
  found: Finding[],
): void {
  if (amounts.length < 2) return;
  const [first, other] = mixed(amounts);
  const { cell } = field;
  if (first === undefined || other === undefined || cell === null) return;
  const text = cellText(field.value);
  const piece = ({ span }: Amount) => text.slice(span.start, span.end);
  found.push({
    rule: 'UNIT-03',
    severity: 'info',
    cell,
    related: [],
    program,
    message: {
      rule: 'UNIT-03',
      key: 'mixed',
      values: { first: piece(first), other: piece(other) },
    },
    expected: first.unit,
    actual: other.unit,
  });
}

type Amount = BudgetReading['amounts'][number];

/** The first amount and the first in another unit; 0円 and a number without a unit are neither. */
function mixed(amounts: readonly Amount[]): readonly Amount[] {
  let first: Amount | null = null;
  for (const amount of amounts) {
    if (amount.unit === null || amount.value === 0) continue;
    if (first === null) first = amount;
    else if (amount.unit !== first.unit) return [first, amount];
  }
  return [];
}

/** One unit throughout a cell. */
export const unit03: ProgramRule = {
  id: 'UNIT-03',
  severity: 'info',
  scope: 'cell',
  checkProgram: check,
};
