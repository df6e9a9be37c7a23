import type { patchProblemsJa } from './patchJa';

export const patchProblemsEn: typeof patchProblemsJa = {
  sheetMissing: 'There is no sheet of this name.',
  outsideSheet: 'It lies outside the sheet.',
  arrayFormula: 'It belongs to an array formula and cannot be changed.',
  dataTable: 'It belongs to a data table and cannot be changed.',
  mergedCell: 'It is not the top left of its merged cells and cannot be written to.',
  tableHeader: 'It is a table’s heading and cannot be changed.',
  textTooLong: 'This is longer than a cell can hold.',
  notFinite: 'This value cannot be written as a number.',
  partMissing: 'It is not in the file.',
  structureProtected: 'The structure of the workbook is protected, so no sheet can be added.',
  sheetName: 'A sheet cannot have this name.',
  sheetExists: 'There is a sheet of this name already.',
  notOurSheet: 'Hakaru did not make this sheet, so it is left as it is.',
  areaTaken: 'Cells that it would grow into are filled, so nothing was written.',
  validationTaken: 'It has data validation already, which is left as it is.',
  listEntries: 'The list of the data validation is too long, or an entry holds a comma.',
  protectedSheet: 'The sheet is protected. Unprotect it in Excel, then try again.',
  signed:
    'The file carries a digital signature, which any change would break. Remove the signature, then try again.',
};
