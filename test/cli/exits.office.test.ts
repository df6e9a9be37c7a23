import { spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { bookOf } from '../support/bookOf';
import { openFolder, PROGRAM, run } from './built';
import { SAMPLES } from './runCli';

const RESTORED = path.join(SAMPLES, 'bureau-restored.xlsx');
/** A line of a trace, whatever the error. */
const TRACE = /^\s+at .*:\d+:\d+/m;

function folder(): string {
  const cwd = openFolder();
  copyFileSync(RESTORED, path.join(cwd, 'a.xlsx'));
  return cwd;
}

/** A script that makes a call of the file system fail for paths that hold a text. */
function failing(call: string, error: string, part = 'bad'): string {
  const script = path.join(openFolder(), 'fail.js');
  writeFileSync(
    script,
    `const fs = require('node:fs');
     const real = fs.${call};
     fs.${call} = (file, ...rest) => {
       if (String(file).includes('${part}')) throw ${error};
       return real(file, ...rest);
     };`,
  );
  return script;
}

const coded = (code: string): string => `Object.assign(new Error('x'), { code: '${code}' })`;

describe('a path that cannot be read is a sentence and 2, for every command', () => {
  const cwd = folder();
  mkdirSync(path.join(cwd, 'closed'));
  copyFileSync(RESTORED, path.join(cwd, 'closed/a.xlsx'));
  chmodSync(path.join(cwd, 'closed'), 0);
  symlinkSync('loop.xlsx', path.join(cwd, 'loop.xlsx'));
  const PATHS = {
    'closed/a.xlsx': /権限がありません \(EACCES\)/,
    'loop.xlsx': /リンクがたどり切れません \(ELOOP\)/,
    [`${'長'.repeat(100)}.xlsx`]: /名前が長すぎます \(ENAMETOOLONG\)/,
    'a.xlsx/b.xlsx': /途中にフォルダーではないものがあります \(ENOTDIR\)/,
    '/dev/zero': /通常のファイルではない/,
    'nowhere.xlsx': /見つかりません/,
  };
  const COMMANDS = [
    ['check'],
    ['compare', 'a.xlsx'],
    ['export', '--format', 'json', '-o', 'o.json'],
    ['summarize', '-o', 'o.xlsx'],
    ['fill', '-o', 'o.xlsx'],
    ['check', '--waive', "SUM-06@'総務局'!H29=理由", '--copy', 'o.xlsx'],
    ['check', 'a.xlsx', '--profile'],
  ];
  test.each(COMMANDS)('%s', (...command) => {
    for (const [name, reported] of Object.entries(PATHS)) {
      const { status, stderr } = run({ cwd }, ...command, name);
      expect(status).toBe(2);
      expect(stderr).toMatch(reported);
      expect(stderr).not.toMatch(TRACE);
    }
  });
});

describe('what the system says otherwise', () => {
  const cwd = folder();
  copyFileSync(RESTORED, path.join(cwd, 'bad.xlsx'));
  mkdirSync(path.join(cwd, 'bad'));
  test.each([
    ['EBUSY', /ほかのプログラムが使っています。Excel で開いているブックを閉じてください \(EBUSY\)/],
    ['EPERM', /Excel で開いているブックを閉じてください \(EPERM\)/],
    ['EIO', /読み書きに失敗しました \(EIO\)/],
    ['EWHATEVER', /読み取れません。予期しない理由です \(EWHATEVER\)/],
  ])('%s while reading: the other files are reported', (code, reported) => {
    for (const [call, name] of [
      ['readFileSync', 'bad.xlsx'],
      ['statSync', 'bad.xlsx'],
      ['readdirSync', 'bad'],
    ] as const) {
      const before = failing(call, coded(code));
      const { status, stdout, stderr } = run({ cwd, before }, 'check', 'a.xlsx', name);
      expect(status).toBe(2);
      expect(stderr).toMatch(reported);
      expect(stdout).toContain('1 ファイル、14 事業');
    }
  });

  test.each([
    ['EBUSY', 'Another program is using it; please close it in Excel (EBUSY).'],
    ['EPERM', 'please close it in Excel (EPERM).'],
    ['EROFS', 'It could not be written. The place is read-only (EROFS).'],
    ['ENOSPC', 'It could not be written. The disk is full (ENOSPC).'],
  ])('%s while writing: nothing is left behind', (code, reported) => {
    for (const [call, part] of [
      ['openSync', '.hakaru-'],
      ['writeSync', ''],
      ['fsyncSync', ''],
      ['renameSync', '.hakaru-'],
    ] as const) {
      const own = folder();
      const before = failing(call, coded(code), part);
      const argv = ['fill', 'a.xlsx', '-o', 'o.xlsx', '--lang', 'en'];
      const { status, stdout, stderr } = run({ cwd: own, before }, ...argv);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(reported);
      expect(readdirSync(own)).toEqual(['a.xlsx']);
    }
  });
});

describe('an error that nobody thought of', () => {
  const cwd = folder();
  const bug = "new TypeError('bug \\u001b[31m in the middle')";
  const before = failing('readdirSync', bug);
  mkdirSync(path.join(cwd, 'bad'));

  test('is a sentence and 2, without a trace and without half a report', () => {
    const { status, stdout, stderr } = run(
      { cwd, before },
      'check',
      'a.xlsx',
      'bad',
      '--format',
      'json',
    );
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ unread: [{ file: 'bad' }] });
    expect(stderr).toBe('hakaru: bad: 予期しないエラーです: bug [31m in the middle\n');
  });

  test('shows where it is from when asked', () => {
    const env = { HAKARU_DEBUG: '1' };
    const { status, stderr } = run({ cwd, before, env }, 'check', 'bad', '--lang', 'en');
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^hakaru: bad: Unexpected error: TypeError: bug \[31m in the middle at .*:\d+:\d+/,
    );
  });

  test.each([
    ['while it runs', "require('node:fs').fstatSync = () => { throw new TypeError('bug'); };"],
    ['later', "setTimeout(() => { throw new TypeError('bug'); });"],
    ['in a promise', "void Promise.reject(new TypeError('bug'));"],
    ['that is no error', "setTimeout(() => { throw 'bug'; });"],
  ])('%s', (_, script) => {
    const file = path.join(cwd, 'throws.js');
    writeFileSync(file, script);
    writeFileSync(path.join(cwd, 'x.csv'), 'a');
    const { status, stderr } = run({ cwd, before: file }, 'check', '.');
    expect(status).toBe(2);
    expect(stderr).toContain('予期しないエラーです: bug\n');
    expect(stderr).not.toMatch(TRACE);
  });
});

