import type { CellRef } from '../address/CellRef';
import type { Profile } from '../profile/Profile';
import { type BudgetReading, readBudget } from '../readers/budget';
import type { NamedAmount } from '../readers/namedAmount';
import type { Program } from '../records/Program';

/** Cells that hold figures: No., costs with their total, resource texts and the previous year's. */
export const FIGURE_FIELDS = [
  'no',
  'peopleText',
  'thingsText',
  'moneyText',
  'people',
  'things',
  'money',
  'total',
  'previousYear',
] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];

/** Cells whose figures stand in a text; of the others each holds one figure. */
const TEXT_FIELDS: readonly FigureField[] = [
  'peopleText',
  'thingsText',
  'moneyText',
  'previousYear',
];

export function isFigureText(key: FigureField): boolean {
  return TEXT_FIELDS.includes(key);
}

/** A text of a program with the amounts that it names, which may be none. */
export interface AmountText {
  readonly key: 'peopleText' | 'thingsText' | 'moneyText' | 'previousYear';
  readonly cell: CellRef;
  readonly text: string;
  readonly amounts: readonly NamedAmount[];
}

/** The texts that may name amounts, in reading order. */
export function amountTexts(program: Program, profile: Profile): readonly AmountText[] {
  const readings = [
    ['peopleText', peopleBudget(program, profile)],
    ['thingsText', program.thingsBudget],
    ['moneyText', program.budget],
    ['previousYear', program.previous],
  ] as const;
  return readings.flatMap(([key, reading]) => {
    const { cell, value } = program.fields[key];
    if (reading === null || cell === null || typeof value !== 'string') return [];
    return [{ key, cell, text: value, amounts: reading.amounts }];
  });
}

/** The amounts that a ヒト text names; null where it names none, as nearly always. */
export function peopleBudget(program: Program, profile: Profile): BudgetReading | null {
  const { value } = program.fields.peopleText;
  return typeof value === 'string' && mayNameMoney(value) ? readBudget(value, profile) : null;
}

/** Asked of every ヒト text: four searches cost less than one pattern. */
function mayNameMoney(text: string): boolean {
  return text.includes('円') || text.includes('万') || text.includes('億') || text.includes('兆');
}

/** Below this, differences come from the binary notation of decimals. */
const NOISE = 1e-6;

/** `a − b` without the noise of binary decimals. */
export function difference(a: number, b: number): number {
  const exact = a - b;
  return Number.isInteger(exact) ? exact : Number(exact.toFixed(6));
}

/**
 * Whether a cost is the amount of its text: equal, or less than the tolerance apart, as a text in
 * 千円 and a cell in whole 百万円 are.
 */
export function sameAmount(a: number, b: number, profile: Profile): boolean {
  const apart = Math.abs(a - b);
  return apart < NOISE || apart < profile.tolerance - NOISE;
}

/** Whether one amount is the other in 千 of its unit: 75 and 75,432 (UNIT-02). */
export function isThousandfold(a: number, b: number): boolean {
  const small = Math.min(Math.abs(a), Math.abs(b));
  const large = Math.max(Math.abs(a), Math.abs(b));
  return small > NOISE && Math.abs(large / 1000 - small) <= 0.5 && large > 100 * small;
}

/**
 * Rounds to decimal places, halves away from zero (四捨五入), by the figure's decimal notation:
 * 1.005 becomes 1.01 although its binary value is less.
 */
export function roundTo(value: number, decimals: number): number {
  const sign = value < 0 ? -1 : 1;
  return shifted(sign * Math.round(shifted(Math.abs(value), decimals)), -decimals);
}

/** Cuts off what stands behind the decimal places (切り捨て). */
export function cutTo(value: number, decimals: number): number {
  return shifted(Math.trunc(shifted(value, decimals)), -decimals);
}

/** `value` × 10 ** `places`, exact in decimal notation where that has no exponent. */
function shifted(value: number, places: number): number {
  const written = String(value);
  return written.includes('e') ? value * 10 ** places : Number(`${written}e${places}`);
}
