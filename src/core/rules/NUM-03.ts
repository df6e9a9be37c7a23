import { findUntidyNumber } from '../readers/untidyNumber';
import { FIGURE_FIELDS, type FigureField } from './figureFields';
import type { ProgramCheck, ProgramRule } from './Rule';

const TEXTS: readonly FigureField[] = ['peopleText', 'thingsText', 'moneyText', 'previousYear'];

const check: ProgramCheck = (program, index, _book, found) => {
  for (const key of FIGURE_FIELDS) {
    const { value } = program.fields[key];
    if (typeof value !== 'string') continue;
    const number = findUntidyNumber(value, !TEXTS.includes(key));
    const { cell } = program.fields[key];
    if (number === null || cell === null) continue;
    found.push({
      rule: 'NUM-03',
      severity: 'warning',
      cell,
      related: [],
      program: index,
      message: { rule: 'NUM-03', key: 'untidy', values: number },
      expected: number.tidy,
      actual: number.written,
    });
  }
};

/** No space inside a number, and commas every three digits: `9,36` is read as 936. */
export const num03: ProgramRule = {
  id: 'NUM-03',
  severity: 'warning',
  scope: 'cell',
  checkProgram: check,
};
