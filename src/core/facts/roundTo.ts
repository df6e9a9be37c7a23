/**
 * Rounds to decimal places, halves away from zero (四捨五入), by the figure's decimal notation:
 * 1.005 becomes 1.01 although its binary value is less.
 */
export function roundTo(value: number, decimals: number): number {
  const sign = value < 0 ? -1 : 1;
  return shifted(sign * Math.round(shifted(Math.abs(value), decimals)), -decimals);
}

/** Cuts off what stands behind the decimal places (切り捨て). */
export function cutTo(value: number, decimals: number): number {
  return shifted(Math.trunc(shifted(value, decimals)), -decimals);
}

/** `value` × 10 ** `places`, exact in decimal notation where that has no exponent. */
function shifted(value: number, places: number): number {
  const written = String(value);
  return written.includes('e') ? value * 10 ** places : Number(`${written}e${places}`);
}
