import type { CellContent } from '../plan/edits';
import { RESOURCE_KEYS, type ResourceKey } from '../profile/Profile';
import type { Book } from '../book/Book';
import type { Program } from '../records/Program';
import { amountOf } from '../readers/amount';
import { isAbsent, partOf } from '../facts/costParts';
import { present } from '../facts/cellText';
import { difference } from '../facts/sameAmount';
import { hasThousandfoldPart } from '../facts/thousandfold';
import { toA1 } from '../address/a1';
import type { Proposal } from './Proposal';

/** As what a total is filled: a live formula of the three cells, or their sum as it is now. */
export type TotalAs = 'formula' | 'value';

/**
 * The sum for a blank 合計, or for one that disagrees by more than the tolerance. Only what the cost
 * cells hold counts, blank as SUM-01 has it; null where a part is known from its text alone.
 */
export function proposeTotal(
  program: Program,
  index: number,
  book: Book,
  as: TotalAs,
): Proposal | null {
  const { total } = program.fields;
  if (total.cell === null || hasThousandfoldPart(program) || !holdsPart(program)) return null;
  const people = partInCell(program, 'people', book);
  const things = partInCell(program, 'things', book);
  const money = partInCell(program, 'money', book);
  if (people === null || things === null || money === null) return null;
  const sum = difference(people + things + money, 0);
  const parts = { people, things, money, unit: book.profile.unit };
  const base = {
    program: index,
    cell: total.cell,
    before: total.value,
    after: contentOf(program, sum, as),
    isEstimate: false,
    isForTable: false,
  };
  const written = amountOf(program.costs.total);
  if (written !== null) {
    if (Math.abs(difference(sum, written)) <= book.profile.tolerance) return null;
    const values = { ...parts, sum, total: written };
    return { ...base, kind: 'correction', isTicked: false, reason: { key: 'correction', values } };
  }
  if (!isAbsent(program.costs.total)) return null;
  // A nil mark is the user's word for it: only a person may put a figure there.
  const isBlank = program.costs.total.kind === 'blank';
  if (!isBlank && sum === 0) return null;
  return {
    ...base,
    kind: 'total',
    isTicked: isBlank,
    reason: { key: 'total', values: { ...parts, sum } },
  };
}

function holdsPart({ costs }: Program): boolean {
  return RESOURCE_KEYS.some((key) => amountOf(costs[key]) !== null);
}

/** A part as its cell says it; null where only its text names it, or nothing does. */
function partInCell(program: Program, key: ResourceKey, { profile }: Book): number | null {
  const part = partOf(program, key, profile);
  return isAbsent(program.costs[key]) && part !== 0 ? null : part;
}

/** A formula would pass over amounts that are text. */
function contentOf({ costs, fields }: Program, sum: number, as: TotalAs): CellContent {
  const isText = RESOURCE_KEYS.some((key) => costs[key].kind === 'text');
  if (as === 'value' || isText) return { kind: 'value', value: sum };
  const cells = present(...RESOURCE_KEYS.map((key) => fields[key].cell)).map(toA1);
  return { kind: 'formula', formula: `=SUM(${cells.join(',')})`, result: sum };
}
