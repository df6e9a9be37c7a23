import { readLayout } from '../../../src/core/layout/readLayout';
import { chiba } from '../../../src/core/profiles/chiba';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import type { SheetSnapshot } from '../../../src/core/snapshot/Snapshot';
import { formBook, formProgram, formSheet, type FormLayout } from '../../support/form';

type Rows = readonly (readonly CellValue[])[];

/** A sheet of pieces one below the other: rows as they are, and tables of the form. */
function sheetOf(...pieces: readonly (Rows | 'table')[]): SheetSnapshot {
  const table = formSheet('局', [{ row: ['施策', '1-1-1', 'x'], programs: [formProgram(1)] }]);
  const values = pieces.flatMap((piece) => (piece === 'table' ? table.values : piece));
  return { ...table, values };
}

function origins(...sheets: readonly SheetSnapshot[]) {
  return readLayout(formBook(...sheets), chiba).tables.map(
    ({ heading: { bureau }, fiscalYear }) => [bureau, fiscalYear] as const,
  );
}

test('each table has the bureau and the year that stand nearest above it', () => {
  expect(
    origins(
      sheetOf(
        [['平成27年度', null, '経済農政局', '経済農政局長　甲乙']],
        'table',
        [[], ['主要事務事業戦略シート'], ['平成28年度', null, 'こども未来局', 'こども未来局長']],
        'table',
        [[], ['中央区'], []],
        'table',
      ),
    ),
  ).toEqual([
    ['経済農政局', 2015],
    ['こども未来局', 2016],
    ['中央区', 2016],
  ]);
});

test('notes between two tables speak of other years and bureaus', () => {
  const notes = [
    [],
    ['※ 平成25年度の決算額は概算'],
    ['注1　財政局'],
    [null, '平成26年度に総務局から移管'],
    ['総務局', '財政局'],
  ];
  expect(origins(sheetOf([['平成27年度', '経済農政局']], 'table', notes, 'table'))).toEqual([
    ['経済農政局', 2015],
    ['経済農政局', 2015],
  ]);
});

test('a sheet without them has those of the first sheet that has, one that counts', () => {
  const cover = { ...sheetOf([['令和6年度', '財政局']]), name: '表紙' };
  const hidden = { ...sheetOf([['令和2年度', '○○局']]), visibility: 'hidden' } as const;
  const example = { ...sheetOf([['令和3年度', '△△局']], 'table'), name: '記入例' };
  expect(origins(hidden, example, cover, sheetOf([['中央区']], 'table'), sheetOf('table'))).toEqual(
    [
      ['△△局', 2021],
      ['中央区', 2024],
      ['財政局', 2024],
    ],
  );
});

test('a year that cannot be read is told of, and that of another sheet counts', () => {
  const layout = readLayout(
    formBook(sheetOf([['平成29年度']], 'table'), sheetOf([['年度', '本年']], 'table')),
    chiba,
  );
  expect(layout.tables[1]).toMatchObject({
    fiscalYear: 2017,
    heading: { fiscalYear: null, fiscalYearText: '本年' },
  });
});

test.each(['総務局', '総 務 局', '総務　局'])('the bureau %s', (bureau) => {
  expect(origins(sheetOf([['平成27年度', null, bureau]], 'table'))).toEqual([[bureau, 2015]]);
});

describe('the unit of a table', () => {
  const unitOf = (titles: FormLayout['titles'], ...above: Rows): string | null => {
    const table = formSheet('局', [{ row: ['施策', '1-1-1', 'x'], programs: [formProgram(1)] }], {
      ...(titles === undefined ? {} : { titles }),
    });
    const book = formBook({ ...table, values: [...above, ...table.values] });
    return readLayout(book, chiba).tables[0]?.unit?.name ?? null;
  };

  test.each([
    ['コスト換算\n（単位：千円）', '千円'],
    ['コスト換算(単位:千円)', '千円'],
    ['コスト換算（千円）', '千円'],
    ['コスト換算【単位　百万円】', '百万円'],
    ['コスト換算（単位：円）', '円'],
    ['コスト換算', null],
    ['コスト換算（決算）', null],
  ])('%s', (cost, unit) => {
    expect(unitOf({ cost, total: '行政コストの合計額' })).toBe(unit);
  });

  test.each([
    ['単位：千円', '千円'],
    ['（単位：千円）', '千円'],
    ['(千円)', '千円'],
    ['【単位：百万円】', '百万円'],
    ['千円単位で四捨五入しています', null],
    ['単位：人', null],
    ['（千円未満は切り捨て）', null],
  ])('a line above: %s', (line, unit) => {
    const titles = { cost: 'コスト換算', total: '行政コストの合計額' };
    expect(unitOf(titles, ['平成29年度'], [null, null, line])).toBe(unit);
    // What a title says counts more.
    expect(unitOf({ cost: 'コスト換算（円）' }, [null, line])).toBe('円');
  });
});
