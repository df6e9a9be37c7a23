import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../../src/core/check';
import {
  codebook,
  datasetColumns,
  datasetJsonSchema,
  datasetSchema,
} from '../../../src/core/dataset/datasetSchema';
import { planDataset } from '../../../src/core/dataset/planDataset';
import { toDatasetRows } from '../../../src/core/dataset/toDatasetRows';
import { chiba } from '../../../src/core/profiles/chiba';
import { readXlsx } from '../../../src/files/readXlsx';
import { formBook, formProgram, formSheet } from '../../support/form';
import { bookOf } from '../../support/programs';

function rowsOf(sample: string) {
  const file = join(__dirname, `../../../assets/samples/${sample}.xlsx`);
  return toDatasetRows(sample, checkWorkbook(readXlsx(readFileSync(file)), chiba));
}

test('every program is a row that the schema takes', () => {
  const rows = [...rowsOf('bureau-as-printed'), ...rowsOf('bureau-restored-per-policy')];
  expect(rows).toHaveLength(28);
  for (const row of rows) expect(datasetSchema(chiba).parse(row)).toEqual(row);
});

test('numbers are numbers, units are in the titles, the year stands in both calendars', () => {
  const rows = rowsOf('bureau-restored');
  expect(rows[1]).toMatchObject({
    fiscal_year: 2017,
    fiscal_year_label: '平成29年度（2017年度）',
    bureau: '総務局',
    policy: '4-1-2 防災体制の充実',
    policy_1: 4,
    policy_2: 1,
    policy_3: 2,
    no: 1,
    is_new: false,
    cost_people_million_yen: 14,
    cost_total_million_yen: 109,
    open_errors: 0,
  });
  const total = rows.reduce((sum, row) => sum + Number(row['cost_total_million_yen']), 0);
  expect(total).toBe(3_451);
});

test('a method has a column of its own, with the direction beside it', () => {
  const [row] = toDatasetRows('a.xlsx', {
    ...checkWorkbook({ sheets: [] }, chiba),
    book: bookOf({
      methods: [
        ['⑥ ICT活用', '経費を減らす。'],
        ['６ ICT活用', null],
        ['③ 整理統合', '統合する。'],
      ],
    }),
  });
  expect(row).toMatchObject({
    method_6: true,
    direction_6: '経費を減らす。',
    method_3: true,
    direction_3: '統合する。',
    method_1: false,
    direction_1: null,
  });
});

test('a 施策 is one text, never a code alone; of one that cannot be read there are no numbers', () => {
  const written = (...row: readonly string[]) => {
    const policy = { row: ['施策', ...row], programs: [formProgram(1)] };
    const check = checkWorkbook(formBook(formSheet('総務局', [policy])), chiba);
    return toDatasetRows('a.xlsx', check)[0];
  };
  expect(written('４－３－４', '防災')).toMatchObject({ policy: '4-3-4 防災', policy_1: 4 });
  expect(written('4-3-4')).toMatchObject({ policy: '4-3-4 （名称なし）', policy_3: 4 });
  const unread = written('4-3-x', '防災');
  expect(unread).toMatchObject({ policy: '4-3-x 防災', policy_1: null, policy_3: null });
  expect(datasetSchema(chiba).parse(unread)).toEqual(unread);
});

test('amounts of a form in another unit are turned into 百万円', () => {
  const { snapshot } = bookOf({ people: 8_000, things: null, money: 'あ', previousYear: '—' });
  const plain = snapshot.sheets.map((sheet) => ({
    ...sheet,
    // Its titles would say 百万円.
    values: sheet.values.map((row) =>
      row.map((value) =>
        typeof value === 'string' ? value.replace('（単位：百万円）', '') : value,
      ),
    ),
  }));
  const check = checkWorkbook({ sheets: plain }, { ...chiba, unit: '千円' });
  expect(toDatasetRows('a.xlsx', check)[0]).toMatchObject({
    cost_people_million_yen: 8,
    cost_things_million_yen: null,
    cost_money_million_yen: null,
    previous_settlement_million_yen: 0,
  });
});

test('the JSON Schema and the codebook name every column and code', () => {
  const schema = JSON.stringify(datasetJsonSchema(chiba));
  const book = codebook(chiba);
  const columns = datasetColumns(chiba);
  expect(columns).toHaveLength(33 + 2 * chiba.methods.length);
  for (const { key, title } of columns) {
    expect(schema).toContain(`"${key}"`);
    expect(book).toContain(`| ${key} | ${title} |`);
  }
  for (const { code, label } of chiba.methods) expect(book).toContain(`| ${code} | ${label} |`);
});

test('columns know what they hold', () => {
  const types = Object.fromEntries(
    datasetColumns(chiba).map(({ key, type, isNullable }) => [key, [type, isNullable]]),
  );
  expect(types).toMatchObject({
    file: ['text', false],
    bureau: ['text', true],
    fiscal_year: ['whole', true],
    is_new: ['boolean', false],
    staff_persons: ['number', true],
    open_errors: ['whole', false],
    method_8: ['boolean', false],
    direction_8: ['text', true],
  });
});

test('the worksheets have titles in one row, no merges, and leave blank what is not there', () => {
  const rows = rowsOf('bureau-as-printed');
  const [data, codes] = planDataset(rows, chiba);
  expect(data.merges).toEqual([]);
  const at = (row: number, column: number) =>
    [...data.cells].find((cell) => cell.row === row && cell.column === column)?.content;
  datasetColumns(chiba).forEach(({ key, title }, column) => {
    expect(at(0, column)).toEqual({ kind: 'value', value: title });
    const value = rows[0]?.[key] ?? null;
    expect(at(1, column)).toEqual(value === null ? undefined : { kind: 'value', value });
  });
  expect([...codes.cells].filter(({ column }) => column === 0)).toHaveLength(9);
});
