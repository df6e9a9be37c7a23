import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { cityFolder, clean, submittedSheet } from '../../support/cityFolder';
import { sheetProtected, signed, structureProtected } from '../../support/lockedBooks';
import { bookOf } from '../../support/bookOf';
import { readXlsx } from '../../../src/files/readXlsx';
import { readSheetNames } from '../../../src/files/read/sheetNames';
import { folderWith, hakaru } from '../runCli';

const { cwd, files } = cityFolder();
const at = (...parts: readonly string[]): string => path.join(cwd, ...parts);
const contents = (): string[] =>
  files.map((file) => readFileSync(at('提出', file)).toString('base64'));

const wrong = (bureau: string): Parameters<typeof submittedSheet>[1] =>
  clean(bureau, 2).map((one) => ({ ...one, total: 99 }));
const book = (bureau: string, programs = wrong(bureau)): Uint8Array =>
  bookOf([submittedSheet(bureau, programs)]);

test('each bureau with something to mend gets a marked copy and a mail, all others a line', async () => {
  const before = contents();
  const { code, out } = await hakaru(cwd, 'return', '提出', '-o', '差し戻し');
  expect(code).toBe(2);
  expect(readdirSync(at('差し戻し')).sort()).toEqual(
    [
      ...['建設局.txt', '建設局.xlsx', '水道局.txt', '消防局・水道局.xlsx', '病院局.txt'],
      ...['病院局その2.xlsx', '財政局.txt', '財政局（提出）.xlsx', '都市局.txt', '都市局.xlsx'],
    ].sort(),
  );
  expect(out).toContain('財政局  エラー 3  → 財政局（提出）.xlsx、財政局.txt\n');
  for (const line of [
    '中央区  返すものはありません。',
    '美浜区  読めない',
    '稲毛区  年度ちがい',
    '選挙管理委員会  未記入',
    '総務局  二重  返すものはありません。',
    '「01_総務局.xlsx」は「01_総務局（修正版）.xlsx」と同じ事業のため',
    '5 局・区に返すものを 差し戻し に書き込みました。',
  ]) {
    expect(out).toContain(line);
  }
  expect(contents()).toEqual(before);
});

test('a copy holds the marks and 指摘票, known by its hidden name; the mail is of its bureau alone', async () => {
  await hakaru(cwd, 'return', '提出', '-o', '写し');
  const bytes = readFileSync(at('写し', '財政局（提出）.xlsx'));
  const { sheets } = readXlsx(bytes);
  expect(sheets.map(({ name, isOurs }) => [name, isOurs])).toEqual([
    ['財政局', undefined],
    ['指摘票', true],
  ]);
  expect(readSheetNames(bytes, 'hakaru.return').named.map(({ sheet }) => sheet)).toEqual([
    '指摘票',
  ]);
  const rows = sheets[1]?.values.slice(4) ?? [];
  expect(rows.map(([number, severity, rule]) => [number, severity, rule])).toEqual(
    [1, 2, 3].map((number) => [number, 'エラー', 'SUM-01']),
  );
  const mail = readFileSync(at('写し', '水道局.txt'), 'utf8');
  expect(mail).toContain('・消防局・水道局.xlsx（1事業、2026年3月10日 9:00 保存）');
  expect(mail).toContain('エラー 1件');
  expect(mail).not.toContain('\ufeff');
});

test('a copy that comes back is read without 指摘票, which is written anew in its place', async () => {
  const folder = folderWith({ '提出/財政局.xlsx': book('財政局') });
  await hakaru(folder, 'return', '提出', '-o', '一回目');
  const check = await hakaru(folder, 'check', '一回目', '--format', 'json');
  expect(check.out).not.toContain('指摘票');
  await hakaru(folder, 'return', '一回目', '-o', '二回目');
  const { sheets } = readXlsx(readFileSync(path.join(folder, '二回目/財政局.xlsx')));
  expect(sheets.map(({ name }) => name)).toEqual(['財政局', '指摘票']);
});

