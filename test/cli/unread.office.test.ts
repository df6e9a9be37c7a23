import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { reportSchema, type Unread } from '../../src/core/report/report';
import { readXlsx } from '../../src/files/readXlsx';
import { bookOf } from '../support/bookOf';
import { openFolder, run } from './built';
import { SAMPLES } from './runCli';

const RESTORED = path.join(SAMPLES, 'bureau-restored.xlsx');
const compound = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(`${stream}\0`, 'utf16le'),
  ]);

/** Of each kind that nobody can read as a workbook one, with what is reported of it. */
const KINDS: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['csv.csv', '局,金額\r\n', /文字だけのファイル/],
  ['tsv.tsv', '局\t金額\r\n', /文字だけのファイル/],
  ['ods.ods', 'x', /OpenDocument/],
  ['xls.xls', 'x', /古い形式 \(\.xls\)/],
  ['xlsb.xlsb', 'x', /バイナリ形式 \(\.xlsb\)/],
  ['xltm.xltm', 'x', /テンプレート/],
  ['xltx.xltx', 'x', /テンプレート/],
  ['csv.xlsx', '局,金額\r\n', /ブックではありません。文字だけのファイル/],
  ['html.xlsx', '<html><table></table></html>', /ウェブ ページ/],
  ['cut.xlsx', readFileSync(RESTORED).subarray(0, 3_000), /途中で切れて/],
  ['label.xlsx', compound('DRMEncryptedTransform'), /^秘密度ラベル/],
  ['password.xlsx', compound('EncryptedPackage'), /^パスワード/],
  ['notes.xlsx', bookOf([{ name: 'メモ', rows: [['こんにちは']] }]), /戦略シートがありません/],
  [
    'ods.xlsx',
    zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    }),
    /OpenDocument/,
  ],
];
const PLACES: readonly (readonly [string, RegExp])[] = [
  ['閉鎖', /権限がありません \(EACCES\)/],
  ['link.xlsx', /リンク先がありません/],
  ['pipe.xlsx', /通常のファイルではない/],
];

function submitted(): string {
  const cwd = openFolder();
  mkdirSync(path.join(cwd, '提出/閉鎖'), { recursive: true });
  const at = (name: string): string => path.join(cwd, '提出', name);
  copyFileSync(RESTORED, at('総務局.xlsx'));
  for (const [name, content] of KINDS) writeFileSync(at(name), content);
  for (const name of [
    '~$総務局.xlsx',
    '.hidden.xls',
    'Thumbs.db',
    'desktop.ini',
    'a.pdf',
    'b.docx',
  ]) {
    writeFileSync(at(name), 'x');
  }
  copyFileSync(RESTORED, at('閉鎖/財政局.xlsx'));
  symlinkSync('nowhere.xlsx', at('link.xlsx'));
  execFileSync('mkfifo', [at('pipe.xlsx')]);
  chmodSync(at('閉鎖'), 0);
  return cwd;
}

const cwd = submitted();
const EXPECTED = new Map<string, RegExp>([
  ...KINDS.map(([name, , reported]) => [`提出/${name}`, reported] as const),
  ...PLACES.map(([name, reported]) => [`提出/${name}`, reported] as const),
]);

/** Each by its name and its own reason, and nothing else. */
function expectAll(unread: readonly Unread[]): void {
  expect(unread.map(({ file }) => file).sort()).toEqual([...EXPECTED.keys()].sort());
  for (const { file, reason } of unread) expect(reason).toMatch(EXPECTED.get(file) ?? /^$/);
}

/** Lines `NAME: REASON`. */
function entries(lines: readonly string[]): Unread[] {
  return lines.map((line) => {
    const [file = '', ...reason] = line.split(': ');
    return { file: file.trim(), reason: reason.join(': ') };
  });
}

/** What stands behind the heading of the list, in a result for people. */
function listed(text: string): Unread[] {
  const [, list = ''] = text.split('\n読めなかったもの\n');
  return entries(list.split('\n').filter((line) => line.startsWith('  ')));
}

function checked(format: string): string {
  const { status, stdout, stderr } = run({ cwd }, 'check', '提出', '--format', format);
  expect(status).toBe(2);
  const lines = stderr
    .trimEnd()
    .split('\n')
    .map((line) => line.replace('hakaru: ', ''));
  expect(lines).toContain('ブックではないファイル 2 件 (.docx .pdf) は、読んでいません。');
  expectAll(entries(lines.filter((line) => !line.startsWith('ブックではない'))));
  // The page's own script knows of things that are hidden.
  const shown = stdout.replace(/<script>.*?<\/script>/s, '');
  expect(shown + stderr).not.toMatch(/~\$|\.hidden|Thumbs|desktop/);
  return stdout;
}

test('text', () => {
  const out = checked('text');
  expectAll(listed(out));
  expect(out).toContain('総務局.xlsx  総務局  2017年度  14 事業');
  expect(out.trimEnd().split('\n').at(-1)).toMatch(
    new RegExp(`^1 ファイル、14 事業: .* · 読めなかったもの ${String(EXPECTED.size)}$`),
  );
});

test('json', () => {
  const { files, unread } = reportSchema.parse(JSON.parse(checked('json')));
  expectAll(unread);
  expect(files.map(({ file }) => file)).toEqual(['提出/総務局.xlsx']);
});

