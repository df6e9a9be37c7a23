import { strToU8 } from 'fflate';
import { type CellValue, NO_RESULT } from '../../src/core/snapshot/CellValue';
import { readXlsx } from '../../src/files/readXlsx';
import {
  bookWith,
  excelParts,
  MAIN,
  OFFICE,
  PACKAGE,
  relationship,
  relationships,
  sharedStrings,
  STRICT_MAIN,
  STRICT_OFFICE,
  workbook,
  worksheet,
  zipParts,
} from './parts';

/** The only row of the only sheet. */
function row(cells: string, more = {}): readonly CellValue[] {
  const [sheet] = readXlsx(bookWith(`<row r="1">${cells}</row>`, more)).sheets;
  return sheet?.values[0] ?? [];
}

describe('cells', () => {
  test('numbers, booleans and errors keep their kind', () => {
    const cells =
      '<c r="A1"><v>1539</v></c><c r="B1" t="n"><v>-0.5</v></c><c r="C1"><v>1E3</v></c>' +
      '<c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c><c r="F1" t="e"><v>#REF!</v></c>' +
      '<c r="G1" t="inlineStr"><is><t>#REF!</t></is></c>';
    expect(row(cells)).toEqual([1539, -0.5, 1000, true, false, { error: '#REF!' }, '#REF!']);
  });

  test('shared texts, rich ones joined, never with their furigana', () => {
    const strings = sharedStrings(
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>',
      '<r><t>歳出</t></r><r><rPr><b/></rPr><t xml:space="preserve">予算 </t></r><rPh sb="0" eb="1"><t>サイ</t></rPh>',
    );
    const cells = '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>';
    expect(row(cells, { 'xl/sharedStrings.xml': strings })).toEqual(['東京', '歳出予算 ']);
  });

  test('inline texts, rich ones joined, never with their furigana', () => {
    const cells =
      '<c r="A1" t="inlineStr"><is><r><t>ヒ</t></r><r><t>ト</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>';
    expect(row(cells)).toEqual(['ヒト']);
  });

  test('texts of elements unknown here are left out, wherever they stand', () => {
    const odd =
      '<x><t>no</t></x><r><x><t>no</t></x><t>a</t><t>b<y>no</y></t></r><mc:A xmlns:mc="urn:mc"><t>no</t></mc:A>';
    const strings = sharedStrings(odd, `<t>c<y>no</y></t>`).replace(
      '</sst>',
      '<x><si><t>no</t></si><t>no</t></x><si><t>d</t></si></sst>',
    );
    const cells =
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>' +
      `<c r="D1" t="inlineStr"><is>${odd}</is><x><is><t>no</t></is></x></c>` +
      '<c r="E1"><x><v>9</v></x><v>5<y>9</y></v></c>';
    expect(row(cells, { 'xl/sharedStrings.xml': strings })).toEqual(['ab', 'c', 'd', 'ab', 5]);
  });

  test.each([
    ['<r><rPr><strike/></rPr><t>97</t></r><r><t>87</t></r>', '97\n87'],
    ['<r><t>87</t></r><r><rPr><strike val="1"/><sz val="9"/></rPr><t> 97</t></r>', '87\n 97'],
    ['<r><t>額</t></r><r><rPr><strike/></rPr><t>9</t></r><r><t>8百万円</t></r>', '額9\n8百万円'],
    ['<r><rPr><strike val="0"/></rPr><t>1,</t></r><r><t>539</t></r>', '1,539'],
    ['<r><rPr><strike/></rPr><t>旧</t></r><r><t>87</t></r>', '旧87'],
    ['<r><rPr><strike/></rPr><t>1</t></r><r><rPr><strike/></rPr><t>2</t></r>', '12'],
  ])('a figure that is struck out stands apart: %s', (runs, text) => {
    const cells = `<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>${runs}</is></c>`;
    expect(row(cells, { 'xl/sharedStrings.xml': sharedStrings(runs) })).toEqual([text, text]);
  });

  test('formulas of every kind stand as their results', () => {
    const cells =
      '<c r="A1"><f>1+2</f><v>3</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>' +
      '<c r="C1"><f t="shared" ref="C1:D1" si="0">A1*2</f><v>6</v></c><c r="D1"><f t="shared" si="0"/><v>7</v></c>' +
      '<c r="E1"><f t="array" ref="E1:F1">A1:B1</f><v>8</v></c><c r="F1"><v>9</v></c>' +
      '<c r="G1"><f>NOW()</f></c><c r="H1" t="e"><f>1/0</f><v>#DIV/0!</v></c>';
    expect(row(cells)).toEqual([3, 'ab', 6, 7, 8, 9, NO_RESULT, { error: '#DIV/0!' }]);
  });

  test('a formula without a result is neither blank nor 0, however it was left out', () => {
    const cells =
      '<c r="A1"><f>SUM(B1)</f></c><c r="B1"><f>B2</f><v/></c><c r="C1"><f>B2</f><v></v></c>' +
      '<c r="D1"><f t="shared" si="0"/></c><c r="E1"><f/></c><c r="F1" t="str"><f>""</f></c>';
    expect(row(cells)).toEqual(new Array(6).fill(NO_RESULT));
  });

  test('an empty text that a formula gives is blank', () => {
    const cells =
      '<c r="A1"><v>1</v></c><c r="B1" t="str"><f>IF(A1=1,"",2)</f><v></v></c>' +
      '<c r="C1" t="str"><f>""</f><v/></c><c r="D1"><v>2</v></c>';
    expect(row(cells)).toEqual([1, null, null, 2]);
  });

  test('a blank cell, an empty text and an empty result are blank alike', () => {
    const strings = sharedStrings('<t></t>', '<t/>');
    const cells =
      '<c r="A1" s="1"/><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c>' +
      '<c r="D1" t="str"><f>""</f><v></v></c><c r="E1" t="inlineStr"><is><t/></is></c><c r="F1"><v>1</v></c>';
    const [sheet] = readXlsx(
      bookWith(`<row r="1">${cells}</row>`, { 'xl/sharedStrings.xml': strings }),
    ).sheets;
    expect(sheet?.origin).toEqual({ row: 0, column: 5 });
    expect(sheet?.values).toEqual([[1]]);
  });

  test('escapes are decoded once, line ends and spaces stay as they are', () => {
    const cells =
      '<c r="A1" t="inlineStr"><is><t>a_x000D_&#10;b</t></is></c>' +
      '<c r="B1" t="inlineStr"><is><t>_x005F_x0041_ _x00e9_ _xZZZZ_</t></is></c>' +
      '<c r="C1" t="inlineStr"><is><t xml:space="preserve">  ヒ\nト </t></is></c>' +
      '<c r="D1" t="inlineStr"><is><t><![CDATA[<&>]]>&amp;lt;</t></is></c>';
    expect(row(cells)).toEqual(['a\r\nb', '_x0041_ é _xZZZZ_', '  ヒ\nト ', '<&>&lt;']);
  });

  test('dates are serial numbers, written out or not, in either calendar', () => {
    const cells =
      '<c r="A1" s="1"><v>42826</v></c><c r="B1" t="d"><v>2017-04-01</v></c>' +
      '<c r="C1" t="d"><v>2017-04-01T12:00:00</v></c><c r="D1" t="d"><v>1900-01-01</v></c>' +
      '<c r="E1" t="d"><v>06:00:00</v></c>';
    expect(row(cells)).toEqual([42826, 42826, 42826.5, 1, 0.25]);
    const book1904 = workbook(
      '<sheet name="a" sheetId="1" r:id="rId1"/>',
      '<workbookPr date1904="1"/>',
    );
    expect(row(cells, { 'xl/workbook.xml': book1904 }).slice(0, 2)).toEqual([42826, 41364]);
  });
});

