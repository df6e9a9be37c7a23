import { chartBreaks } from '../../../src/core/summary/summaryFrame';
import { rowHeight } from '../../../src/core/summary/SheetDraft';

test('what fits on the page stays on it', () => {
  expect(chartBreaks([{ top: 8, table: 8, chart: 13 }])).toEqual([]);
});

test('a table goes to the next page with its chart', () => {
  const blocks = [
    { top: 8, table: 8, chart: 13 },
    { top: 29, table: 13, chart: 14 },
    { top: 56, table: 10, chart: 0 },
  ];
  expect(chartBreaks(blocks)).toEqual([29]);
});

test('where both do not fit on one, the chart alone does', () => {
  expect(chartBreaks([{ top: 8, table: 30, chart: 30 }])).toEqual([38]);
});

test('behind a chart longer than a page, the next counts from the page where that ends', () => {
  const blocks = [
    { top: 8, table: 60, chart: 54 },
    { top: 122, table: 10, chart: 10 },
    { top: 142, table: 10, chart: 10 },
  ];
  expect(chartBreaks(blocks)).toEqual([68, 142]);
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
