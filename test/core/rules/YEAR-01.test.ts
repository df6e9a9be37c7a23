import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { bookOf } from '../../support/programs';
import { seenIn } from '../../support/seenIn';

/** The sheet of programs below `top`, without a cover. */
function seen(...top: readonly (readonly CellValue[])[]) {
  const [page] = bookOf({}).snapshot.sheets;
  if (page === undefined) throw new Error('No sheet');
  return seenIn('YEAR-01', { sheets: [{ ...page, values: [...top, ...page.values] }] });
}

test.each([
  '平成29年度',
  'H29年度',
  '令和元年度',
  '2017年度',
  '２０１７年度 主要事務事業戦略シート',
])('%s is a year', (year) => {
  expect(seen([year])).toEqual([]);
});

test('a year beside its label is one', () => {
  expect(seen(['年度', 'H29'])).toEqual([]);
});

test('a missing year is reported at the first cell in use', () => {
  const [found, ...more] = seen([null, null], [null, '総務局']);
  expect(more).toEqual([]);
  expect(found).toMatchObject({
    severity: 'error',
    cell: 'B2',
    related: [],
    program: null,
    expected: null,
    actual: null,
  });
  expect(found?.ja).toContain('年度が見つかりません');
  expect(found?.en).toContain('no fiscal year');
});

test('an unreadable year is reported where it stands', () => {
  const [found] = seen(['年度', '本年']);
  expect(found).toMatchObject({ cell: 'B1', actual: '本年' });
  expect(found?.ja).toContain('本年');
});

test('a workbook without a strategy sheet lacks no year', () => {
  const page = { name: '表', visibility: 'visible', origin: { row: 0, column: 0 } } as const;
  expect(seenIn('YEAR-01', { sheets: [{ ...page, values: [['売上', 3]] }] })).toEqual([]);
});
