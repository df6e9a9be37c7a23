import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bookOf } from '../../support/bookOf';
import { cityFolder, clean, EXPECTED, submittedSheet } from '../../support/cityFolder';
import { folderWith, hakaru } from '../runCli';

const { cwd } = cityFolder();
const list = (name: string, content: string | Uint8Array): string => {
  writeFileSync(path.join(cwd, name), content);
  return name;
};
const LIST = list('局区.csv', `局・区,担当\r\n${EXPECTED.join(',x\r\n')},x\r\n`);

test('a table of the bureaus, worst first, with what is to be known of each', async () => {
  const { code, out, err } = await hakaru(cwd, 'status', '提出', '--expected', LIST);
  expect(code).toBe(2);
  expect(err).toMatch(/^(検証しています….*\n)+$/);
  const lines = out.split('\n');
  expect(lines[0]).toBe(
    '平成29年度（2017年度） · 提出済み 17 / 25 · 読めない 3 · 未提出 1 · 未記入 1 · 年度ちがい 1 · 二重 2',
  );
  const states = lines.slice(3, 28).map((line) => line.split(/ {2,}/).slice(0, 5));
  expect(states.slice(0, 10)).toEqual([
    ['緑区', '読めない', '—', '—', '—'],
    ['美浜区', '読めない', '—', '—', '—'],
    ['会計室', '読めない', '—', '—', '—'],
    ['議会事務局', '未提出', '—', '—', '—'],
    ['選挙管理委員会', '未記入', '—', '—', '—'],
    ['稲毛区', '年度ちがい', '—', '—', '—'],
    ['総務局', '二重', '3', '0', '0'],
    ['監査事務局', '二重', '1', '0', '0'],
    ['財政局', '提出済み', '3', '3', '0'],
    ['建設局', '提出済み', '1', '1', '0'],
  ]);
  expect(lines.find((line) => line.startsWith('財政局'))).toMatch(
    /SUM-01 ×3 {2,}2026-03-10 09:00$/,
  );
  expect(out).toContain(
    '  総務局: 「提出/01_総務局.xlsx」は「提出/01_総務局（修正版）.xlsx」と同じ事業のため、「提出/01_総務局（修正版）.xlsx」を数えました。',
  );
  expect(out).toContain('  美浜区: 提出/美浜区.xls: 古い形式');
});

test('--use decides between two that are the same, and no fault is left', async () => {
  const use = ['--use', path.join('提出', '01_総務局.xlsx')] as const;
  const { out } = await hakaru(cwd, 'status', '提出', '--expected', LIST, ...use);
  expect(out).toMatch(/^総務局 +提出済み +3 /m);
  expect(out).toContain('「提出/01_総務局.xlsx」を数えました。');
});

interface Document {
  readonly bureaus: readonly { readonly bureau: string; readonly state: string }[];
}

async function bureausOf(...options: readonly string[]): Promise<readonly string[]> {
  const { out } = await hakaru(cwd, 'status', '提出', '--format', 'json', ...options);
  return (JSON.parse(out) as Document).bureaus.map(({ bureau, state }) => `${bureau} ${state}`);
}

test.each([
  ['UTF-8 with a mark', Buffer.from('\ufeff局名\n総務局\n議会事務局\n')],
  ['UTF-8 without a title', Buffer.from('"総務局","x"\n\n議会事務局')],
  ['Shift_JIS', Buffer.from('8bc781458be60d0a918d96b18bc70d0a8b6389ef8e9696b18bc70d0a', 'hex')],
])('the list may be %s', async (_, bytes) => {
  const rows = await bureausOf('--expected', list('one.csv', bytes));
  expect(rows.filter((row) => /総務局|議会/.test(row))).toEqual([
    '議会事務局 missing',
    '総務局 double',
  ]);
});

test('or last year’s folder, whose bureaus are those of its forms', async () => {
  const former = (bureau: string) =>
    bookOf([submittedSheet(bureau, clean(bureau), { year: '平成28年度' })]);
  const folder = folderWith({
    '昨年/a.xlsx': former('総務局'),
    '昨年/b.xlsx': former('議会事務局'),
    '昨年/農業委員会.xls': 'old',
    '今年/a.xlsx': bookOf([submittedSheet('総務局', clean('総務局'))]),
  });
  const { out, err, code } = await hakaru(folder, 'status', '今年', '--expected', '昨年');
  expect(code).toBe(1);
  expect(out).toMatch(/提出済み 1 \/ 3 · 未提出 2/);
  expect(err).toContain('農業委員会.xls: 局・区の名称がないため、ファイル名から「農業委員会」');
});

test.each([
  ['a list of numbers', '1,総務局\n2,財政局\n'],
  ['an empty one', ''],
  ['no text', Buffer.from([0x80, 0xff, 0x81])],
])('%s is refused', async (_, content) => {
  const { code, out, err } = await hakaru(
    ...([cwd, 'status', '提出', '--expected', list('bad.csv', content)] as const),
  );
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('bad.csv: 局・区の一覧として読めません。');
});

describe('one bureau', () => {
  const one = (total: number) => bookOf([submittedSheet('総務局', [{ name: '研修', total }])]);
  const FILES = { 'in/a.xlsx': one(18), 'wrong/a.xlsx': one(99), 'list.csv': '総務局\n' };

  test('answers 0 where all is in, 1 where errors were found or one is missing', async () => {
    const folder = folderWith({ ...FILES, 'more.csv': '総務局\n財政局\n' });
    const code = async (...argv: readonly string[]) =>
      (await hakaru(folder, 'status', ...argv)).code;
    expect(await code('in')).toBe(0);
    expect(await code('in', '--expected', 'list.csv')).toBe(0);
    expect(await code('wrong')).toBe(1);
    expect(await code('in', '--expected', 'more.csv')).toBe(1);
    expect(await code('in', 'nowhere')).toBe(2);
  });

  test('-o writes a file, never an input, and over another only with --force', async () => {
    const folder = folderWith(FILES);
    utimesSync(path.join(folder, 'in/a.xlsx'), new Date(2026, 2, 1), new Date(2026, 2, 1, 8, 5));
    const write = (...options: readonly string[]) =>
      hakaru(folder, 'status', 'in', '--format', 'csv', '-o', 'o.csv', ...options);
    expect(await write()).toEqual({ code: 0, out: '', err: '' });
    const csv = readFileSync(path.join(folder, 'o.csv'), 'utf8');
    expect(csv).toBe(
      '\ufeff局・区,状態,事業,エラー,警告,未確認,最も多い指摘,保存日時,ファイル,備考\r\n' +
        '総務局,提出済み,1,0,0,0,,2026-03-01 08:05,in/a.xlsx,\r\n',
    );
    expect((await write()).code).toBe(2);
    expect((await write('--force')).code).toBe(0);
    const onto = await hakaru(folder, 'status', 'in', '-o', 'in/a.xlsx', '--force');
    expect(onto.err).toContain('元のブックには書き込みません');
  });

  test('an html page escapes what it shows', async () => {
    const folder = folderWith({ 'a.xlsx': bookOf([submittedSheet('<b>&局', clean('x'))]) });
    const { out } = await hakaru(folder, 'status', 'a.xlsx', '--format', 'html');
    expect(out).toContain('<title>提出状況</title>');
    expect(out).toContain('<td class="whole">&lt;b&gt;&amp;局</td><td class="state">提出済み</td>');
  });
});
