import { amountOf } from '../readers/amount';
import type { FigureAt } from './places';

/** Excel keeps so many digits of a number. */
const MOST_DIGITS = 15;

/**
 * The number that a cell of one figure means, in the profile's unit: a cost, a total or a No.; null
 * in a text, where none can be read, and where Excel could not keep all of its digits.
 */
export function numberOf({ program, key, value }: FigureAt): number | null {
  switch (key) {
    case 'no':
      return program.number.kind === 'number' ? program.number.value : null;
    case 'people':
    case 'things':
    case 'money':
    case 'total':
      return isKept(value) ? exact(amountOf(program.costs[key])) : null;
    case 'peopleText':
    case 'thingsText':
    case 'moneyText':
    case 'previousYear':
      return null;
  }
}

/** Whether a letter stands for a digit in such a number: what is meant is then a guess. */
export function isGuess({ program, key }: FigureAt): boolean {
  switch (key) {
    case 'no':
      return program.number.kind === 'number' && program.number.lettersAsDigits;
    case 'people':
    case 'things':
    case 'money':
    case 'total': {
      const reading = program.costs[key];
      return reading.kind === 'text' && reading.lettersAsDigits;
    }
    case 'peopleText':
    case 'thingsText':
    case 'moneyText':
    case 'previousYear':
      return false;
  }
}

function isKept(value: FigureAt['value']): boolean {
  if (typeof value !== 'string') return true;
  return (value.match(/[0-9０-９]/g) ?? []).length <= MOST_DIGITS;
}

/** Without the last binary digits that converting a unit leaves: 0.07億円 is 7百万円. */
function exact(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(MOST_DIGITS));
}
