import type { PeopleReading } from '../readers/people';
import { difference } from '../collections/arithmetic';
import type { Book } from '../book/Book';
import { amountOf } from '../readers/amount';
import type { Program } from '../records/Program';
import type { Profile } from '../profile/Profile';
import { convert, yenPer } from '../text/units';
import { getOrInsert } from '../collections/collections';

/** 人: half of the second decimal. */
export const PEOPLE_ROUNDING = 0.005;

/** Headline and sum of the kinds, 人, and how far apart they are; null where they fit. */
export function peopleGap({ headline, kinds, partial }: PeopleReading): {
  readonly headline: number;
  readonly sum: number;
  readonly difference: number;
} | null {
  if (headline === null) return null;
  const sum = sumOf(kinds);
  if (sum === null) return null;
  const gap = difference(sum, headline);
  // うち… names a part of the staff: that may be less than all, not more.
  if (partial ? gap <= PEOPLE_ROUNDING : Math.abs(gap) <= PEOPLE_ROUNDING) return null;
  return { headline, sum, difference: Math.abs(gap) };
}

/** 人 of the kinds that carry a number; null when none does. */
function sumOf(kinds: PeopleReading['kinds']): number | null {
  let sum: number | null = null;
  for (const { count } of kinds) if (count !== null) sum = (sum ?? 0) + count;
  return sum === null ? null : difference(sum, 0);
}

/** Fewer programs than this say nothing about what a head costs. */
const LEAST_PROGRAMS = 8;
/** A cost is rounded to whole units. */
const ROUNDING = 0.5;
const LOW = 0.8;
const HIGH = 1.2;

/** What a program's ヒト costs per head, beside the workbook's others; in the profile's unit. */
export interface HeadPrice {
  readonly cost: number;
  /** 人. */
  readonly people: number;
  readonly perHead: number;
  /** Of the others. */
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  /** Not even a rounded cost lies within 80–120 % of the median. */
  readonly isFar: boolean;
}

/** null for a program that names non-regular staff or lacks a figure, and where too few have both. */
export function headPriceOf(program: Program, book: Book): HeadPrice | null {
  const own = ownPrice(program);
  if (own === null) return null;
  const prices = pricesIn(program, book);
  if (prices.length < LEAST_PROGRAMS) return null;
  const { cost, people } = own;
  const perHead = cost / people;
  const at = indexOf(prices, perHead);
  const other = (index: number) => prices[index < at ? index : index + 1] ?? Number.NaN;
  const others = prices.length - 1;
  const median = (other((others - 1) >> 1) + other(others >> 1)) / 2;
  const isFar =
    (cost + ROUNDING) / people < LOW * median || (cost - ROUNDING) / people > HIGH * median;
  return { cost, people, perHead, median, lowest: other(0), highest: other(others - 1), isFar };
}

/** What a head costs in the programs of the same 局 and 年度, the median; null where too few say. */
export function medianHeadPrice(program: Program, book: Book): number | null {
  const prices = pricesIn(program, book);
  if (prices.length < LEAST_PROGRAMS) return null;
  const last = prices.length - 1;
  return ((prices[last >> 1] ?? 0) + (prices[(last + 1) >> 1] ?? 0)) / 2;
}

function ownPrice(program: Program): { cost: number; people: number } | null {
  const { profile } = program;
  const cost = amountOf(program.costs.people);
  const { headline } = program.staff;
  if (cost === null || cost < 0 || headline === null || headline <= 0) return null;
  return namesNonRegular(program.staff, profile) ? null : { cost, people: headline };
}

/** Costs per head of the programs of the same 局 and 年度, ascending, in the unit of this one. */
function pricesIn(program: Program, book: Book): readonly number[] {
  const prices = book.fact(pricesOf).get(program.scope) ?? [];
  const own = yenPer(program.profile.unit);
  const form = yenPer(book.fact(formUnit));
  return own === form ? prices : prices.map((price) => convert(price, form, own));
}

function formUnit({ profile }: Book): string {
  return profile.unit;
}

/** In the form's unit, by 局 and 年度. */
function pricesOf(book: Book): ReadonlyMap<string, readonly number[]> {
  const prices = new Map<string, number[]>();
  const form = yenPer(book.profile.unit);
  for (const program of book.programs) {
    const own = ownPrice(program);
    if (own === null) continue;
    const cost = convert(own.cost, yenPer(program.profile.unit), form);
    getOrInsert(prices, program.scope, () => []).push(cost / own.people);
  }
  for (const ofScope of prices.values()) ofScope.sort((a, b) => a - b);
  return prices;
}

/** Where `price` stands in ascending prices, of which it is one. */
function indexOf(prices: readonly number[], price: number): number {
  let low = 0;
  let high = prices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((prices[middle] ?? Infinity) < price) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a kind of staff is one that the profile calls non-regular: 非常勤, 嘱託. */
function isNonRegular(name: string, { nonRegularKinds }: Profile): boolean {
  return nonRegularKinds.some((kind) => name.includes(kind));
}

/** Whether a ヒト text names non-regular staff. */
export function namesNonRegular({ kinds }: PeopleReading, profile: Profile): boolean {
  return kinds.some(({ name }) => isNonRegular(name, profile));
}

/** 人 of the non-regular kinds; a kind alone, without a number, is all of the staff. */
export function nonRegularStaff({ kinds, headline }: PeopleReading, profile: Profile): number {
  let count = 0;
  for (const { name, count: people } of kinds) {
    if (isNonRegular(name, profile)) count += people ?? (kinds.length === 1 ? (headline ?? 0) : 0);
  }
  return count;
}
