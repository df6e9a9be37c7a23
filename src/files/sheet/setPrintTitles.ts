import type { PrintSetup } from '../../core/plan/sheet';
import { LIMITS } from '../limits';
import type { PackageTexts } from '../opc/PackageTexts';
import { absoluteAddress } from './areas';
import { setLocalName } from './workbookXml';

/** Rows to repeat on every printed page. A plan without any leaves the sheet's as they are. */
export function setPrintTitles(
  texts: PackageTexts,
  workbook: string,
  sheet: string,
  { titleRows }: PrintSetup,
): void {
  if (titleRows === null) return;
  const { first, last } = titleRows;
  const rows = { top: first, bottom: last, left: 0, right: LIMITS.columns - 1 };
  setLocalName(texts, workbook, {
    sheet,
    name: '_xlnm.Print_Titles',
    content: absoluteAddress(sheet, rows).replaceAll(/\$[A-Z]+(?=\$\d)/g, ''),
    isHidden: false,
  });
}
