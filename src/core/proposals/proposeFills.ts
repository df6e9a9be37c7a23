import type { CellRef } from '../address/CellRef';
import type { Book } from '../book/Book';
import type { CellContent } from '../plan/edits';
import type { Field, Program } from '../records/Program';
import { cellAt } from '../facts/cells';
import { isAbsent } from '../facts/costs';
import { medianHeadPrice } from '../facts/staff';
import type { CellFacts, Proposal } from './Proposal';
import { type Filling, type TotalAs, totalsOf } from './proposeTotals';

/**
 * What 補完 offers, a cell each, in reading order: per program ヒト, カネ, then 合計. Ticked beforehand
 * are blank totals whose parts are known.
 */
export function proposeFills(book: Book, as: TotalAs, facts: CellFacts): readonly Proposal[] {
  return book.programs.flatMap((_, index) => proposeFillsOf(index, book, as, facts));
}

/** What is offered for one program, by its index. */
export function proposeFillsOf(
  index: number,
  book: Book,
  as: TotalAs,
  facts: CellFacts,
): readonly Proposal[] {
  const program = book.programs[index];
  if (program === undefined) return [];
  return [
    fill(book, index, program.fields.people, peopleOf(program, book), facts),
    fill(book, index, program.fields.money, moneyOf(program), facts),
    ...totalsOf(program, book, as).map(({ place, filling }) =>
      fill(book, index, place, filling, facts),
    ),
  ].filter((one) => one !== null);
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
  const price = medianHeadPrice(program, book);
  const amount = price === null ? 0 : Math.round(price * heads);
  if (price === null || amount <= 0) return null;
  return {
    after: { kind: 'value', value: amount },
    reason: { key: 'people', values: { heads, price, unit: program.profile.unit } },
    isTicked: false,
  };
}

/** カネ from the 歳出予算額 that its text names, in whole units; null where it names none. */
function moneyOf(program: Program): Filling | null {
  const named = program.budget.amount;
  if (named === null || !isAbsent(program.costs.money)) return null;
  const amount = Math.round(named.value);
  if (amount <= 0) return null;
  return {
    after: { kind: 'value', value: amount },
    reason: { key: 'money', values: { amount: named.value, unit: program.profile.unit } },
    isTicked: false,
  };
}
