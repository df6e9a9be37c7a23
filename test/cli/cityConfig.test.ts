import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chiba } from '../../src/core/profiles/chiba';
import { reportSchema } from '../../src/core/report/report';
import { bookOf } from '../support/bookOf';
import { clean, submittedSheet } from '../support/cityFolder';
import { folderWith, hakaru, SAMPLES } from './runCli';

const RESTORED = readFileSync(path.join(SAMPLES, 'bureau-restored.xlsx'));
const NAME = 'hakaru.config.json';
const SAID = 'hakaru: 設定ファイル';
const config = (value: object): string => JSON.stringify(value);

interface Row {
  readonly open_errors: number;
}

async function findingsOf(cwd: string, ...argv: readonly string[]) {
  const { out } = await hakaru(cwd, 'check', '--format', 'json', ...argv);
  return reportSchema.parse(JSON.parse(out)).files.flatMap(({ findings }) => findings);
}

async function rulesFound(cwd: string, ...argv: readonly string[]): Promise<readonly string[]> {
  const findings = await findingsOf(cwd, ...argv);
  return findings.map(({ rule, severity }) => `${rule} ${severity}`);
}

describe('a configuration', () => {
  const cwd = folderWith({
    [NAME]: config({ severities: { 'SUM-06': 'error', 'CODE-01': 'off' } }),
    '局/deep/a.xlsx': RESTORED,
    'other/hakaru.config.json': config({ severities: { 'SUM-06': 'info' } }),
    'other/a.xlsx': RESTORED,
  });
  const deep = path.join(cwd, '局/deep');

  test('is found upward from the current folder, and named on stderr alone', async () => {
    const above = path.join('..', '..', NAME);
    const { err, out, code } = await hakaru(deep, 'check', 'a.xlsx', '--format', 'csv');
    expect(err).toBe(`${SAID} ${above} を使っています。\n`);
    expect(out).not.toContain('設定');
    expect(code).toBe(1);
    const english = await hakaru(deep, 'check', 'a.xlsx', '--lang', 'en');
    expect(english.err).toBe(`hakaru: The configuration ${above} is used.\n`);
  });

  test('the nearest one counts, or the one that is named: one a run', async () => {
    expect(await rulesFound(deep, 'a.xlsx')).toContain('SUM-06 error');
    const other = path.join(cwd, 'other');
    expect(await rulesFound(other, 'a.xlsx')).toContain('SUM-06 info');
    const named = ['a.xlsx', '--config', path.join('..', NAME)];
    expect(await rulesFound(other, ...named)).toContain('SUM-06 error');
    const { err } = await hakaru(other, 'check', ...named);
    expect(err.split(SAID)).toHaveLength(2);
    const [found] = await findingsOf(other, 'a.xlsx');
    const order = `${found?.rule ?? ''}@'${found?.sheet ?? ''}'!${found?.cell ?? ''}=理由`;
    const waived = await hakaru(other, 'check', 'a.xlsx', '--waive', order, '--copy', 'b.xlsx');
    expect(waived.err.split(SAID)).toHaveLength(2);
  });

  test('what the command says wins', async () => {
    const set = await rulesFound(deep, 'a.xlsx', '--rule', 'sum-06=Warning');
    expect(set).toContain('SUM-06 warning');
    expect(set).not.toContain('SUM-06 error');
  });

  test('holds for every command that reads workbooks', async () => {
    const { out } = await hakaru(deep, 'mark', 'a.xlsx', '-o', 'm.xlsx');
    expect(out).toMatch(/エラー [1-9]/);
    const found = await rulesFound(deep, 'a.xlsx');
    const errors = found.filter((one) => one.endsWith(' error')).length;
    expect(errors).toBeGreaterThan(0);
    const status = await hakaru(deep, 'status', 'a.xlsx', '--format', 'json');
    expect(JSON.parse(status.out)).toMatchObject({ bureaus: [{ errors }] });
    const data = await hakaru(deep, 'export', 'a.xlsx', '--format', 'json', '-o', 'd.json');
    expect(data.code).toBe(0);
    const rows = JSON.parse(readFileSync(path.join(deep, 'd.json'), 'utf8')) as Row[];
    expect(rows.reduce((sum, { open_errors }) => sum + open_errors, 0)).toBe(errors);
  });
});

