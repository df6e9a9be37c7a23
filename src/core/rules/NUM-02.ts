import type { Program } from '../records/Program';
import type { BudgetReading } from '../readers/budget';
import { findLetterDigit } from '../readers/letterDigits';
import type { NumberReading } from '../readers/programNumber';
import type { CellValue } from '../snapshot/CellValue';
import { cellText } from '../facts/cellText';
import { FIGURE_FIELDS, type FigureField } from '../facts/figureFields';
import type { ProgramCheck, ProgramRule } from './OldRule';

const check: ProgramCheck = (program, index, _book, found) => {
  for (const key of FIGURE_FIELDS) {
    const { value } = program.fields[key];
    if (typeof value !== 'string') continue;
    const written = letterIn(program, key, value);
    if (written === null) continue;
    const { cell } = program.fields[key];
    if (cell === null) continue;
    found.push({
      rule: 'NUM-02',
      severity: 'error',
      cell,
      related: [],
      program: index,
      message: { rule: 'NUM-02', key: 'letters', values: { written } },
      expected: null,
      actual: written,
    });
  }
};

/** The piece of the cell's text in which a letter stands for a digit; null without one. */
function letterIn(program: Program, key: FigureField, value: string): string | null {
  switch (key) {
    case 'no':
      return letterInNumber(program.number, value);
    case 'peopleText':
      return program.staff.lettersAsDigits ? value : findLetterDigit(value);
    case 'thingsText':
      return letterInText(program.thingsBudget, value);
    case 'moneyText':
      return letterInText(program.budget, value);
    case 'previousYear':
      return letterInText(program.previous, value);
    case 'people':
    case 'things':
    case 'money':
    case 'total':
      return letterInAmount(program, key, value);
  }
}

function letterInNumber(reading: NumberReading, value: string): string | null {
  return reading.kind === 'number' && reading.lettersAsDigits ? value : null;
}

function letterInAmount(
  program: Program,
  key: 'people' | 'things' | 'money' | 'total',
  value: CellValue,
): string | null {
  const reading = program.costs[key];
  return reading.kind === 'text' && reading.lettersAsDigits ? cellText(value) : null;
}

function letterInText(reading: BudgetReading, text: string): string | null {
  for (const amount of reading.amounts) {
    if (amount.lettersAsDigits) return text.slice(amount.span.start, amount.span.end);
  }
  return findLetterDigit(text);
}

/** No letters as digits: `O円`, `l2`, 〇. */
export const num02: ProgramRule = {
  id: 'NUM-02',
  severity: 'error',
  scope: 'cell',
  checkProgram: check,
};
