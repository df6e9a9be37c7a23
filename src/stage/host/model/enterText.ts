import { LONGEST_TEXT } from '../../../core/plan/edits';
import { HostError } from '../HostError';
import { BLANK, type HeldContent, type Entered } from './Cell';
import { formulaTokens, isFormula } from './formulaTokens';
import { dateSerial } from '../../../files/read/reference';

const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?`;
const NUMBER = new RegExp(String.raw`^([+-]?)([\u00A5\\$]?)(${DIGITS}(?:e[+-]?\d+)?)(%?)$`, 'i');

const ERA_LETTERS = 'MTSHR';
const ERA_NAMES = ['明治', '大正', '昭和', '平成', '令和'];
/** The years before their first ones. */
const ERA_STARTS = [1867, 1911, 1925, 1988, 2018];
const ERA_NAME = `(?<era>${ERA_NAMES.join('|')})(?<year>\\d{1,2}|元)年`;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME = `(?<name>${MONTHS.join('|')})`;
const LONG = '"年"m"月"d"日"';

const DATES: readonly DatePattern[] = [
  { pattern: /^(?<year>\d{1,4})([/-])(?<month>\d{1,2})\2(?<day>\d{1,2})$/, format: 'yyyy/m/d' },
  { pattern: /^(?<year>\d{4})[/-](?<month>\d{1,2})$/, format: 'mmm-yy' },
  { pattern: /^(?<month>\d{1,2})[/-](?<year>\d{4})$/, format: 'mmm-yy' },
  { pattern: /^(?<month>\d{1,2})[/-](?<day>\d{1,2})$/, format: 'm"月"d"日"' },
  {
    pattern: /^(?<era>[MTSHR])(?<year>\d{1,2})([./-])(?<month>\d{1,2})\3(?<day>\d{1,2})$/i,
    format: '[$-411]ge.m.d',
  },
  {
    pattern: new RegExp(`^${ERA_NAME}(?<month>\\d{1,2})月(?<day>\\d{1,2})日$`),
    format: `[$-411]ggge${LONG}`,
  },
  { pattern: new RegExp(`^${ERA_NAME}(?<month>\\d{1,2})月$`), format: 'yyyy"年"m"月"' },
  { pattern: /^(?<year>\d{2,4})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/, format: `yyyy${LONG}` },
  { pattern: /^(?<year>\d{2,4})年(?<month>\d{1,2})月$/, format: 'yyyy"年"m"月"' },
  { pattern: /^(?<month>\d{1,2})月(?<day>\d{1,2})日$/, format: 'm"月"d"日"' },
  { pattern: new RegExp(`^(?<day>\\d{1,2})-${MONTH_NAME}$`, 'i'), format: 'd-mmm' },
  {
    pattern: new RegExp(`^(?<day>\\d{1,2})-${MONTH_NAME}-(?<year>\\d{2,4})$`, 'i'),
    format: 'd-mmm-yy',
  },
  { pattern: new RegExp(`^${MONTH_NAME}[- ](?<day>\\d{1,2})$`, 'i'), format: 'd-mmm' },
];

const CLOCK = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?(?: ?([ap])m?)?$/i;
const KANJI_CLOCK = /^(午前|午後)?(\d{1,2})時(\d{1,2})分(?:(\d{1,2})秒)?$/;

const ERROR = /^#(?:N\/A|REF!|NAME\?|DIV\/0!|NULL!|VALUE!|NUM!|SPILL!|CALC!)$/i;
const TRUTH = /^(?:true|false)$/i;

/**
 * What Excel makes of a text that is typed or written into a cell: numbers, dates and truth values
 * are recognised, `=` (and `+ - @` before anything but a number) begins a formula, an apostrophe
 * keeps the rest as it stands. In a cell formatted as text (`@`) nothing is recognised. Throws
 * InvalidArgument on a formula that cannot be read or a text too long for a cell.
 */
export function enterText(text: string, numberFormat: string): Entered {
  if (text === '') return BLANK;
  if (text.length > LONGEST_TEXT) throw new HostError('InvalidArgument', 'The text is too long.');
  if (numberFormat === '@') return { value: text, formula: null };
  if (text.startsWith("'")) return { value: text.slice(1), formula: null };
  return recognise(text);
}

/** A formula without its `=`; its result comes with the next calculation. */
export function enterFormula(formula: string): HeldContent {
  const tokens = formulaTokens(formula);
  if (tokens === null || !isFormula(tokens)) {
    throw new HostError('InvalidArgument', `The formula =${formula} cannot be read.`);
  }
  return { value: null, formula };
}

function recognise(text: string): Entered {
  const typed = readTyped(text);
  if (typed !== null) {
    const { value, format } = typed;
    return { value, formula: null, ...(format === null ? {} : { numberFormat: format }) };
  }
  const folded = toHalfWidth(text);
  // A formula that begins in full width is read in half width throughout.
  const formula = folded.startsWith(text.slice(0, 1)) ? text : folded;
  if (/^[=+]./.test(formula)) return enterFormula(formula.slice(1));
  if (/^[-@]./.test(formula)) return enterFormula(formula);
  if (TRUTH.test(folded)) return { value: folded.toLowerCase() === 'true', formula: null };
  if (ERROR.test(folded)) return { value: { error: folded.toUpperCase() }, formula: null };
  return { value: text, formula: null };
}

/** What a typed text is read as, and the format that a General cell gets by it; null: it stays so. */
interface Typed {
  readonly value: number;
  readonly format: string | null;
}

/**
 * A text that a Japanese Excel reads as a number, an amount, a percentage, a fraction, a date or a
 * time, also in full-width characters; null where it stays a text.
 */
function readTyped(text: string): Typed | null {
  const typed = toHalfWidth(text).trim();
  return readNumber(typed) ?? readFraction(typed) ?? readMoment(typed);
}

/** Full-width twins of ASCII, the wide blank and the wide yen; circled and kanji numbers stay. */
function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .replaceAll('\uffe5', '\u00a5');
}

function readNumber(text: string): Typed | null {
  // In brackets stands a negative number, without a sign.
  const inner = /^\(([^+-].*)\)$/.exec(text)?.[1] ?? null;
  const [, sign, currency = '', digits = '', percent] = NUMBER.exec(inner ?? text) ?? [];
  if (!/\d/.test(digits)) return null;
  const amount = Number(digits.replaceAll(',', '')) / (percent === '%' ? 100 : 1);
  return {
    value: inner !== null || sign === '-' ? -amount : amount,
    format: formatOf(digits, currency, percent === '%'),
  };
}

function formatOf(digits: string, currency: string, isPercent: boolean): string | null {
  const places = /\.\d/.test(digits) ? '.00' : '';
  if (isPercent) return `0${places}%`;
  if (/e/i.test(digits)) return '0.00E+00';
  if (currency !== '') {
    const sign = currency === '$' ? '$' : '¥';
    return `"${sign}"#,##0${places};"${sign}"-#,##0${places}`;
  }
  return digits.includes(',') ? `#,##0${places}` : null;
}

