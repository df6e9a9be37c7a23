import { patchXlsx } from '../../../src/files/patchXlsx';
import { excelParts, MAIN, worksheet, zipParts } from '../parts';
import { faultsOf, xmlParts } from '../soundness';

const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0"/></numFmts>` +
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="49" fontId="0" applyFont="1"><alignment wrapText="1"/><protection locked="0"/></xf></cellXfs></styleSheet>';
const SHEET = worksheet(
  '<row r="1"><c r="A1" s="1" t="str"><v>1,539</v></c><c r="B1"><v>1</v></c></row><row r="2" s="1" customFormat="1"/>',
);

function patch(row: number, column: number, numberFormat: string): Map<string, string> {
  const book = zipParts(excelParts(SHEET, { 'xl/styles.xml': STYLES }));
  const cells = [{ row, column, formula: null, value: 1539, numberFormat }];
  const patched = patchXlsx(book, [{ sheet: '総務局', cells, marks: null }]);
  expect(faultsOf(patched)).toEqual([]);
  return xmlParts(patched);
}

test('only the format of the cell changes, all else of its style stays', () => {
  const parts = patch(0, 0, '#,##0');
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<c r="A1" s="2"><v>1539</v></c>');
  expect(parts.get('xl/styles.xml')).toContain(
    '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="49" fontId="0" applyFont="1"><alignment wrapText="1"/><protection locked="0"/></xf>' +
      '<xf numFmtId="3" fontId="0" applyFont="1" applyNumberFormat="1"><alignment wrapText="1"/><protection locked="0"/></xf></cellXfs>',
  );
});

test('a format that is there is used again, a new one gets the next number', () => {
  expect(patch(0, 1, '0.0').get('xl/styles.xml')).toContain('<xf numFmtId="170" applyN');
  expect(patch(0, 1, '0"人"').get('xl/styles.xml')).toContain(
    '<numFmts count="2"><numFmt numFmtId="170" formatCode="0.0"/><numFmt numFmtId="171" formatCode="0&quot;人&quot;"/>',
  );
});

test('a new cell takes the format beside the look of its row', () => {
  const parts = patch(1, 3, '0');
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<c r="D2" s="2"><v>1539</v></c>');
  expect(parts.get('xl/styles.xml')).toContain('<xf numFmtId="1" fontId="0"');
});
