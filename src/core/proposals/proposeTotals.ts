import { areaAddress } from '../address/a1';
import { joinAreas } from '../address/area';
import {
  isAbsent,
  partOf,
  isResource,
  type PlacedSum,
  sumsIn,
  termsOf,
  hasThousandfoldPart,
} from '../facts/costs';
import { difference } from '../collections/arithmetic';
import type { Book } from '../book/Book';
import type { CellContent } from '../plan/edits';
import type { Profile } from '../profile/Profile';
import { amountOf } from '../readers/amount';
import type { AmountPlace, Program } from '../records/Program';
import { hintForTotal } from '../hints/hints';
import type { ProposalReason } from './ProposalReason';

/** As what a total is filled: a live formula of its terms, or their sum as it is now. */
export type TotalAs = 'formula' | 'value';

/** What a field would be filled with, and why. */
export interface Filling {
  readonly after: CellContent;
  readonly reason: ProposalReason;
  readonly isTicked: boolean;
}

/** A total, and what it would be filled with. */
interface FilledTotal {
  readonly place: AmountPlace;
  readonly filling: Filling;
}

/**
 * The sums for blank totals, and for those that disagree by more than the tolerance. Only what cells
 * hold counts, blank as SUM-01 has it, and a blank total that is a term of another as its own sum;
 * none where a part is known from its text alone, or where two sums of one total differ.
 */
export function totalsOf(program: Program, book: Book, as: TotalAs): readonly FilledTotal[] {
  if (hasThousandfoldPart(program)) return [];
  const sums = sumsIn(program, program.profile);
  const totals = sums.flatMap((placed): FilledTotal[] => {
    const filling = totalOf(placed, sums, program, book, as);
    return filling === null ? [] : [{ place: placed.total, filling }];
  });
  return totals.filter(({ place, filling }) => {
    const [first, ...others] = totals.filter((total) => total.place === place);
    const isAlike = others.every((one) => resultOf(one.filling) === resultOf(filling));
    return first?.filling === filling && isAlike;
  });
}

function resultOf({ after }: Filling): unknown {
  return after.kind === 'value' ? after.value : after.result;
}

function totalOf(
  placed: PlacedSum,
  sums: readonly PlacedSum[],
  program: Program,
  book: Book,
  as: TotalAs,
): Filling | null {
  const { sum, total, terms } = placed;
  const { profile } = program;
  if (!terms.some((term) => amountOf(term.reading) !== null)) return null;
  const values = valuesOf(placed, sums, program, profile);
  if (values === null) return null;
  const expected = difference(
    values.reduce((all, value) => all + value, 0),
    0,
  );
  const after = contentOf(terms, expected, as);
  const written = amountOf(total.reading);
  const reason = reasonOf(placed, values, expected, written, program, profile);
  if (written !== null) {
    if (Math.abs(difference(expected, written)) <= sum.tolerance) return null;
    if (placed.isOfResources && isRight(program, values, expected, written, book)) return null;
    return { after, reason, isTicked: false };
  }
  if (!isAbsent(total.reading)) return null;
  // A nil mark is the user's word for it: only a person may put a figure there.
  const isBlank = total.reading.kind === 'blank';
  if (!isBlank && expected === 0) return null;
  return { after, reason, isTicked: isBlank };
}

/** Whether the figures point to another cell than the total: then that is the one that is right. */
function isRight(
  program: Program,
  [people = 0, things = 0, money = 0]: readonly number[],
  expected: number,
  total: number,
  book: Book,
): boolean {
  const parts = { people, things, money, unit: program.profile.unit };
  const hint = hintForTotal({ program, parts, expected, total }, book);
  return hint !== null && !('part' in hint.values && hint.values.part === 'total');
}

/** What each term's cell holds; null where one is not known. */
function valuesOf(
  { terms }: PlacedSum,
  sums: readonly PlacedSum[],
  program: Program,
  profile: Profile,
): readonly number[] | null {
  const values = terms.map((term) => {
    const { key, reading } = term;
    if (!isAbsent(reading)) return amountOf(reading);
    if (isResource(key)) {
      const part = partOf(program, key, profile);
      return part.from === 'nothing' ? part.value : null;
    }
    const own = sums.find(({ total }) => total === term);
    if (own === undefined) return 0;
    if (!own.terms.some((part) => amountOf(part.reading) !== null)) return null;
    // A sum of others is no term of theirs.
    const rest = sums.filter((one) => one !== own);
    const parts = valuesOf(own, rest, program, profile);
    return parts === null ? null : parts.reduce((all, value) => all + value, 0);
  });
  const known = values.filter((value) => value !== null);
  return known.length < values.length ? null : known;
}

function reasonOf(
  placed: PlacedSum,
  values: readonly number[],
  expected: number,
  total: number | null,
  program: Program,
  profile: Profile,
): ProposalReason {
  if (!placed.isOfResources) {
    const terms = termsOf(placed, values, expected, program, profile);
    return total === null
      ? { key: 'terms', values: terms }
      : { key: 'termsCorrection', values: { ...terms, total } };
  }
  const [people = 0, things = 0, money = 0] = values;
  const parts = { people, things, money, unit: profile.unit, sum: expected };
  return total === null
    ? { key: 'total', values: parts }
    : { key: 'correction', values: { ...parts, total } };
}

/** A formula would pass over amounts that are text, and a range takes each cell once. */
function contentOf(terms: readonly AmountPlace[], sum: number, as: TotalAs): CellContent {
  const isText = terms.some(({ reading }) => reading.kind === 'text');
  const isOnce = new Set(terms).size === terms.length;
  if (as === 'value' || isText || !isOnce) return { kind: 'value', value: sum };
  const areas = joinAreas(terms.map(({ cell }) => cell)).map(areaAddress);
  return { kind: 'formula', formula: `=SUM(${areas.join(',')})`, result: sum };
}
