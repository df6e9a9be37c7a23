import { HostError } from '../HostError';
import { copyArea } from '../copyArea';
import type { Arguments } from '../protocol/Arguments';
import type { Host } from './Host';
import type { RangeTarget } from './RangeTarget';

/** `Range.copyFrom` of everything, from another range of the workbook. */
export function copyCells(target: RangeTarget, args: Arguments, host: Host): void {
  const source = args.cells(0);
  const [area, ...more] = source?.areas ?? [];
  if (source === null || area === undefined || more.length > 0) {
    throw new HostError('InvalidArgument', 'A range to copy from is needed.');
  }
  if ((args.optionalText(1) ?? 'All') !== 'All' || args.flag(2, false) || args.flag(3, false)) {
    throw new HostError('ApiNotFound', 'Only whole copies are played here.');
  }
  const place = { ...target.area, rows: area.rows, columns: area.columns };
  copyArea(
    'addin',
    host.operations,
    { sheet: source.sheet, area },
    { sheet: target.sheet, area: place },
  );
}