function readFraction(text: string): Typed | null {
  const [, sign, whole, over, under] = /^([+-]?)(\d+) (\d+)\/(\d+)$/.exec(text) ?? [];
  if (under === undefined || Number(under) === 0) return null;
  const value = Number(whole) + Number(over) / Number(under);
  return { value: sign === '-' ? -value : value, format: '# ?/?' };
}

/** A date, a time, or both with a blank between them. */
function readMoment(text: string): Typed | null {
  const whole = readDate(text) ?? readTime(text);
  if (whole !== null) return whole;
  const [first = '', ...rest] = text.split(' ');
  const date = readDate(first);
  const time = readTime(rest.join(' '));
  return date && time && { value: date.value + time.value, format: 'yyyy/m/d h:mm' };
}

interface DatePattern {
  readonly pattern: RegExp;
  readonly format: string;
}

function readDate(text: string): Typed | null {
  for (const { pattern, format } of DATES) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const { era, year, month, name, day } = groups;
    const number =
      month === undefined ? MONTHS.indexOf(name?.toLowerCase() ?? '') + 1 : Number(month);
    const value = serialOf(yearOf(era, year), number, Number(day ?? 1));
    if (value !== null) return { value, format };
  }
  return null;
}

/** Without a year it is the current one; two digits mean 1930 to 2029. */
function yearOf(era: string | undefined, year: string | undefined): number {
  if (year === undefined) return new Date().getFullYear();
  const number = year === '元' ? 1 : Number(year);
  if (era !== undefined) {
    const index = Math.max(ERA_NAMES.indexOf(era), ERA_LETTERS.indexOf(era.toUpperCase()));
    return (ERA_STARTS[index] ?? 0) + number;
  }
  if (year.length > 2) return number;
  return number < 30 ? 2000 + number : 1900 + number;
}

function serialOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal || year < 1900 || year > 9999) return null;
  return dateSerial(date.toISOString().slice(0, 10), false);
}

function readTime(text: string): Typed | null {
  const [, hours, minutes, seconds, half] = CLOCK.exec(text) ?? [];
  if (hours !== undefined) {
    const isAfternoon = half === undefined ? null : half.toLowerCase() === 'p';
    const format = `h:mm${seconds === undefined ? '' : ':ss'}${half === undefined ? '' : ' AM/PM'}`;
    return timeOf(hours, minutes, seconds, isAfternoon, format);
  }
  const [, name, hour, minute, second] = KANJI_CLOCK.exec(text) ?? [];
  if (hour === undefined) return null;
  const format = `h"時"mm"分"${second === undefined ? '' : 'ss"秒"'}`;
  return timeOf(hour, minute, second, name === undefined ? null : name === '午後', format);
}

function timeOf(
  hours: string,
  minutes = '0',
  seconds = '0',
  isAfternoon: boolean | null,
  format: string,
): Typed | null {
  if (Number(minutes) > 59 || Number(seconds) >= 60) return null;
  if (isAfternoon !== null && Number(hours) > 12) return null;
  const hour = isAfternoon === null ? Number(hours) : (Number(hours) % 12) + (isAfternoon ? 12 : 0);
  const value = (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return { value, format };
}
