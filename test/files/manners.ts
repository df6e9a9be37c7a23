import { toA1 } from '../../src/core/address/a1';
import type { SheetSnapshot } from '../../src/core/snapshot/Snapshot';
import {
  excelParts,
  MAIN,
  OFFICE,
  relationship,
  relationships,
  STRICT_MAIN,
  STRICT_OFFICE,
  workbook,
  zipParts,
  type Parts,
} from './parts';

/** Whose habits a file shows. */
export type Manner = 'excel' | 'openpyxl' | 'libreoffice' | 'strict';
export const MANNERS: readonly Manner[] = ['excel', 'openpyxl', 'libreoffice', 'strict'];

/** A sheet's values, and what values do not say. */
export interface MannerBook {
  readonly sheet: SheetSnapshot;
  /** By address: a formula without `=`, whose result is not stored. */
  readonly formulas: { readonly [address: string]: string };
  /** Addresses of cells that have no element at all, though they are framed like the others. */
  readonly absent: readonly string[];
}

const STYLE = 1;

/** The book as bytes, in the habits of one program or another. */
export function asWrittenBy(manner: Manner, book: MannerBook): Uint8Array {
  const texts: string[] = [];
  const sheet = sheetXml(manner, book, (text) => texts.push(text) - 1);
  return zipParts(PARTS[manner](sheet, texts));
}

function sheetXml(manner: Manner, book: MannerBook, share: (text: string) => number): string {
  const rows = book.sheet.values.map((values, row) => {
    const cells = values.map((value, column) => {
      const at = toA1({ row, column });
      const formula = book.formulas[at];
      if (book.absent.includes(at)) return '';
      if (formula !== undefined) return formulaXml(manner, at, formula);
      const isNext = column === 0 || !book.absent.includes(toA1({ row, column: column - 1 }));
      const address = manner === 'strict' && isNext ? '' : ` r="${at}"`;
      const open = `<c${address} s="${STYLE}"`;
      if (value === null) return `${open}/>`;
      if (typeof value === 'number') return `${open}><v>${value}</v></c>`;
      return typeof value === 'string'
        ? `${open} t="s"><v>${share(value)}</v></c>`
        : `${open} t="b"><v>1</v></c>`;
    });
    return rowXml(manner, row, cells.join(''));
  });
  return AROUND[manner](rows.join(''));
}

function formulaXml(manner: Manner, at: string, formula: string): string {
  const attributes = manner === 'libreoffice' ? ' aca="false"' : '';
  const value = manner === 'openpyxl' ? '<v></v>' : '';
  return `<c r="${at}" s="${STYLE}"><f${attributes}>${formula}</f>${value}</c>`;
}

function rowXml(manner: Manner, row: number, cells: string): string {
  const attributes: { readonly [M in Manner]: string } = {
    excel: ` r="${row + 1}" spans="1:14" x14ac:dyDescent="0.4"`,
    openpyxl: ` r="${row + 1}" ht="40" customHeight="1"`,
    libreoffice: ` r="${row + 1}" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"`,
    strict: '',
  };
  return `<row${attributes[manner]}>${cells}</row>`;
}

/** A group of formulas that share a text, and one that fills an area. */
const SIDE =
  '<row r="40"><c r="Q40"><f t="shared" ref="Q40:Q42" si="0">P40*2</f><v>0</v></c><c r="S40"><f t="array" ref="S40:T41">P40:Q41</f><v>0</v></c></row>' +
  '<row r="41"><c r="Q41"><f t="shared" si="0"/><v>0</v></c></row><row r="42"><c r="Q42"><f t="shared" si="0"/><v>0</v></c></row>';

const AROUND: { readonly [M in Manner]: (rows: string) => string } = {
  excel: (rows) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr codeName="Sheet1"/><dimension ref="A1:T42"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="18.75" x14ac:dyDescent="0.4"/><cols><col min="9" max="9" width="20" style="1" customWidth="1"/></cols><sheetData>${rows}${SIDE}</sheetData><mergeCells count="1"><mergeCell ref="A30:B31"/></mergeCells><phoneticPr fontId="1"/><conditionalFormatting sqref="H1:H30"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="whole" sqref="H1:H30"><formula1>0</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`,
  openpyxl: (rows) =>
    `<worksheet xmlns="${MAIN}"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr/></sheetPr><dimension ref="A1:N22"/><sheetViews><sheetView workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><sheetData>${rows}</sheetData><pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/></worksheet>`,
  libreoffice: (rows) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><sheetPr filterMode="false"><pageSetUpPr fitToPage="true"/></sheetPr><dimension ref="A1:N22"/><sheetViews><sheetView showFormulas="false" workbookViewId="0"/></sheetViews><sheetFormatPr defaultColWidth="8.54" defaultRowHeight="15" zeroHeight="false"></sheetFormatPr><cols><col collapsed="false" customWidth="true" hidden="false" outlineLevel="0" max="14" min="1" style="0" width="4"/></cols><sheetData>${rows}</sheetData><printOptions headings="false"/><pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/></worksheet>`,
  strict: (rows) =>
    prefixed(`<worksheet xmlns="${STRICT_MAIN}"><sheetData>${rows}</sheetData></worksheet>`),
};

