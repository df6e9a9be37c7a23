const PLAIN = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6, useGrouping: true });

/** A number with thousands separators: 1,539. */
export function formatNumber(value: number): string {
  return PLAIN.format(value);
}

/** An amount with its unit: 1,539百万円. */
export function formatAmount(value: number, unit: string): string {
  return formatNumber(value) + unit;
}

/** People with two decimals: 5.34人. */
export function formatPeople(count: number): string {
  return `${count.toFixed(2)}人`;
}

const LONGEST_QUOTE = 30;

/** A cell's text as it is quoted in a message: on one line, cut where it is long. */
export function quote(text: string): string {
  const line = text
    .slice(0, LONGEST_QUOTE * 2)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > LONGEST_QUOTE || text.length > LONGEST_QUOTE * 2
    ? `${line.slice(0, LONGEST_QUOTE)}…`
    : line;
}