describe('its profile', () => {
  const own = { ...chiba, name: '市の様式', rules: { 'SUM-06': 'error', 'CODE-01': 'error' } };
  const found = (profile: unknown, severities: object = {}): Promise<readonly string[]> => {
    const cwd = folderWith({
      [NAME]: config({ profile, severities }),
      '様式.json': config(own),
      'in/a.xlsx': RESTORED,
    });
    return rulesFound(path.join(cwd, 'in'), 'a.xlsx');
  };

  test.each<[string, unknown]>([
    ['whole', own],
    ['a file beside the configuration', '様式.json'],
  ])('may be %s; the severities are above what it says', async (_, profile) => {
    expect(await found(profile)).toContain('SUM-06 error');
    const set = await found(profile, { 'SUM-06': 'info' });
    expect(set).toContain('SUM-06 info');
    expect(set).not.toContain('SUM-06 error');
  });

  test('may be the name of a built-in one, and --profile wins', async () => {
    const cwd = folderWith({
      [NAME]: config({ profile: 'ofunato' }),
      'own.json': config(chiba),
      'a.xlsx': RESTORED,
    });
    expect((await hakaru(cwd, 'check', 'a.xlsx')).out).toContain('戦略シートがありません');
    expect((await hakaru(cwd, 'check', 'a.xlsx', '--profile', 'own.json')).code).toBe(0);
  });

  test('a file that is not there is named as seen from here', async () => {
    const cwd = folderWith({ [NAME]: config({ profile: 'none.json' }), 'in/a.xlsx': RESTORED });
    const { code, err } = await hakaru(path.join(cwd, 'in'), 'check', 'a.xlsx');
    expect(code).toBe(2);
    expect(err).toContain(`hakaru: ${path.join('..', 'none.json')}: 見つかりません。`);
  });
});

describe('its bureaus', () => {
  const cwd = folderWith({
    [NAME]: config({ expectedBureaus: ['総務局', '財政局'] }),
    'in/a.xlsx': bookOf([submittedSheet('総務局', clean('総務局'))]),
    'list.csv': '総務局\n',
  });

  test('are those that status expects, unless a list is given', async () => {
    const { code, out } = await hakaru(cwd, 'status', 'in');
    expect(code).toBe(1);
    expect(out).toContain('提出済み 1 / 2 · 未提出 1');
    expect(out).toMatch(/^財政局 +未提出/m);
    expect((await hakaru(cwd, 'status', 'in', '--expected', 'list.csv')).code).toBe(0);
  });
});

test.each<[fault: string, content: string]>([
  ['「severties」知らない項目です（「severities」のことですか）', '{"severties":{}}'],
  [
    '「severities["SUM-6"]」知らない項目です（「SUM-06」のことですか）',
    '{"severities":{"SUM-6":"off"}}',
  ],
  ['「profile.lables」知らない項目です（「labels」のことですか）', '{"profile":{"lables":{}}}'],
  ['「colour」知らない項目です\n', '{"colour":1}'],
  ['「expectedBureaus[0]」文字列を入れてください', '{"expectedBureaus":[1]}'],
  ['JSON として読めません。', '{'],
])('is refused with every fault by its place, and nothing is read: %s', async (fault, content) => {
  const cwd = folderWith({ [NAME]: content, 'a.xlsx': RESTORED });
  const { code, out, err } = await hakaru(cwd, 'check', 'a.xlsx');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(`hakaru: ${NAME}: ${fault}`);
});

test('what was meant is said in English too', async () => {
  const cwd = folderWith({ [NAME]: '{"severties":{}}', 'a.xlsx': RESTORED });
  const { err } = await hakaru(cwd, 'check', 'a.xlsx', '--lang', 'en');
  expect(err).toBe(`hakaru: ${NAME}: "severties" is not valid. Did you mean "severities"?\n`);
});

test('one that is named and not there is trouble', async () => {
  const cwd = folderWith({ 'a.xlsx': RESTORED });
  const { code, err } = await hakaru(cwd, 'check', 'a.xlsx', '--config', 'none.json');
  expect({ code, err }).toEqual({ code: 2, err: 'hakaru: none.json: 見つかりません。\n' });
});
