import { HostError } from '../HostError';
import type { Host } from './Host';

/** @throws {HostError} while another workbook is in front, for what Excel does in its windows only */
export function requireFront(
  { workbook }: Host,
  code: 'GeneralException' | 'InvalidSelection' = 'GeneralException',
): void {
  if (workbook.isBehind) throw new HostError(code, 'Another workbook is in front.');
}

/** @throws {HostError} while a chart sheet is in view; which code Excel has for it is not told */
export function requireWorksheetInView({ workbook }: Host): void {
  if (workbook.isChartInView) {
    throw new HostError('GeneralException', 'The sheet in view is no worksheet.');
  }
}