describe('positions', () => {
  test('the snapshot is the area that holds values', () => {
    const rows =
      '<row r="1"><c r="A1" s="1"/></row><row r="3"><c r="C3"><v>1</v></c></row>' +
      '<row r="5"><c r="B5"><v>2</v></c><c r="D5"><v>3</v></c></row><row r="9"/>';
    const [sheet] = readXlsx(bookWith(rows)).sheets;
    expect(sheet).toEqual({
      name: '総務局',
      visibility: 'visible',
      origin: { row: 2, column: 1 },
      values: [[null, 1], [], [2, null, 3]],
    });
  });

  test('rows and cells without a reference follow one another, and any order is read', () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c><c><v>4</v></c><c r="A2"><v>5</v></c></row>';
    expect(readXlsx(bookWith(rows)).sheets[0]?.values).toEqual([
      [1, 2],
      [5, null, 3, 4],
    ]);
    const swapped =
      '<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>';
    expect(readXlsx(bookWith(swapped)).sheets[0]?.values).toEqual([[1], [2]]);
  });

  test('the last cell of a worksheet is read, in bounded room', () => {
    const rows = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const [sheet] = readXlsx(bookWith(rows)).sheets;
    expect(sheet?.origin).toEqual({ row: 1_048_575, column: 16_383 });
    expect(sheet?.values).toEqual([[1]]);
  });

  test('a sheet without values has no rows', () => {
    expect(readXlsx(bookWith('<row r="4"><c r="D4" s="1"/></row>')).sheets[0]).toMatchObject({
      origin: { row: 0, column: 0 },
      values: [],
    });
  });

  test('what stands in another namespace is no cell, whatever its name', () => {
    const rows =
      '<row r="1"><c xmlns="urn:x" r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>' +
      `<row r="2" xmlns="urn:x"><c r="A2"><v>3</v></c></row><row r="3" xmlns="${MAIN}"><c><v>4</v></c></row>`;
    expect(readXlsx(bookWith(rows)).sheets[0]).toMatchObject({
      origin: { row: 0, column: 0 },
      values: [[null, 2], [], [4]],
    });
  });

  test('texts outside the cells are no values', () => {
    const behind =
      '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><headerFooter><oddHeader>v</oddHeader></headerFooter>' +
      '<extLst><ext uri="x" xmlns:x14="urn:x14"><x14:c r="Z9"><x14:v>9</x14:v></x14:c></ext></extLst>';
    const sheet = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', behind);
    expect(readXlsx(zipParts(excelParts(sheet))).sheets[0]?.values).toEqual([[1]]);
  });
});

