import { digitOf, skipSpaces } from './notation';
import { type ScannedNumber, scanNumber } from './scanNumber';
import { scanUnit } from './units';

/**
 * The figure beside the one that ends at `end`, with nothing between them but blanks, or the unit of
 * both: `97⏎87百万円`, `97百万円87百万円`. Whether the two are one number, or which of them counts,
 * cannot be told. null without one.
 */
export function figureBeside(text: string, end: number): ScannedNumber | null {
  const behindUnit = unitEnd(text, end);
  const next = skipSpaces(text, behindUnit);
  if (next === end || digitOf(text.charCodeAt(next)) < 0) return null;
  const second = scanNumber(text, next, false);
  if (second === null || behindUnit === end) return second;
  return unitEnd(text, second.end) > second.end ? second : null;
}

/** Where the 円 or 人 of a figure that ends at `end` ends; `end` where it has none. */
function unitEnd(text: string, end: number): number {
  const unit = scanUnit(text, end);
  if (unit !== null) return unit.whole ? unit.end : end;
  const next = skipSpaces(text, end);
  const counter = text.charAt(next);
  return counter === '人' || counter === '名' ? next + 1 : end;
}
