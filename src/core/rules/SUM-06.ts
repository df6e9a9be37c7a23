import { present } from '../facts/cellText';
import { headPriceOf } from '../facts/headPrices';
import type { ProgramCheck, ProgramRule } from './OldRule';

const check: ProgramCheck = (program, index, book, found) => {
  const price = headPriceOf(program, book);
  if (price?.isFar !== true) return;
  const { people, peopleText } = program.fields;
  if (people.cell === null) return;
  found.push({
    rule: 'SUM-06',
    severity: 'warning',
    cell: people.cell,
    related: present(peopleText.cell),
    program: index,
    message: { rule: 'SUM-06', key: 'far', values: { ...price, unit: book.profile.unit } },
    expected: Math.round(price.median * price.people),
    actual: price.cost,
    quantity: { kind: 'amount', unit: book.profile.unit },
  });
};

/** ヒト cost per head is within 80–120 % of the median of the workbook's others. */
export const sum06: ProgramRule = {
  id: 'SUM-06',
  severity: 'warning',
  scope: 'workbook',
  checkProgram: check,
};
