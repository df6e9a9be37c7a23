import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { readXlsx } from '../../src/files/readXlsx';
import { NEWER, OLDER } from '../support/twoYears';
import { folderWith, SAMPLES } from './runCli';

const PROGRAM = path.join(__dirname, '../../dist/cli/hakaru.js');

function run(cwd: string, ...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...argv], {
    cwd,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('the built program writes parquet, with the package bundled that comes as ES modules only', async () => {
  const cwd = folderWith({});
  const book = path.join(SAMPLES, 'bureau-restored-per-policy.xlsx');
  const done = run(cwd, 'export', book, '--format', 'parquet', '-o', 'o.parquet');
  expect(done).toEqual({
    status: 0,
    stdout: '1 ブックの 14 事業を o.parquet に書き込みました。\n',
    stderr: '',
  });
  const bytes = new Uint8Array(readFileSync(path.join(cwd, 'o.parquet')));
  const rows = await parquetReadObjects({ file: bytes.buffer });
  const sum = rows.reduce((total, row) => total + Number(row['cost_total_million_yen']), 0);
  expect({ rows: rows.length, sum }).toEqual({ rows: 14, sum: 3_451 });
});

test('the built program summarizes and compares', () => {
  const cwd = folderWith({});
  // The samples are one bureau's, thrice.
  expect(run(cwd, 'summarize', SAMPLES, '-o', 'o.xlsx')).toMatchObject({ status: 1, stderr: '' });
  const [sheet] = readXlsx(readFileSync(path.join(cwd, 'o.xlsx'))).sheets;
  expect(sheet?.name).toBe('全庁集計_提出状況');
  const years = folderWith({ 'old.xlsx': OLDER, 'new.xlsx': NEWER });
  const { status, stdout } = run(years, 'compare', 'old.xlsx', 'new.xlsx');
  expect(status).toBe(0);
  expect(stdout).toContain('続いている事業は 3 事業');
});
