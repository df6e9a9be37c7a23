import { roundTo } from '../collections/arithmetic';
import { showDate } from './dateFormat';

/** How cells of one number format show their numbers. */
interface NumberFormat {
  /** A whole number is shown as it is, with separators at most: General, `#,##0`. */
  readonly isPlain: boolean;
  /** What one sees of a number; `date1904`: the workbook's days count from 1904. */
  readonly show: (value: number, date1904: boolean) => string;
}

const formats = new Map<string, NumberFormat>();
/** A workbook has a few hundred; what is kept of many workbooks is bounded. */
const MOST_KEPT = 5_000;

/** Reads a format's code as it stands in files and in Excel: `#,##0,,`, `[$-411]ggge"年度"`. Never throws. */
export function numberFormat(code: string): NumberFormat {
  let format = formats.get(code);
  if (format === undefined) {
    if (formats.size >= MOST_KEPT) formats.clear();
    format = readFormat(code);
    formats.set(code, format);
  }
  return format;
}

/**
 * What a number's cell shows, where that says more than the number: a date, another unit, other
 * decimals; of decimals that a formula gives always. null where nothing is worth knowing.
 */
export function shownText(
  value: number,
  code: string,
  { isFormula, date1904 }: { readonly isFormula: boolean; readonly date1904: boolean },
): string | null {
  const format = numberFormat(code);
  const isWhole = Number.isInteger(value);
  if (format.isPlain && isWhole) return null;
  const text = format.show(value, date1904);
  return text !== general(value) || (isFormula && !isWhole) ? text : null;
}

type Token =
  | { readonly kind: 'text'; readonly text: string }
  /** `isDue`: 0 stands there where the number has no digit for it. */
  | { readonly kind: 'digit'; readonly isDue: boolean }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'general' }
  /** `e`, `ggg`, `yyyy` …, lower case; elapsed hours as `[h]`. */
  | { readonly kind: 'date'; readonly code: string };

interface Section {
  readonly tokens: readonly Token[];
  /** 元 stands for the first year of an era. */
  readonly isGannen: boolean;
}

const PIECE = /"[^"]*"?|\\.|\[[^\]]*\]|./gsu;
const TOKEN =
  /"(?<quoted>[^"]*)"?|\\(?<escaped>.)|_(?<space>.)|\*.|\[(?<bracket>[^\]]*)\]|(?<general>General|E[+-])|(?<date>AM\/PM|A\/P|g{1,3}|e{1,2}|y+|m+|d+|h+|s+|a{3,4}|r{1,2})|(?<digit>[0#?])|(?<sign>[.,%])|(?<other>.)/gisu;
const SIGNS = { '.': 'point', ',': 'comma', '%': 'percent' } as const;

/** Positive; negative; zero; texts. */
const MOST_SECTIONS = 3;

function readFormat(code: string): NumberFormat {
  const sections = split(code).slice(0, MOST_SECTIONS).map(readSection);
  const [first = readSection('General'), negative, zero] = sections;
  const isDate = first.tokens.some(({ kind }) => kind === 'date');
  return {
    isPlain: !isDate && sections.every(isPlain),
    show: (value, date1904) => {
      if (isDate) return dateText(first, value, date1904);
      if (value < 0 && negative !== undefined) return numberText(negative, -value);
      if (value === 0 && zero !== undefined) return numberText(zero, 0);
      const text = numberText(first, Math.abs(value));
      return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
    },
  };
}

function split(code: string): string[] {
  const parts = [''];
  for (const [piece] of code.matchAll(PIECE)) {
    if (piece === ';') parts.push('');
    else parts.push((parts.pop() ?? '') + piece);
  }
  return parts;
}

function readSection(part: string): Section {
  const found = [...part.matchAll(TOKEN)];
  return {
    tokens: found.flatMap(({ groups = {} }) => tokenOf(groups)),
    isGannen: found.some(({ groups }) => /gannen/i.test(groups?.['bracket'] ?? '')),
  };
}

interface Groups {
  readonly [name: string]: string | undefined;
}

function tokenOf(groups: Groups): Token[] {
  const { bracket, date, digit, sign, general: isGeneral } = groups;
  const text = literalOf(groups);
  if (text !== undefined) return [{ kind: 'text', text }];
  if (bracket !== undefined) return ofBracket(bracket);
  if (date !== undefined)
    return date.includes('/') ? [] : [{ kind: 'date', code: date.toLowerCase() }];
  if (digit !== undefined) return [{ kind: 'digit', isDue: digit === '0' }];
  if (sign === '.' || sign === ',' || sign === '%') return [{ kind: SIGNS[sign] }];
  return isGeneral === undefined ? [] : [{ kind: 'general' }];
}

/** `_x` leaves the room of an x. */
function literalOf({ quoted, escaped, other, space }: Groups): string | undefined {
  return quoted ?? escaped ?? other ?? (space === undefined ? undefined : ' ');
}

