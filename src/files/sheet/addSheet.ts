import type { SheetPlan } from '../../core/plan/sheet';
import type { PackageTexts } from '../opc/PackageTexts';
import { addPart } from '../patch/packageLists';
import { DECLARATION } from '../xml/declaration';
import { OFFICE_RELATIONSHIPS, SPREADSHEET } from '../xml/namespaces';
import { addSheetEntry } from './workbookXml';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
/** Excel's numbers of paper sizes. */
const PAPER = { A3: 8, A4: 9 } as const;

/**
 * Adds a sheet without cells behind the others, set up for printing: centred, pages numbered.
 * @param form 0 transitional, 1 strict
 * @returns the name of its part
 */
export function addSheet(
  texts: PackageTexts,
  workbook: string,
  { name, print, gridlines }: SheetPlan,
  form: 0 | 1,
): string {
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const part = texts.freeName((number) => `${folder}worksheets/sheet${number}.xml`);
  const relationship = addPart(texts, workbook, {
    name: part,
    contentType: CONTENT_TYPE,
    relationshipType: `${OFFICE_RELATIONSHIPS[form]}/worksheet`,
    text: emptySheet(SPREADSHEET[form], gridlines, PAPER[print.paper]),
  });
  addSheetEntry(texts, workbook, name, relationship);
  return part;
}

function emptySheet(namespace: string, gridlines: boolean, paper: number): string {
  return (
    `${DECLARATION}<worksheet xmlns="${namespace}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1"/>' +
    `<sheetViews><sheetView${gridlines ? '' : ' showGridLines="0"'} workbookViewId="0"/></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="18.75"/><sheetData/>' +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${paper}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>' +
    '</worksheet>'
  );
}