describe('the package', () => {
  const one = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>');

  test('hidden sheets are read, chart, dialog, macro and dead module sheets are not', () => {
    const more = {
      'xl/workbook.xml': workbook(
        '<sheet name="見える" sheetId="1" r:id="a"/><sheet name="隠れた" sheetId="2" state="hidden" r:id="b"/>' +
          '<sheet name="深く" sheetId="3" state="veryHidden" r:id="c"/><sheet name="図" sheetId="4" r:id="d"/>' +
          '<sheet name="ダイアログ" sheetId="5" r:id="e"/><sheet name="マクロ" sheetId="6" r:id="f"/>' +
          '<sheet name="Module1" sheetId="7" state="veryHidden" r:id=""/>',
      ),
      'xl/_rels/workbook.xml.rels': relationships(
        ...['a', 'b', 'c'].map((id) => relationship(id, 'worksheet', 'worksheets/sheet1.xml')),
        relationship('d', 'chartsheet', 'chartsheets/sheet1.xml'),
        relationship('e', 'dialogsheet', 'dialogsheets/sheet1.xml'),
        '<Relationship Id="f" Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="macrosheets/sheet1.xml"/>',
      ),
    };
    const { sheets } = readXlsx(zipParts(excelParts(one, more)));
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['見える', 'visible'],
      ['隠れた', 'hidden'],
      ['深く', 'veryHidden'],
    ]);
  });

  test('prefixed elements as the Open XML SDK writes them', () => {
    const prefixed = (text: string) =>
      text.replace(/<(\/?)(?=[a-z])/g, '<$1x:').replaceAll('xmlns=', 'xmlns:x=');
    const parts = excelParts(prefixed(worksheet('<row r="1"><c r="A1" t="s"><v>1</v></c></row>')), {
      'xl/workbook.xml': prefixed(workbook('<sheet name="総務局" sheetId="1" r:id="rId1"/>')),
      'xl/sharedStrings.xml': prefixed(sharedStrings('<t>一</t>', '<t>二</t>')),
    });
    expect(readXlsx(zipParts(parts)).sheets[0]?.values).toEqual([['二']]);
  });

  test('strict files, with dates written out', () => {
    const strict = (text: string) =>
      text.replaceAll(MAIN, STRICT_MAIN).replaceAll(OFFICE, STRICT_OFFICE);
    const parts = excelParts(worksheet('<row r="1"><c r="A1" t="d"><v>2017-04-01</v></c></row>'));
    const bytes = zipParts(
      Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strict(String(text))])),
    );
    expect(readXlsx(bytes).sheets[0]?.values).toEqual([[42826]]);
  });

  test('absolute targets, odd part names, other cases, back slashes, missing optional parts', () => {
    const bytes = zipParts({
      '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
      '_rels/.rels': relationships(relationship('r', 'officeDocument', '/Buch/Mappe 1.XML')),
      'buch/Mappe 1.xml': workbook('<sheet name="a" sheetId="1" r:id="q"/>'),
      'buch/_rels/mappe 1.xml.rels': relationships(
        relationship('q', 'worksheet', '../x/../blatt\\Eins.xml'),
      ),
      'blatt\\eins.xml': one,
    });
    expect(readXlsx(bytes).sheets).toEqual([
      { name: 'a', visibility: 'visible', origin: { row: 0, column: 0 }, values: [[1]] },
    ]);
  });

  test('UTF-16 with its mark, and UTF-8 with one', () => {
    const utf16 = new Uint8Array(
      Buffer.from(
        `\ufeff${worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>局</t></is></c></row>').replace('UTF-8', 'UTF-16')}`,
        'utf16le',
      ),
    );
    expect(
      readXlsx(zipParts(excelParts('', { 'xl/worksheets/sheet1.xml': utf16 }))).sheets[0]?.values,
    ).toEqual([['局']]);
    const utf8 = strToU8(`\ufeff${one}`);
    expect(
      readXlsx(zipParts(excelParts('', { 'xl/worksheets/sheet1.xml': utf8 }))).sheets[0]?.values,
    ).toEqual([[1]]);
  });

  test('hostile names do nothing', () => {
    const parts = excelParts(one, {
      'xl/workbook.xml': workbook(
        '<sheet name="__proto__" sheetId="1" r:id="rId1"/><sheet name="../../etc" sheetId="2" r:id="constructor"/>',
      ),
      'xl/_rels/workbook.xml.rels': relationships(
        relationship('rId1', 'worksheet', '../../../../xl/worksheets/sheet1.xml'),
        relationship('constructor', 'worksheet', '/__proto__'),
      ),
      __prot0__: one,
    });
    // fflate itself cannot write the name.
    const bytes = Buffer.from(zipParts(parts))
      .toString('latin1')
      .replaceAll('__prot0__', '__proto__');
    const { sheets } = readXlsx(new Uint8Array(Buffer.from(bytes, 'latin1')));
    expect(sheets.map(({ name }) => name)).toEqual(['__proto__', '../../etc']);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('two workbooks read after one another share nothing', () => {
    const first = readXlsx(bookWith('<row r="1"><c r="A1"><v>1</v></c></row>'));
    const second = readXlsx(bookWith('<row r="1"><c r="B1"><v>2</v></c></row>'));
    expect([first.sheets[0]?.values, second.sheets[0]?.values]).toEqual([[[1]], [[2]]]);
  });
});

