import { readFileSync } from 'node:fs';
import path from 'node:path';
import { reportSchema, type Report } from '../../../src/core/report/report';
import { chiba } from '../../../src/core/profiles/chiba';
import { bookWith } from '../../files/parts';
import { folderWith, hakaru, runOn, SAMPLES } from '../runCli';
import { retitled } from '../../support/retitled';

const sample = (name: string) => new Uint8Array(readFileSync(path.join(SAMPLES, name)));
const PRINTED = sample('bureau-as-printed.xlsx');
const RESTORED = sample('bureau-restored.xlsx');
const PER_POLICY = sample('bureau-restored-per-policy.xlsx');
/** A workbook without a strategy sheet. */
const OTHER = bookWith('<row r="1"><c r="A1"><v>1</v></c></row>');

const folder = folderWith({
  'printed.xlsx': PRINTED,
  'restored.xlsx': RESTORED,
  'other.xlsx': OTHER,
  'broken.xlsx': PRINTED.subarray(0, 500),
  'old.xls': 'not read',
  'tree/a.xlsx': RESTORED,
  'tree/deep/b.XLSM': PER_POLICY,
  'tree/deep/notes.txt': 'x',
  'tree/~$a.xlsx': 'lock',
  'tree/.hidden.xlsx': 'dot',
  'tree/.git/c.xlsx': 'dot folder',
  'empty/readme.txt': 'x',
  '[4-1] (x).xlsx': RESTORED,
});

function parse(out: string): Report {
  return reportSchema.parse(JSON.parse(out));
}

async function json(
  ...argv: readonly string[]
): Promise<{ code: number; report: Report; err: string }> {
  const { code, out, err } = await hakaru(folder, 'check', '--format', 'json', ...argv);
  return { code, report: parse(out), err };
}

describe('exit code', () => {
  test.each<[number, readonly string[]]>([
    [0, ['restored.xlsx']],
    [1, ['printed.xlsx']],
    [1, ['printed.xlsx', 'restored.xlsx']],
    [2, ['restored.xlsx', 'other.xlsx']],
    [2, ['other.xlsx']],
    [2, ['broken.xlsx']],
    [2, ['printed.xlsx', 'broken.xlsx']],
    [2, ['restored.xlsx', 'nowhere.xlsx']],
    [2, ['restored.xlsx', 'no*.xlsx']],
    [2, ['restored.xlsx', 'empty']],
    [2, ['tree/~$a.xlsx']],
    [2, ['old.xls']],
    [2, ['restored.xlsx', '--format', 'xml']],
    [2, ['restored.xlsx', '--lang', 'fr']],
    [2, ['restored.xlsx', '--profile']],
    [2, ['restored.xlsx', '--unknown']],
    [2, []],
  ])('%i for check %j', async (code, argv) => {
    expect((await hakaru(folder, 'check', ...argv)).code).toBe(code);
  });

  test('2 without arguments or with an unknown command, usage on stderr', async () => {
    const none = await hakaru(folder);
    expect(none).toMatchObject({ code: 2, out: '' });
    expect(none.err).toContain('使い方: hakaru');
    expect(none.err).toContain('check');
    expect(await hakaru(folder, 'chek')).toEqual({
      code: 2,
      out: '',
      err: 'hakaru: 「chek」というコマンドはありません。「check」のことですか。\n使い方: hakaru check --help\n',
    });
  });

  test('0 for help and version, on stdout', async () => {
    expect(await hakaru(folder, '--version')).toEqual({ code: 0, out: '9.9.9\n', err: '' });
    const help = await hakaru(folder, 'check', '--help', '--lang', 'en');
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain('Exit codes');
  });
});

