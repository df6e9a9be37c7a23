import type { Area } from '../../core/address/Area';
import type { SheetPlan } from '../../core/plan/sheet';

/** What becomes ours on a sheet; for a sheet of the user's, all that the plan writes. */
export function planArea({ owned, cells }: SheetPlan): Area {
  if (owned !== null) return owned.area;
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const bottom = rows.reduce((last, row) => Math.max(last, row), 0);
  const right = columns.reduce((last, column) => Math.max(last, column), 0);
  return { top: 0, left: 0, bottom, right };
}
