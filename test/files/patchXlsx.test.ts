import { unzipSync, strFromU8 } from 'fflate';
import fc from 'fast-check';
import type { SheetMark } from '../../src/core/plan/marks';
import type { CellValue } from '../../src/core/snapshot/CellValue';
import { openZip } from '../../src/files/zip/openZip';
import { compressedBytes } from '../../src/files/zip/readEntry';
import {
  PatchProblem,
  type PatchProblemReason,
  type CellPatch,
} from '../../src/files/WorkbookPatch';
import { patchXlsx } from '../../src/files/patchXlsx';
import { readXlsx } from '../../src/files/readXlsx';
import {
  bookWith,
  excelParts,
  MAIN,
  OFFICE,
  relationship,
  relationships,
  STRICT_MAIN,
  STRICT_OFFICE,
  workbook,
  worksheet,
  zipParts,
} from './parts';

const SHEET = 'xl/worksheets/sheet1.xml';

function cell(
  row: number,
  column: number,
  value: CellValue,
  formula: string | null = null,
): CellPatch {
  return { row, column, value, formula };
}

function patchCells(bytes: Uint8Array, ...cells: readonly CellPatch[]): Uint8Array {
  return patchXlsx(bytes, [{ sheet: '総務局', cells, marks: null }]);
}

function patchMarks(bytes: Uint8Array, ...marks: readonly SheetMark[]): Uint8Array {
  return patchXlsx(bytes, [{ sheet: '総務局', cells: [], marks }]);
}

function partOf(bytes: Uint8Array, name = SHEET): string {
  const part = unzipSync(bytes)[name];
  return part === undefined ? '' : strFromU8(part);
}

/** What stands in sheetData. */
function rowsOf(bytes: Uint8Array): string {
  return /<sheetData>(.*)<\/sheetData>/s.exec(partOf(bytes))?.[1] ?? '';
}

function reasonOf(change: () => unknown): PatchProblemReason | null {
  try {
    change();
    return null;
  } catch (error) {
    if (error instanceof PatchProblem) return error.reason;
    throw error;
  }
}