/** Every write to the result says that the disk is full. */
const FULL = `
  const fs = require('node:fs');
  const real = fs.writeSync;
  fs.writeSync = (fd, ...rest) => {
    if (fd === 1) throw ${coded('ENOSPC')};
    return real(fd, ...rest);
  };`;

test.each(['text', 'json', 'html', 'csv', 'ndjson', 'sarif'])(
  'a full disk under the report as %s is said, and 2',
  (format) => {
    const cwd = folder();
    const report = openSync(path.join(cwd, 'report'), 'w');
    const before = path.join(openFolder(), 'full.js');
    writeFileSync(before, FULL);
    const argv = ['check', 'a.xlsx', '--format', format];
    const { status, stderr } = run({ cwd, before, stdout: report }, ...argv);
    closeSync(report);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'hakaru: 結果をすべては出力できませんでした。ディスクがいっぱいです (ENOSPC)。\n',
    });
  },
);

test('a reader that stops early is distinguished from a whole report', async () => {
  const child = spawn(process.execPath, [PROGRAM, 'check', '--format', 'json', SAMPLES]);
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  child.stdout.destroy();
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, errors }).toEqual({
    code: 2,
    errors:
      'hakaru: 結果をすべては出力できませんでした。受け取る側のプログラムが先に終わりました (EPIPE)。\n',
  });
});

