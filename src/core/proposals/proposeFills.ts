import type { CellRef } from '../address/CellRef';
import { type FormBook, isLedgerBook } from '../book/FormBook';
import { cellAt } from '../facts/cellAt';
import type { CellValue } from '../snapshot/CellValue';
import { proposeMoney, proposePeople } from './proposeCosts';
import { proposeTotal, type TotalAs } from './proposeTotal';
import { type CellFacts, keptOffTable, type Proposal } from './Proposal';

/**
 * What 補完 offers, in reading order: per program ヒト, カネ, then 合計. Ticked beforehand are blank
 * totals whose parts are known. Other forms than the strategy sheet are offered nothing.
 */
export function proposeFills(book: FormBook, as: TotalAs, facts: CellFacts): readonly Proposal[] {
  if (isLedgerBook(book)) return [];
  // In a block whose labels are lost, a blank field's place may hold something else.
  const isOwn = ({ sheet, row, column }: CellRef, before: CellValue): boolean =>
    cellAt(book, sheet, row, column) === before;
  const offered = book.programs.flatMap((program, index) => [
    proposePeople(program, index, book),
    proposeMoney(program, index, book),
    proposeTotal(program, index, book, as),
  ]);
  return offered
    .filter((one) => one !== null)
    .filter(({ cell, before }) => isOwn(cell, before) && !facts.isFormula(cell))
    .map((one) => keptOffTable(one, facts));
}
