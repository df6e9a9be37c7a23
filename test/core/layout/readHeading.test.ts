import { readLayout } from '../../../src/core/layout/readLayout';
import { chiba } from '../../../src/core/profiles/chiba';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { formBook, formProgram, formSheet } from '../../support/form';

function formOf(...rows: readonly (readonly CellValue[])[]) {
  const sheet = formSheet('局', [{ row: ['施策', '1-1-1', 'x'], programs: [formProgram(1)] }]);
  return readLayout(formBook({ ...sheet, values: [...rows, ...sheet.values] }), chiba).heading;
}

const BUREAU = { fiscalYear: 2017, bureau: '総務局', director: '総務局長　甲乙' };

test('year, bureau, its head, mission and approach in their own cells', () => {
  const form = formOf(
    ['主要事務事業戦略シート'],
    ['平成29年度', null, null, '総務局', '総務局長　甲乙'],
    ['局・区の使命', null, null, '市民を守る。'],
    ['事業選択・重点化・見直しの考え方', null, null, '効果で選ぶ。'],
  );
  expect(form).toMatchObject({
    ...BUREAU,
    fiscalYearText: '平成29年度',
    mission: '市民を守る。',
    approach: '効果で選ぶ。',
    cells: {
      fiscalYear: { row: 1, column: 0 },
      bureau: { row: 1, column: 3 },
      director: { row: 1, column: 4 },
      mission: { row: 2, column: 3 },
      approach: { row: 3, column: 3 },
    },
  });
});

test.each([
  [[['平成29年度 総務局 総務局長　甲乙']]],
  [
    [
      ['年度', 'H29'],
      ['局名', '総務局'],
      ['局長名', '総務局長　甲乙'],
    ],
  ],
  [
    [
      ['年度', 2017],
      ['総務局', '総務局長　甲乙'],
    ],
  ],
  [[['主要事務事業戦略シート（平成29年度）'], ['総務局 総務局長　甲乙']]],
])('the top of the form %j', (rows) => {
  expect(formOf(...rows)).toMatchObject(BUREAU);
});

test('title and name in two cells are one text', () => {
  expect(formOf(['2017年度', '中央区', '中央区長', '甲乙'])).toMatchObject({
    fiscalYear: 2017,
    bureau: '中央区',
    director: '中央区長 甲乙',
  });
});

test('what is not there is not made up', () => {
  expect(
    formOf(['主要事務事業戦略シート'], [null, '平成30年度までに備蓄を増やす。'.repeat(5)]),
  ).toEqual({
    fiscalYear: null,
    fiscalYearText: null,
    bureau: null,
    director: null,
    mission: null,
    approach: null,
    cells: { fiscalYear: null, bureau: null, director: null, mission: null, approach: null },
  });
});

test('a year on a cover sheet counts where the form names none', () => {
  const cover = { name: '表紙', visibility: 'visible', origin: { row: 0, column: 0 } } as const;
  const sheet = formSheet('局', [{ row: ['施策', '1-1-1', 'x'], programs: [formProgram(1)] }]);
  const book = formBook({ ...cover, values: [['令和6年度'], ['財政局']] }, sheet);
  expect(readLayout(book, chiba).heading).toMatchObject({ fiscalYear: 2024, bureau: '財政局' });
});

test('a label beside a blank is no value of the one before', () => {
  const form = formOf(
    ['令和8年度', null, null, '局名：', '局長名：'],
    ['局・区の使命', null, null, null],
    ['事業選択・重点化・見直しの考え方', null, null, null],
  );
  expect(form).toMatchObject({
    fiscalYear: 2026,
    bureau: null,
    director: null,
    mission: null,
    approach: null,
  });
  expect(formOf(['局名', '局長名'], ['総務局', '総務局長'])).toMatchObject({
    bureau: '総務局',
    director: '総務局長',
  });
  expect(formOf(['局名', null, '局長名', '甲乙'])).toMatchObject({
    bureau: null,
    director: '甲乙',
  });
});
