import { BLANK, DEFAULT_STYLE } from './model/Cell';
import { cellsOf, type Area } from '../../core/address/area';
import type { Actor } from './model/Change';
import type { Sheet } from './model/Sheet';
import type { Operations } from './Operations';

/** Gives cells number formats; `format` answers null for a cell that keeps its own. */
export function formatNumbers(
  actor: Actor,
  operations: Operations,
  { sheet, area }: { readonly sheet: Sheet; readonly area: Area },
  format: (row: number, column: number) => string | null,
): void {
  operations.shape(actor, sheet, 'numberFormats', () => {
    for (const { row, column } of cellsOf(area)) {
      const cell = sheet.cell(row, column) ?? { ...BLANK, style: DEFAULT_STYLE };
      const numberFormat = format(row, column) ?? cell.style.numberFormat;
      if (numberFormat === cell.style.numberFormat) continue;
      sheet.put(row, column, { ...cell, style: { ...cell.style, numberFormat } });
    }
  });
}