test('ndjson', () => {
  const lines = checked('ndjson').trimEnd().split('\n');
  const parsed = lines.map((line) => JSON.parse(line) as { rule?: string } & Unread);
  expectAll(parsed.filter(({ rule }) => rule === undefined));
  expect(parsed.length).toBeGreaterThan(EXPECTED.size);
});

test('csv', () => {
  const rows = checked('csv')
    .split('\r\n')
    .filter((row) => row.includes(',読めなかったもの,'));
  expectAll(
    rows.map((row) => {
      const fields = row.split(',');
      return { file: fields[0] ?? '', reason: fields[8] ?? '' };
    }),
  );
});

test('html', () => {
  const { document } = new JSDOM(checked('html')).window;
  expectAll(
    [...document.querySelectorAll('.unread li')].map((item) => ({
      file: item.querySelector('b')?.textContent ?? '',
      reason: item.textContent.replace(/^\S+ /, ''),
    })),
  );
});

test('sarif', () => {
  const sarif = JSON.parse(checked('sarif')) as {
    runs: {
      invocations: {
        executionSuccessful: boolean;
        toolExecutionNotifications: {
          message: { text: string };
          locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
        }[];
      }[];
    }[];
  };
  const [invocation] = sarif.runs[0]?.invocations ?? [];
  expect(invocation?.executionSuccessful).toBe(false);
  expectAll(
    (invocation?.toolExecutionNotifications ?? []).map(({ message, locations: [at] }) => ({
      file: decodeURIComponent(at?.physicalLocation.artifactLocation.uri ?? ''),
      reason: message.text,
    })),
  );
});

test('the message of summarize, and a place on the sheet before the figures', () => {
  const { status, stdout } = run({ cwd }, 'summarize', '提出', '-o', '全庁.xlsx');
  expect(status).toBe(2);
  expect(stdout).toContain('総務局  14 事業  3,451 百万円');
  expectAll(listed(stdout));
  const [, sheet] = readXlsx(readFileSync(path.join(cwd, '全庁.xlsx'))).sheets;
  const rows = (sheet?.values ?? []).map((row) =>
    row.map((value) => (typeof value === 'object' ? '' : String(value))),
  );
  const top = rows.findIndex(([first]) => first?.startsWith('読めなかったもの'));
  expect(top).toBeGreaterThan(0);
  // A blank row behind its last entry, then the chart of the first table.
  expect(rows[top + EXPECTED.size + 2]?.every((value) => value === '')).not.toBe(false);
  expect(rows.findIndex(([first]) => first === '局別')).toBeGreaterThan(top + EXPECTED.size);
  expectAll(
    rows.slice(top + 2, top + 2 + EXPECTED.size).map((row) => {
      const [file = '', reason = ''] = row.filter((value) => value !== '');
      return { file, reason };
    }),
  );
  expect(rows.flat().join('\n')).toContain(
    `読めなかったものが${String(EXPECTED.size)}あり、集計に入っていません`,
  );
});

test('the message of export', () => {
  const { status, stdout } = run(
    { cwd },
    ...['export', '提出', '--format', 'csv', '-o', '事業.csv'],
  );
  expect(status).toBe(2);
  expect(stdout).toContain('1 ブックの 14 事業を 事業.csv に書き込みました。');
  expectAll(listed(stdout));
});

test.each(['check', 'summarize', 'export'])('%s of one that is named, alone', (command) => {
  const more = {
    check: [],
    summarize: ['-o', 'x.xlsx'],
    export: ['--format', 'csv', '-o', 'x.csv'],
  };
  for (const [name, , reported] of KINDS.filter(
    ([file]) => file !== 'xltx.xltx' && file !== 'xltm.xltm',
  )) {
    const options = more[command as keyof typeof more];
    const { status, stderr } = run({ cwd }, command, `提出/${name}`, ...options);
    expect(status).toBe(2);
    expect(stderr).toContain(`hakaru: 提出/${name}: `);
    // By its ending in a folder, by its content where it is named.
    if (name.endsWith('.xlsx')) expect(stderr.replace(/^hakaru: .*?: /, '')).toMatch(reported);
  }
});

test('wildcards name what they match, and folders that may not be opened', () => {
  const only = run({ cwd }, 'check', '提出/*.xls{,b}', '--format', 'json');
  expect(only.status).toBe(2);
  expect(reportSchema.parse(JSON.parse(only.stdout)).unread.map(({ file }) => file)).toEqual([
    '提出/xls.xls',
    '提出/xlsb.xlsb',
  ]);
  const deep = run({ cwd }, 'check', '**/総*.xls[xm]', '--format', 'json');
  const report = reportSchema.parse(JSON.parse(deep.stdout));
  expect(report.files.map(({ file }) => file)).toEqual(['提出/総務局.xlsx']);
  expect(report.unread.map(({ file }) => file)).toContain('提出/閉鎖');
});

test('the file that the shell makes for the result is none of the inputs', () => {
  const folder = openFolder();
  copyFileSync(RESTORED, path.join(folder, 'a.xlsx'));
  execFileSync(
    'sh',
    [
      '-c',
      `"${process.execPath}" dist/cli/hakaru.js check "${folder}" --format csv > "${folder}/r.csv"`,
    ],
    {
      cwd: path.join(__dirname, '../..'),
    },
  );
  expect(readFileSync(path.join(folder, 'r.csv'), 'utf8')).not.toContain('読めなかったもの');
});
