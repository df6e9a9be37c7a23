/** A fiscal year found in a text. */
export interface FiscalYearReading {
  /** 西暦 of the April it starts in. */
  readonly year: number;
  /** As written. */
  readonly written: string;
  /** The text around it, trimmed. */
  readonly before: string;
  readonly after: string;
}

/** Year before the first of each era. */
const ERAS: { readonly [name: string]: number } = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  M: 1867,
  T: 1911,
  S: 1925,
  H: 1988,
  R: 2018,
};

/** Era names, and the signs that write one in one character. */
export const ERA_NAMES = '明治|大正|昭和|平成|令和|[㍾㍽㍼㍻㋿]';
const NUMBER = '[0-9０-９]';
const KANJI = '一二三四五六七八九十〇';
/** The year of an era. */
export const ERA_YEAR = `元|${NUMBER}{1,2}(?!${NUMBER})|[${KANJI}]{1,4}(?![${KANJI}])`;
const SPACE = '\\s*';
const LETTER = '(?<![A-Za-zＡ-Ｚａ-ｚ])[MTSHRmtshrＭＴＳＨＲ][.．]?';
/** Three groups: era, its year, or 西暦. */
const ONE = `(?:(${ERA_NAMES}|${LETTER})${SPACE}(${ERA_YEAR})|(?:西暦${SPACE})?(?<!${NUMBER})(${NUMBER}{4})(?!${NUMBER}))`;
const UNIT = `年${SPACE}度`;
/** The same year once more, in the other calendar: 令和6（2024）年度. */
const ASIDE = `[（(]${SPACE}${ONE}${SPACE}(?:年${SPACE}度?)?${SPACE}[）)]`;
const WITH_UNIT = `${ONE}${SPACE}(?:${ASIDE}${SPACE})?${UNIT}`;
/** And behind it: 平成31年度・令和元年度, 令和6年度（2024年度）. */
const AGAIN = `${SPACE}(?:[・／/＝=]${SPACE}${ONE}${SPACE}${UNIT}|${ASIDE})`;
const YEAR = new RegExp(`${WITH_UNIT}(?:${AGAIN})?`);
const YEAR_ALONE = new RegExp(WITH_UNIT);
/** A letter for the era alone in its cell: H29, R07. */
const SHORT = new RegExp(`^${SPACE}([HRＨＲ][.．]?)${SPACE}(元|${NUMBER}{1,2})${SPACE}$`);
/** A year alone in its cell, beside the label 年度. */
const BESIDE = new RegExp(`^${ONE}${SPACE}(?:年${SPACE}度?)?${SPACE}(?:${ASIDE})?$`);
const WITHOUT_ERA = new RegExp(`^[\\s（(【「]*((?:${NUMBER}{1,2}|[${KANJI}]{1,4})${SPACE}${UNIT})`);
const NUMBER_ALONE = new RegExp(`^(${NUMBER}{1,2})${SPACE}年?$`);

/**
 * Reads the first 年度 of a text, half- or full-width: `平成29年度`, `㍻29年度`, `平成二十九年度`, `H29年度`,
 * `令和元年度`, `2017年度`, `令和6（2024）年度`, `平成31年度・令和元年度`; `H29` where nothing else stands there.
 * null for a year that is named twice, and differently.
 */
export function readFiscalYear(text: string): FiscalYearReading | null {
  const whole = YEAR.exec(text);
  if (whole !== null && isOne(whole)) return toReading(text, whole);
  const first = YEAR_ALONE.exec(text);
  if (first !== null && isOne(first)) return toReading(text, first);
  const short = first === null ? SHORT.exec(text) : null;
  return short === null ? null : toReading(text, short);
}

/** Reads a cell that holds a year alone, as beside a label: `平成29`, `2017`, `令和6年` too. */
export function readYearCell(text: string): FiscalYearReading | null {
  const trimmed = text.trim();
  const alone = BESIDE.exec(trimmed);
  return alone !== null && isOne(alone) ? toReading(trimmed, alone) : readFiscalYear(text);
}

/** A year that lacks its era, at the start of a text: `29年度`; null without one. */
export function yearWithoutEra(text: string): string | null {
  return WITHOUT_ERA.exec(text)?.[1] ?? null;
}

/** The same of a cell that holds a year alone, as beside a label: `29` too. */
export function yearCellWithoutEra(text: string): string | null {
  return yearWithoutEra(text) ?? NUMBER_ALONE.exec(text.trim())?.[0] ?? null;
}

/** Years by the groups of `ONE`, one after another. */
function yearsIn(found: RegExpExecArray): number[] {
  const years: number[] = [];
  for (let at = 1; at < found.length; at += 3) {
    const [era, eraYear, western] = found.slice(at, at + 3);
    if (era !== undefined) years.push(eraStart(era) + yearNumber(eraYear));
    else if (western !== undefined) years.push(yearNumber(western));
  }
  return years;
}

function isOne(found: RegExpExecArray): boolean {
  return new Set(yearsIn(found)).size === 1;
}

function toReading(text: string, found: RegExpExecArray): FiscalYearReading | null {
  const [year = Number.NaN] = yearsIn(found);
  if (Number.isNaN(year)) return null;
  const [written] = found;
  const end = found.index + written.length;
  return {
    year,
    written,
    before: text.slice(0, found.index).trim(),
    after: text.slice(end).trim(),
  };
}

/** 西暦 of the year before an era's first: 平成, ㍻ and H → 1988; NaN for no era. */
export function eraStart(era: string): number {
  const name = era.normalize('NFKC').toUpperCase().replace('.', '');
  return ERAS[name] ?? Number.NaN;
}

/** The number of a year's digits, half- or full-width, or in 漢数字; 元 is 1. */
export function yearNumber(digits: string | undefined): number {
  if (digits === '元') return 1;
  if (digits === undefined) return Number.NaN;
  return KANJI.includes(digits.charAt(0)) ? kanjiNumber(digits) : Number(digits.normalize('NFKC'));
}

/** 二十九, 二九, 三十; NaN for no number below 100. */
function kanjiNumber(written: string): number {
  const [tens = '', units] = written.split('十');
  const digit = (character: string): number => (KANJI.indexOf(character) + 1) % 11;
  const value = (text: string): number =>
    [...text].reduce((sum, character) => sum * 10 + digit(character), 0);
  if (units === undefined) return written.length > 2 ? Number.NaN : value(tens);
  if (tens.length > 1 || units.length > 1) return Number.NaN;
  return (tens === '' ? 1 : value(tens)) * 10 + value(units);
}
