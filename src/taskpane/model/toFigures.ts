import type { Finding } from '../../core/findings/Finding';
import type { PaneWords } from '../words/words';
import type { Figures } from './FindingView';

/** Rules that count people; the others with figures count money, or number programs. */
const COUNTS_PEOPLE: ReadonlySet<string> = new Set(['SUM-05']);
const COUNTS_NOTHING = /^(?:REQ|STR|CODE)-/;

/** Expected and actual as they are shown; null where a finding has neither. */
export function toFigures(
  { rule, expected, actual }: Finding,
  unit: string,
  words: PaneWords,
): Figures | null {
  if (expected === null && actual === null) return null;
  const isNumeric = typeof expected === 'number' && typeof actual === 'number';
  return {
    expected: shown(expected, words),
    actual: shown(actual, words),
    difference: isNumeric ? signed(actual - expected) : null,
    unit: typeof expected === 'number' ? unitOf(rule, unit, words) : '',
  };
}

function unitOf(rule: string, unit: string, words: PaneWords): string {
  if (COUNTS_PEOPLE.has(rule)) return words.details.people;
  return COUNTS_NOTHING.test(rule) ? '' : unit;
}

function shown(value: Finding['expected'], words: PaneWords): string {
  if (value === null) return words.details.nothing;
  return typeof value === 'number' ? formatted(value) : value;
}

function signed(value: number): string {
  return value < 0 ? `−${formatted(-value)}` : `+${formatted(value)}`;
}

/** Two decimals at most, so that binary fractions do not show. */
function formatted(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}
