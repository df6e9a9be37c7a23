import { pageBreaks } from '../../../src/core/summary/summaryFrame';
import { rowHeight } from '../../../src/core/summary/SheetDraft';

test('what fits on the page stays on it', () => {
  expect(pageBreaks([{ chart: 8, table: 21, end: 29 }])).toEqual([]);
});

test('a table goes to the next page with its chart', () => {
  const blocks = [
    { chart: 8, table: 21, end: 29 },
    { chart: 30, table: 43, end: 56 },
    { chart: 57, table: 57, end: 66 },
  ];
  expect(pageBreaks(blocks)).toEqual([30]);
});

test('where both do not fit on one, the chart stays and the table has the next', () => {
  expect(pageBreaks([{ chart: 8, table: 34, end: 62 }])).toEqual([34]);
});

test('a chart that does not fit behind what stands there begins a page, its table another', () => {
  expect(pageBreaks([{ chart: 20, table: 42, end: 66 }])).toEqual([20, 42]);
});

test('behind a table longer than a page, the next counts from the page where that ends', () => {
  const blocks = [
    { chart: 8, table: 8, end: 68 },
    { chart: 69, table: 79, end: 90 },
    { chart: 91, table: 101, end: 112 },
  ];
  expect(pageBreaks(blocks)).toEqual([8, 69, 91]);
});

test('a row is as high as its longest text', () => {
  expect(rowHeight([['', 10]])).toBe(19);
  expect(
    rowHeight([
      ['12345', 10],
      ['防災体制の充実', 8],
    ]),
  ).toBe(34);
});
