const BESIDE_DIGITS =
  /(?<![A-Za-z0-9])l[0-9]|(?<![A-Za-z])(?:[0-9]l[0-9]|[0-9０-９][OＯ〇](?![A-Za-z]))/;

/**
 * The first place where a letter stands beside digits as one of them (`l2`, `1O`); null without
 * one. Names such as O157, H2O, I2 and 2l are none.
 */
export function findLetterDigit(text: string): string | null {
  return BESIDE_DIGITS.exec(text)?.[0] ?? null;
}