describe('cells', () => {
  const book = bookWith(
    '<row r="2" spans="1:3" ht="40" customHeight="1"><c r="A2" s="1" t="s"><v>0</v></c><c r="C2" s="1"><v>5</v></c></row><row r="5"/>',
  );

  test('values of every kind, the style kept', () => {
    const patched = patchCells(
      book,
      cell(1, 0, 'a < b & "c"'),
      cell(1, 2, -0.25),
      cell(1, 3, true),
      cell(1, 4, { error: '#N/A' }),
    );
    expect(rowsOf(patched)).toBe(
      '<row r="2" ht="40" customHeight="1">' +
        '<c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">a &lt; b &amp; &quot;c&quot;</t></is></c>' +
        '<c r="C2" s="1"><v>-0.25</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#N/A</v></c></row><row r="5"/>',
    );
  });

  test('a blank keeps the style; where nothing was, nothing is made', () => {
    expect(rowsOf(patchCells(book, cell(1, 0, null)))).toContain('<c r="A2" s="1"/>');
    const untouched = patchCells(book, cell(1, 1, null), cell(2, 0, null), cell(4, 0, null));
    expect(Buffer.compare(untouched, book)).toBe(0);
  });

  test('absent rows and cells are made in their order', () => {
    const cells = [
      cell(9, 1, 1),
      cell(0, 3, 2),
      cell(4, 0, 3),
      cell(1, 1, 4),
      cell(0, 2, 5),
      cell(2, 0, 6),
    ];
    const patched = patchCells(book, ...cells);
    expect([...rowsOf(patched).matchAll(/ r="([A-Z]*\d+)"/g)].map(([, at]) => at)).toEqual([
      '1',
      'C1',
      'D1',
      '2',
      'A2',
      'B2',
      'C2',
      '3',
      'A3',
      '5',
      'A5',
      '10',
      'B10',
    ]);
    expect(readXlsx(patched).sheets[0]?.values[9]).toEqual([null, 1]);
  });

  test('a sheet without any row', () => {
    const empty = zipParts(
      excelParts(worksheet('').replace('<sheetData></sheetData>', '<sheetData />')),
    );
    expect(readXlsx(patchCells(empty, cell(1, 1, '局'))).sheets[0]).toMatchObject({
      origin: { row: 1, column: 1 },
      values: [['局']],
    });
  });

  test('a new cell takes the style of its row, or else of its column', () => {
    const sheet = worksheet(
      '<row r="1" s="1" customFormat="1"/><row r="2" s="1"/>',
      '',
      '<cols><col min="2" max="3" style="7"/></cols>',
    );
    const patched = patchCells(
      zipParts(excelParts(sheet)),
      cell(0, 1, 1),
      cell(1, 1, 1),
      cell(1, 4, 1),
    );
    expect(rowsOf(patched)).toMatch(/<c r="B1" s="1">.*<c r="B2" s="7">.*<c r="E2"><v>/);
  });

  test('the announced area grows with the cells', () => {
    const sheet = worksheet('<row r="2"><c r="B2"><v>1</v></c></row>', '', '<dimension ref="B2"/>');
    const grown = patchCells(zipParts(excelParts(sheet)), cell(3, 4, 1), cell(0, 1, 2));
    expect(partOf(grown)).toContain('<dimension ref="B1:E4"/>');
    expect(partOf(patchCells(grown, cell(1, 1, 3)))).toContain('<dimension ref="B1:E4"/>');
  });

  test('prefixed elements get prefixed cells', () => {
    const prefixed = worksheet('<row r="1"/>')
      .replace(/<(\/?)(?=[a-z])/g, '<$1x:')
      .replace('xmlns=', 'xmlns:x=');
    const patched = patchCells(zipParts(excelParts(prefixed)), cell(0, 0, 'あ'), cell(1, 0, 2));
    expect(partOf(patched)).toContain(
      '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">あ</x:t></x:is></x:c></x:row>',
    );
    expect(readXlsx(patched).sheets[0]?.values).toEqual([['あ'], [2]]);
  });

  test('any text comes back as it was, and none becomes a formula', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string({
        unit: fc.constantFrom('_', 'x', '0', 'D', '\r', '\n', '=', '<', ']', '&', ' '),
        minLength: 1,
      }),
      fc.constantFrom(
        '=1+1',
        '+1',
        '-1',
        '@SUM(A1)',
        "'=A1",
        ']]>',
        '_x000D_',
        '\ud800',
        '\udc00a',
        '\uffff',
      ),
    );
    fc.assert(
      fc.property(text, (value) => {
        const patched = patchCells(book, cell(0, 0, value));
        expect(readXlsx(patched).sheets[0]?.values[0]?.[0]).toBe(value);
        expect(partOf(patched)).not.toContain('<f');
      }),
      { numRuns: 200 },
    );
  });

  test('any number comes back as it was', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const read = readXlsx(patchCells(book, cell(0, 0, value))).sheets[0]?.values[0]?.[0];
        expect(read).toBe(value === 0 ? 0 : value);
      }),
      { numRuns: 100 },
    );
  });
});

