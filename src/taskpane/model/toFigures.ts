import { differenceOf, type FoundFigures, type Quantity } from '../../core/findings/Finding';
import { formatNumber } from '../../core/words/format';
import type { PaneWords } from '../words/paneWords';
import type { BillView, Figure, Figures } from './CheckResult';
import type { Bill } from '../../core/findings/Bill';
import type { Book } from '../../core/book/Book';
import { relativeA1 } from '../../core/address/a1';
import type { CellRef } from '../../core/address/CellRef';

/** Expected and actual as they are shown; null where a finding has neither. */
export function toFigures(found: FoundFigures, words: PaneWords): Figures | null {
  const { expected, actual, quantity } = found;
  if (expected === null && actual === null) return null;
  const toFigure = (value: FoundFigures['actual']): Figure => {
    if (value === null) return { text: words.details.nothing, unit: '' };
    return typeof value === 'number' && quantity !== undefined
      ? { text: figureText(value, quantity), unit: unitOf(quantity, words) }
      : { text: String(value), unit: '' };
  };
  const difference = differenceOf(found);
  return {
    expected: expected === null ? null : toFigure(expected),
    actual: toFigure(actual),
    difference:
      difference === null || quantity === undefined
        ? null
        : { text: withSign(difference, formatNumber), unit: differenceUnit(quantity, words) },
  };
}

/** Every decimal that a figure has is shown: it may be what the finding is about. */
function figureText(value: number, { kind }: Quantity): string {
  return kind === 'fiscalYear' ? String(value) : formatNumber(value);
}

function unitOf(quantity: Quantity, { details: { units } }: PaneWords): string {
  return quantity.kind === 'amount' ? quantity.unit : units[quantity.kind];
}

/** Between two years lie years. */
function differenceUnit(quantity: Quantity, words: PaneWords): string {
  return unitOf(quantity.kind === 'fiscalYear' ? { kind: 'years' } : quantity, words);
}

export function signed(value: number, minus = '−'): string {
  return withSign(value, formatted, minus);
}

function withSign(value: number, format: (value: number) => string, minus = '−'): string {
  return value < 0 ? `${minus}${format(-value)}` : `+${format(value)}`;
}

/** Two decimals at most, so that binary fractions do not show. */
export function formatted(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}

/** A sum as it is shown, its amounts under each other, the unit said once. */
export function toBillView(
  { period, unit, lines, difference }: Bill,
  { sheet }: CellRef,
  { snapshot }: Book,
  { details }: PaneWords,
): BillView {
  const names = snapshot.sheets.map(({ name }) => name);
  const apart = difference === null || difference === 0 ? '' : signedIn(details, difference);
  return {
    label: details.bill(period, unit),
    lines: lines.map(({ role, label, cell, value, source, isFromText }) => ({
      kind: role,
      label,
      cell: cell === null ? null : { cell, address: relativeA1(cell, sheet, names) },
      source: source ?? (role === 'part' && value !== null ? '—' : ''),
      figure:
        (value === null ? details.nothing : formatNumber(value)) +
        (role === 'stated' ? apart : isFromText ? details.fromText : ''),
    })),
  };
}

function signedIn({ apart }: PaneWords['details'], difference: number): string {
  return apart(withSign(difference, formatNumber));
}
