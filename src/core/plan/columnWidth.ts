/**
 * Excel's files hold a column's width in digits of the default font, its API in points. With the
 * default fonts of a Japanese Excel (游ゴシック, ＭＳ Ｐゴシック, 11 points) a digit is eight pixels
 * wide, a cell's padding five pixels, a pixel three quarters of a point.
 */
const DIGIT = 8 * 0.75;
const PADDING = 5 * 0.75;

/** Width in points of a column so many digits wide. */
export function columnPoints(digits: number): number {
  return digits * DIGIT + PADDING;
}

/** Width in digits of a column so many points wide, to the hundredth. */
export function columnDigits(points: number): number {
  return Math.max(0, Math.round(((points - PADDING) / DIGIT) * 100) / 100);
}
