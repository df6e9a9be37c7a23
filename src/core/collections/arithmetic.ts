/** Below this, differences come from the binary notation of decimals. */
const NOISE = 1e-6;

/** `a − b` without the noise of binary decimals. */
export function difference(a: number, b: number): number {
  return withoutNoise(a - b);
}

/** A sum of amounts without the noise of binary decimals. */
export function withoutNoise(sum: number): number {
  return Number.isInteger(sum) ? sum : Number(sum.toFixed(6));
}

/**
 * Whether a cost is the amount of its text: equal, or less than the tolerance apart, as a text in
 * 千円 and a cell in whole 百万円 are.
 */
export function sameAmount(
  a: number,
  b: number,
  { tolerance }: { readonly tolerance: number },
): boolean {
  const apart = Math.abs(a - b);
  return apart < NOISE || apart < tolerance - NOISE;
}

/** Whether an amount is none: under half a unit. */
export function isNone(amount: number): boolean {
  return Math.abs(amount) < 0.5;
}

/** Whether one amount is the other in 千 of its unit: 75 and 75,432 (UNIT-02). */
export function isThousandfold(a: number, b: number): boolean {
  return isTimes(a, b, 1_000);
}

/** Whether one amount is the other in 千 of its unit or in 百万, as 円 and 百万円 are. */
export function isUnitApart(a: number, b: number): boolean {
  return isTimes(a, b, 1_000) || isTimes(a, b, 1_000_000);
}

function isTimes(a: number, b: number, factor: number): boolean {
  const small = Math.min(Math.abs(a), Math.abs(b));
  const large = Math.max(Math.abs(a), Math.abs(b));
  return small > NOISE && Math.abs(large / factor - small) <= 0.5 && large > (factor / 10) * small;
}

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
