import type { PeopleReading } from '../readers/people';
import { cellText } from './cells';
import type { Book } from '../book/Book';
import { amountOf } from '../readers/amount';
import type { Program } from '../records/Program';
import type { Profile } from '../profile/Profile';
import { convert, yenPer } from '../text/units';
import { firstIndex, getOrInsert } from '../collections/collections';

/** What the form prints itself: 職員　　人（正規　　人）. */
const FORM_TEXT = /^(?:職員|正規|非常勤|嘱託|再任用|会計年度任用|[人名、，,・（）()\s])*$/;

/** Whether a ヒト text names nobody: blank, or as the form has it. */
export function isFormText(text: string): boolean {
  return FORM_TEXT.test(text);
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

/** null for a program that names staff of another pay or lacks a figure, and where too few have both. */
export function headPriceOf(program: Program, book: Book): HeadPrice | null {
  const own = ownPrice(program);
  if (own === null) return null;
  const prices = pricesIn(program, book);
  if (prices.length < LEAST_PROGRAMS) return null;
  const { cost, people } = own;
  const perHead = cost / people;
  const at = firstIndex(prices.length, (index) => (prices[index] ?? Infinity) >= perHead);
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
  const { headline, doubt } = program.staff;
  if (cost === null || cost < 0 || headline === null || headline <= 0) return null;
  return doubt !== null || namesOtherPay(program, profile) ? null : { cost, people: headline };
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

/** Whether a kind of staff is one that the profile calls non-regular: 非常勤, 嘱託. */
function isNonRegular(name: string, { nonRegularKinds }: Profile): boolean {
  return nonRegularKinds.some((kind) => name.includes(kind));
}

/** Whether a ヒト text names non-regular staff. */
export function namesNonRegular({ kinds }: PeopleReading, profile: Profile): boolean {
  return kinds.some(({ name }) => isNonRegular(name, profile));
}

/** Whether a ヒト text names staff whose pay is not that of the others, 再任用 too; notes on others count. */
function namesOtherPay({ fields }: Program, { nonRegularKinds, otherPayKinds }: Profile): boolean {
  const text = cellText(fields.peopleText.value);
  return [nonRegularKinds, otherPayKinds].some((kinds) =>
    kinds.some((kind) => text.includes(kind)),
  );
}

/** 人 of the non-regular kinds; a kind alone, without a number, is all of the staff. */
export function nonRegularStaff({ kinds, headline }: PeopleReading, profile: Profile): number {
  let count = 0;
  for (const { name, count: people } of kinds) {
    if (isNonRegular(name, profile)) count += people ?? (kinds.length === 1 ? (headline ?? 0) : 0);
  }
  return count;
}
