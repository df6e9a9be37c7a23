import type { CellEdit } from '../core/plan/edits';
import type { WorkbookSnapshot } from '../core/snapshot/Snapshot';
import type { CellPatch, WorkbookPatch } from './WorkbookPatch';

/** Edits as they are written into a file; a formula carries its result. */
export function editsPatch(
  edits: readonly CellEdit[],
  { sheets }: WorkbookSnapshot,
): WorkbookPatch {
  const bySheet = new Map<number, CellPatch[]>();
  for (const edit of edits) {
    const known = bySheet.get(edit.cell.sheet);
    if (known === undefined) bySheet.set(edit.cell.sheet, [cellPatch(edit)]);
    else known.push(cellPatch(edit));
  }
  return [...bySheet].map(([sheet, cells]) => ({
    sheet: sheets[sheet]?.name ?? '',
    cells,
    marks: null,
  }));
}

function cellPatch({ cell: { row, column }, after }: CellEdit): CellPatch {
  if (after.kind === 'value') return { row, column, formula: null, value: after.value };
  return { row, column, formula: after.formula.replace(/^=/, ''), value: after.result };
}
