import { checkWorkbook } from '../../../src/core/check';
import { datasetColumns, datasetSchema } from '../../../src/core/dataset/datasetSchema';
import { planDataset } from '../../../src/core/dataset/planDataset';
import { toDatasetRows } from '../../../src/core/dataset/toDatasetRows';
import { readLayout } from '../../../src/core/layout/readLayout';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { suita } from '../../../src/core/profiles/suita';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { CODES, FIRST_BLOCK, FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import { suitaRows } from '../../support/ledgers/suitaRows';

const WRONG = withCells(
  ofunatoRows(2),
  [FIRST_PROGRAM, CODES, 'Ｆ'],
  [FIRST_PROGRAM, FIRST_BLOCK, null],
);
const rows = toDatasetRows('a.xlsx', checkWorkbook(snapshotOf(WRONG), ofunato));

test('a table of rows gives a row a program and year-block, in the form’s unit', () => {
  expect(rows).toHaveLength(12);
  for (const row of rows) expect(datasetSchema(ofunato).parse(row)).toEqual(row);
  expect(rows[0]).toEqual({
    file: 'a.xlsx',
    sheet: 'シート1',
    cell: 'C5',
    fiscal_year: 2017,
    fiscal_year_label: '平成29年度（2017年度）',
    bureau: null,
    policy: '安全なまち',
    no: 1,
    name: '防災行政無線の管理',
    section: '防災管理室',
    text_outline: null,
    code_grade: null,
    code_direction: '１現状維持',
    period: '平成26年度（決算）',
    period_year: 2014,
    amount_national: null,
    amount_prefecture: 100,
    amount_bonds: 0,
    amount_others: 0,
    amount_general: 700,
    amount_project: 1100,
    amount_staff: 640,
    amount_total: 1740,
    open_errors: 2,
    open_warnings: 0,
  });
  expect(rows[11]).toMatchObject({ name: '観光案内の充実', code_grade: 'Ｂ', period_year: 2019 });
});

test('a sheet of one program gives its years', () => {
  const own = toDatasetRows('b.xlsx', checkWorkbook(snapshotOf(suitaRows(0)), suita));
  expect(own.map(({ period_year, amount_total }) => [period_year, amount_total])).toEqual([
    [2012, 2040],
    [2013, 2170],
    [2014, 2200],
  ]);
  for (const row of own) expect(datasetSchema(suita).parse(row)).toEqual(row);
});

test('columns are titled by the form, amounts with their unit, and codes are listed', () => {
  expect(datasetColumns(ofunato)).toContainEqual({
    key: 'amount_staff',
    title: '金額：人件費計(B)（千円）',
    description: '「人件費計(B)」の金額',
    type: 'number',
    isNullable: true,
  });
  const [, codes] = planDataset(rows, ofunato);
  const values = [...codes.cells].map(({ content }) => content.kind === 'value' && content.value);
  expect(values.slice(4, 8)).toEqual(['Ａ', '', '', '総合評価']);
  expect(values.slice(-4)).toEqual(['３', '終了', '廃止・終了', '今後の方向性']);
});

test('the worksheet of the data is no more of the form', () => {
  const [data] = planDataset(rows, ofunato);
  const values: CellValue[][] = [];
  for (const { row, column, content } of data.cells) {
    if (content.kind === 'value') (values[row] ??= [])[column] = content.value;
  }
  const full = Array.from(values, (line) => Array.from(line, (value) => value ?? null));
  const sheet = { name: 'データ', visibility: 'visible', origin: { row: 0, column: 0 } } as const;
  expect(readLayout({ sheets: [{ ...sheet, values: full }] }, ofunato).tables).toEqual([]);
});
