import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { datasetColumns, datasetSchema } from '../../../src/core/dataset/datasetSchema';
import { DATA_FORMATS } from '../../../src/cli/formats/dataFormats';
import { chiba } from '../../../src/core/profiles/chiba';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/Snapshot';
import { readXlsx } from '../../../src/files/readXlsx';
import { bookOf } from '../../support/bookOf';
import { formProgram, formSheet } from '../../support/form';
import { ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { folderWith, hakaru, SAMPLES } from '../runCli';

const PRINTED = readFileSync(path.join(SAMPLES, 'bureau-as-printed.xlsx'));
const RESTORED = readFileSync(path.join(SAMPLES, 'bureau-restored.xlsx'));
const FORMATS = ['csv', 'json', 'parquet', 'xlsx'] as const;
/** Those that hold a text as it is, whatever it looks like. */
const EXACT = ['json', 'parquet', 'xlsx'] as const;

/** What a spreadsheet or a careless reader of CSV would take for something else. */
const HOSTILE = ['=1+1', '+81', '@SUM(A1)', "'quoted", 'a "b", c', 'two\nlines', '１２３', '4-1-2'];
const { values } = formSheet('総務局 😀', [
  {
    row: ['施策', '3-4-1', '防災'],
    programs: HOSTILE.map((name, index) => formProgram(index + 1, { name, goal: null })),
  },
]);
const hostile = bookOf([{ name: '総務局 😀', rows: values }]);

type Row = Readonly<Record<string, unknown>>;

async function rowsIn(file: string): Promise<Row[]> {
  const bytes = readFileSync(file);
  if (file.endsWith('.json')) return JSON.parse(bytes.toString('utf8')) as Row[];
  if (file.endsWith('.csv')) return rowsOfCsv(bytes.toString('utf8'));
  if (file.endsWith('.xlsx')) return rowsOfSheet(readXlsx(bytes));
  const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        typeof value === 'bigint' ? Number(value) : value,
      ]),
    ),
  );
}

/** By the titles of the columns. */
function rowsOfSheet({ sheets: [data, codes] }: WorkbookSnapshot): Row[] {
  expect([data?.name, codes?.name]).toEqual(['機械判読用データ', 'コード表']);
  const [, ...body] = data?.values ?? [];
  const columns = datasetColumns(chiba);
  return body.map((line) =>
    Object.fromEntries(columns.map(({ key }, index) => [key, line[index] ?? null])),
  );
}

/** Reads by the book (RFC 4180), then by the columns' types. */
function rowsOfCsv(text: string): Row[] {
  const lines: (string | null)[][] = [[]];
  expect(text.startsWith('\ufeff')).toBe(true);
  for (const [, quoted, plain = '', end] of text
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    const field = quoted?.replaceAll('""', '"') ?? (plain === '' ? null : plain);
    lines.at(-1)?.push(field);
    if (end === '\n') lines.push([]);
  }
  expect(lines.pop()).toEqual([]);
  const [head = [], ...body] = lines;
  const types = new Map(datasetColumns(chiba).map(({ key, type }) => [key, type]));
  return body.map((line) =>
    Object.fromEntries(
      line.map((field, index): [string, unknown] => {
        const key = head[index] ?? '';
        const type = types.get(key);
        if (field === null || type === 'text') return [key, field];
        return [key, type === 'boolean' ? field === 'true' : Number(field)];
      }),
    ),
  );
}

async function exported(format: string): Promise<Row[]> {
  const cwd = folderWith({
    'in/a/同じ.xlsx': PRINTED,
    'in/b/同じ.xlsx': RESTORED,
    'in/c.xlsx': hostile,
  });
  const out = `out.${format}`;
  const { code, err, out: said } = await hakaru(cwd, 'export', 'in', '--format', format, '-o', out);
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(said).toBe(
    [
      `2 ブックの 22 事業を ${out} に書き込みました。`,
      '',
      '集計に入れていないもの',
      `  ${path.normalize('in/a/同じ.xlsx')}: 同じ局・年度の「b/同じ.xlsx」と同じ事業のため（二重提出）、集計に入れていません。「b/同じ.xlsx」を数えています。`,
      '',
    ].join('\n'),
  );
  expect(readdirSync(cwd).sort()).toEqual(['in', out]);
  return rowsIn(path.join(cwd, out));
}

test.each(FORMATS)(
  '%s holds every program of every workbook that counts, as the schema says',
  async (format) => {
    const rows = await exported(format);
    expect(rows).toHaveLength(22);
    for (const row of rows) expect(datasetSchema(chiba).parse(row)).toEqual(row);
    expect(new Set(rows.map(({ file }) => file))).toEqual(new Set(['b/同じ.xlsx', 'c.xlsx']));
    const total = rows
      .filter(({ file }) => file === 'b/同じ.xlsx')
      .reduce((sum, row) => sum + Number(row['cost_total_million_yen']), 0);
    expect(total).toBe(3_451);
  },
);

