import { findUntidyNumber } from '../readers/untidyNumber';
import { type FigureField, isFigureText } from '../facts/figureFields';

/** Two figures behind the only comma: 2,25. */
const MAYBE_POINT = /^[0-9０-９]{1,3}\s*[,，]\s*[0-9０-９]{1,2}$/;

/**
 * A text without untidy numbers.
 * @param comma what a single comma before one or two digits stands for: 9,36 is 936 or 9.36
 */
export function tidyNumbers(text: string, key: FigureField, comma: 'group' | 'point'): string {
  const whole = !isFigureText(key);
  let result = text;
  let from = 0;
  for (;;) {
    const found = findUntidyNumber(result, whole, from);
    if (found === null) return result;
    const { start, end, written } = found;
    const tidy = comma === 'point' && MAYBE_POINT.test(written) ? pointed(written) : found.tidy;
    result = result.slice(0, start) + tidy + result.slice(end);
    // Closed up, a long number is read on: it is looked at again unless nothing was gained.
    from = tidy.length < written.length ? start : start + tidy.length;
  }
}

function pointed(written: string): string {
  return written.replace(/\s+/g, '').replace(',', '.').replace('，', '．');
}
