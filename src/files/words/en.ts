import type { fileProblemsJa } from './ja';

export const fileProblemsEn: typeof fileProblemsJa = {
  empty: 'The file is empty.',
  notWorkbook: 'This is not an Excel workbook (.xlsx, .xlsm).',
  truncated: 'The file is cut off. Please copy it again.',
  damaged: 'The file is damaged. Please open it in Excel and save it again.',
  encrypted: 'The file is protected by a password. Please remove it in Excel and save.',
  oldFormat: 'This is the old format (.xls). Please save it as .xlsx in Excel.',
  labelled:
    'The file is encrypted by a sensitivity label. Please open it in Excel, choose a label without encryption and save.',
  binaryFormat: 'This is the binary format (.xlsb). Please save it as .xlsx in Excel.',
  openDocument: 'This is an OpenDocument file (such as .ods). Please save it as .xlsx in Excel.',
  template: 'This is a template (.xltx, .xltm). Please save it as .xlsx in Excel.',
  text: 'This is not an Excel workbook but plain text (such as CSV). Please open it in Excel and save it as .xlsx.',
  html: 'This is not an Excel workbook but a web page (HTML). Please open it in Excel and save it as .xlsx.',
  xml: 'This is not an Excel workbook but an XML file. Please open it in Excel and save it as .xlsx.',
  pdf: 'This is not an Excel workbook but a PDF. Please ask for the workbook itself.',
  notRegular: 'This is no regular file (but a pipe or a device, say) and is not read.',
  noWorkbookPart: 'There is no workbook inside the file.',
  unsupportedZip: 'The kind of compression is not supported. Please save it again in Excel.',
  tooLarge: 'The file would become too large when unpacked and is not read.',
  tooManyCells: 'The file has too many cells and is not read.',
  tooSlow: 'Reading the file takes too long and was given up.',
  unsafeXml: 'The file has a definition (DTD) that may refer outside and is not read.',
};
