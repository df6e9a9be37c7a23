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
