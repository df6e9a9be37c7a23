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

const NUMBER = '[0-9０-９]';
const SPACE = '\\s*';
const ERA = `(明治|大正|昭和|平成|令和|[MTSHRmtshrＭＴＳＨＲ][.．]?)${SPACE}(元|${NUMBER}{1,2})(?!${NUMBER})`;
const WESTERN = `(?:西暦${SPACE})?(?<!${NUMBER})(${NUMBER}{4})(?!${NUMBER})`;
const WITH_UNIT = new RegExp(`(?:${ERA}|${WESTERN})${SPACE}年${SPACE}度`);
/** A year alone in its cell, beside the label 年度. */
const ALONE = new RegExp(`^(?:${ERA}|${WESTERN})${SPACE}(?:年${SPACE}度?)?$`);

/** Reads the first 年度 of a text: `平成29年度`, `H29年度`, `令和元年度`, `2017年度`, half- or full-width. */
export function readFiscalYear(text: string): FiscalYearReading | null {
  return read(text, WITH_UNIT);
}

/** Reads a cell that holds a year alone, as beside a label: `H29`, `平成29`, `2017` too. */
export function readYearCell(text: string): FiscalYearReading | null {
  return read(text.trim(), ALONE) ?? readFiscalYear(text);
}

function read(text: string, pattern: RegExp): FiscalYearReading | null {
  const found = pattern.exec(text);
  if (found === null) return null;
  const [written, era, eraYear, western] = found;
  const year = era === undefined ? yearNumber(western) : eraStart(era) + yearNumber(eraYear);
  if (Number.isNaN(year)) return null;
  const end = found.index + written.length;
  return {
    year,
    written,
    before: text.slice(0, found.index).trim(),
    after: text.slice(end).trim(),
  };
}

/** 西暦 of the year before an era's first: 平成 and H → 1988; NaN for no era. */
export function eraStart(era: string): number {
  const name = era.normalize('NFKC').toUpperCase().replace('.', '');
  return ERAS[name] ?? Number.NaN;
}

/** The number of a year's digits, half- or full-width; 元 is 1. */
export function yearNumber(digits: string | undefined): number {
  if (digits === '元') return 1;
  return digits === undefined ? Number.NaN : Number(digits.normalize('NFKC'));
}