describe('formulas', () => {
  const calcChain = {
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>`,
    'xl/_rels/workbook.xml.rels': relationships(
      relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relationship('rId9', 'calcChain', '/xl/calcChain.xml'),
    ),
    '[Content_Types].xml': String(excelParts('')['[Content_Types].xml']).replace(
      '</Types>',
      '<Override PartName="/xl/calcChain.xml" ContentType="calc"/></Types>',
    ),
  };
  const book = bookWith(
    '<row r="1"><c r="A1" s="1"><f ca="1">B1*2</f><v>4</v></c><c r="B1"><v>2</v></c></row>',
    calcChain,
  );

  test('a new result leaves the formula as it stands, and the calculation chain too', () => {
    const patched = patchCells(book, cell(0, 0, 6, 'B1*2'), cell(0, 1, 3));
    expect(rowsOf(patched)).toBe(
      '<row r="1"><c r="A1" s="1"><f ca="1">B1*2</f><v>6</v></c><c r="B1"><v>3</v></c></row>',
    );
    expect(partOf(patched, 'xl/calcChain.xml')).not.toBe('');
  });

  test('a new formula with a result of each kind', () => {
    const patched = patchCells(
      book,
      cell(1, 0, 'あ', 'IF(A1<2,"あ","い")'),
      cell(1, 1, null, 'C1'),
      cell(1, 2, false, 'A1>9'),
    );
    expect(rowsOf(patched)).toContain(
      '<row r="2"><c r="A2" t="str"><f>IF(A1&lt;2,&quot;あ&quot;,&quot;い&quot;)</f><v>あ</v></c>' +
        '<c r="B2" t="str"><f>C1</f><v></v></c><c r="C2" t="b"><f>A1&gt;9</f><v>0</v></c></row>',
    );
  });

  test('a value takes the formula away and the calculation chain with all that lists it', () => {
    const patched = patchCells(book, cell(0, 0, 9));
    expect(rowsOf(patched)).toContain('<c r="A1" s="1"><v>9</v></c>');
    expect(Object.keys(unzipSync(patched))).not.toContain('xl/calcChain.xml');
    expect(partOf(patched, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(partOf(patched, '[Content_Types].xml')).not.toContain('calcChain');
    expect(readXlsx(patched).sheets[0]?.values).toEqual([[9, 2]]);
  });

  test('where a shared formula loses its text, the others get it as their own', () => {
    const shared = bookWith(
      '<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1+$B$1+IF("A1"="",LOG10(A1),1)</f><v>1</v></c></row>' +
        '<row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/><v>3</v></c></row>',
    );
    expect(rowsOf(patchCells(shared, cell(0, 2, 7)))).toBe(
      '<row r="1"><c r="C1"><v>7</v></c></row>' +
        '<row r="2"><c r="C2"><f>A2+$B$1+IF(&quot;A1&quot;=&quot;&quot;,LOG10(A2),1)</f><v>2</v></c></row>' +
        '<row r="3"><c r="C3"><f>A3+$B$1+IF(&quot;A1&quot;=&quot;&quot;,LOG10(A3),1)</f><v>3</v></c></row>',
    );
    const result = patchCells(shared, cell(1, 2, 8, 'A2+$B$1+IF("A1"="",LOG10(A2),1)'));
    expect(rowsOf(result)).toContain('<c r="C2"><f t="shared" si="0"/><v>8</v></c>');
    const own = patchCells(shared, cell(1, 2, 8, 'A9'));
    expect(rowsOf(own)).toContain('<c r="C2"><f>A9</f><v>8</v></c>');
    expect(rowsOf(own)).toContain('<c r="C3"><f t="shared" si="0"/><v>3</v></c>');
  });
});

describe('refusals, each by name and with the cell', () => {
  const rows =
    '<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2</f><v>1</v></c><c r="B1"><v>2</v></c>' +
    '<c r="F1"><f t="dataTable" ref="F1:F3" dt2D="0" r1="A1"/><v>1</v></c></row>';
  const sheet = worksheet(rows, '<mergeCells count="1"><mergeCell ref="H1:I3"/></mergeCells>');
  const book = zipParts(
    excelParts(sheet, {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(
        relationship('rId1', 'table', '../tables/table1.xml'),
      ),
      'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" ref="K5:L9"/>`,
    }),
  );

  test.each<[PatchProblemReason | null, CellPatch]>([
    ['arrayFormula', cell(1, 1, 5)],
    ['arrayFormula', cell(0, 0, 5)],
    [null, cell(0, 0, 5, 'C1:D2')],
    ['dataTable', cell(2, 5, 5)],
    ['mergedCell', cell(0, 8, 5)],
    [null, cell(0, 8, null)],
    [null, cell(0, 7, 5)],
    ['tableHeader', cell(4, 11, '名')],
    [null, cell(5, 11, '名')],
    ['outsideSheet', cell(-1, 0, 1)],
    ['outsideSheet', cell(0, 16_384, 1)],
    ['outsideSheet', cell(1_048_576, 0, 1)],
    ['textTooLong', cell(0, 12, 'あ'.repeat(32_768))],
    [null, cell(0, 12, 'あ'.repeat(32_767))],
    ['textTooLong', cell(0, 12, 1, '1+'.repeat(4096) + '1')],
    ['notFinite', cell(0, 12, Number.NaN)],
    ['notFinite', cell(0, 12, Infinity)],
  ])('%s', (reason, change) => {
    expect(reasonOf(() => patchCells(book, change))).toBe(reason);
  });

  test('a sheet that the file does not have', () => {
    const change = () => patchXlsx(book, [{ sheet: 'ない', cells: [], marks: [] }]);
    expect(reasonOf(change)).toBe('sheetMissing');
  });

  test('the problem names sheet and cell', () => {
    expect(() => patchCells(book, cell(0, 8, 5))).toThrow("mergedCell: '総務局'!I1");
  });
});

