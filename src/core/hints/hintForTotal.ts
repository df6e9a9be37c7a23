import type { Book } from '../book/Book';
import { amountOf } from '../readers/amount';
import { RESOURCE_KEYS, type ResourceKey } from '../profile/Profile';
import type { Program } from '../records/Program';
import { headPriceOf } from '../facts/headPrices';
import { difference, isThousandfold, sameAmount } from '../facts/sameAmount';
import { digitSlip } from './digitSlip';
import type { Hint, Slip } from './Hint';
import { lettersIn } from './lettersIn';

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
    const hint = slipHint(candidate);
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

function slipHint(values: Slip): Hint | null {
  const { written, meant } = values;
  if (isThousandfold(written, meant)) return { key: 'thousandfold', values };
  const isWhole = [written, meant].every((value) => Number.isSafeInteger(value) && value > 0);
  const key = isWhole ? digitSlip(String(written), String(meant)) : null;
  return key === null ? null : { key, values };
}
