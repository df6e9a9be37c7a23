import { parse, tokenize } from '@cj-tech-master/excelts/formula';
import { HostError } from '../HostError';
import { BLANK, type CellContent, type Entered } from './Cell';
import { readTyped, toHalfWidth } from './readTyped';

const ERROR = /^#(?:N\/A|REF!|NAME\?|DIV\/0!|NULL!|VALUE!|NUM!|SPILL!|CALC!)$/i;
const TRUTH = /^(?:true|false)$/i;
const MAX_TEXT = 32_767;

/**
 * What Excel makes of a text that is typed or written into a cell: numbers, dates and truth values
 * are recognised, `=` (and `+ - @` before anything but a number) begins a formula, an apostrophe
 * keeps the rest as it stands. In a cell formatted as text (`@`) nothing is recognised. Throws
 * InvalidArgument on a formula that cannot be read or a text too long for a cell.
 */
export function enterText(text: string, numberFormat: string): Entered {
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
