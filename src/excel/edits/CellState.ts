import type { CellContent } from '../../core/plan/edits';

/** What a cell holds, exactly: enough to put it back and to see whether somebody changed it since. */
export interface CellState {
  /** As Excel's `formulas` gives it. */
  readonly formula: string | number | boolean;
  readonly value: string | number | boolean;
  readonly valueType: string;
  readonly numberFormat: string;
}

/** Whether a live formula stands there, and not a text that begins with `=`. */
export function isFormula({
  formula,
  value,
}: {
  readonly formula: unknown;
  readonly value: unknown;
}): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

/** Whether two readings of a cell show the same content; a formula's result may differ. */
export function isSameContent(a: CellState, b: CellState): boolean {
  if (a.numberFormat !== b.numberFormat || isFormula(a) !== isFormula(b)) return false;
  if (isFormula(a)) return a.formula === b.formula;
  return a.value === b.value && (a.valueType === 'Error') === (b.valueType === 'Error');
}

/** A cell's content as it would be typed. */
export function asTyped({ formula }: CellState): string {
  return typeof formula === 'boolean' ? String(formula).toUpperCase() : String(formula);
}

/** Excel's format for texts: whatever is entered stays a text. */
export const TEXT_FORMAT = '@';

/** What goes into one cell. */
export interface Entry {
  /** As `Range.formulas` takes it. */
  readonly input: string | number | boolean;
  /** The number format of the cell while it is entered: a cell of texts would keep a text of it. */
  readonly enteredIn: string;
  /** What the cell's number format is to be afterwards. */
  readonly numberFormat: string;
  /** A formula may take over the number format of the cells it refers to. */
  readonly isFormula: boolean;
  /** Whether a reading of the cell shows it. */
  isIn(there: CellState): boolean;
}

/** Puts planned content into a cell that reads as `there`. */
export function newEntry(content: CellContent, there: CellState): Entry {
  const { numberFormat } = there;
  if (content.kind === 'formula') {
    const input = content.formula;
    return { input, enteredIn: numberFormat, numberFormat, isFormula: true, isIn: isFormula };
  }
  const { value } = content;
  if (typeof value === 'string') {
    const isIn = (now: CellState): boolean => now.value === value && !isFormula(now);
    const input = escapeText(value, numberFormat);
    return { input, enteredIn: numberFormat, numberFormat, isFormula: false, isIn };
  }
  const format = typeof value === 'number' ? numberFormatFor(value, numberFormat) : numberFormat;
  return {
    input: value ?? '',
    enteredIn: format,
    numberFormat: format,
    isFormula: false,
    isIn: (now) => now.value === (value ?? '') && !isFormula(now),
  };
}

/** A figure that stood as text needs another format to become a number. */
function numberFormatFor(value: number, numberFormat: string): string {
  if (numberFormat !== TEXT_FORMAT) return numberFormat;
  return Number.isInteger(value) ? '#,##0' : 'General';
}

/** Puts back what a cell held. */
export function formerEntry(former: CellState): Entry {
  const { formula, value, valueType, numberFormat } = former;
  const isText = typeof value === 'string' && valueType !== 'Error' && !isFormula(former);
  return {
    input: isText ? escapeText(value, numberFormat) : formula,
    enteredIn: !isText && numberFormat === TEXT_FORMAT ? 'General' : numberFormat,
    numberFormat,
    isFormula: isFormula(former),
    isIn: (now) => isSameContent(now, former),
  };
}

/** What begins a formula, or would be swallowed (an apostrophe); Excel folds full-width ones. */
const LEADING = /^\s*[=+\-@'＝＋－＠＇−]/u;

/**
 * Something that no number, date, time or currency is made of: neither ASCII or its full-width
 * twins, nor a sign, nor the words of dates.
 */
const PLAIN =
  /[^\u0000-\u007e\u00a0-\u00bf\u3000-\u3002\uff01-\uff65\uffe0-\uffe6\u2000-\u200a\u2010-\u2015\u2044\u20ac\u2212・ー△▲㋿㍻㍼㍽㍾年月日時分秒明治大正昭和平成令元午前後]/u;

const FIGURE = /[0-9０-９]/;
const TRUTH_OR_ERROR = /^\s*(?:true|false|ｔｒｕｅ|ｆａｌｓｅ|[#＃].*)\s*$/iu;

/**
 * A text as it must be handed to Excel to stand in the cell as it is: with an apostrophe in front
 * where Excel might make a formula, a number, a date (`4-3-4`) or a truth value of it.
 */
export function escapeText(text: string, numberFormat: string): string {
  if (text === '' || numberFormat === TEXT_FORMAT) return text;
  const isRead = TRUTH_OR_ERROR.test(text) || (FIGURE.test(text) && !PLAIN.test(text));
  return LEADING.test(text) || isRead ? `'${text}` : text;
}
