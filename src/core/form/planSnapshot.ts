import type { CellContent } from '../plan/edits';
import type { SheetPlan } from '../plan/sheet';
import type { CellValue } from '../snapshot/CellValue';
import type { SheetSnapshot } from '../snapshot/Snapshot';
import { trimmed } from '../snapshot/trimmed';

/** A planned sheet as it will be read once it stands in a workbook: formulas as their results. */
export function planSnapshot(plan: SheetPlan): SheetSnapshot {
  const rows: CellValue[][] = [];
  for (const { row, column, content } of plan.cells) {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column] = valueOf(content);
  }
  return {
    name: plan.name,
    visibility: 'visible',
    ...trimmed({ row: 0, column: 0 }, rows),
  };
}

function valueOf(content: CellContent): CellValue {
  const value = content.kind === 'value' ? content.value : content.result;
  return value === '' ? null : value;
}
