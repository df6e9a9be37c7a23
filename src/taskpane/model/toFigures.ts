import type { Finding } from '../../core/findings/Finding';
import type { PaneWords } from '../words/words';
import type { Figure, Figures } from './FindingView';

/** Rules that count people; the others with figures count money, or number programs. */
const COUNTS_PEOPLE: ReadonlySet<string> = new Set(['SUM-05']);
const COUNTS_NOTHING = /^(?:REQ|STR|CODE)-/;

/** Expected and actual as they are shown; null where a finding has neither. */
export function toFigures(
  { rule, expected, actual }: Pick<Finding, 'rule' | 'expected' | 'actual'>,
  unit: string,
  words: PaneWords,
): Figures | null {
  if (expected === null && actual === null) return null;
  const figureUnit = unitOf(rule, unit, words);
  const isNumeric = typeof expected === 'number' && typeof actual === 'number';
  return {
    expected: expected === null ? null : toFigure(expected, figureUnit, words),
    actual: toFigure(actual, figureUnit, words),
    difference: isNumeric ? { text: signed(actual - expected), unit: figureUnit } : null,
  };
}

function unitOf(rule: string, unit: string, words: PaneWords): string {
  if (COUNTS_PEOPLE.has(rule)) return words.details.people;
  return COUNTS_NOTHING.test(rule) ? '' : unit;
}

function toFigure(value: Finding['actual'], unit: string, words: PaneWords): Figure {
  if (value === null) return { text: words.details.nothing, unit: '' };
  return typeof value === 'number' ? { text: formatted(value), unit } : { text: value, unit: '' };
}

export function signed(value: number, minus = '−'): string {
  return value < 0 ? `${minus}${formatted(-value)}` : `+${formatted(value)}`;
}

/** Two decimals at most, so that binary fractions do not show. */
export function formatted(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}
