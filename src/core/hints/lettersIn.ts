import type { BudgetReading } from '../readers/budget';
import type { Program } from '../records/Program';
import type { CellValue } from '../snapshot/CellValue';
import type { Hint } from './Hint';

type AmountKey = 'people' | 'things' | 'money' | 'total';

/** The first of these amounts in which a letter was taken for a digit: `1O`. */
export function lettersIn({ costs, fields }: Program, keys: readonly AmountKey[]): Hint | null {
  for (const key of keys) {
    const reading = costs[key];
    if (reading.kind === 'text' && reading.lettersAsDigits) return letters(fields[key].value);
  }
  return null;
}

/** The amount that leads a text, where a letter was taken for a digit: `7O百万円`. */
export function lettersInText({ amount }: BudgetReading, text: CellValue): Hint | null {
  if (amount === null || !amount.lettersAsDigits || typeof text !== 'string') return null;
  return letters(text.slice(amount.span.start, amount.span.end));
}

/** A hint at the letters of a text. */
export function letters(value: CellValue): Hint | null {
  return typeof value === 'string' ? { key: 'letters', values: { written: value.trim() } } : null;
}
