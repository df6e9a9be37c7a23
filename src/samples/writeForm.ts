import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { COLUMN_WIDTHS } from './columns';
import { LOOKS } from './looks';
import type { PlacedCell, PlacedSheet } from './PlacedCell';
import { placeSheet } from './placeSheet';
import type { SampleSheet } from './SampleProgram';

/** A3 in Excel's list of paper sizes; the library names only some of them. */
const A3 = 8;
/** Written into the file instead of the time, so that the same form gives the same file. */
const WRITTEN = new Date(Date.UTC(2017, 3, 1));

function writeCell(worksheet: Worksheet, cell: PlacedCell): void {
  const { row, column } = cell;
  const lastRow = row + cell.rows - 1;
  const lastColumn = column + cell.columns - 1;
  if (cell.rows > 1 || cell.columns > 1) worksheet.mergeCells(row, column, lastRow, lastColumn);
  for (let r = row; r <= lastRow; r += 1) {
    for (let c = column; c <= lastColumn; c += 1) {
      Object.assign(worksheet.getCell(r, c), LOOKS[cell.look]);
    }
  }
  worksheet.getCell(row, column).value = cell.value;
}

function writeSheet(workbook: Workbook, placed: PlacedSheet): void {
  const worksheet = workbook.addWorksheet(placed.name, {
    views: [{ state: 'normal', showGridLines: false, zoomScale: 85 }],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.4, bottom: 0.5, header: 0.2, footer: 0.2 },
    },
    headerFooter: { oddFooter: '&C&P / &N' },
  });
  Object.assign(worksheet.pageSetup, { paperSize: A3 });
  COLUMN_WIDTHS.forEach((width, index) => {
    worksheet.getColumn(index + 1).width = width;
  });
  for (const cell of placed.cells) writeCell(worksheet, cell);
  placed.heights.forEach((height, index) => {
    worksheet.getRow(index + 1).height = height;
  });
  for (const row of placed.breaks) worksheet.getRow(row).addPageBreak();
  if (placed.repeated !== null) {
    worksheet.pageSetup.printTitlesRow = `${placed.repeated.first}:${placed.repeated.last}`;
  }
}

/** The sheets as the form a city prints, as the bytes of an .xlsx file. */
export async function writeForm(sheets: readonly SampleSheet[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = '総務局';
  workbook.created = WRITTEN;
  workbook.modified = WRITTEN;
  for (const sheet of sheets) writeSheet(workbook, placeSheet(sheet));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
