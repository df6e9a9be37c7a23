import { toA1 } from '../address/a1';
import type { CellRef } from '../address/CellRef';
import type { Book } from '../book/Book';
import { type FormBook, isLedgerBook } from '../book/FormBook';
import type { CellContent } from '../plan/edits';
import { RESOURCE_KEYS, type ResourceKey } from '../profile/Profile';
import { amountOf } from '../readers/amount';
import type { Field, Program } from '../records/Program';
import { cellAt } from '../facts/cellAt';
import { present } from '../facts/cellText';
import { isAbsent, partOf } from '../facts/costParts';
import { medianHeadPrice } from '../facts/headPrices';
import { difference } from '../facts/sameAmount';
import { hasThousandfoldPart } from '../facts/thousandfold';
import type { CellFacts, Proposal } from './Proposal';
import type { ProposalReason } from './ProposalReason';

/** As what a total is filled: a live formula of the three cells, or their sum as it is now. */
export type TotalAs = 'formula' | 'value';

/**
 * What 補完 offers, a cell each, in reading order: per program ヒト, カネ, then 合計. Ticked beforehand
 * are blank totals whose parts are known. Other forms than the strategy sheet are offered nothing.
 */
export function proposeFills(book: FormBook, as: TotalAs, facts: CellFacts): readonly Proposal[] {
  if (isLedgerBook(book)) return [];
  return book.programs.flatMap((program, index) =>
    [
      fill(book, index, program.fields.people, peopleOf(program, book), facts),
      fill(book, index, program.fields.money, moneyOf(program, book), facts),
      fill(book, index, program.fields.total, totalOf(program, book, as), facts),
    ].filter((one) => one !== null),
  );
}

/** What a field would be filled with, and why. */
interface Filling {
  readonly after: CellContent;
  readonly reason: ProposalReason;
  readonly isTicked: boolean;
}

function fill(
  book: Book,
  program: number,
  { cell, value: before }: Field,
  filling: Filling | null,
  facts: CellFacts,
): Proposal | null {
  if (cell === null || filling === null || facts.isFormula(cell)) return null;
  // In a block whose labels are lost, a blank field's place may hold something else.
  if (cellAt(book, cell.sheet, cell.row, cell.column) !== before) return null;
  const { after, reason, isTicked } = filling;
  const kept = keptOffTable(after, cell, facts);
  return {
    edits: [{ cell, before, after: kept }],
    program,
    reason,
    isTicked,
    isForTable: kept !== after,
  };
}

/** In a table a formula gives way to what it comes to. */
function keptOffTable(after: CellContent, cell: CellRef, { isInTable }: CellFacts): CellContent {
  if (after.kind !== 'formula' || after.result === null || !isInTable(cell)) return after;
  return { kind: 'value', value: after.result };
}

/** ヒト from the people its text names, at the workbook's median cost per head: an estimate. */
function peopleOf(program: Program, book: Book): Filling | null {
  const heads = program.staff.headline;
  if (heads === null || !isAbsent(program.costs.people)) return null;
  const price = medianHeadPrice(book);
  const amount = price === null ? 0 : Math.round(price * heads);
  if (price === null || amount <= 0) return null;
  return {
    after: { kind: 'value', value: amount },
    reason: { key: 'people', values: { heads, price, unit: book.profile.unit } },
    isTicked: false,
  };
}

/** カネ from the 歳出予算額 that its text names, in whole units; null where it names none. */
function moneyOf(program: Program, book: Book): Filling | null {
  const named = program.budget.amount;
  if (named === null || !isAbsent(program.costs.money)) return null;
  const amount = Math.round(named.value);
  if (amount <= 0) return null;
  return {
    after: { kind: 'value', value: amount },
    reason: { key: 'money', values: { amount: named.value, unit: book.profile.unit } },
    isTicked: false,
  };
}

/**
 * The sum for a blank 合計, or for one that disagrees by more than the tolerance. Only what the cost
 * cells hold counts, blank as SUM-01 has it; null where a part is known from its text alone.
 */
function totalOf(program: Program, book: Book, as: TotalAs): Filling | null {
  if (hasThousandfoldPart(program) || !holdsPart(program)) return null;
  const people = partInCell(program, 'people', book);
  const things = partInCell(program, 'things', book);
  const money = partInCell(program, 'money', book);
  if (people === null || things === null || money === null) return null;
  const sum = difference(people + things + money, 0);
  const values = { people, things, money, unit: book.profile.unit, sum };
  const after = totalContent(program, sum, as);
  const written = amountOf(program.costs.total);
  if (written !== null) {
    if (Math.abs(difference(sum, written)) <= book.profile.tolerance) return null;
    const reason = { key: 'correction', values: { ...values, total: written } } as const;
    return { after, reason, isTicked: false };
  }
  if (!isAbsent(program.costs.total)) return null;
  // A nil mark is the user's word for it: only a person may put a figure there.
  const isBlank = program.costs.total.kind === 'blank';
  if (!isBlank && sum === 0) return null;
  return { after, reason: { key: 'total', values }, isTicked: isBlank };
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
function totalContent({ costs, fields }: Program, sum: number, as: TotalAs): CellContent {
  const isText = RESOURCE_KEYS.some((key) => costs[key].kind === 'text');
  if (as === 'value' || isText) return { kind: 'value', value: sum };
  const cells = present(...RESOURCE_KEYS.map((key) => fields[key].cell)).map(toA1);
  return { kind: 'formula', formula: `=SUM(${cells.join(',')})`, result: sum };
}
