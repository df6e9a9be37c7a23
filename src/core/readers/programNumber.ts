import { type CellValue, isUnknown } from '../snapshot/CellValue';
import { ordinalOf, skipSpaces } from '../text/notation';
import { scanNumber } from './scanNumber';

/** What a No. cell says. `notation` is true where a number is meant but not written as one (`１`, `1.`). */
export type NumberReading =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly notation: boolean;
      /** `l2`: a letter stands for a digit. */
      readonly lettersAsDigits: boolean;
    }
  /** No positive integer. */
  | { readonly kind: 'invalid' }
  /** An error, or a formula without result. */
  | { readonly kind: 'unknown' };

const BLANK: NumberReading = { kind: 'blank' };
const UNKNOWN: NumberReading = { kind: 'unknown' };
const INVALID: NumberReading = { kind: 'invalid' };

/** Reads a No. cell: a positive integer, also as `１`, `1.`, `(1)`, `No.1`, `①`. Never throws. */
export function readProgramNumber(value: CellValue): NumberReading {
  if (value === null) return BLANK;
  if (typeof value === 'number') return positive(value, false, false);
  if (typeof value !== 'string') return isUnknown(value) ? UNKNOWN : INVALID;
  const text = value.trim();
  if (text === '') return BLANK;
  const ordinal = text.length === 1 ? ordinalOf(text) : null;
  if (ordinal !== null) return positive(ordinal, true, false);
  let at = leadEnd(text);
  const number = scanNumber(text, at, true);
  if (number === null) return INVALID;
  at = number.end;
  while (at < text.length && ')）.．'.includes(text.charAt(at))) at = skipSpaces(text, at + 1);
  return at === text.length ? positive(number.value, true, number.lettersAsDigits) : INVALID;
}

const LEAD = /^(?:N[oO]\.?|Ｎｏ．?|№|[(（])/;

function leadEnd(text: string): number {
  return skipSpaces(text, LEAD.exec(text)?.[0].length ?? 0);
}

function positive(value: number, notation: boolean, lettersAsDigits: boolean): NumberReading {
  if (!Number.isSafeInteger(value) || value < 1) return INVALID;
  return { kind: 'number', value, notation, lettersAsDigits };
}
