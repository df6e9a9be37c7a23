/** Without sign, and with no more than six decimals. */
const SHORT = /^\d+(?:\.\d{1,6})?$/;
const THOUSANDS = /\B(?=(?:\d{3})+(?:\.|$))/g;
/** Digits that JavaScript writes without an exponent, and exactly. */
const MOST_DIGITS = 15;

let rounding: Intl.NumberFormat | null = null;

/** A number with thousands separators: 1,539; one below zero as such forms write it: △5. */
export function formatNumber(value: number): string {
  return value < 0 ? `△${formatPositive(-value)}` : formatPositive(value);
}

/** What Intl is not needed for goes without: to load it takes five milliseconds, a twentieth of a small check. */
function formatPositive(value: number): string {
  const text = String(value);
  if (text.length <= MOST_DIGITS && SHORT.test(text)) {
    return value < 1000 ? text : text.replace(THOUSANDS, ',');
  }
  rounding ??= new Intl.NumberFormat('en-US', { maximumFractionDigits: 6, useGrouping: true });
  return rounding.format(value);
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

/** How wide a text is in full-width characters: those of ASCII and ｶﾅ are half of one. */
export function widthOf(text: string): number {
  let width = 0;
  for (const one of text) width += /[\u0020-\u007e\uff61-\uff9f]/.test(one) ? 0.5 : 1;
  return width;
}

/** A cell's text where a line has no place for more: on one line, so many full-width characters wide. */
export function clip(text: string, widest: number): string {
  const line = text
    .slice(0, widest * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= widest * 4 && widthOf(line) <= widest) return line;
  let cut = '';
  for (const one of line) {
    if (widthOf(cut + one) > widest - 1) break;
    cut += one;
  }
  return `${cut}…`;
}

/** Eras by the first fiscal year that is called by them, latest first. */
const ERAS: readonly (readonly [first: number, name: string])[] = [
  [2019, '令和'],
  [1989, '平成'],
];
const LONGEST_ERA = 99;
const APRIL = 3;

/** 2026 → 令和8年度; years before 平成, and those that no era will reach, by their number. */
export function fiscalYearName(year: number): string {
  const [first, era] = ERAS.find(([start]) => year >= start) ?? [];
  if (first === undefined || era === undefined) return `${year}年度`;
  const count = year - first + 1;
  if (count > LONGEST_ERA) return `${year}年度`;
  return `${era}${count === 1 ? '元' : count}年度`;
}

/** A fiscal year in both calendars: 平成29年度（2017年度）. */
export function fiscalYearLabel(year: number): string {
  const [name, western] = [fiscalYearName(year), `${year}年度`];
  return name === western ? western : `${name}（${western}）`;
}

/** The fiscal year that a day belongs to: from April to March. */
export function fiscalYearOf(day: Date): number {
  return day.getMonth() >= APRIL ? day.getFullYear() : day.getFullYear() - 1;
}

/** A moment at the place of the reader: 2026年4月1日 9:05. */
export function dateTimeLabel(time: Date): string {
  const day = `${String(time.getFullYear())}年${String(time.getMonth() + 1)}月${String(time.getDate())}日`;
  return `${day} ${String(time.getHours())}:${String(time.getMinutes()).padStart(2, '0')}`;
}

/** With them a cell or a file's name could steer a terminal, or turn text around on any screen. */
const CONTROLS = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** One line that a terminal only shows: white space as single spaces, control characters left out. */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(CONTROLS, '');
}

/** Control characters but tab and line ends, which stand in every text. */
const CONTROLS_IN_LINES =
  /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The text without control characters but tab and line ends. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS_IN_LINES, '');
}