describe('marks', () => {
  const THEIRS =
    '<conditionalFormatting sqref="A1:A9"><cfRule type="cellIs" dxfId="0" priority="3" operator="lessThan" stopIfTrue="1"><formula>0</formula></cfRule></conditionalFormatting>';
  const MIXED =
    '<conditionalFormatting sqref="B1"><cfRule type="expression" dxfId="0" priority="2"><formula>B1&gt;0</formula></cfRule>' +
    '<cfRule type="expression" dxfId="1" priority="1"><formula>LEN("hakaru:info")&gt;0</formula></cfRule></conditionalFormatting>';
  const OURS =
    '<conditionalFormatting sqref="C1:C2"><cfRule type="expression" dxfId="1" priority="9"><formula>LEN("hakaru:error")&gt;0</formula></cfRule></conditionalFormatting>';
  const BEHIND =
    '<dataValidations count="0"/><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>';
  const plain = zipParts(
    excelParts(
      worksheet(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        `<mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells>${BEHIND}`,
      ),
    ),
  );
  const marked = zipParts(excelParts(worksheet('', THEIRS + MIXED + OURS + BEHIND)));

  test('stand in the order of the schema, with a style each', () => {
    const patched = patchMarks(
      plain,
      { severity: 'error', areas: 'A1,B2:C3' },
      { severity: 'info', areas: 'D4' },
    );
    expect(partOf(patched)).toContain(
      '</mergeCells><conditionalFormatting sqref="A1 B2:C3"><cfRule type="expression" dxfId="0" priority="1"><formula>LEN(&quot;hakaru:error&quot;)&gt;0</formula></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="D4"><cfRule type="expression" dxfId="1" priority="2"><formula>LEN(&quot;hakaru:info&quot;)&gt;0</formula></cfRule></conditionalFormatting><dataValidations',
    );
    const side = (name: string, style: string, color: string) =>
      `<${name} style="${style}"><color rgb="${color}"/></${name}>`;
    const border = (style: string, color: string) =>
      `<border>${['left', 'right', 'top', 'bottom'].map((name) => side(name, style, color)).join('')}</border>`;
    expect(partOf(patched, 'xl/styles.xml')).toContain(
      '</cellStyles><dxfs count="2">' +
        `<dxf><font><b/><color rgb="FFB10E1C"/></font><fill><patternFill><bgColor rgb="FFFDE7E9"/></patternFill></fill>${border('thin', 'FFB10E1C')}</dxf>` +
        `<dxf><font><i/><color rgb="FF0C3B5E"/></font><fill><patternFill><bgColor rgb="FFEBF3FC"/></patternFill></fill>${border('dotted', 'FF0C3B5E')}</dxf>` +
        '</dxfs><tableStyles',
    );
  });

  test('the old ones go, the user’s rules stay to the byte, ours come behind them in number', () => {
    const patched = partOf(patchMarks(marked, { severity: 'warning', areas: 'E5' }));
    expect(patched).toContain(
      THEIRS +
        '<conditionalFormatting sqref="B1"><cfRule type="expression" dxfId="0" priority="2"><formula>B1&gt;0</formula></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="E5"><cfRule type="expression" dxfId="0" priority="4">',
    );
    expect(patched.match(/hakaru:/g)).toHaveLength(1);
  });

  test('an empty list clears all of ours and nothing else', () => {
    const patched = partOf(patchMarks(marked));
    expect(patched).not.toContain('hakaru:');
    expect(patched).toContain(`${THEIRS}<conditionalFormatting sqref="B1">`);
  });

  test('null leaves them alone', () => {
    const patched = patchCells(marked, cell(0, 0, 1));
    expect(partOf(patched)).toContain(THEIRS + MIXED + OURS);
  });

  test('marking twice gives the same bytes: styles are used again', () => {
    const marks: SheetMark[] = [
      { severity: 'error', areas: 'A1' },
      { severity: 'warning', areas: 'A2' },
    ];
    const once = patchMarks(marked, ...marks);
    expect(Buffer.compare(patchMarks(once, ...marks), once)).toBe(0);
  });

  test('rules of later Excel versions count for the order', () => {
    const extension =
      '<extLst><ext xmlns:x14="urn:x14" uri="x"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" priority="12" id="{1}"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
    const book = zipParts(excelParts(worksheet('', THEIRS + extension)));
    expect(partOf(patchMarks(book, { severity: 'info', areas: 'A1' }))).toContain('priority="13"');
  });

  test('a prefixed, strict book without styles gets a style sheet of its own', () => {
    const strict = (text: string) =>
      text.replaceAll(MAIN, STRICT_MAIN).replaceAll(OFFICE, STRICT_OFFICE);
    const prefixed = (text: string) =>
      strict(text)
        .replace(/<(\/?)(?=[a-z])/g, '<$1x:')
        .replace('xmlns=', 'xmlns:x=');
    const parts = excelParts(prefixed(worksheet('<row r="1"/>')), {
      'xl/workbook.xml': prefixed(workbook('<sheet name="総務局" sheetId="1" r:id="rId1"/>')),
      'xl/_rels/workbook.xml.rels': strict(
        relationships(relationship('rId1', 'worksheet', 'worksheets/sheet1.xml')),
      ),
    });
    const withoutStyles = Object.fromEntries(
      Object.entries(parts).filter(([name]) => name !== 'xl/styles.xml'),
    );
    const patched = patchMarks(zipParts(withoutStyles), { severity: 'error', areas: 'A1' });
    expect(partOf(patched)).toContain(
      '</x:sheetData><x:conditionalFormatting sqref="A1"><x:cfRule',
    );
    expect(partOf(patched, 'xl/styles.xml')).toContain(`<styleSheet xmlns="${STRICT_MAIN}">`);
    expect(partOf(patched, 'xl/_rels/workbook.xml.rels')).toContain(
      `Type="${STRICT_OFFICE}/styles" Target="/xl/styles.xml"/>`,
    );
    expect(partOf(patched, '[Content_Types].xml')).toContain('PartName="/xl/styles.xml"');
    expect(readXlsx(patched).sheets).toHaveLength(1);
  });
});

