import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { openFolder, PROGRAM, run } from './built';
import { SAMPLES } from './runCli';

const PRINTED = path.join(SAMPLES, 'bureau-as-printed.xlsx');
const ORDER = "SUM-01@'総務局'!I29=確認済み";

/** Every command that writes a file, with the option for it last. */
const WRITERS: readonly (readonly [string, string, readonly string[]])[] = [
  ['fill', 'out.xlsx', ['fill', 'in.xlsx', '-o']],
  ['fix', 'out.xlsx', ['fix', 'in.xlsx', '-o']],
  ['mark', 'out.xlsx', ['mark', 'in.xlsx', '-o']],
  ['check --waive', 'out.xlsx', ['check', 'in.xlsx', '--waive', ORDER, '--copy']],
  ['summarize of one', 'out.xlsx', ['summarize', 'in.xlsx', '-o']],
  ['summarize of many', 'out.xlsx', ['summarize', 'sub', '-o']],
  ['export', 'out.csv', ['export', 'in.xlsx', '--format', 'csv', '-o']],
  ['new', 'out.xlsx', ['new', '-o']],
  ['profile init', 'out.json', ['profile', 'init', '-o']],
];
/** Those whose file is drawn from others, whose permissions it keeps. */
const COPIES = WRITERS.filter(([name]) => name !== 'new' && name !== 'profile init');

function folder(mode = 0o644): string {
  const cwd = openFolder();
  mkdirSync(path.join(cwd, 'sub'));
  for (const name of ['in.xlsx', 'sub/a.xlsx', 'sub/b.xlsx']) {
    copyFileSync(PRINTED, path.join(cwd, name));
    chmodSync(path.join(cwd, name), mode);
  }
  return cwd;
}

function names(cwd: string): string[] {
  return readdirSync(cwd).sort();
}

describe.each(WRITERS)('%s', (name, out, argv) => {
  test('writes over nothing, and says how to; with --force it does', () => {
    const cwd = folder();
    writeFileSync(path.join(cwd, out), 'mine');
    chmodSync(path.join(cwd, out), 0o666);
    const kept = run({ cwd }, ...argv, out);
    expect(kept).toEqual({
      status: 2,
      stdout: '',
      stderr: `hakaru: ${out}: すでにあります。置き換えるには --force を付けるか、別の名前を指定してください。\n`,
    });
    expect(readFileSync(path.join(cwd, out), 'utf8')).toBe('mine');
    const { status } = run({ cwd }, ...argv, out, '--force');
    expect([0, 1]).toContain(status);
    expect(statSync(path.join(cwd, out)).size).toBeGreaterThan(1_000);
    expect(names(cwd)).toEqual(['in.xlsx', out, 'sub']);
  });

  test('replaces no read-only file, no folder and no pipe, whatever is asked', () => {
    const cwd = folder();
    const at = (one: string): string => path.join(cwd, one);
    const ending = path.extname(out);
    writeFileSync(at(`readonly${ending}`), 'mine');
    chmodSync(at(`readonly${ending}`), 0o444);
    mkdirSync(at(`folder${ending}`));
    execFileSync('mkfifo', [at(`pipe${ending}`)]);
    const before = names(cwd);
    for (const [place, reported] of [
      [`readonly${ending}`, '読み取り専用'],
      [`folder${ending}`, '同じ名前のフォルダー'],
      [`pipe${ending}`, '通常のファイルではない'],
    ] as const) {
      const { status, stderr } = run({ cwd }, ...argv, place, '--force');
      expect(status).toBe(2);
      expect(stderr).toContain(reported);
    }
    expect(readFileSync(at(`readonly${ending}`), 'utf8')).toBe('mine');
    expect(names(cwd)).toEqual(before);
  });

  test('takes the longest name that there can be', () => {
    const cwd = folder();
    const ending = path.extname(out);
    // 255 bytes are the most; a kanji has three.
    const long = `${'局'.repeat(82)}${'x'.repeat(9 - ending.length)}${ending}`;
    expect(Buffer.byteLength(long)).toBe(255);
    const { status, stderr } = run({ cwd }, ...argv, long);
    expect([0, 1]).toContain(status);
    expect(stderr.replace(/.*に書き込みました。\n/, '')).toBe('');
    expect(names(cwd)).toEqual(['in.xlsx', 'sub', long].sort());
  });

  test('says in its help that --force replaces', () => {
    const [command = '', ...rest] = argv;
    const { stdout } = run(
      { cwd: folder() },
      command,
      ...(command === 'profile' ? rest.slice(0, 1) : []),
      '--help',
    );
    expect(stdout).toMatch(/--force\s+書き込み先がすでにあるとき、置き換えます/);
    expect(stdout.replace(/\s+/g, '')).toContain('すでにあれば--forceがなければ書き込みません');
    expect(name).not.toBe('');
  });
});

