import type { XlsxManner, XlsxSheet } from '../support/xlsx/XlsxBook';
import { writeXlsx } from '../support/xlsx/writeXlsx';
import type { LaidCity } from './layCity';

/** The city's sheets, merged and bordered like the form. */
export function citySheets(city: LaidCity): XlsxSheet[] {
  return city.sheets.map(({ snapshot, merges }) => ({
    name: snapshot.name,
    visibility: snapshot.visibility,
    origin: snapshot.origin,
    cells: snapshot.values,
    merges,
    hiddenRows: [],
    isProtected: false,
  }));
}

/** The city as the bytes of an .xlsx file. */
export function cityXlsx(city: LaidCity, manner: XlsxManner = 'excel'): Uint8Array {
  return writeXlsx(citySheets(city), manner);
}
