import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { reportSchema } from '../../src/core/report/report';
import { bookOf } from '../support/bookOf';
import { clean, submittedSheet } from '../support/cityFolder';
import { NEWER, OLDER } from '../support/twoYears';
import { folderWith, hakaru, runOn, SAMPLES } from './runCli';

const PRINTED = readFileSync(path.join(SAMPLES, 'bureau-as-printed.xlsx'));
const RESTORED = readFileSync(path.join(SAMPLES, 'bureau-restored.xlsx'));
const FILES = { 'a.xlsx': PRINTED, 'b.xlsx': RESTORED, 'old.xlsx': OLDER, 'new.xlsx': NEWER };

describe('-o: the result goes to a file, the same as to the terminal', () => {
  test.each<[output: string, argv: readonly string[]]>([
    ['r.txt', ['check', 'a.xlsx']],
    ['r.json', ['check', 'a.xlsx', '--format', 'json']],
    ['r.csv', ['check', 'a.xlsx', '--format', 'csv']],
    ['r.html', ['check', 'a.xlsx', '--format', 'html']],
    ['r.sarif', ['check', 'a.xlsx', '--format', 'sarif']],
    ['r.ndjson', ['check', 'a.xlsx', '--format', 'ndjson']],
    ['r.csv', ['status', 'a.xlsx', '--format', 'csv']],
    ['r.txt', ['compare', 'old.xlsx', 'new.xlsx']],
    ['r.json', ['compare', 'old.xlsx', 'new.xlsx', '--format', 'json']],
    ['r.txt', ['rules']],
    ['r.json', ['rules', '--format', 'json']],
  ])('%s of %j', async (output, argv) => {
    const cwd = folderWith(FILES);
    const shown = await hakaru(cwd, ...argv);
    const colored = await runOn({ cwd, color: true }, [...argv, '-o', output]);
    expect(colored).toEqual({ code: shown.code, out: '', err: shown.err });
    const written = readFileSync(path.join(cwd, output), 'utf8');
    expect(written).toBe(shown.out);
    expect(written.startsWith('\ufeff')).toBe(output.endsWith('.csv'));
    // It is there already.
    expect((await hakaru(cwd, ...argv, '-o', output)).code).toBe(2);
    expect((await hakaru(cwd, ...argv, '-o', output, '--force')).code).toBe(shown.code);
  });

  test.each<[sentence: string, argv: readonly string[]]>([
    ['元のブックには書き込みません', ['-o', 'a.xlsx', '--force']],
    ['--format html を付けるか', ['-o', 'r.html']],
    ['「.xlsx」で終わる名前のファイルに text の結果は', ['-o', 'r.xlsx']],
    ['--format csv を付けるか', ['--format', 'json', '-o', 'r.csv']],
    ['フォルダーがありません (ENOENT)', ['-o', 'none/r.txt']],
    ['--force は、書き込むファイル', ['--force']],
  ])('is refused: %s', async (sentence, argv) => {
    const cwd = folderWith({ 'a.xlsx': PRINTED });
    const { code, out, err } = await hakaru(cwd, 'check', 'a.xlsx', ...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    expect(readdirSync(cwd)).toEqual(['a.xlsx']);
  });

  test('the file of the time before is no workbook that cannot be read', async () => {
    const cwd = folderWith({ 'b.xlsx': RESTORED });
    for (const argv of [
      ['check', '.', '--format', 'csv', '-o', 'r.csv', '--force'],
      ['export', '.', '--format', 'csv', '-o', 'e.csv', '--force'],
      ['status', '.', '--format', 'csv', '-o', 's.csv', '--force'],
    ]) {
      expect((await hakaru(cwd, ...argv)).code).toBe(0);
      expect(await hakaru(cwd, ...argv)).toMatchObject({ code: 0, err: '' });
      // Each alone: of the others' files every command says that it does not read them.
      rmSync(path.join(cwd, argv.at(-2) ?? ''));
    }
  });

  test('a copy with waivers and a report of it, each in its file', async () => {
    const cwd = folderWith({ 'a.xlsx': PRINTED });
    const waive = ['--waive', "sum-01@'総務局'!I29=補正による", '--copy', 'c.xlsx'];
    const same = await hakaru(cwd, 'check', 'a.xlsx', ...waive, '-o', 'c.xlsx');
    expect(same.code).toBe(2);
    expect(existsSync(path.join(cwd, 'c.xlsx'))).toBe(false);
    await hakaru(cwd, 'check', 'a.xlsx', ...waive, '--format', 'json', '-o', 'r.json');
    expect(readdirSync(cwd).sort()).toEqual(['a.xlsx', 'c.xlsx', 'r.json']);
    const report = reportSchema.parse(JSON.parse(readFileSync(path.join(cwd, 'r.json'), 'utf8')));
    expect(report.files.map(({ file }) => file)).toEqual(['c.xlsx']);
    expect(report.summary.waived).toBe(1);
  });
});

describe('--quiet', () => {
  const hidden = submittedSheet('総務局', clean('総務局'));
  const cwd = folderWith({
    ...FILES,
    'two.xlsx': bookOf([hidden, { ...hidden, name: '記入例' }]),
  });

  test('only errors that stand, with the same counts, messages and exit code', async () => {
    const [whole, quiet] = await Promise.all(
      [[], ['--quiet']].map((more) =>
        hakaru(cwd, 'check', 'a.xlsx', 'none.xlsx', '--format', 'json', ...more),
      ),
    );
    expect(quiet?.code).toBe(whole?.code);
    const [all, errors] = [whole, quiet].map((run) =>
      reportSchema.parse(JSON.parse(run?.out ?? '')),
    );
    expect(errors?.summary).toEqual(all?.summary);
    expect(errors?.unread).toEqual(all?.unread);
    const found = all?.files[0]?.findings ?? [];
    expect(new Set(found.map(({ severity }) => severity)).size).toBe(3);
    expect(errors?.files[0]?.findings).toEqual(
      found.filter(({ severity }) => severity === 'error'),
    );
  });

  test('a workbook without errors is in the counts alone, and nothing says that nothing was found', async () => {
    const { out, err, code } = await hakaru(cwd, 'check', 'b.xlsx', '--quiet');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^1 ファイル、14 事業: エラー 0、警告 [1-9]\d*、情報 \d+/);
  });

  test('what is not counted is still named', async () => {
    const { out } = await hakaru(cwd, 'check', 'two.xlsx', '--quiet');
    expect(out).not.toContain('指摘はありません');
    expect(out).toMatch(/two\.xlsx[^]*エラーはありません。\n {2}記入例: /);
  });

  test('shows no progress', async () => {
    const more = ['a.xlsx', 'b.xlsx', 'old.xlsx', 'new.xlsx'];
    const on = { cwd, isScreen: true };
    expect((await runOn(on, ['check', ...more])).err).toContain('検証しています');
    expect((await runOn(on, ['check', ...more, '--quiet'])).err).not.toContain('検証しています');
  });
});
