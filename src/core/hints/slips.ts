import type { BudgetReading } from '../readers/budget';
import type { Program } from '../records/Program';
import type { CellValue } from '../snapshot/CellValue';
import type { Hint } from './Hint';

/** How one figure may have become another in typing or reading. */
export type DigitSlip = 'swapped' | 'missing' | 'extra' | 'oneSeven';

/**
 * The one slip that makes `meant` into `written`, both as digits; null where it takes more than
 * one. Figures of one digit resemble each other too easily.
 */
export function digitSlip(written: string, meant: string): DigitSlip | null {
  if (written === meant) return null;
  if (written.length === meant.length) {
    return written.length < 2 ? null : slipOfPlaces(written, meant);
  }
  if (lacksOne(written, meant)) return 'missing';
  return lacksOne(meant, written) ? 'extra' : null;
}

function slipOfPlaces(written: string, meant: string): DigitSlip | null {
  const places = [...written].flatMap((digit, i) => (digit === meant.charAt(i) ? [] : [i]));
  const [first = 0, second] = places;
  if (second === undefined) {
    const pair = written.charAt(first) + meant.charAt(first);
    return pair === '17' || pair === '71' ? 'oneSeven' : null;
  }
  const isSwap =
    places.length === 2 &&
    second === first + 1 &&
    written.charAt(first) === meant.charAt(second) &&
    written.charAt(second) === meant.charAt(first);
  return isSwap ? 'swapped' : null;
}

/** Whether `short` is `long` without one of its digits. */
function lacksOne(short: string, long: string): boolean {
  if (short.length !== long.length - 1 || short === '') return false;
  let i = 0;
  while (i < short.length && short.charAt(i) === long.charAt(i)) i++;
  return short.slice(i) === long.slice(i + 1);
}

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
