import fc from 'fast-check';
import type { PlannedCell } from '../../src/core/plan/SheetPlan';
import type { CellValue } from '../../src/core/snapshot/CellValue';
import { newXlsx } from '../../src/files/newXlsx';
import { readXlsx } from '../../src/files/readXlsx';
import { area, planOf, summaryPlan, text } from './plans';
import { faultsOf, xmlParts } from './soundness';

test('a new workbook holds the plans as its sheets, in their order', () => {
  const bytes = newXlsx([summaryPlan(), summaryPlan({ name: "It's & <b> 🎈" })]);
  expect(faultsOf(bytes)).toEqual([]);
  const { sheets } = readXlsx(bytes);
  expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['集計', 'visible'],
    ["It's & <b> 🎈", 'visible'],
  ]);
  expect(sheets[1]?.values).toEqual([['=集計'], ['防災', 90], ['文化', 109], [null, 199]]);
});

test('the same plans give the same bytes, another creator others', () => {
  const make = (creator?: string) =>
    newXlsx([summaryPlan()], creator === undefined ? {} : { creator });
  expect(Buffer.compare(make(), make())).toBe(0);
  expect(xmlParts(make('A & B')).get('docProps/core.xml')).toContain(
    '<dc:creator>A &amp; B</dc:creator>',
  );
  expect(xmlParts(make()).get('docProps/core.xml')).not.toContain('creator');
});

test('the default font is 游ゴシック 11', () => {
  const styles = xmlParts(newXlsx([planOf({})])).get('xl/styles.xml');
  expect(styles).toContain('<fonts count="1"><font><sz val="11"/>');
  expect(styles).toContain('<name val="游ゴシック"/>');
});

test('a sheet as it is set up: sizes, view, print, merges', () => {
  const sheet = xmlParts(newXlsx([summaryPlan({ columnWidths: [20, 12.5] })])).get(
    'xl/worksheets/sheet1.xml',
  );
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(sheet).toContain(
    '<sheetView showGridLines="0" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
  );
  expect(sheet).toContain(
    '<cols><col width="20.625" customWidth="1" min="1" max="1"/><col width="13.125" customWidth="1" min="2" max="2"/></cols>',
  );
  expect(sheet).toContain('<row r="1" ht="30" customHeight="1">');
  expect(sheet).toContain('<row r="5" ht="8" customHeight="1"/>');
  expect(sheet).toContain('<mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>');
  expect(sheet).toContain(
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
  );
  expect(sheet).toContain(
    '<rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks>',
  );
});

test('A3, rows and columns in view, no titles', () => {
  const parts = xmlParts(
    newXlsx([
      planOf({
        frozen: { rows: 2, columns: 3 },
        print: { paper: 'A3', titleRows: null, breaks: [] },
      }),
    ]),
  );
  const sheet = parts.get('xl/worksheets/sheet1.xml');
  expect(sheet).toContain('paperSize="8"');
  expect(sheet).toContain(
    '<pane xSplit="3" ySplit="2" topLeftCell="D3" activePane="bottomRight" state="frozen"/>',
  );
  expect(sheet).not.toContain('rowBreaks');
  expect(parts.get('xl/workbook.xml')).not.toContain('definedName');
});

test('a text that begins as a formula stays a text, also when its cell is confirmed', () => {
  const cells = ['=1+1', '+1', '-1', '@x', '1=1'].map((value, row) => text(row, 0, value));
  const bytes = newXlsx([planOf({ cells })]);
  expect(readXlsx(bytes).sheets[0]?.values.flat()).toEqual(['=1+1', '+1', '-1', '@x', '1=1']);
  const parts = xmlParts(bytes);
  expect(parts.get('xl/styles.xml')).toMatch(/<xf [^>]*quotePrefix="1"\/><\/cellXfs>/);
  const sheet = parts.get('xl/worksheets/sheet1.xml');
  expect(sheet?.match(/ s="1" t="inlineStr"/g)).toHaveLength(4);
  expect(sheet).toContain('<c r="A5" s="0" t="inlineStr">');
  expect(sheet).not.toContain('<f>');
});

const VALUES = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  fc.boolean(),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.constantFrom('=1+1', '_x0041_', ' 前後 ', 'a\nb', '\u0000', ']]>', '<c/>&amp;', '㈱①'),
);
const CELLS = fc.uniqueArray(
  fc.record({ row: fc.nat(30), column: fc.nat(12), value: VALUES, isResult: fc.boolean() }),
  { selector: ({ row, column }) => `${row} ${column}`, minLength: 1, maxLength: 40 },
);

function planned({ row, column, value, isResult }: Drawn): PlannedCell {
  if (!isResult || typeof value === 'boolean') return text(row, column, value);
  return { row, column, content: { kind: 'formula', formula: '="a"&B1<2', result: value } };
}

interface Drawn {
  readonly row: number;
  readonly column: number;
  readonly value: number | boolean | string;
  readonly isResult: boolean;
}

test('whatever a plan holds is read back as it was', () => {
  fc.assert(
    fc.property(CELLS, fc.nat(9), (drawn, first) => {
      const looks = [
        { areas: [area(0, 0, first, 3)], look: { bold: true, wrap: true } },
        { areas: [area(first, 1, first + 1, 2)], look: { fill: '#FFFFFF', format: '0.0' } },
      ];
      const bytes = newXlsx([planOf({ cells: drawn.map(planned), looks })]);
      const [sheet] = readXlsx(bytes).sheets;
      const at = (row: number, column: number): CellValue =>
        sheet?.values[row - sheet.origin.row]?.[column - sheet.origin.column] ?? null;
      for (const { row, column, value } of drawn) expect(at(row, column)).toBe(value);
      const filled = sheet?.values.flat().filter((value) => value !== null);
      expect(filled).toHaveLength(drawn.length);
      expect(faultsOf(bytes)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