test.each(EXACT)(
  '%s is exact: no text is changed, and what is not there is null',
  async (format) => {
    const rows = (await exported(format)).filter(({ file }) => file === 'c.xlsx');
    expect(rows.map(({ name }) => name)).toEqual(HOSTILE);
    expect(rows[0]).toMatchObject({ sheet: '総務局 😀', goal: null, bureau: null });
    expect(rows[0]).toMatchObject({ policy_1: 3, policy_2: 4, policy_3: 1, no: 1, is_new: false });
  },
);

test('all of these hold the same', async () => {
  const [json, parquet, xlsx] = await Promise.all(EXACT.map(exported));
  expect(parquet).toEqual(json);
  expect(xlsx).toEqual(json);
});

test('csv holds the same, but for a mark before what Excel would take for something else', async () => {
  const [csv, json] = await Promise.all([exported('csv'), exported('json')]);
  const names = csv.filter(({ file }) => file === 'c.xlsx').map(({ name }) => name);
  const marked = ["'=1+1", "'+81", "'@SUM(A1)", "'quoted", 'a "b", c', 'two\nlines'];
  expect(names).toEqual([...marked, "'１２３", "'4-1-2"]);
  const unmarked = csv.map((row) => {
    const values = Object.entries(row).map(([key, value]): [string, unknown] => [
      key,
      typeof value === 'string' ? value.replace(/^'(?!quoted)|^'(?='quoted)/, '') : value,
    ]);
    return Object.fromEntries(values);
  });
  expect(unmarked).toEqual(json);
});

test.each([
  [true, ['007', '4-3-4', '1/2', '10:30', '1e5', '50%', '¥100', '(1)', 'H29.4.1', '令和9年4月1日']],
  [true, ['令和元年5月', '3月', '1-Apr', 'Apr-1', 'TRUE', ' 12 ', '=A1', '－5']],
  [
    false,
    ['4-3-4 市民サービスの向上', '令和9年度', 'A9', '第3章', '3人', '総務局', 'ABC', '—', '’07'],
  ],
])(
  'csv: what Excel would take for something else than a text has a mark: %s',
  (isMarked, texts) => {
    const pieces: Uint8Array[] = [];
    const columns = datasetColumns(chiba).filter(({ key }) => key === 'name');
    const writer = DATA_FORMATS.csv(columns, (bytes) => pieces.push(bytes), chiba);
    writer.add(texts.map((name) => ({ name })));
    const [, ...lines] = Buffer.concat(pieces).toString('utf8').trimEnd().split('\n');
    const plain = lines.map((line) => line.replace(/^"(.*)"$/, '$1'));
    expect(plain).toEqual(texts.map((text) => (isMarked ? `'${text}` : text)));
  },
);

test('csv has ASCII column names, a byte order mark and LF', async () => {
  const cwd = folderWith({ 'a.xlsx': RESTORED });
  await hakaru(cwd, 'export', 'a.xlsx', '--format', 'csv', '-o', 'o.csv');
  const text = readFileSync(path.join(cwd, 'o.csv'), 'utf8');
  const keys = datasetColumns(chiba).map(({ key }) => key);
  expect(text.startsWith(`\ufeff${keys.join(',')}\n`)).toBe(true);
  expect(text).not.toContain('\r');
});

test('parquet has typed columns, of which those may be null that the schema lets be', async () => {
  const cwd = folderWith({ 'a.xlsx': RESTORED });
  await hakaru(cwd, 'export', 'a.xlsx', '--format', 'parquet', '-o', 'o.parquet');
  const bytes = new Uint8Array(readFileSync(path.join(cwd, 'o.parquet')));
  const { schema, num_rows, created_by } = parquetMetadata(bytes.buffer);
  expect({ num_rows, created_by }).toEqual({ num_rows: 14n, created_by: 'Hakaru' });
  const typeOf = (key: string) => {
    const found = schema.find(({ name }) => name === key);
    return [found?.type, found?.converted_type, found?.repetition_type];
  };
  expect(typeOf('name')).toEqual(['BYTE_ARRAY', 'UTF8', 'OPTIONAL']);
  expect(typeOf('file')).toEqual(['BYTE_ARRAY', 'UTF8', 'REQUIRED']);
  expect(typeOf('no')).toEqual(['INT64', undefined, 'OPTIONAL']);
  expect(typeOf('staff_persons')).toEqual(['DOUBLE', undefined, 'OPTIONAL']);
  expect(typeOf('is_new')).toEqual(['BOOLEAN', undefined, 'REQUIRED']);
});

test.each(['csv', 'json', 'parquet'] as const)(
  '%s is handed on in pieces: memory does not grow with the rows',
  async (format) => {
    const chunks: Uint8Array[] = [];
    const columns = datasetColumns(chiba).filter(({ key }) => key === 'no' || key === 'name');
    const writer = DATA_FORMATS[format](columns, (bytes) => chunks.push(bytes.slice()), chiba);
    const batch = Array.from({ length: 5_000 }, (_, no) => ({
      no: 2 ** 40 + no,
      name: `事業${no}`,
    }));
    for (let count = 0; count < 5; count += 1) writer.add(batch);
    expect(chunks.length).toBeGreaterThanOrEqual(2);
    writer.end();
    const file = path.join(folderWith({ [`o.${format}`]: Buffer.concat(chunks) }), `o.${format}`);
    const rows = await rowsIn(file);
    expect(rows).toHaveLength(25_000);
    expect(rows.at(-1)).toEqual(batch.at(-1));
  },
);

describe('what cannot be taken', () => {
  test('is reported, and the others go on', async () => {
    const cwd = folderWith({
      'a.xlsx': RESTORED,
      'b.xlsx': 'broken',
      'c.xlsx': bookOf([{ name: '一覧', rows: ofunatoRows(3) }]),
    });
    const argv = ['export', 'a.xlsx', 'b.xlsx', 'c.xlsx', '--format', 'json', '-o', 'o.json'];
    const { code, out, err } = await hakaru(cwd, ...argv, '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toMatch(/^hakaru: b\.xlsx: .+\nhakaru: c\.xlsx: It is of another form/);
    expect(out.split('\n')).toEqual([
      'Wrote 14 programs of 1 workbook to o.json.',
      '',
      'Could not be read',
      expect.stringMatching(/^ {2}b\.xlsx: This is not an Excel workbook/),
      expect.stringMatching(/^ {2}c\.xlsx: It is of another form/),
      '',
    ]);
    expect(await rowsIn(path.join(cwd, 'o.json'))).toHaveLength(14);
  });

  test.each<[string, string[], RegExp]>([
    ['no program', ['notes.xlsx', '-o', 'o.csv'], /書き込む事業がないため/],
    ['OUT among the inputs', ['a.xlsx', '-o', 'a.xlsx'], /元のブックには書き込みません/],
    [
      'a place that is not there',
      ['a.xlsx', '-o', 'nowhere/o.csv'],
      /書き込めませんでした。フォルダーがありません \(ENOENT\)/,
    ],
    ['a folder in its place', ['a.xlsx', '-o', 'folder'], /folder: 同じ名前のフォルダーがあります/],
  ])('%s: nothing is written', async (_, argv, sentence) => {
    const files = {
      'a.xlsx': RESTORED,
      'notes.xlsx': bookOf([{ name: 'メモ', rows: [['こんにちは']] }]),
      'folder/x.txt': 'x',
    };
    const cwd = folderWith(files);
    const { code, out, err } = await hakaru(cwd, 'export', ...argv, '--format', 'csv');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
    expect(readdirSync(cwd).sort()).toEqual(['a.xlsx', 'folder', 'notes.xlsx']);
    expect(Buffer.compare(readFileSync(path.join(cwd, 'a.xlsx')), RESTORED)).toBe(0);
  });

  test.each([
    [['a.xlsx', '-o', 'o.csv'], /「--format」を指定/],
    [['a.xlsx', '-o', 'o.csv', '--format', 'xml'], /「--format」の値/],
    [['a.xlsx', '--format', 'csv'], /--output/],
    [['--format', 'csv', '-o', 'o.csv'], /フォルダーを指定/],
  ])('%j', async (argv, sentence) => {
    const { code, err } = await hakaru(folderWith({ 'a.xlsx': RESTORED }), 'export', ...argv);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });
});

test.each([
  ['csv', 'o.json', '「.json」で終わる名前のファイルに csv の結果は書き込みません。--format json'],
  [
    'json',
    'o.xlsx',
    '「.xlsx」で終わる名前のファイルに json の結果は書き込みません。--format xlsx',
  ],
  ['xlsx', 'o.csv', '.xlsx で終わる名前にしてください。'],
])('%s is not written to %s', async (format, output, sentence) => {
  const cwd = folderWith({ 'a.xlsx': RESTORED });
  const { code, err } = await hakaru(cwd, 'export', 'a.xlsx', '--format', format, '-o', output);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
  expect(readdirSync(cwd)).toEqual(['a.xlsx']);
});

test('help says how csv comes to Excel, and which formats are exact', async () => {
  const { out } = await hakaru(folderWith({}), 'export', '--help');
  const text = out.replace(/\s+/g, '');
  expect(text).toContain('BOM付き');
  expect(text).toContain("前に'を付けて文字のままにします");
  expect(text).toContain('値がブックのとおりに要るときは、xlsx、json、parquet');
});
