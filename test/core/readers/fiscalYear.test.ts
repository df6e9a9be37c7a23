import { readFiscalYear, readYearCell } from '../../../src/core/readers/fiscalYear';

test.each([
  ['平成29年度', 2017],
  ['平成２９年度', 2017],
  ['平成 31 年 度', 2019],
  ['令和元年度', 2019],
  ['H29年度', 2017],
  ['Ｒ６年度', 2024],
  ['S.63年度', 1988],
  ['2017年度', 2017],
  ['西暦２０１７年度', 2017],
])('%s starts in %d', (text, year) => {
  expect(readFiscalYear(text)).toMatchObject({ year, written: text, before: '', after: '' });
});

test('a year is found in the text around it', () => {
  expect(readFiscalYear('平成29年度 総務局　総務局長')).toMatchObject({
    year: 2017,
    written: '平成29年度',
    after: '総務局　総務局長',
  });
});

test.each([['平成29年'], ['年度'], ['12017年度'], ['H29'], ['第3年度'], ['']])(
  '%s names none',
  (text) => {
    expect(readFiscalYear(text)).toBeNull();
  },
);

test.each([
  ['H29', 2017],
  ['平成29', 2017],
  ['2017', 2017],
  ['令和6年', 2024],
  ['平成29年度分', 2017],
])('beside the label %s is %d', (text, year) => {
  expect(readYearCell(text)?.year).toBe(year);
});
