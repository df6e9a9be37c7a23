import { StyleBook } from '../../../src/files/styles/WorkbookStyles';
import { MAIN } from '../parts';

const EXCEL =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="游ゴシック"/><scheme val="minor"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

test('a font keeps what the look does not speak of, in the order that Excel writes', () => {
  const book = new StyleBook('styles', EXCEL);
  const look = { bold: true, underline: true, italic: true, size: 9, color: '#ab0000' };
  expect(book.number(0, look, false)).toBe(1);
  expect(book.result()).toContain(
    '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="游ゴシック"/><scheme val="minor"/></font>' +
      '<font><b/><i/><u/><sz val="9"/><color rgb="FFAB0000"/><name val="游ゴシック"/><scheme val="minor"/></font></fonts>',
  );
});

test('fill, lines and alignment', () => {
  const book = new StyleBook('styles', EXCEL);
  const look = {
    fill: '#FFF4CE',
    box: 'hair',
    horizontal: 'left',
    vertical: 'middle',
    wrap: true,
    indent: 1,
  } as const;
  book.number(0, look, false);
  const text = book.result();
  expect(text).toContain('<fgColor rgb="FFFFF4CE"/><bgColor indexed="64"/>');
  expect(text).toContain('<left style="hair"><color auto="1"/></left>');
  expect(text).toContain(
    '<xf numFmtId="0" fontId="0" fillId="2" borderId="1" xfId="0" applyFill="1" applyBorder="1" applyAlignment="1">' +
      '<alignment horizontal="left" vertical="center" wrapText="1" indent="1"/></xf>',
  );
});

test('one look is one format; no look is the format itself', () => {
  const book = new StyleBook('styles', EXCEL);
  expect(book.number(0, {}, false)).toBe(0);
  expect(book.number(0, { bold: true }, false)).toBe(1);
  expect(book.number(0, { italic: true }, false)).toBe(2);
  expect(book.number(0, { bold: true }, false)).toBe(1);
  expect(book.number(0, {}, true)).toBe(3);
  expect(new StyleBook('styles', EXCEL).result()).toBe(EXCEL);
});

test('a style sheet that lacks its lists gets them, defaults first, in their order', () => {
  const book = new StyleBook(
    'styles',
    `<styleSheet xmlns="${MAIN}"><dxfs count="0"/></styleSheet>`,
  );
  expect(book.number(0, { bold: true, fill: '#FFFFFF', box: 'thin', format: '0.0' }, false)).toBe(
    1,
  );
  const text = book.result();
  expect(
    [...text.matchAll(/<(\w+) count="(\d)"/g)].map(([, name, count]) => [name, count]),
  ).toEqual([
    ['numFmts', '1'],
    ['fonts', '2'],
    ['fills', '3'],
    ['borders', '2'],
    ['cellXfs', '2'],
    ['dxfs', '0'],
  ]);
  expect(text).toContain('<fonts count="2"><font/><font><b/></font></fonts>');
});