describe('inputs', () => {
  test('a folder is read recursively, without lock files and dot-files', async () => {
    const { report, code } = await json('tree');
    expect(report.files.map(({ file }) => file)).toEqual(
      ['tree/a.xlsx', 'tree/deep/b.XLSM'].map((file) => path.normalize(file)),
    );
    // One is the other again.
    const [a, b] = report.files.map(({ findings }) => findings.map(({ rule }) => rule));
    expect([a, b].map((rules) => rules?.includes('XREF-05'))).toEqual([true, false]);
    expect(report.files.map(({ programs }) => programs.some(({ counted }) => counted))).toEqual([
      false,
      true,
    ]);
    expect(code).toBe(1);
  });

  test('a glob takes workbooks alone', async () => {
    const { report } = await json('tree/**');
    expect(report.files.map(({ file }) => file)).toEqual(['tree/a.xlsx', 'tree/deep/b.XLSM']);
  });

  test('a file named like a glob is a file', async () => {
    const { report } = await json('[4-1] (x).xlsx');
    expect(report.files).toHaveLength(1);
  });

  test('each file once, by the first name given, in the order given', async () => {
    const { report } = await json(
      'tree/a.xlsx',
      'restored.xlsx',
      './tree',
      path.join(folder, 'restored.xlsx'),
    );
    expect(report.files.map(({ file }) => file)).toEqual([
      'tree/a.xlsx',
      'restored.xlsx',
      path.join('./tree', 'deep/b.XLSM'),
    ]);
  });

  test('what cannot be read is said on stderr by name and reason, the rest is reported', async () => {
    const { code, report, err } = await json(
      'broken.xlsx',
      'printed.xlsx',
      'nowhere.xlsx',
      'x*.xlsx',
      'empty',
    );
    expect(code).toBe(2);
    expect(report.files.map(({ file }) => file)).toEqual(['printed.xlsx']);
    expect(report.summary).toMatchObject({ files: 1, programs: 14 });
    expect(err.split('\n').sort()).toEqual([
      '',
      'hakaru: broken.xlsx: ファイルが途中で切れています。もう一度コピーし直してください。',
      'hakaru: empty: フォルダーにブック (.xlsx, .xlsm) がありません。',
      'hakaru: nowhere.xlsx: 見つかりません。',
      'hakaru: x*.xlsx: 当てはまるブック (.xlsx, .xlsm) がありません。',
      'hakaru: ブックではないファイル 1 件 (.txt) は、読んでいません。',
    ]);
  });

  test('a workbook without a strategy sheet was not read, alone as among others', async () => {
    const { report, err, code } = await json('other.xlsx');
    const unread = [{ file: 'other.xlsx', reason: '戦略シートがありません。' }];
    expect({ code, files: report.files, unread: report.unread }).toEqual({
      code: 2,
      files: [],
      unread,
    });
    expect(err).toBe('hakaru: other.xlsx: 戦略シートがありません。\n');
    const among = await json('restored.xlsx', 'other.xlsx');
    expect(among.report).toMatchObject({ summary: { files: 1, programs: 14 }, unread });
  });
});

describe('JSON', () => {
  test('the document’s own clash, in the documented shape', async () => {
    const { report } = await json('printed.xlsx');
    const [file] = report.files;
    expect(file).toMatchObject({
      file: 'printed.xlsx',
      fiscalYear: 2017,
      bureau: '総務局',
      note: null,
    });
    const finding = file?.findings.find(({ cell }) => cell === 'I29');
    expect(finding).toMatchObject({
      rule: 'SUM-01',
      severity: 'error',
      sheet: file?.programs[0]?.sheet,
      related: ['H29', 'H30', 'H31'],
      program: { policy: '4-3-4', no: 2 },
      expected: 96,
      actual: 90,
    });
    const program = file?.programs.find(({ policy, no }) => policy.code === '4-3-4' && no === 2);
    expect(program).toMatchObject({
      cost: { people: 27, money: 69, total: 90 },
      cells: { total: 'I29' },
    });
  });

  test('the summary counts what the files hold', async () => {
    const { report } = await json('printed.xlsx', 'restored.xlsx', 'other.xlsx');
    const severities = report.files.flatMap(({ findings }) =>
      findings.map(({ severity }) => severity),
    );
    expect(report.summary).toEqual({
      files: 2,
      programs: 28,
      errors: severities.filter((one) => one === 'error').length,
      warnings: severities.filter((one) => one === 'warning').length,
      infos: severities.filter((one) => one === 'info').length,
      waived: 0,
      unverified: report.files.flatMap(({ unverified }) => unverified).length,
    });
    expect(report.summary.errors).toBeGreaterThan(0);
  });

  test('messages in the language asked for', async () => {
    const japanese = await json('printed.xlsx');
    const english = await json('printed.xlsx', '--lang=en');
    expect(japanese.report.files[0]?.findings[0]?.message).toMatch(/[ぁ-ん]/);
    const total = english.report.files[0]?.findings.find(({ cell }) => cell === 'I17');
    expect(total?.message).toMatch(/^[A-Z].*[a-z]/);
    expect(english.report.files[0]?.findings.map(({ cell }) => cell)).toEqual(
      japanese.report.files[0]?.findings.map(({ cell }) => cell),
    );
  });
});