test('where a workbook takes no sheet, 指摘票 is one of its own with links to it, and it says why', async () => {
  const folder = folderWith({
    'in/都市局.xlsx': structureProtected(book('都市局')),
    'in/環境局.xlsx': signed(book('環境局')),
    'in/建設局.xlsx': sheetProtected(book('建設局')),
  });
  const before = ['都市局', '環境局'].map((one) =>
    readFileSync(path.join(folder, `in/${one}.xlsx`)),
  );
  const { code, out } = await hakaru(folder, 'return', 'in', '-o', 'o');
  expect(code).toBe(1);
  expect(readdirSync(path.join(folder, 'o')).filter((name) => name.endsWith('.xlsx'))).toEqual(
    ['建設局.xlsx', '環境局-指摘票.xlsx', '都市局-指摘票.xlsx'].sort(),
  );
  for (const [name, why] of [
    ['都市局', 'ブックの構成が保護されているため、シートを加えられません。'],
    ['環境局', '電子署名が付いています。'],
  ] as const) {
    expect(out).toContain(`指摘票を別のブック「${name}-指摘票.xlsx」にしました。`);
    expect(out).toContain(why);
    const slip = readFileSync(path.join(folder, `o/${name}-指摘票.xlsx`));
    const { sheets } = readXlsx(slip);
    expect(sheets.map((one) => [one.name, one.values.length])).toEqual([['指摘票', 6]]);
    expect(strFromU8(unzipSync(slip)['xl/worksheets/sheet1.xml'] ?? slip)).toContain(
      `${name}.xlsx#`,
    );
  }
  const names = readXlsx(readFileSync(path.join(folder, 'o/建設局.xlsx'))).sheets;
  expect(names.map(({ name }) => name)).toEqual(['建設局', '指摘票']);
  const after = ['都市局', '環境局'].map((one) =>
    readFileSync(path.join(folder, `in/${one}.xlsx`)),
  );
  expect(after).toEqual(before);
});

test('--since says what was mended and what is new, whatever its folder is called', async () => {
  const folder = folderWith({
    '前回/a.xlsx': book('財政局'),
    '前回/b.xlsx': book('都市局'),
    '今回/c.xlsx': book('財政局', [
      { name: '財政局の事業1' },
      { name: '財政局の事業2', total: 99, results: null },
    ]),
  });
  const { code, out } = await hakaru(folder, 'return', '今回', '-o', 'o', '--since', '前回');
  expect(code).toBe(1);
  expect(out).toContain('前回から: 直った 1、新しい 1、残り 1');
  expect(out).toMatch(/直った {2}1-1-1 No\.1 財政局の事業1 合計 SUM-01\n/);
  expect(out).toMatch(/新しい {2}1-1-1 No\.2 財政局の事業2 実績 REQ-06\n/);
  expect(out).toContain('前回はあり、今回はない局・区: 都市局');
  expect(readFileSync(path.join(folder, 'o/財政局.txt'), 'utf8')).toContain(
    '前回から、直った指摘 1件、新しい指摘 1件、残っている指摘 1件。',
  );
});

test('nothing to send back makes no folder', async () => {
  const folder = folderWith({ 'in/a.xlsx': book('財政局', clean('財政局')) });
  const { code, out } = await hakaru(folder, 'return', 'in', '-o', 'o');
  expect([code, existsSync(path.join(folder, 'o'))]).toEqual([0, false]);
  expect(out).toContain('返すものはないため、フォルダーは作っていません。');
});

test('a folder that is there, or lies in what is read, is refused before anything is read', async () => {
  const folder = folderWith({ 'in/a.xlsx': book('財政局') });
  mkdirSync(path.join(folder, 'there'));
  for (const [output, input, said] of [
    ['there', 'in', 'すでにあります。まだない、新しいフォルダーの名前を指定してください。'],
    ['in/o', 'in', '提出されたブックのフォルダー「in」の中です。'],
    ['in/o', 'in/*.xlsx', '提出されたブックのフォルダー「in/*.xlsx」の中です。'],
    ['none/o', 'in', 'フォルダーがありません'],
  ] as const) {
    const { code, err } = await hakaru(folder, 'return', input, '-o', output);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  }
  expect(readdirSync(folder).sort()).toEqual(['in', 'there']);
  expect(readdirSync(path.join(folder, 'in'))).toEqual(['a.xlsx']);
});

test('a copy has the permissions of its original', async () => {
  const folder = folderWith({ 'in/a.xlsx': book('財政局') });
  chmodSync(path.join(folder, 'in/a.xlsx'), 0o640);
  await hakaru(folder, 'return', 'in', '-o', 'o');
  expect(statSync(path.join(folder, 'o/a.xlsx')).mode & 0o777).toBe(0o640);
});

describe('our own workbooks in the folder', () => {
  const folder = folderWith({
    'in/a.xlsx': book('財政局', clean('財政局')),
    'in/b.xlsx': book('都市局', clean('都市局')),
  });
  beforeAll(async () => {
    await hakaru(folder, 'summarize', 'in', '-o', 'in/全庁集計.xlsx');
  });

  test.each([
    ['check', []],
    ['status', []],
    ['summarize', ['-o', 's.xlsx', '--force']],
    ['export', ['--format', 'json', '-o', 's.json', '--force']],
    ['return', ['-o', 'back']],
  ])('%s passes over 全庁集計 with a line, and without blame', async (command, options) => {
    const { code, out, err } = await hakaru(folder, command, 'in', ...options);
    expect(code).toBe(0);
    expect(err).toContain('全庁集計.xlsx: 全庁集計などの出力のため、読みません。\n');
    expect(out).not.toContain('戦略シートがありません');
  });
});
