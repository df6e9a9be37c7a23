import type { KnownSheet } from '../../src/excel/sheets/askForSheets';
import type { Workbook } from '../../src/host/model/Workbook';

/** The sheets as the pane knows them from reading. */
export function knownSheets({ sheets }: Workbook): KnownSheet[] {
  return sheets.map(({ id, name }) => ({ id, name }));
}
