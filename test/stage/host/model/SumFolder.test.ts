import type { CalculatedValue } from '../../../../src/core/snapshot/CellValue';
import { DEFAULT_STYLE } from '../../../../src/stage/host/model/Cell';
import { SumFolder, sumsLarge } from '../../../../src/stage/host/model/SumFolder';
import { Workbook } from '../../../../src/stage/host/model/Workbook';

/** Keys in A, figures in B, a word in C1, a number in C2; 70 rows on `表 一`. */
function folded(formula: string, change: Readonly<Record<number, CalculatedValue>> = {}): string {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('表 一');
  const put = (row: number, column: number, value: CalculatedValue): void => {
    sheet.put(row, column, { value, formula: null, style: DEFAULT_STYLE });
  };
  for (let row = 0; row < 70; row += 1) {
    put(row, 0, row % 2 === 0 ? 'あ①b' : 'い');
    put(row, 1, row in change ? (change[row] ?? null) : 2);
  }
  put(0, 2, 'い');
  put(1, 2, 5);
  return new SumFolder(workbook).fold(formula, { sheet, row: 0, column: 5 });
}

test.each([
  ['SUM(B1:B70)', '(140)'],
  ["IF(SUM('表 一'!B$1:B$70)=0,0,N(B1)/sum(B1:B70))", 'IF((140)=0,0,N(B1)/(140))'],
  ['SUMIFS(B1:B70,A1:A70,$C$1)', '(70)'],
  ['COUNTIFS(A1:A70,"*①B*",A1:A70,"あ①b")', '(35)'],
  ['COUNTIFS(A1:A70,"う")', '(0)'],
  ['"SUM(B1:B70)"&SUM(B1:B70)', '"SUM(B1:B70)"&(140)'],
  ["'SUM(B1,B70)'!A1", "'SUM(B1,B70)'!A1"],
])('%s becomes %s', (formula, expected) => {
  expect(folded(formula)).toBe(expected);
});

test.each([
  'SUM(B1:B5)',
  'SUM(B1:B70,B1)',
  'SUM(B:B)',
  'DSUM(B1:B70)',
  'SUM(B1:INDEX(B1:B70,70))',
  'SUMIFS(B1:B70,A1:A70,C2)',
  'SUMIFS(B1:B70,A1:A70,C9)',
  'SUMIFS(B1:B70,A1:A69,C1)',
  'COUNTIFS(A1:A70,">い")',
  'COUNTIFS(A1:A70,"い?")',
  'COUNTIFS(A1:A70,"い~*")',
  'COUNTIFS(A1:A70,"TRUE")',
  'COUNTIFS(A1:A70,"#N/A")',
  'COUNTIFS(A1:A70,"")',
  'COUNTIFS(A1:A70,"12")',
  'SUM(無い!B1:B70)',
])('%s is left to the engine', (formula) => {
  expect(folded(formula)).toBe(formula);
});

test('texts and truth values count for nothing, a sum over an error is left to the engine', () => {
  expect(folded('SUM(B1:B70)', { 0: '9', 1: true, 2: null, 3: -0.5 })).toBe('(131.5)');
  expect(folded('SUM(B1:B70)', { 0: { error: '#N/A' } })).toBe('SUM(B1:B70)');
  // The engine reads no exponents.
  expect(folded('SUM(B1:B70)', { 0: 1e30 })).toBe('SUM(B1:B70)');
});

test('formulas that sum large areas are known by their text', () => {
  expect(sumsLarge('A1+SUMIFS(B1:B70,A1:A70,"い")')).toBe(true);
  expect(['SUM(B1:B9)', '"SUM(B1:B70)"', 'MAX(B1:B70)'].map(sumsLarge)).toEqual([
    false,
    false,
    false,
  ]);
});
