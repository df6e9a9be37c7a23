import type { Book } from '../book/Book';
import type { CellRef } from '../address/CellRef';
import type { CellEdit } from '../plan/edits';
import type { Program } from '../records/Program';
import { cellAt } from '../facts/cellAt';
import { cellText } from '../facts/cellText';
import { isBlank } from '../snapshot/isBlank';
import { cellEdit } from '../fix/cellEdit';
import type { FixChoice } from '../fix/Fix';
import type { FixMaker } from '../rules/OldRule';
import { choicesFix } from '../fix/makeFix';
import { methodOf, programOf } from '../fix/programOf';
import { splitMethods } from '../fix/splitMethods';

/** One method a cell, where the block has cells free for them; or one of them alone. */
export const fixCode11: FixMaker = (finding, book) => {
  const line = methodOf(finding, book);
  const program = programOf(finding, book);
  const parts = line === null ? null : splitMethods(cellText(line.value), book.profile);
  if (program === null || parts === null || parts.length < 2) return null;
  const known = parts.filter(({ isKnown }) => isKnown).map(({ text }) => text);
  const cells = [finding.cell, ...freeCells(program, book)];
  const spread = known.length === parts.length ? spreadOver(cells, known, book) : null;
  const alone = known.flatMap((text): FixChoice[] => {
    const edit = cellEdit(book, finding.cell, text);
    return edit === null ? [] : [[edit]];
  });
  return choicesFix(spread === null ? alone : [spread, ...alone]);
};

/**
 * Method cells beside a direction text that no method claims. Other blank cells may lie under a
 * merge, where what is written cannot be seen.
 */
function freeCells({ strayDirections, header }: Program, book: Book): CellRef[] {
  const column = header.columns.method;
  if (column === undefined) return [];
  return strayDirections
    .map(({ sheet, row }) => ({ sheet, row, column }))
    .filter((cell) => isBlank(cellAt(book, cell.sheet, cell.row, cell.column)));
}

function spreadOver(
  cells: readonly CellRef[],
  parts: readonly string[],
  book: Book,
): FixChoice | null {
  if (cells.length < parts.length) return null;
  const edits: CellEdit[] = [];
  for (const [i, part] of parts.entries()) {
    const cell = cells[i];
    const edit = cell === undefined ? null : cellEdit(book, cell, part);
    if (edit === null) return null;
    edits.push(edit);
  }
  const [first, ...others] = edits;
  return first === undefined ? null : [first, ...others];
}
