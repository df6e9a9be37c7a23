import { ERA_NAMES as ERA, ERA_YEAR, eraStart, yearNumber } from './fiscalYear';
import type { Span } from './namedAmount';

/** A year that a text names. */
export interface YearMention {
  /** 西暦 of the April in which the fiscal year begins: H29.3.31 is of 2016. */
  readonly year: number;
  readonly span: Span;
  /** It begins or ends a span of time: 平成26～28年度, H28.4から, 平成30年度まで. */
  readonly inRange: boolean;
}

const D = '[0-9０-９]';
const WORD = 'A-Za-zＡ-Ｚａ-ｚ0-9０-９';
/** At most a few, so that no run of spaces is gone through twice. */
const S = '\\s{0,3}';
const EARLIEST = 1868;
const LATEST = 2200;
const LONGEST_LINK = 8;

// What may not stand before a year is asked behind its first character, so that a search through a
// text without years looks at one character at a time.
const YEAR = new RegExp(
  `(?:(${ERA})${S}|([HRＨＲ])(?<![${WORD}].)[.．]?)(${ERA_YEAR})(?![${WORD}])` +
    `|([12１２](?<![${WORD}].)${D}{3})(?=${S}年|[.．/／-]${D}{1,2}[.．/／-]${D})`,
  'g',
);
const FISCAL = new RegExp(`${S}年${S}度`, 'y');
const DATE = new RegExp(
  `(?:${S}年${S}(${D}{1,2})${S}月(?:${S}${D}{1,2}${S}日)?|[.．/／-](${D}{1,2})(?:[.．/／-]${D}{1,2})?)(?!${D})`,
  'y',
);
const CALENDAR = new RegExp(`${S}年(?!間)`, 'y');
/** More years of the same era, whose 年度 stands behind the last: 平成26・27・28年度. */
const SERIES = new RegExp(`(?:${S}[・、,，]${S}${D}{1,2}(?!${D})){1,20}${S}年度`, 'y');
const OPENS = new RegExp(
  `${S}[）)]?${S}(?:[～〜~]|から|より|以降|以前|[末中]?まで` +
    `|[-－–—―ー]${S}(?:(?:${ERA}|[HRＨＲ])${S}[0-9０-９元]|${D}{1,4}${S}年))`,
  'y',
);
const CLOSES = new RegExp(`(?:[～〜~]|から|[0-9０-９年度月日)）]${S}[-－–—―ー])${S}$`);

/** Every year of a text, 元号 and 西暦, in order. Never throws; linear in the text. */
export function readYears(text: string): YearMention[] {
  const years: YearMention[] = [];
  YEAR.lastIndex = 0;
  for (let found = YEAR.exec(text); found !== null; found = YEAR.exec(text)) {
    const start = found.index;
    const [piece, name, letter, ofEra, western] = found;
    const { end, month, more } = behind(text, start + piece.length);
    YEAR.lastIndex = end;
    const era = name ?? letter;
    const base = era === undefined ? 0 : eraStart(era);
    const inRange = opens(text, end) || closes(text, start);
    for (const number of [yearNumber(ofEra ?? western), ...more]) {
      const year = fiscalYearOf(base + number, month);
      if (year !== null) years.push({ year, span: { start, end }, inRange });
    }
  }
  return years;
}

/** A date counts for the fiscal year it lies in; null for no year of a city. */
function fiscalYearOf(year: number, month: number | null): number | null {
  if (!(year >= EARLIEST && year <= LATEST)) return null;
  return month !== null && month < 4 ? year - 1 : year;
}

interface Behind {
  readonly end: number;
  /** 1 to 12 of a date; null for a year. */
  readonly month: number | null;
  /** Further years of the era. */
  readonly more: readonly number[];
}

/** What stands behind the number of a year: 年度, 年4月, .3.31, 年, more years, or nothing. */
function behind(text: string, at: number): Behind {
  const series = matchAt(SERIES, text, at);
  if (series !== null) {
    const more = [...series[0].matchAll(/[0-9０-９]+/g)].map(([digits]) => yearNumber(digits));
    return { end: at + series[0].length, month: null, more };
  }
  const fiscal = matchAt(FISCAL, text, at);
  if (fiscal !== null) return { end: at + fiscal[0].length, month: null, more: [] };
  const date = matchAt(DATE, text, at);
  const month = date === null ? 0 : yearNumber(date[1] ?? date[2]);
  if (date !== null && month >= 1 && month <= 12) {
    return { end: at + date[0].length, month, more: [] };
  }
  const calendar = matchAt(CALENDAR, text, at);
  return { end: at + (calendar?.[0].length ?? 0), month: null, more: [] };
}

function opens(text: string, end: number): boolean {
  return matchAt(OPENS, text, end) !== null;
}

function closes(text: string, start: number): boolean {
  return CLOSES.test(text.slice(Math.max(0, start - LONGEST_LINK), start));
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