/** A style sheet whose cell styles have these formats, after one that is General. */
function stylesOf(...codes: readonly (number | string)[]): string {
  const own = codes.filter((code) => typeof code === 'string');
  const numFmts = own.map(
    (code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replace(/"/g, '&quot;')}"/>`,
  );
  const xfs = codes.map((code) => {
    const number = typeof code === 'string' ? 164 + own.indexOf(code) : code;
    return `<xf numFmtId="${number}"/>`;
  });
  return (
    `<styleSheet xmlns="${MAIN}"><numFmts>${numFmts.join('')}</numFmts>` +
    `<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf/>${xfs.join('')}</cellXfs></styleSheet>`
  );
}

describe('what cells show in place of their numbers', () => {
  const shown = (cells: string, styles: string): unknown =>
    readXlsx(bookWith(`<row r="3">${cells}</row>`, { 'xl/styles.xml': styles })).sheets[0]?.shown;

  test('a date, another unit and other decimals are known, by the style of the cell', () => {
    const styles = stylesOf('[$-411]ggge"年度"', '#,##0,,', 3, 14);
    const cells =
      '<c r="B3" s="1"><v>42826</v></c><c r="C3" s="2"><v>675000000</v></c>' +
      '<c r="D3" s="3"><v>19.6</v></c><c r="E3" s="3"><f>8*2.45</f><v>19.6</v></c>' +
      '<c r="F3" s="4"><v>38050</v></c><c r="G3"><f>39.2/2</f><v>19.6</v></c>';
    expect(shown(cells, styles)).toEqual([
      { row: 2, column: 1, text: '平成29年度', isFormula: false },
      { row: 2, column: 2, text: '675', isFormula: false },
      { row: 2, column: 3, text: '20', isFormula: false },
      { row: 2, column: 4, text: '20', isFormula: true },
      { row: 2, column: 5, text: '2004/3/4', isFormula: false },
      { row: 2, column: 6, text: '19.6', isFormula: true },
    ]);
  });

  test('numbers that show themselves, texts and what has no style say nothing more', () => {
    const cells =
      '<c r="B3" s="1"><v>675000000</v></c><c r="C3" s="2" t="inlineStr"><is><t>675</t></is></c>' +
      '<c r="D3" s="2" t="e"><v>#N/A</v></c><c r="E3" s="99"><v>42826</v></c><c r="F3"><v>19.6</v></c>';
    expect(shown(cells, stylesOf(3, '#,##0,,'))).toBeUndefined();
  });

  test('a style sheet that cannot be read leaves the numbers as they are', () => {
    const cells = '<c r="B3" s="1"><v>42826</v></c>';
    expect(shown(cells, `<styleSheet xmlns="${MAIN}"/>`)).toBeUndefined();
    expect(shown(cells, `<styleSheet xmlns="${MAIN}"><numFmts>`)).toBeUndefined();
  });
});
