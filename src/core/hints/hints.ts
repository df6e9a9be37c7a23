import type { Book } from '../book/Book';
import { amountOf } from '../readers/amount';
import type { Program } from '../records/Program';
import { partOf } from '../facts/costs';
import { difference, isThousandfold, sameAmount } from '../collections/arithmetic';
import { digitSlip, lettersIn, lettersInText } from './slips';
import type { Hint, Slip } from './Hint';
import { RESOURCE_KEYS, type ResourceKey } from '../profile/Profile';
import { headPriceOf } from '../facts/staff';

/**
 * What explains best that カネ's cost and its text's budget do not agree (SUM-02, SUM-07): a letter,
 * the total, one slip of a digit; null where nothing stands out.
 */
export function hintForMoney(
  program: Program,
  cost: number | null,
  budget: number,
  book: Book,
): Hint | null {
  const { unit } = book.profile;
  return (
    lettersIn(program, ['money']) ??
    lettersInText(program.budget, program.fields.moneyText.value) ??
    totalFits(program, cost, budget, book) ??
    (cost === null ? null : slipOf({ part: 'money', written: cost, meant: budget, unit }))
  );
}

function totalFits(
  program: Program,
  cost: number | null,
  budget: number,
  { profile }: Book,
): Hint | null {
  const total = amountOf(program.costs.total);
  const people = partOf(program, 'people', profile).value;
  const things = partOf(program, 'things', profile).value;
  if (total === null || people === null || things === null) return null;
  const money = difference(total, people + things);
  const { unit } = profile;
  if (money === budget) return { key: 'totalFitsBudget', values: { budget, total, unit } };
  if (cost === null || money !== cost) return null;
  return { key: 'totalFitsCost', values: { cost, total, unit } };
}

/** One slip of a digit between whole figures. */
function slipOf(values: Slip): Hint | null {
  const { written, meant } = values;
  if (!isCount(written) || !isCount(meant)) return null;
  const key = digitSlip(String(written), String(meant));
  return key === null ? null : { key, values };
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}

const KEYS = {
  swapped: 'headSwapped',
  missing: 'headMissing',
  extra: 'headMissing',
  oneSeven: 'headOneSeven',
} as const;

/** Whether one slip of a digit lies between the headline and the sum of its kinds (SUM-05), in 人. */
export function hintForPeople(headline: number, sum: number): Hint | null {
  const slip = digitSlip(digits(headline), digits(sum));
  return slip === null ? null : { key: KEYS[slip], values: { headline, sum } };
}

/** Two decimals at least; the point stays where it is. */
function digits(people: number): string {
  return people.toFixed(2);
}

/** The parts, all known, that do not add up to `total`. */
export interface WrongTotal {
  readonly program: Program;
  readonly parts: { readonly [K in ResourceKey]: number | null } & {
    readonly unit: string;
  };
  readonly expected: number;
  readonly total: number;
}

/** What explains best that parts and total do not fit (SUM-01); null where nothing stands out. */
export function hintForTotal(wrong: WrongTotal, book: Book): Hint | null {
  return (
    lettersIn(wrong.program, ['people', 'things', 'money', 'total']) ??
    budgetFits(wrong, book) ??
    costPerHead(wrong, book) ??
    oneSlip(wrong, book)
  );
}

/** What a part would have to be if only it were wrong. */
function needed({ parts, expected, total }: WrongTotal, key: ResourceKey): number {
  return difference((parts[key] ?? 0) + total, expected);
}

function budgetFits(wrong: WrongTotal, { profile }: Book): Hint | null {
  const budget = wrong.program.budget.amount?.value ?? null;
  const { money, unit } = wrong.parts;
  if (budget === null || money === null || sameAmount(budget, money, profile)) return null;
  return needed(wrong, 'money') === budget ? { key: 'budgetFits', values: { budget, unit } } : null;
}

/** ヒト is far off what a head costs elsewhere, and what it would have to be is less so. */
function costPerHead(wrong: WrongTotal, book: Book): Hint | null {
  const price = headPriceOf(wrong.program, book);
  if (price?.isFar !== true) return null;
  const people = needed(wrong, 'people');
  const { median, perHead, cost, lowest, highest } = price;
  const isNearer = Math.abs(people / price.people - median) < Math.abs(perHead - median);
  if (people < 0 || !isNearer) return null;
  const { unit } = wrong.parts;
  const values = { people, total: wrong.expected, cost, perHead, lowest, highest, unit };
  return { key: 'costPerHead', values };
}

/** One slip in one cell; where several cells could have one, none stands out. */
function oneSlip(wrong: WrongTotal, book: Book): Hint | null {
  const hints: Hint[] = [];
  for (const candidate of candidates(wrong, book)) {
    const { written, meant } = candidate;
    const isThousand = isThousandfold(written, meant);
    const hint: Hint | null = isThousand
      ? { key: 'thousandfold', values: candidate }
      : slipOf(candidate);
    if (hint !== null) hints.push(hint);
  }
  const [hint] = hints;
  return hint !== undefined && hints.length === 1 ? hint : null;
}

function candidates(wrong: WrongTotal, { profile }: Book): Slip[] {
  const { program, parts, expected, total } = wrong;
  const { unit } = parts;
  const budget = program.budget.amount?.value ?? null;
  const isMoneySure = budget !== null && sameAmount(budget, parts.money ?? 0, profile);
  const slips: Slip[] = [{ part: 'total', written: total, meant: expected, unit }];
  for (const part of RESOURCE_KEYS) {
    const written = amountOf(program.costs[part]);
    if (written === null || (part === 'money' && isMoneySure)) continue;
    slips.push({ part, written, meant: needed(wrong, part), unit });
  }
  return slips;
}
