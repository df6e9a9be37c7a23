import { amountOf } from '../readers/amount';
import { AMOUNT_FIELDS } from '../facts/figureFields';
import type { ProgramCheck, ProgramRule } from './OldRule';

const check: ProgramCheck = (program, index, book, found) => {
  for (const key of AMOUNT_FIELDS) {
    const value = amountOf(program.costs[key]);
    const { cell } = program.fields[key];
    if (value === null || value >= 0 || cell === null) continue;
    found.push({
      rule: 'NUM-04',
      severity: 'error',
      cell,
      related: [],
      program: index,
      message: { rule: 'NUM-04', key: 'negative', values: { value, unit: book.profile.unit } },
      expected: null,
      actual: value,
      quantity: { kind: 'amount', unit: book.profile.unit },
    });
  }
};

/** No negative amount; △, ▲, -, − and （） are all read as negative. */
export const num04: ProgramRule = {
  id: 'NUM-04',
  severity: 'error',
  scope: 'cell',
  checkProgram: check,
};
