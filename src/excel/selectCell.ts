import type { Area } from '../core/address/area';
import { areaAddress } from '../core/address/a1';
import { runExcel } from './runExcel';

/** What hides a cell; `null` where it can be seen. */
export type Hidden = 'sheet' | 'row' | 'column' | null;

/**
 * Shows a cell: its worksheet in front, the cell selected. A hidden one is only selected when
 * `evenIfHidden` (a hidden worksheet never: Excel cannot show it); nothing is ever unhidden.
 * @returns what hides the cell, in which case nothing was done
 * @throws ExcelProblem
 */
export function selectCell(
  sheetId: string,
  area: Area,
  evenIfHidden: boolean,
  onWaiting: () => void,
): Promise<Hidden> {
  return runExcel(onWaiting, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const range = sheet.getRange(areaAddress(area));
    sheet.load('visibility');
    range.load('rowHidden,columnHidden');
    await context.sync();
    if (sheet.visibility !== 'Visible') return 'sheet';
    if (!evenIfHidden && range.rowHidden) return 'row';
    if (!evenIfHidden && range.columnHidden) return 'column';
    sheet.activate();
    range.select();
    await context.sync();
    return null;
  });
}
