import type { Finding } from './OldRule';
import type { Profile } from '../profile/Profile';
import type { BudgetReading } from '../readers/budget';
import type { NamedAmount } from '../readers/namedAmount';
import type { Field } from '../records/Program';
import { formatAmount } from '../words/format';
import { cellText } from '../facts/cellText';
import { peopleBudget } from '../facts/peopleBudget';
import type { ProgramCheck, ProgramRule } from './OldRule';

const check: ProgramCheck = (program, index, book, found) => {
  const { fields } = program;
  const people = peopleBudget(program, book.profile);
  if (people !== null) checkText(fields.peopleText, people, index, book.profile, found);
  checkText(fields.thingsText, program.thingsBudget, index, book.profile, found);
  checkText(fields.moneyText, program.budget, index, book.profile, found);
  checkText(fields.previousYear, program.previous, index, book.profile, found);
};

function checkText(
  field: Field,
  reading: BudgetReading,
  index: number,
  profile: Profile,
  found: Finding[],
): void {
  for (const amount of reading.amounts) {
    if (amount.unitWhole) continue;
    const { cell } = field;
    if (cell === null) return;
    const written = cellText(field.value).slice(amount.span.start, amount.span.end);
    const expected = withUnit(amount, written, profile);
    found.push({
      rule: 'UNIT-01',
      severity: 'error',
      cell,
      related: [],
      program: index,
      message: { rule: 'UNIT-01', key: 'cut', values: { written, expected } },
      expected,
      actual: written,
    });
    // One finding a cell.
    return;
  }
}

/** The amount as it should stand: 83百万円. */
function withUnit(amount: NamedAmount, written: string, profile: Profile): string {
  return amount.unit === null ? formatAmount(amount.value, profile.unit) : `${written.trim()}円`;
}

/** An amount in a text carries its unit whole; white space or a line break before 円 is no fault. */
export const unit01: ProgramRule = {
  id: 'UNIT-01',
  severity: 'error',
  scope: 'cell',
  checkProgram: check,
};
