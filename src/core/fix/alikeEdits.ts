import { isSameCell, type CellRef } from '../address/CellRef';
import type { Book } from '../book/Book';
import type { Finding } from '../rules/Finding';
import { cellAt } from '../facts/cellAt';
import { cellEdit } from './cellEdit';
import type { FixChoice } from './Fix';

/**
 * The edit of a finding's cell, and in a 施策 row those of every other 施策 row that says the same:
 * fixed alone, a name would differ from the others of its code.
 */
export function alikeEdits(finding: Finding, book: Book, fixed: string): FixChoice | null {
  const { cell, program } = finding;
  const own = cellEdit(book, cell, fixed);
  if (own === null || program !== null) return own === null ? null : [own];
  const others = policyCells(book).flatMap((other) => {
    const isAlike = cellAt(book, other.sheet, other.row, other.column) === own.before;
    const edit = isAlike && !isSameCell(other, cell) ? cellEdit(book, other, fixed) : null;
    return edit === null ? [] : [edit];
  });
  return [own, ...others];
}

/** Cells of codes and names, each once: both may stand in one. */
function policyCells({ layout }: Book): CellRef[] {
  const cells: CellRef[] = [];
  for (const policy of new Set(layout.tables.map((table) => table.policy))) {
    if (policy === null) continue;
    cells.push(policy.codeCell);
    if (!isSameCell(policy.nameCell, policy.codeCell)) cells.push(policy.nameCell);
  }
  return cells;
}