describe.each(COPIES)('%s', (_, out, argv) => {
  test.each([0o600, 0o640, 0o664, 0o444])('keeps the permissions %i of what it is from', (mode) => {
    const cwd = folder(mode);
    const own = run({ cwd, isSuper: true }, ...argv, out);
    expect([0, 1]).toContain(own.status);
    expect(statSync(path.join(cwd, out)).mode & 0o777).toBe(mode);
  });
});

test('of several originals it keeps what all allow', () => {
  const cwd = folder();
  chmodSync(path.join(cwd, 'sub/b.xlsx'), 0o600);
  for (const [, out, argv] of [
    ['', 'o.xlsx', ['summarize', 'sub', '-o']],
    ['', 'o.json', ['export', 'sub', '--format', 'json', '-o']],
  ] as const) {
    // One of the two is the other again.
    expect(run({ cwd, isSuper: true }, ...argv, out).status).toBe(1);
    expect(statSync(path.join(cwd, out)).mode & 0o777).toBe(0o600);
  }
});

test('a link in the place is replaced as a link: where it leads stays', () => {
  const cwd = folder();
  writeFileSync(path.join(cwd, 'theirs.xlsx'), 'theirs');
  symlinkSync('theirs.xlsx', path.join(cwd, 'out.xlsx'));
  expect(run({ cwd }, 'fill', 'in.xlsx', '-o', 'out.xlsx').status).toBe(2);
  expect(run({ cwd }, 'fill', 'in.xlsx', '-o', 'out.xlsx', '--force').status).toBe(0);
  expect(readFileSync(path.join(cwd, 'theirs.xlsx'), 'utf8')).toBe('theirs');
});

test('--force without a file to write is asked wrongly', () => {
  const cwd = folder();
  for (const argv of [
    ['check', 'in.xlsx', '--force'],
    ['profile', 'init', '--force'],
  ]) {
    const { status, stderr } = run({ cwd }, ...argv);
    expect(status).toBe(2);
    expect(stderr).toContain('--force は、書き込むファイル (--output など) と一緒に');
  }
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'ended by %s in the middle, it leaves no draft and what was there',
  async (signal) => {
    const cwd = folder();
    // Enough files that the draft is there for a while.
    for (let count = 0; count < 60; count += 1) {
      copyFileSync(PRINTED, path.join(cwd, `sub/${String(count)}.xlsx`));
    }
    writeFileSync(path.join(cwd, 'out.csv'), 'mine');
    const argv = ['export', 'sub', '--format', 'csv', '-o', 'out.csv', '--force'];
    const child = spawn(process.execPath, [PROGRAM, ...argv], { cwd, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('exit', (_, by) => resolve(by)));
    while (child.exitCode === null && !names(cwd).some((name) => name.startsWith('.hakaru-'))) {
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(names(cwd)).toEqual(['in.xlsx', 'out.csv', 'sub']);
    expect(readFileSync(path.join(cwd, 'out.csv'), 'utf8')).toBe('mine');
  },
);

test('ended in the moment in which the draft appears, it leaves none', () => {
  const cwd = folder();
  const script = path.join(openFolder(), 'hangup.js');
  writeFileSync(
    script,
    `const fs = require('node:fs');
     const open = fs.openSync;
     fs.openSync = (file, ...rest) => {
       const opened = open(file, ...rest);
       if (file.includes('.hakaru-')) process.kill(process.pid, 'SIGHUP');
       return opened;
     };`,
  );
  run({ cwd, before: script }, 'export', 'sub', '--format', 'csv', '-o', 'out.csv');
  expect(names(cwd).filter((name) => name.startsWith('.hakaru-'))).toEqual([]);
});

test('a draft of another program of the same number is no matter', () => {
  const cwd = folder();
  const script = path.join(openFolder(), 'pid.js');
  writeFileSync(script, "Object.defineProperty(process, 'pid', { value: 1 });");
  const theirs = path.join(cwd, '.out.xlsx.1.tmp');
  writeFileSync(theirs, 'theirs');
  expect(run({ cwd, before: script }, 'fill', 'in.xlsx', '-o', 'out.xlsx').status).toBe(0);
  expect(readFileSync(theirs, 'utf8')).toBe('theirs');
});
