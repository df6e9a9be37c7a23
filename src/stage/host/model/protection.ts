import { HostError } from '../HostError';
import { type Area, cellsOf } from '../../../core/address/area';
import { DEFAULT_STYLE } from './Cell';
import type { Sheet } from './Sheet';

const MESSAGE = 'The sheet is protected.';

/** Refuses writing into locked cells of a protected sheet (AccessDenied), as Excel does. */
export function requireWritable(sheet: Sheet, area: Area): void {
  if (sheet.protection === null) return;
  for (const { row, column } of cellsOf(area)) {
    const style = sheet.cell(row, column)?.style ?? DEFAULT_STYLE;
    if (style.locked) throw new HostError('AccessDenied', MESSAGE);
  }
}

/** Refuses changing formats on a protected sheet that does not allow it. */
export function requireFormattable(sheet: Sheet): void {
  if (sheet.protection !== null && !sheet.protection.allowFormatCells) {
    throw new HostError('AccessDenied', MESSAGE);
  }
}