describe('everything else', () => {
  const book = bookWith('<row r="1"><c r="A1"><v>1</v></c></row>', {
    'xl/media/image1.png': new Uint8Array([1, 2, 3]),
    'docProps/app.xml': '<Properties/>',
  });

  test('an empty patch gives the same bytes', () => {
    expect(Buffer.compare(patchXlsx(book, []), book)).toBe(0);
    expect(Buffer.compare(patchMarks(book), book)).toBe(0);
    expect(Buffer.compare(patchCells(book), book)).toBe(0);
  });

  test('every other entry keeps its compressed bytes, its name and its place', () => {
    const patched = patchCells(book, cell(0, 0, 2));
    const before = openZip(book);
    const after = openZip(patched);
    expect(after.entries.map(({ name }) => name)).toEqual(before.entries.map(({ name }) => name));
    for (const [at, entry] of before.entries.entries()) {
      const same = after.entries[at];
      if (same === undefined || entry.name === SHEET) continue;
      expect(Buffer.compare(compressedBytes(after, same), compressedBytes(before, entry))).toBe(0);
    }
  });

  test('the text around a changed cell stays to the byte, comments and line ends too', () => {
    const odd = worksheet('<row  r="1"  ><!-- x --><c r="A1"><v>1</v></c >\r\n</row>').replace(
      '</worksheet>',
      '<!-- end --></worksheet>\r\n',
    );
    const patched = patchCells(zipParts(excelParts(odd)), cell(0, 0, 2));
    expect(partOf(patched)).toBe(odd.replace('<c r="A1"><v>1</v></c >', '<c r="A1"><v>2</v></c>'));
  });

  test('the encoding stays', () => {
    const utf16 = new Uint8Array(
      Buffer.from(`\ufeff${worksheet('<row r="1"/>').replace('UTF-8', 'UTF-16')}`, 'utf16le'),
    );
    const patched = patchCells(zipParts(excelParts('', { [SHEET]: utf16 })), cell(0, 0, '局'));
    expect(unzipSync(patched)[SHEET]?.subarray(0, 4)).toEqual(
      new Uint8Array([0xff, 0xfe, 0x3c, 0]),
    );
    expect(readXlsx(patched).sheets[0]?.values).toEqual([['局']]);
  });

  test('several sheets at once', () => {
    const two = zipParts(
      excelParts(worksheet(''), {
        'xl/workbook.xml': workbook(
          '<sheet name="a" sheetId="1" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId2"/>',
        ),
        'xl/_rels/workbook.xml.rels': relationships(
          relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
          relationship('rId2', 'worksheet', 'worksheets/sheet2.xml'),
        ),
        'xl/worksheets/sheet2.xml': worksheet(''),
      }),
    );
    const patched = patchXlsx(two, [
      { sheet: 'b', cells: [cell(0, 0, 2)], marks: null },
      { sheet: 'a', cells: [cell(0, 0, 1)], marks: null },
    ]);
    expect(readXlsx(patched).sheets.map(({ values }) => values)).toEqual([[[1]], [[2]]]);
  });
});
