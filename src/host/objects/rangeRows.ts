import { HostError } from '../HostError';
import { MAX_COLUMNS } from '../model/Area';
import { moveRows } from '../moveRows';
import type { Arguments } from '../protocol/Arguments';
import type { Host } from './Host';
import type { RangeTarget } from './RangeTarget';

/** `Range.insert` of entire rows; what stood there moves down. */
export function insertRows({ sheet, area }: RangeTarget, args: Arguments, host: Host): void {
  requireRows(area.columns, args.text(0), 'Down');
  moveRows('addin', host.operations, sheet, { row: area.row, count: area.rows });
}

/** `Range.delete` of entire rows; what stands below moves up. */
export function deleteRows({ sheet, area }: RangeTarget, args: Arguments, host: Host): void {
  requireRows(area.columns, args.text(0), 'Up');
  moveRows('addin', host.operations, sheet, { row: area.row, count: -area.rows });
}

function requireRows(columns: number, shift: string, wanted: string): void {
  if (columns === MAX_COLUMNS && shift === wanted) return;
  throw new HostError('ApiNotFound', 'Only entire rows come and go here.');
}
