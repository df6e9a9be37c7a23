import type { CellContent } from '../../core/plan/edits';
import { isFormula, isSameContent } from './CellState';
import { escapeText } from './escapeText';
import type { CellContentThere } from './UndoEntry';

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
  isIn(there: CellContentThere): boolean;
}

/** Excel's format for texts: whatever is entered stays a text. */
export const TEXT_FORMAT = '@';

/** Puts planned content into a cell that reads as `there`. */
export function newEntry(content: CellContent, there: CellContentThere): Entry {
  const { numberFormat } = there;
  if (content.kind === 'formula') {
    const input = content.formula;
    return { input, enteredIn: numberFormat, numberFormat, isFormula: true, isIn: isFormula };
  }
  const { value } = content;
  if (typeof value === 'string') {
    const isIn = (now: CellContentThere): boolean => now.value === value && !isFormula(now);
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
export function formerEntry(former: CellContentThere): Entry {
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
