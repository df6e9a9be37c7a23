import { parse, tokenize } from '@cj-tech-master/excelts/formula';
import { HostError } from '../HostError';
import { BLANK, type CellContent } from './Cell';

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i;
const ERROR = /^#(?:N\/A|REF!|NAME\?|DIV\/0!|NULL!|VALUE!|NUM!|SPILL!|CALC!)$/i;
const TRUTH = /^(?:true|false)$/i;
const MAX_TEXT = 32_767;

/**
 * What Excel makes of a text that is typed or written into a cell: numbers and truth values are
 * recognised, `=` (and `+ - @` before anything but a number) begins a formula, an apostrophe keeps
 * the rest as it stands. In a cell formatted as text (`@`) nothing is recognised. Dates are kept
 * as text. Throws InvalidArgument on a formula that cannot be read or a text too long for a cell.
 */
export function enterText(text: string, numberFormat: string): CellContent {
  if (text === '') return BLANK;
  if (text.length > MAX_TEXT) throw new HostError('InvalidArgument', 'The text is too long.');
  if (numberFormat === '@') return { value: text, formula: null };
  if (text.startsWith("'")) return { value: text.slice(1), formula: null };
  return recognise(text);
}

/** A formula without its `=`; its result comes with the next calculation. */
export function enterFormula(formula: string): CellContent {
  try {
    parse(tokenize(formula));
  } catch (error) {
    const reason = `The formula =${formula} cannot be read: ${String(error)}`;
    throw new HostError('InvalidArgument', reason);
  }
  return { value: null, formula };
}

function recognise(text: string): CellContent {
  const number = readNumber(text);
  if (number !== null) return { value: number, formula: null };
  if (/^[=+]./.test(text)) return enterFormula(text.slice(1));
  if (/^[-@]./.test(text)) return enterFormula(text);
  if (TRUTH.test(text)) return { value: text.toLowerCase() === 'true', formula: null };
  if (ERROR.test(text)) return { value: { error: text.toUpperCase() }, formula: null };
  return { value: text, formula: null };
}

function readNumber(text: string): number | null {
  const trimmed = text.trim();
  const percent = trimmed.endsWith('%');
  const digits = percent ? trimmed.slice(0, -1) : trimmed;
  if (!/\d/.test(digits) || !NUMBER.test(digits)) return null;
  const number = Number(digits.replaceAll(',', ''));
  return percent ? number / 100 : number;
}
