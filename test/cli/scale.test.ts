import { readFileSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { bookOf } from '../support/bookOf';
import { submittedSheet } from '../support/cityFolder';
import { makeRandom } from '../city/random';
import { folderWith, hakaru } from './runCli';

jest.setTimeout(120_000);

const COUNT = 200;
/** Workbooks of the first city; the others are of the second. */
const FIRST = 120;

interface Drawn {
  readonly city: string;
  readonly bureau: string;
  readonly costs: readonly number[];
  readonly hasIct: boolean;
}

const random = makeRandom(7);
const drawn = Array.from({ length: COUNT }, (_, index): Drawn => ({
  city: index < FIRST ? '甲市' : '乙市',
  bureau: `第${String(index + 1)}局`,
  costs: Array.from({ length: random.whole(1, 4) }, () => random.whole(1, 900)),
  hasIct: random.chance(0.5),
}));

function bookFor({ bureau, costs, hasIct }: Drawn): Uint8Array {
  const programs = costs.map((money, at) => ({
    name: `${bureau}の事業${String(at + 1)}`,
    resources: [
      ['職員1.00人（正規1.00人）', 8],
      ['—', 0],
      [`歳出予算額${String(money)}百万円`, money],
    ] as const,
    total: 8 + money,
    methods: [hasIct ? '⑥ ICT活用' : '⑧ その他'],
  }));
  return bookOf([submittedSheet(bureau, programs)]);
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
const totalOf = ({ costs }: Drawn): number => sum(costs.map((money) => 8 + money));

/** The queries that the document shows, on the Parquet files of a folder. */
function queriesIn(folder: string): string[] {
  const text = readFileSync(path.join(__dirname, '../../docs/scale.md'), 'utf8');
  return [...text.matchAll(/```sql\n([^]*?)```/g)].map(([, sql = '']) =>
    sql.replaceAll('data/', `${folder.replaceAll('\\', '/')}/`),
  );
}

async function ask(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

test('DuckDB finds in the Parquet files of 200 workbooks what stands in them, by the queries of the document', async () => {
  const files = drawn.map((one): [string, Uint8Array] => [
    `提出/${one.city}/${one.bureau}.xlsx`,
    bookFor(one),
  ]);
  const [first] = drawn;
  if (first === undefined) throw new Error('Nothing was drawn.');
  // A former version of the first one, which must not count.
  const former = `提出/${first.city}/旧.xlsx`;
  const folder = folderWith({
    ...Object.fromEntries(files),
    [former]: bookFor({ ...first, costs: first.costs.map(() => 5_000) }),
    'data/notes.txt': 'made by hakaru',
  });
  utimesSync(path.join(folder, former), new Date(2020, 0, 1), new Date(2020, 0, 1));
  const codes: number[] = [];
  for (const city of ['甲市', '乙市']) {
    const output = `data/${city}.parquet`;
    const run = await hakaru(folder, 'export', `提出/${city}`, '--format', 'parquet', '-o', output);
    codes.push(run.code);
  }
  expect(codes).toEqual([1, 0]);
  const [byBureau = '', ict = '', doubles = ''] = queriesIn(path.join(folder, 'data'));
  const rows = await ask(byBureau);
  expect(
    rows.map(({ bureau, programs, total }) => [bureau, Number(programs), total]).sort(),
  ).toEqual(drawn.map((one) => [one.bureau, one.costs.length, totalOf(one)]).sort());
  const withIct = drawn.filter(({ hasIct }) => hasIct);
  const [found] = await ask(ict);
  expect([Number(found?.['programs']), found?.['total']]).toEqual([
    sum(withIct.map(({ costs }) => costs.length)),
    sum(withIct.map(totalOf)),
  ]);
  expect(await ask(doubles)).toEqual([]);
  // What the document promises to other readers, such as Spark.
  const parts = `'${path.join(folder, 'data').replaceAll('\\', '/')}/*.parquet'`;
  const kinds = await ask(
    `SELECT DISTINCT type, compression, unnest(string_split(encodings, ', ')) AS encoding FROM parquet_metadata(${parts}) ORDER BY ALL`,
  );
  expect(kinds.map(({ type, compression, encoding }) => [type, compression, encoding])).toEqual([
    ['BOOLEAN', 'SNAPPY', 'RLE'],
    ['BYTE_ARRAY', 'SNAPPY', 'PLAIN'],
    ['BYTE_ARRAY', 'SNAPPY', 'RLE_DICTIONARY'],
    ['DOUBLE', 'SNAPPY', 'PLAIN'],
    ['DOUBLE', 'SNAPPY', 'RLE_DICTIONARY'],
    ['INT64', 'SNAPPY', 'PLAIN'],
    ['INT64', 'SNAPPY', 'RLE_DICTIONARY'],
  ]);
  // Taken in once more by another part, all of it is named.
  const again = ['提出/乙市', '--format', 'parquet', '-o', 'data/再.parquet'] as const;
  expect((await hakaru(folder, 'export', ...again)).code).toBe(0);
  const twice = drawn.filter(({ city }) => city === '乙市').flatMap(({ costs }) => costs);
  expect(await ask(doubles)).toHaveLength(twice.length);
});
