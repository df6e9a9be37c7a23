import type { CellContent } from '../../core/plan/edits';
import { isFormula, isSameContent } from './CellState';
import { escapeText } from './escapeText';
import type { CellContentThere } from './UndoEntry';

/** What goes into one cell. */
export interface Entry {
  /** As `Range.formulas` takes it. */
  readonly input: string | number | boolean;
  /** What the cell's number format is to be afterwards. */
  readonly numberFormat: string;
  /** Whether a reading of the cell shows it. */
  isIn(there: CellContentThere): boolean;
}

/** Excel's format for texts: whatever is entered stays a text. */
export const TEXT_FORMAT = '@';

/** Puts planned content into a cell that reads as `there`. */
export function newEntry(content: CellContent, there: CellContentThere): Entry {
  const { numberFormat } = there;
  if (content.kind === 'formula') {
    return { input: content.formula, numberFormat, isIn: isFormula };
  }
  const { value } = content;
  if (typeof value === 'string') {
    const isIn = (now: CellContentThere): boolean => now.value === value && !isFormula(now);
    return { input: escapeText(value, numberFormat), numberFormat, isIn };
  }
  return {
    input: value ?? '',
    numberFormat: typeof value === 'number' ? numberFormatFor(value, numberFormat) : numberFormat,
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
    numberFormat,
    isIn: (now) => isSameContent(now, former),
  };
}
