import type { Area } from '../../core/address/Area';
import type { CellRef } from '../../core/address/CellRef';
import { joinAreas } from '../../core/address/joinAreas';
import type { CellEdit, EditPlan } from '../../core/plan/edits';
import type { CellValue } from '../../core/snapshot/CellValue';
import { Grid } from '../../core/snapshot/Grid';
import type { Listeners, WorkbookReading } from '../reading';
import { toCellValues } from '../toCellValues';
import { carryOut } from './carryOut';
import { isFormula } from './CellState';
import type { EditJob, Target } from './EditJob';
import type { EditOutcome, RefusalReason } from './EditOutcome';
import { newEntry, TEXT_FORMAT } from './Entry';
import { isSameValue } from './findRefusals';
import { stackAreas } from './groupAreas';
import type { CellContentThere, SheetBasis } from './UndoEntry';

/**
 * Carries out a plan made from `reading`: two round trips. The first reads what the plan rests on
 * and refuses where something stands against it; the second writes all of it and reads it back.
 * @throws ExcelProblem where nothing was written
 */
export function applyEdits(
  reading: WorkbookReading,
  plan: EditPlan,
  { onWaiting }: Pick<Listeners, 'onWaiting'>,
): Promise<EditOutcome> {
  return carryOut(jobOf(reading, plan), onWaiting);
}

function jobOf({ sheets, snapshot }: WorkbookReading, { edits, basis }: EditPlan): EditJob {
  const grids = snapshot.sheets.map((sheet, index) => new Grid(sheet, index));
  const valueAt = ({ sheet, row, column }: CellRef): CellValue | undefined =>
    grids[sheet]?.at(row, column);
  return {
    targets: edits.flatMap((edit) => {
      const sheet = sheets[edit.cell.sheet];
      return sheet === undefined ? [] : [targetOf(edit, sheet)];
    }),
    basis: sheets.flatMap(({ id, name }, sheet): SheetBasis[] => {
      const own = basis.filter((one) => one.sheet === sheet).map(({ area }) => area);
      const outside = edits.map(({ cell }) => cell).filter((cell) => isOutside(cell, sheet, own));
      return stackAreas([...own, ...joinAreas(outside)]).map((area) => ({
        sheetId: id,
        sheetName: name,
        sheet,
        area,
      }));
    }),
    keepsOffTables: true,
    expected: valueAt,
  };
}

/** Edited cells are read back even where the plan does not rest on them. */
function isOutside(cell: CellRef, sheet: number, areas: readonly Area[]): boolean {
  const { row, column } = cell;
  const holds = ({ top, left, bottom, right }: Area): boolean =>
    row >= top && row <= bottom && column >= left && column <= right;
  return cell.sheet === sheet && !areas.some(holds);
}

function targetOf(
  { cell, before, after }: CellEdit,
  { id, name }: { readonly id: string; readonly name: string },
): Target {
  return {
    sheetId: id,
    sheetName: name,
    cell,
    entry: (there) => newEntry(after, there),
    isFormula: after.kind === 'formula',
    obstacle: (there) => obstacleTo(after, before, there),
  };
}

function obstacleTo(
  after: CellEdit['after'],
  before: CellValue,
  there: CellContentThere,
): RefusalReason | null {
  if (isFormula(there)) return 'formula';
  const [[now = null] = []] = toCellValues([[there.value]], [[there.valueType]]);
  if (!isSameValue(before, now)) return 'changed';
  if (there.numberFormat !== TEXT_FORMAT) return null;
  if (after.kind === 'formula') return 'textFormat';
  // A figure that stands as text may become one; a blank cell kept for texts stays one.
  const isFigure = typeof after.value === 'number' || typeof after.value === 'boolean';
  return isFigure && typeof before !== 'string' ? 'textFormat' : null;
}