describe('nothing from a file, sheet, part or cell steers the terminal', () => {
  const EVIL = '\u001b]0;t\u0007\u001b[31m\u009b2J\u202e\u061c\u200f';
  const STEERS =
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
  const cwd = openFolder();
  const name = `局${EVIL}\nhakaru.xlsx`;
  const sheets = [{ name: '局', rows: [['事務事業名', EVIL]] }];
  writeFileSync(path.join(cwd, name), bookOf(sheets));
  writeFileSync(path.join(cwd, `cut${EVIL}.xlsx`), 'PK');
  writeFileSync(path.join(cwd, `old${EVIL}.xls`), 'x');
  writeFileSync(path.join(cwd, `x.${EVIL}`), 'x');
  copyFileSync(RESTORED, path.join(cwd, `sound${EVIL}.xlsx`));
  const printed = unzipSync(readFileSync(path.join(SAMPLES, 'bureau-as-printed.xlsx')));
  const changed = (part: string, from: string, to: string): void => {
    const before = strFromU8(printed[part] ?? new Uint8Array());
    expect(before).toContain(from);
    printed[part] = strToU8(before.replace(from, to));
  };
  changed('xl/workbook.xml', 'name="総務局"', 'name="局_x001B_[31m_x009B_\u202e"');
  changed('xl/worksheets/sheet1.xml', '</sheetData>', '</sheetData><sheetProtection sheet="1"/>');
  writeFileSync(path.join(cwd, 'protected.xlsx'), zipSync(printed));
  changed('xl/_rels/workbook.xml.rels', 'worksheets/sheet1.xml', 'worksheets/\u009b\u202e.xml');
  writeFileSync(path.join(cwd, 'part.xlsx'), zipSync(printed));
  const sound = `sound${EVIL}.xlsx`;

  test.each<[string, readonly string[]]>([
    ['check', ['check', '.']],
    ['check as JSON', ['check', '.', '--format', 'json']],
    ['check as CSV', ['check', '.', '--format', 'csv']],
    ['check as HTML', ['check', '.', '--format', 'html']],
    ['check as SARIF', ['check', '.', '--format', 'sarif']],
    ['check as NDJSON', ['check', '.', '--format', 'ndjson']],
    ['fill', ['fill', sound, '-o', `o${EVIL}.xlsx`]],
    ['fill, refused', ['fill', name, '-o', `p${EVIL}.xlsx`]],
    ['fill, a protected sheet', ['fill', 'protected.xlsx', '-o', 'y.xlsx']],
    ['fill, a part that is missing', ['fill', 'part.xlsx', '-o', 'y.xlsx']],
    ['fill, misnamed', ['fill', sound, '-o', `p${EVIL}.csv`]],
    ['fix', ['fix', sound, '-o', `q${EVIL}.xlsx`]],
    ['mark', ['mark', sound, '-o', `r${EVIL}.xlsx`]],
    ['compare', ['compare', sound, sound]],
    ['compare as JSON', ['compare', sound, sound, '--format', 'json']],
    ['summarize', ['summarize', '.', '-o', `s${EVIL}.xlsx`]],
    ['export', ['export', '.', '--format', 'json', '-o', `t${EVIL}.json`]],
    ['new', ['new', '-o', `u${EVIL}.xlsx`, '--bureau', EVIL]],
    ['profile init', ['profile', 'init', '-o', `v${EVIL}.json`]],
    ['profile check', ['profile', 'check', `w${EVIL}.json`]],
    ['waive', ['check', sound, '--waive', `SUM-01@${EVIL}!A1=x`, '--copy', `x${EVIL}.xlsx`]],
    ['an option', ['check', `--x${EVIL}`]],
    ['a command', [EVIL]],
  ])('%s', (_, argv) => {
    const { status, stdout, stderr } = run({ cwd }, ...argv);
    expect([0, 1, 2]).toContain(status);
    expect(stdout.replaceAll('\r\n', '\n')).not.toMatch(STEERS);
    expect(stderr).not.toMatch(STEERS);
    expect(stdout + stderr).not.toBe('');
    // A line of its own would pass for ours.
    for (const line of stderr.trimEnd().split('\n')) expect(line).not.toMatch(/^hakaru\.xlsx/);
  });
});