/** A currency, or hours that count on; colours, languages and conditions show nothing. */
function ofBracket(bracket: string): Token[] {
  const currency = /^\$([^-]+)/.exec(bracket)?.[1];
  if (currency !== undefined) return [{ kind: 'text', text: currency }];
  const elapsed = /^([hms])\1*$/i.exec(bracket)?.[1];
  return elapsed === undefined ? [] : [{ kind: 'date', code: `[${elapsed.toLowerCase()}]` }];
}

function isPlain({ tokens }: Section): boolean {
  if (tokens.length === 0 || scaleOf(tokens) > 0) return false;
  return tokens.every((token) => {
    if (token.kind === 'text') return token.text.trim() === '' || '-()'.includes(token.text);
    return token.kind !== 'percent';
  });
}

function wholePart(tokens: readonly Token[]): readonly Token[] {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  return point < 0 ? tokens : tokens.slice(0, point);
}

/** How often a number is divided by 1,000: commas right behind its last digit, or the last before the point. */
function scaleOf(tokens: readonly Token[]): number {
  const kinds = tokens.map(({ kind }) => kind);
  const ends = [
    kinds.lastIndexOf('digit', wholePart(tokens).length - 1),
    kinds.lastIndexOf('digit'),
  ];
  let scale = 0;
  for (const end of new Set(ends)) {
    for (let at = end + 1; end >= 0 && kinds[at] === 'comma'; at++) scale++;
  }
  return scale;
}

/** As General shows it: some ten digits. */
function general(value: number): string {
  return String(Number(value.toPrecision(10)));
}

const NO_DATE = '########';

function dateText({ tokens, isGannen }: Section, serial: number, date1904: boolean): string {
  const codes = tokens.flatMap((token) => (token.kind === 'date' ? [token.code] : []));
  const dates = showDate(codes, serial, { date1904, isGannen });
  if (dates === null) return NO_DATE;
  const shown = [...dates];
  const signs = { point: '.', comma: ',', percent: '%', general: '', digit: '' };
  return tokens
    .map((token) => {
      if (token.kind === 'text') return token.text;
      return token.kind === 'date' ? (shown.shift() ?? '') : signs[token.kind];
    })
    .join('');
}

/** @param size no less than 0 */
function numberText({ tokens }: Section, size: number): string {
  if (tokens.some(({ kind }) => kind === 'general')) {
    return fill(tokens, [], general(size));
  }
  const whole = wholePart(tokens);
  const rest = tokens.slice(whole.length);
  const hundred = tokens.some(({ kind }) => kind === 'percent') ? 100 : 1;
  const scaled = Number(((size * hundred) / 1000 ** scaleOf(tokens)).toPrecision(15));
  const decimals = Math.min(digitsIn(rest).length, MOST_DECIMALS);
  const [units = '', fraction = ''] = roundTo(scaled, decimals).toFixed(decimals).split('.');
  return fill(whole, wholeDigits(whole, units)) + fill(rest, fractionDigits(rest, fraction));
}

/** Excel allows so many. */
const MOST_DECIMALS = 30;

function digitsIn(tokens: readonly Token[]): (Token & { readonly kind: 'digit' })[] {
  return tokens.filter((token) => token.kind === 'digit');
}

/** What goes to each place of a digit: they are filled from the right, the first takes what is left. */
function wholeDigits(tokens: readonly Token[], units: string): string[] {
  const places = digitsIn(tokens);
  const firstDue = places.findIndex(({ isDue }) => isDue);
  const due = firstDue < 0 ? 0 : places.length - firstDue;
  const digits = [...(units === '0' ? '' : units).padStart(due, '0')].reverse();
  const kinds = tokens.map(({ kind }) => kind);
  const isGrouped = kinds
    .slice(kinds.indexOf('digit'), kinds.lastIndexOf('digit'))
    .includes('comma');
  const grouped = digits.map((digit, at) =>
    isGrouped && at > 0 && at % 3 === 0 ? `${digit},` : digit,
  );
  const own = places.map((_, at) => grouped[places.length - 1 - at] ?? '');
  const left = grouped.slice(places.length).reverse().join('');
  return own.map((digit, at) => (at === 0 ? left + digit : digit));
}

/** Zeros at the end that are not due are left out. */
function fractionDigits(tokens: readonly Token[], fraction: string): string[] {
  const places = digitsIn(tokens);
  let end = places.length;
  while (end > 0 && fraction[end - 1] === '0' && places[end - 1]?.isDue === false) end--;
  return places.map((_, at) => (at < end ? (fraction[at] ?? '') : ''));
}

/** The texts of a section with what stands at its digits. */
function fill(tokens: readonly Token[], digits: readonly string[], whole = ''): string {
  const next = [...digits];
  return tokens
    .map((token) => {
      if (token.kind === 'text') return token.text;
      if (token.kind === 'digit') return next.shift() ?? '';
      if (token.kind === 'general') return whole;
      return token.kind === 'point' ? '.' : token.kind === 'percent' ? '%' : '';
    })
    .join('');
}
