import type { Area } from '../address/Area';
import { cellKey } from '../address/cellKey';
import type { CellRef } from '../address/CellRef';
import { type FormBook, isLedgerBook } from '../book/FormBook';
import type { Program } from '../records/Program';
import type { BasisArea, CellEdit, EditPlan } from './edits';

/**
 * The edits with what they rest on: the whole block of each program concerned, and the cell itself
 * where it belongs to none. Of two edits of one cell the first counts.
 */
export function planEdits(book: FormBook, edits: readonly CellEdit[]): EditPlan {
  const once = new Map<string, CellEdit>();
  const basis = new Map<string, BasisArea>();
  for (const edit of edits) {
    const { cell } = edit;
    const key = cellKey(cell);
    if (once.has(key)) continue;
    once.set(key, edit);
    const area = basisOf(book, cell);
    const { sheet } = cell;
    basis.set(cellKey({ sheet, row: area.top, column: area.left }), { sheet, area });
  }
  return { edits: [...once.values()], basis: [...basis.values()] };
}

function basisOf(book: FormBook, cell: CellRef): Area {
  const alone = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
  if (isLedgerBook(book)) return alone;
  const program = book.programs.find(
    ({ sheet, block }) =>
      sheet === cell.sheet && cell.row >= block.firstRow && cell.row < block.endRow,
  );
  return program === undefined ? alone : blockArea(program, cell.column);
}

/** The block's rows over all columns of its header, and over `column` where that lies beside them. */
export function blockArea({ block, header }: Program, column: number): Area {
  const columns = [...Object.values(header.columns), header.labelColumn ?? column, column];
  return {
    top: block.firstRow,
    left: Math.min(...columns),
    bottom: block.endRow - 1,
    right: Math.max(...columns),
  };
}