/** Every element of the part's own namespace with a prefix. */
function prefixed(xml: string): string {
  return xml.replace(/<(\/?)(?=[A-Za-z])/g, '<$1x:').replace(' xmlns=', ' xmlns:x=');
}

const plain = (text: string) => `<t xml:space="preserve">${text}</t>`;

/** Furigana behind a plain text; a rich text in two runs. */
const withFurigana = (text: string) =>
  `<t>${text}</t><rPh sb="0" eb="1"><t>カナ</t></rPh><phoneticPr fontId="1"/>`;
const rich = (text: string) =>
  `<r><t xml:space="preserve">${text.slice(0, 1)}</t></r><r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve">${text.slice(1)}</t></r>`;

function shared(texts: readonly string[], items: readonly ((text: string) => string)[]): string {
  const list = texts.map((text, at) => `<si>${(items[at % items.length] ?? plain)(text)}</si>`);
  return `<sst xmlns="${MAIN}" count="${texts.length}" uniqueCount="${texts.length}">${list.join('')}</sst>`;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';

const PARTS: { readonly [M in Manner]: (sheet: string, texts: readonly string[]) => Parts } = {
  excel: (sheet, texts) => {
    const parts = excelParts(sheet);
    return {
      ...parts,
      [STRINGS]: shared(texts, [plain, withFurigana, rich]),
      '[Content_Types].xml': String(parts['[Content_Types].xml']).replace(
        '</Types>',
        '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
      ),
      'xl/_rels/workbook.xml.rels': relationships(
        relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
        relationship('rId2', 'sharedStrings', 'sharedStrings.xml'),
        relationship('rId3', 'styles', 'styles.xml'),
        relationship('rId4', 'calcChain', 'calcChain.xml'),
      ),
      'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="Q40" i="1"/><c r="Q41" i="1"/></calcChain>`,
      'xl/workbook.xml': String(parts['xl/workbook.xml']).replace(
        '</sheets>',
        '</sheets><calcPr calcId="191029"/><extLst/>',
      ),
      'xl/media/image1.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]),
    };
  },
  openpyxl: (sheet, texts) =>
    excelParts(sheet, {
      [STRINGS]: shared(texts, [(text) => `<t>${text}</t>`]),
      '_rels/.rels': relationships(relationship('rId1', 'officeDocument', '/xl/workbook.xml')),
      'xl/_rels/workbook.xml.rels': relationships(
        relationship('rId1', 'worksheet', '/xl/worksheets/sheet1.xml'),
        relationship('rId2', 'sharedStrings', '/xl/sharedStrings.xml'),
        relationship('rId3', 'styles', '/xl/styles.xml'),
      ),
    }),
  libreoffice: (sheet, texts) =>
    excelParts(sheet, {
      [STRINGS]: shared(texts, [plain, rich]),
      'xl/workbook.xml': workbook(
        '<sheet name="総務局" sheetId="1" state="visible" r:id="rId1"/>',
      ).replace(
        '</workbook>',
        '<calcPr iterateCount="100" refMode="A1" iterate="false"/></workbook>',
      ),
      'docProps/app.xml': '<Properties/>',
    }),
  strict: (sheet, texts) => {
    const strict = (part: unknown) =>
      String(part).replaceAll(MAIN, STRICT_MAIN).replaceAll(OFFICE, STRICT_OFFICE);
    const parts = excelParts(sheet);
    return {
      [SHEET]: sheet,
      '[Content_Types].xml': parts['[Content_Types].xml'] ?? '',
      '_rels/.rels': strict(parts['_rels/.rels']),
      'xl/_rels/workbook.xml.rels': strict(parts['xl/_rels/workbook.xml.rels']),
      'xl/workbook.xml': prefixed(
        strict(workbook('<sheet name="総務局" sheetId="1" r:id="rId1"/>')).replace(
          /^<\?.*\?>\s*/,
          '',
        ),
      ),
      'xl/styles.xml': prefixed(strict(parts['xl/styles.xml']).replace(/^<\?.*\?>\s*/, '')),
      [STRINGS]: prefixed(strict(shared(texts, [plain, rich, withFurigana]))),
    };
  },
};
