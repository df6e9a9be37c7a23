import type { Area } from '../../core/address/Area';
import { type FormBook, isLedgerBook } from '../../core/book/FormBook';
import { blockArea } from '../../core/plan/planEdits';
import type { Program } from '../../core/records/Program';
import type { SheetSnapshot } from '../../core/snapshot/Snapshot';
import type { SheetEdit } from '../../excel/watchWorkbook';

/** What to read of a sheet after edits: the blocks that they lie in, or all of it. */
export type Rereading =
  { readonly kind: 'areas'; readonly areas: readonly Area[] } | { readonly kind: 'sheet' };

const WHOLE: Rereading = { kind: 'sheet' };

/**
 * Only the blocks where every edit lies within one and leaves its bounds alone; the sheet where rows
 * moved, where what tells blocks apart was touched, and for forms without blocks.
 * @param sheet index of the sheet that all edits are of
 */
export function whatToRead(book: FormBook, sheet: number, edits: readonly SheetEdit[]): Rereading {
  const snapshot = book.snapshot.sheets[sheet];
  if (snapshot === undefined || isLedgerBook(book)) return WHOLE;
  const programs = book.programs.filter((program) => program.sheet === sheet);
  const areas = new Map<number, Area>();
  for (const edit of edits) {
    if (edit.moved) return WHOLE;
    for (const area of edit.areas) {
      const program = programs.find(({ block }) => isWithin(area, block));
      if (program === undefined || touchesBounds(area, program)) return WHOLE;
      const known = areas.get(program.block.firstRow) ?? rowsOf(program, snapshot);
      areas.set(program.block.firstRow, {
        ...known,
        left: Math.min(known.left, area.left),
        right: Math.max(known.right, area.right),
      });
    }
  }
  return { kind: 'areas', areas: [...areas.values()] };
}

function isWithin(area: Area, { firstRow, endRow }: Program['block']): boolean {
  return area.top >= firstRow && area.bottom < endRow;
}

/** ヒト, モノ and カネ tell where a block starts and ends; where they are lost, No. does. */
function touchesBounds(area: Area, { header }: Program): boolean {
  const columns = [header.labelColumn, header.columns.no];
  return columns.some(
    (column) => typeof column === 'number' && column >= area.left && column <= area.right,
  );
}

/** The block's rows, as wide as the sheet's values. */
function rowsOf(program: Program, { origin, values }: SheetSnapshot): Area {
  const { firstRow, endRow } = program.block;
  const rows = values.slice(firstRow - origin.row, endRow - origin.row);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  const block = blockArea(program, origin.column);
  return { ...block, right: Math.max(block.right, origin.column + width - 1) };
}
