import { quoteSheet } from '../../../core/address/a1';
import type { Area } from '../../../core/address/area';
import type { Sheet } from '../model/Sheet';
import { rangeAddress } from '../model/addresses';

/** `Sheet1!A1:B2`; Excel quotes a sheet's name in an address only where it has to. */
export function fullAddress(sheet: Sheet, area: Area): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name);
  return `${plain ? sheet.name : quoteSheet(sheet.name)}!${rangeAddress(area)}`;
}
