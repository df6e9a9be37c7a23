import { HostError } from '../HostError';
import type { Area } from './Area';
import { DEFAULT_STYLE } from './CellStyle';
import type { Sheet } from './Sheet';

const MESSAGE = 'The sheet is protected.';

/** Refuses writing into locked cells of a protected sheet (AccessDenied), as Excel does. */
export function requireWritable(sheet: Sheet, area: Area): void {
  if (sheet.protection === null) return;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const style = sheet.cell(row, column)?.style ?? DEFAULT_STYLE;
      if (style.locked) throw new HostError('AccessDenied', MESSAGE);
    }
  }
}

/** Refuses changing formats on a protected sheet that does not allow it. */
export function requireFormattable(sheet: Sheet): void {
  if (sheet.protection !== null && !sheet.protection.allowFormatCells) {
    throw new HostError('AccessDenied', MESSAGE);
  }
}