describe('text', () => {
  test('by sheet and program, columns in line, the summary last', async () => {
    const { out } = await hakaru(folder, 'check', 'printed.xlsx');
    const lines = out.split('\n');
    expect(lines[0]).toBe('printed.xlsx  総務局  2017年度  14 事業');
    const group = lines.findIndex((line) => line.startsWith('    4-3-4 No.2 '));
    const ofGroup = lines.slice(group + 1, group + 9).join('\n');
    expect(ofGroup).toMatch(/^ {6}エラー {2}I29 {2}SUM-01 {3}\S/m);
    expect(ofGroup).toMatch(/^ {6}警告 {4}I31 {2}PREV-01 {2}\S/m);
    expect(lines.at(-2)).toMatch(/^1 ファイル、14 事業: エラー \d+、警告 \d+、情報 \d+$/);
    expect(out).not.toContain('\u001b');
  });

  test('clean and foreign files each say so', async () => {
    const { out } = await hakaru(folder, 'check', 'tree/a.xlsx', 'other.xlsx', '--lang', 'en');
    expect(out).toContain('Could not be read\n  other.xlsx: There is no strategy sheet.\n');
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^1 file, 14 programs: 0 errors, /);
  });

  test('colours on a screen, and there only', async () => {
    const { out } = await runOn({ cwd: folder, color: true }, ['check', 'printed.xlsx']);
    expect(out).toContain('\u001b[31m');
    const plain = await hakaru(folder, 'check', 'printed.xlsx');
    expect(out.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain.out);
  });
});

describe('profile', () => {
  const profiles = folderWith({
    'same.json': `\ufeff${JSON.stringify(chiba)}`,
    'broken.json': '{',
    'wrong.json': JSON.stringify({ ...retitled(chiba, { total: '' }), unit: 1 }),
  });
  const check = (profile: string, ...more: readonly string[]) =>
    hakaru(folder, 'check', 'printed.xlsx', '--profile', path.join(profiles, profile), ...more);

  test('the default one from a file changes nothing', async () => {
    expect((await check('same.json')).out).toBe(
      (await hakaru(folder, 'check', 'printed.xlsx')).out,
    );
  });

  test('faults are named by their path, and nothing is read', async () => {
    const { code, out, err } = await check('wrong.json', '--lang', 'en');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('"fields[8].title" is not valid.');
    expect(err).toContain('"unit" is not valid.');
    expect((await check('wrong.json')).err).toContain('「unit」');
  });

  test('a file that is no JSON, or not there', async () => {
    expect((await check('broken.json')).err).toContain('JSON として読めません。');
    expect((await check('nowhere.json')).err).toContain('見つかりません。');
  });
});

test('a file that takes longer than a minute to read is reported, and the run goes on', async () => {
  const clock = jest.spyOn(process, 'uptime').mockReturnValueOnce(0).mockReturnValueOnce(60.001);
  const { code, out, err } = await hakaru(folder, 'check', 'printed.xlsx', 'restored.xlsx');
  clock.mockRestore();
  expect(code).toBe(2);
  expect(err).toContain('printed.xlsx: 読み込みに時間がかかりすぎるため、途中でやめました。');
  expect(out).toContain('restored.xlsx');
});
