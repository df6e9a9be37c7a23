import { digitOf, isMinus, isSpace, isTriangle, skipSpaces } from '../text/notation';
import { type ScannedNumber, scanNumber } from './scanNumber';
import { convert, isBoundary, type ScannedUnit, scanUnit, yenPer } from '../text/units';

/** A piece of the text, as offsets into it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An amount that a text names. */
export interface NamedAmount {
  /** Converted to the profile's unit. */
  readonly value: number;
  readonly span: Span;
  /** The unit as understood: 百万円, 千円, 円 …; null where none is written. */
  readonly unit: string | null;
  /** False for `83百万` and for a number without a unit: it is cut off before 円. */
  readonly unitWhole: boolean;
  /** `O円`, `l2`. */
  readonly lettersAsDigits: boolean;
}

/**
 * What an amount is rounded to, in units of `per` 円 each: its own unit where that is coarser and the
 * figure is whole in it, else one.
 */
export function stepOf({ value, unit }: NamedAmount, per: number): number {
  const step = unit === null ? 1 : yenPer(unit) / per;
  return step > 1 && Number.isInteger(value / step) ? step : 1;
}

const CUT_UNIT = /[億兆]|[百千]万/;

/**
 * The amount that `number` begins; null where it counts something else (`63か所`). Behind a phrase
 * that promises an amount (`expected`) the unit may be cut off anywhere; elsewhere 百万 must stand.
 * `1億2,000万円` is one amount. `per`: 円 per unit of the profile.
 */
export function namedAmount(
  text: string,
  number: ScannedNumber,
  expected: boolean,
  per: number,
): NamedAmount | null {
  const unit = scanUnit(text, number.end);
  if (unit === null) return expected ? withoutUnit(text, number) : null;
  if (unit.whole) return make(text, number, convert(number.value, unit.yen, per), unit, unit.name);
  return compound(text, number, unit, per) ?? cutOff(text, number, unit, expected, per);
}

/** `value` with its sign and span; null for one beyond all numbers. */
function make(
  text: string,
  number: ScannedNumber,
  value: number,
  unit: { readonly end: number; readonly whole: boolean },
  name: string | null,
): NamedAmount | null {
  if (!Number.isFinite(value)) return null;
  return {
    value: value !== 0 && isNegative(text, number.start) ? -value : value,
    span: { start: number.start, end: unit.end },
    unit: name,
    unitWhole: unit.whole,
    lettersAsDigits: number.lettersAsDigits,
  };
}

/** `1億2,000万円`, of which `number` and `unit` are the first part; null where no part follows. */
function compound(
  text: string,
  number: ScannedNumber,
  unit: ScannedUnit,
  per: number,
): NamedAmount | null {
  let value = convert(number.value, unit.yen, per);
  let last = unit;
  let { lettersAsDigits } = number;
  while (!last.whole) {
    if (digitOf(text.charCodeAt(last.end)) < 0) return null;
    const next = scanNumber(text, last.end, false);
    const nextUnit = next === null ? null : scanUnit(text, next.end);
    if (next === null || nextUnit === null || nextUnit.yen >= last.yen) return null;
    value += convert(next.value, nextUnit.yen, per);
    lettersAsDigits ||= next.lettersAsDigits;
    last = nextUnit;
  }
  return make(text, { ...number, lettersAsDigits }, value, last, last.name);
}

/** A unit without 円: as much of it as the text shows. 百 is 百万円's where an amount is expected. */
function cutOff(
  text: string,
  number: ScannedNumber,
  unit: ScannedUnit,
  expected: boolean,
  per: number,
): NamedAmount | null {
  if (!isBoundary(text, unit.end)) return null;
  if (CUT_UNIT.test(unit.name)) {
    return make(text, number, convert(number.value, unit.yen, per), unit, unit.name);
  }
  if (!expected) return null;
  if (unit.name === '百円') return make(text, number, number.value, unit, null);
  return make(text, number, convert(number.value, unit.yen, per), unit, unit.name);
}

/** A number alone where an amount is expected: in the profile's unit. */
function withoutUnit(text: string, number: ScannedNumber): NamedAmount | null {
  if (!isBoundary(text, number.end)) return null;
  return make(text, number, number.value, { end: number.end, whole: false }, null);
}

/** Whether a minus stands before the number; a dash behind a word or a figure is none. */
function isNegative(text: string, start: number): boolean {
  let i = start - 1;
  const adjacent = text.charCodeAt(i);
  if (isMinus(adjacent)) {
    const before = text.charCodeAt(i - 1);
    return i === 0 || isSpace(before) || '額源（(：:'.includes(text.charAt(i - 1));
  }
  while (i >= 0 && isSpace(text.charCodeAt(i))) i--;
  return i >= 0 && isTriangle(text.charCodeAt(i));
}

/**
 * The figure beside the one that ends at `end`, with nothing between them but blanks, or the unit of
 * both: `97⏎87百万円`, `97百万円87百万円`. Whether the two are one number, or which of them counts,
 * is unclear. null without one.
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
