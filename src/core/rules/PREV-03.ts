import { cellText, present } from '../facts/cellText';
import type { ProgramCheck, ProgramRule } from './OldRule';

const check: ProgramCheck = (program, index, book, found) => {
  const { isNew, previousYear } = program.fields;
  const amount = program.previous.amount;
  if (!program.isNew || previousYear.cell === null) return;
  if (amount === null || amount.value === 0) return;
  const { start, end } = amount.span;
  const written = cellText(previousYear.value).slice(start, end);
  found.push({
    rule: 'PREV-03',
    severity: 'warning',
    cell: previousYear.cell,
    related: present(isNew.cell),
    program: index,
    message: { rule: 'PREV-03', key: 'amount', values: { written } },
    expected: null,
    actual: amount.value,
    quantity: { kind: 'amount', unit: book.profile.unit },
  });
};

/** A new program (●) has no previous-year amount. */
export const prev03: ProgramRule = {
  id: 'PREV-03',
  severity: 'warning',
  scope: 'program',
  checkProgram: check,
};
