import {
  readFiscalYear,
  readYearCell,
  yearCellWithoutEra,
  yearWithoutEra,
} from '../../../src/core/readers/fiscalYear';

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
  ['Ｈ２９年度', 2017],
  ['平成 29 年度', 2017],
  ['平成二十九年度', 2017],
  ['平成二九年度', 2017],
  ['平成十年度', 1998],
  ['平成三十年度', 2018],
  ['㍻29年度', 2017],
  ['㋿元年度', 2019],
  ['平成31年度・令和元年度', 2019],
  ['令和6（2024）年度', 2024],
  ['2025（令和7）年度', 2025],
  ['令和６年度（２０２４年度）', 2024],
  ['2024年度(令和6年度)', 2024],
  ['H29', 2017],
  ['R07', 2025],
  ['Ｒ７', 2025],
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

test('of two years the first is read, and one that is named twice must be the same', () => {
  expect(readFiscalYear('平成28年度・平成29年度')).toMatchObject({
    year: 2016,
    written: '平成28年度',
    after: '・平成29年度',
  });
  expect(readFiscalYear('令和6（2025）年度')).toBeNull();
});

test.each([
  ['29年度', '29年度'],
  ['２９年度 主要事務事業戦略シート', '２９年度'],
  ['（二十九年度）', '二十九年度'],
  ['29', '29'],
  ['29年', '29年'],
])('%s lacks its era', (text, written) => {
  expect(readFiscalYear(text)).toBeNull();
  expect(readYearCell(text)).toBeNull();
  expect(yearCellWithoutEra(text)).toBe(written);
  expect(yearWithoutEra(text)).toBe(written.endsWith('度') ? written : null);
});

test.each([['平成29年度'], ['2017年度'], ['第3年度'], ['総務局 29年度分'], ['']])(
  '%s has one, or names no year',
  (text) => {
    expect(yearCellWithoutEra(text)).toBeNull();
  },
);

test.each([['平成29年'], ['年度'], ['12017年度'], ['XH29'], ['H299'], ['第3年度'], ['']])(
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
  ['令和6（2024）', 2024],
  ['㍻29', 2017],
  ['平成二十九', 2017],
  ['平成29年度分', 2017],
])('beside the label %s is %d', (text, year) => {
  expect(readYearCell(text)?.year).toBe(year);
});
