import { patchXlsx } from '../../src/files/patchXlsx';
import { readXlsx } from '../../src/files/readXlsx';
import type { PackagePatch, WorkbookPatch } from '../../src/files/WorkbookPatch';
import { MAIN, OFFICE, PACKAGE, excelParts, relationship, relationships, zipParts } from './parts';
import { summaryPlan } from './plans';
import { faultsOf, xmlParts } from './soundness';

const SHEET = 'xl/worksheets/sheet1.xml';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const OURS = '<definedName name="_hakaru_summary" localSheetId="0">総務局!$A$1:$D$16</definedName>';

/** Everything that is ever written into a workbook, on a sheet of the user's and on one of ours. */
const WRITES: Readonly<Record<string, [WorkbookPatch, PackagePatch]>> = {
  'cells and marks': [
    [
      {
        sheet: '総務局',
        cells: [
          { row: 1, column: 1, value: 5, formula: null, numberFormat: '0.000' },
          { row: 1, column: 3, value: '文', formula: null },
          { row: 4, column: 0, value: 6, formula: '1+5' },
        ],
        marks: [
          { severity: 'error', areas: 'A1' },
          { severity: 'warning', areas: 'B2,C3' },
        ],
        validations: summaryPlan().validations,
      },
    ],
    { recalculate: true, customXml: [{ part: null, xml: '<a xmlns="urn:x"/>', itemId: null }] },
  ],
  'a new sheet': [[], { sheets: [{ plan: summaryPlan(), at: 'end' }] }],
  'our sheet anew': [
    [],
    {
      sheets: [
        {
          plan: summaryPlan({ name: '総務局', validations: [] }),
          at: { replace: '総務局' },
        },
      ],
    },
  ],
};

/** Parents without children: how each stands in its part, and what of the part is around it. */
const PARENTS: readonly (readonly [part: string, parent: string])[] = [
  ['xl/styles.xml', `<styleSheet xmlns="${MAIN}"/>`],
  ...['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'].map(
    (name) =>
      ['xl/styles.xml', `<styleSheet xmlns="${MAIN}"><${name} count="0"/></styleSheet>`] as const,
  ),
  [SHEET, sheet('<sheetData />')],
  [SHEET, sheet('<sheetData><row r="2" spans="1:3" /></sheetData>')],
  [SHEET, sheet('<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData/>')],
  [SHEET, sheet('<cols/><sheetData/>')],
  ...['mergeCells count="0"', 'dataValidations count="0"', 'rowBreaks count="0"'].map(
    (tag) => [SHEET, sheet(`<sheetData/><${tag}/>`)] as const,
  ),
  [SHEET, sheet('<sheetData/><conditionalFormatting sqref="A1"/>')],
  [SHEET, sheet('<sheetData/><drawing r:id="rId1"/>')],
  ['xl/workbook.xml', workbook('<definedNames/>')],
  ['xl/workbook.xml', workbook('<calcPr/>')],
  ['[Content_Types].xml', `<Types xmlns="${PACKAGE}/content-types"/>`],
  ['xl/worksheets/_rels/sheet1.xml.rels', `<Relationships xmlns="${PACKAGE}/relationships"/>`],
  ['xl/drawings/drawing1.xml', `<xdr:wsDr xmlns:xdr="${DRAWING}"/>`],
  ['xl/drawings/_rels/drawing1.xml.rels', `<Relationships xmlns="${PACKAGE}/relationships"/>`],
];

function sheet(inner: string): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inner}</worksheet>`;
}

function workbook(behind: string): string {
  const sheets = '<sheets><sheet name="総務局" sheetId="1" r:id="rId1"/></sheets>';
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheets}${behind}</workbook>`;
}

/** A workbook with a drawing, whose sheet is ours too. */
function bookWithPart(part: string, text: string): Uint8Array {
  const types = excelParts('')['[Content_Types].xml'];
  return zipParts(
    excelParts(sheet('<sheetData/><drawing r:id="rId1"/>'), {
      '[Content_Types].xml': String(types).replace(
        '</Types>',
        '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>',
      ),
      'xl/workbook.xml': workbook(`<definedNames>${OURS}</definedNames>`),
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(
        relationship('rId1', 'drawing', '../drawings/drawing1.xml'),
      ),
      'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${DRAWING}"></xdr:wsDr>`,
      [part]: text,
    }),
  );
}

const CLOSED = /<([\w:]+)([^<>]*?)\s*\/>/g;
const opened = (text: string) => text.replace(CLOSED, '<$1$2></$1>');

/** The parts as they are but for how an element without children is written. */
function partsOf(bytes: Uint8Array): [string, string][] {
  return [...xmlParts(bytes)].map(([name, text]) => [name, opened(text)]);
}

const isOurs = (write: string, text: string) =>
  write === 'our sheet anew' && !text.includes('<workbook ');

describe.each(Object.entries(WRITES))('%s', (write, [patch, more]) => {
  test.each(PARENTS.filter(([, text]) => write !== 'our sheet anew' || isOurs(write, text)))(
    'written into %s, %s',
    (part, text) => {
      const written = (form: string) => patchXlsx(bookWithPart(part, form), patch, more);
      const known = faultsOf(bookWithPart(part, text));
      const filled = written(text);
      expect(partsOf(filled)).toEqual(partsOf(written(opened(text))));
      expect(faultsOf(filled).filter((fault) => !known.includes(fault))).toEqual([]);
      expect(readXlsx(filled).sheets[0]?.name).toBe('総務局');
    },
  );
});
