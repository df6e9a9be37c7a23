import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { type Check, checkWorkbook } from '../../../src/core/check';
import { chiba } from '../../../src/core/profiles/chiba';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { readXlsx } from '../../../src/files/readXlsx';
import { validationAreas } from '../../../src/files/sheet/validations';
import { areaAddress } from '../../../src/core/address/a1';
import { textOf } from '../../files/onlyTargetsDiffer';
import { bookOf } from '../../support/bookOf';
import { formProgram, formSheet } from '../../support/form';
import { ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { folderWith, hakaru, SAMPLES } from '../runCli';
import { retitled } from '../../support/retitled';

function checked(folder: string, file: string): Check {
  return checkWorkbook(readXlsx(readFileSync(path.join(folder, file))), chiba);
}

test('writes a form of the present year that passes its own check', async () => {
  const folder = folderWith({});
  const run = await hakaru(folder, 'new', '-o', '様式.xlsx');
  expect(run).toEqual({
    code: 0,
    out: '様式.xlsx に、1 施策、5 事業分の様式を書き込みました。\n',
    err: '',
  });
  expect(readdirSync(folder)).toEqual(['様式.xlsx']);
  const { book, findings } = checked(folder, '様式.xlsx');
  expect(findings).toEqual([]);
  expect(book.layout.heading).toMatchObject({ fiscalYear: 2026, bureau: null });
  expect(book.whole.tables.map(({ blocks }) => blocks.length)).toEqual([5]);
  const check = await hakaru(folder, 'check', '様式.xlsx');
  expect(check.code).toBe(0);
  expect(check.out).toContain('指摘はありません。');
});

test('as many 施策 and programs as asked for, with year, bureau and 入力規則', async () => {
  const folder = folderWith({});
  const { code, out } = await hakaru(
    folder,
    ...['new', '--output', 'new.xlsx', '--programs', '3', '--year', 'R9', '--lang', 'en'],
    ...['--bureau', ' 総務局 ', '--policy', '４－３－４　利便性の向上', '--policy', '9-9-9'],
  );
  expect([code, out]).toEqual([0, 'Wrote a form to new.xlsx (policies: 2, programs: 6).\n']);
  const { book, findings } = checked(folder, 'new.xlsx');
  expect(findings).toEqual([]);
  expect(book.layout.heading).toMatchObject({ fiscalYear: 2027, bureau: '総務局' });
  expect(
    book.whole.tables.map(({ policy, blocks }) => [policy?.code, policy?.name, blocks.length]),
  ).toEqual([
    ['4-3-4', '利便性の向上', 3],
    ['9-9-9', null, 3],
  ]);
  const [sheet] = validationAreas(readFileSync(path.join(folder, 'new.xlsx')));
  expect(sheet?.areas.map(areaAddress)).toContain('H9:H20');
});

test('the 入力規則 in the file say in Japanese what is meant, and only 新規 refuses', async () => {
  const folder = folderWith({});
  await hakaru(folder, 'new', '-o', 'a.xlsx', '--programs', '2', '--lang', 'en');
  const xml = textOf(readFileSync(path.join(folder, 'a.xlsx')), 'xl/worksheets/sheet1.xml');
  const found = [...xml.matchAll(/<dataValidation (.*?)>(.*?)<\/dataValidation>/gs)];
  const reported = found.map(([, open = '', rule = '']) => {
    const of = (name: string) => new RegExp(` ?\\b${name}="([^"]*)"`).exec(open)?.[1] ?? null;
    const formulas = rule.replaceAll(/<\/?formula\d>/g, '|').replaceAll('&quot;', '"');
    return [of('type'), of('errorStyle'), of('errorTitle'), of('error'), of('sqref'), formulas];
  });
  const ask = 'このまま入力しますか。';
  expect(reported).toEqual([
    [
      ...['list', null, '新規', '新規の事業には「●」を選び、そのほかは空欄にしてください。'],
      ...['B9:B15', '|"●"|'],
    ],
    [
      ...['whole', 'warning', 'コスト換算'],
      `百万円単位の0以上の整数か、「—」を入力してください。${ask}`,
      ...['H9:H15', '|0||999999999|'],
    ],
    [
      ...['list', 'warning', '改善・改革の手法'],
      `一覧から、1つのセルに1つずつ選んでください。${ask}`,
      'L9:L15',
      '|"① 調達改革,② 課題抑制,③ 整理統合,④ アウトソーシング,⑤ 連携・協働,⑥ ICT活用,⑦ 資産活用,⑧ その他"|',
    ],
  ]);
});

test('a name is text, whatever it looks like', async () => {
  const folder = folderWith({});
  await hakaru(folder, 'new', '-o', 'a.xlsx', '--policy', '4-3-4 =1+1');
  const { book } = checked(folder, 'a.xlsx');
  expect(book.whole.tables[0]?.policy?.name).toBe('=1+1');
});

const THERE = 'すでにあります。置き換えるには --force を付けるか、別の名前を指定してください。';
const FOLDER = '同じ名前のフォルダーがあります。別の名前を指定してください。';

test('nothing that is there already is written over', async () => {
  const folder = folderWith({ 'there.xlsx': 'mine' });
  symlinkSync('nowhere', path.join(folder, 'link.xlsx'));
  mkdirSync(path.join(folder, 'folder.xlsx'));
  for (const name of ['there.xlsx', 'link.xlsx', 'folder.xlsx']) {
    const run = await hakaru(folder, 'new', '-o', name);
    expect(run).toEqual({
      code: 2,
      out: '',
      err: `hakaru: ${name}: ${name === 'folder.xlsx' ? FOLDER : THERE}\n`,
    });
  }
  expect(readFileSync(path.join(folder, 'there.xlsx'), 'utf8')).toBe('mine');
  expect(existsSync(path.join(folder, 'nowhere'))).toBe(false);
});

test('what cannot be written is said', async () => {
  const run = await hakaru(folderWith({}), 'new', '-o', 'missing/new.xlsx', '--lang', 'en');
  expect(run.code).toBe(2);
  expect(run.err).toContain('hakaru: missing/new.xlsx: ');
  expect(run.err).toContain('ENOENT');
});

test.each<[string, readonly string[]]>([
  ['「-o, --output」を指定してください。', []],
  ['「new.xls」は .xlsx で終わる名前にしてください。', ['-o', 'new.xls']],
  ['--programs の「0」は 1 から 300 までの', ['-o', 'a.xlsx', '--programs', '0']],
  ['--programs の「301」は', ['-o', 'a.xlsx', '--programs', '301']],
  ['--programs の「１」は', ['-o', 'a.xlsx', '--programs', '１']],
  ['--policy の「利便性」は「4-3-4 施策の名称」のように', ['-o', 'a.xlsx', '--policy', '利便性']],
  [
    '--policy の「4-3-4」が重なって',
    ['-o', 'a.xlsx', '--policy', '4-3-4 x', '--policy', '４-3-4 y'],
  ],
  ['--year の「来年」は「令和9年度」', ['-o', 'a.xlsx', '--year', '来年']],
  ['--year の「令和9年度版」は', ['-o', 'a.xlsx', '--year', '令和9年度版']],
  ['--year の「0001」は', ['-o', 'a.xlsx', '--year', '0001']],
  ['指定が多すぎます。', ['a.xlsx', '-o', 'b.xlsx']],
])('refuses with %s', async (sentence, options) => {
  const folder = folderWith({});
  const run = await hakaru(folder, 'new', ...options);
  expect([run.code, run.out]).toEqual([2, '']);
  expect(run.err).toContain(sentence);
  expect(readdirSync(folder)).toEqual([]);
});

describe('with a profile', () => {
  const own = {
    ...retitled(chiba, { cost: '費用', method: '改革のしかた' }),
    id: 'own',
    unit: '千円',
    labels: { ...chiba.labels, policy: ['政策'] },
    methods: [{ code: 'Ａ', label: '拡充', aliases: [] }],
  };

  test('the form of that profile is written, and passes the check by it', async () => {
    const folder = folderWith({ 'own.json': JSON.stringify(own) });
    const options = ['--profile', 'own.json', '--policy', '4-3-4 x', '--programs', '2'];
    const run = await hakaru(folder, 'new', '-o', 'a.xlsx', ...options);
    expect(run).toMatchObject({ code: 0, err: '' });
    const snapshot = readXlsx(readFileSync(path.join(folder, 'a.xlsx')));
    const texts = snapshot.sheets.flatMap(({ values }) => values.flat());
    expect(texts).toEqual(expect.arrayContaining(['政策', '費用\n（単位：千円）', '改革のしかた']));
    const { book, findings } = checkWorkbook(snapshot, own);
    expect(findings).toEqual([]);
    expect(book.whole.tables.map(({ blocks }) => blocks.length)).toEqual([2]);
  });

  test.each<[string, string, RegExp]>([
    ['of a ledger', JSON.stringify(ofunato), /p\.json: 事業ごとに数行の枠がある様式ではない/],
    ['that is none', '{', /p\.json: JSON として読めません/],
    ['with a fault', JSON.stringify({ ...own, unit: 1 }), /p\.json: 「unit」/],
  ])('one %s is refused, and nothing is written', async (_, json, sentence) => {
    const folder = folderWith({ 'p.json': json });
    const run = await hakaru(folder, 'new', '-o', 'a.xlsx', '--profile', 'p.json');
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toMatch(sentence);
    expect(readdirSync(folder)).toEqual(['p.json']);
  });
});

test('stands in the help', async () => {
  const { out } = await hakaru('/', 'new', '--help');
  for (const option of ['--output', '--programs', '--policy', '--year', '--bureau', '--profile']) {
    expect(out).toContain(option);
  }
});

describe('--from last year’s workbook', () => {
  const LAST = readFileSync(path.join(SAMPLES, 'bureau-restored-per-policy.xlsx'));

  test('writes this year’s with its programs, and leaves last year’s alone', async () => {
    const folder = folderWith({ 'last.xlsx': LAST });
    expect(await hakaru(folder, 'new', '--from', 'last.xlsx', '-o', 'new.xlsx')).toEqual({
      code: 0,
      out: 'new.xlsx に、平成30年度（2018年度）の様式を書き込みました。4 施策、14 事業を引き継いでいます。\n',
      err: '',
    });
    const { book } = checked(folder, 'new.xlsx');
    const former = checked(folder, 'last.xlsx').book;
    const kept = ({ programs }: typeof book) =>
      programs
        .map((program) => program.toRecord())
        .map(({ policy, no, name, section }) => [policy, no, name, section]);
    expect(kept(book)).toEqual(kept(former));
    expect(book.snapshot.sheets.map(({ name }) => name)).toEqual(
      former.snapshot.sheets.map(({ name }) => name),
    );
    expect(Buffer.compare(readFileSync(path.join(folder, 'last.xlsx')), LAST)).toBe(0);
    const xml = textOf(readFileSync(path.join(folder, 'new.xlsx')), 'xl/worksheets/sheet1.xml');
    const [prompt] = [...xml.matchAll(/<dataValidation ([^>]*前年度の歳出予算額[^>]*)>/g)];
    expect(prompt?.[1]).toContain('showInputMessage="1"');
    expect(prompt?.[1]).not.toContain('type=');
  });

  test('takes the year and the bureau that are asked for', async () => {
    const folder = folderWith({ 'last.xlsx': LAST });
    const options = ['--year', '2030', '--bureau', '市民局'] as const;
    await hakaru(folder, 'new', '--from', 'last.xlsx', '-o', 'new.xlsx', ...options);
    const { heading } = checked(folder, 'new.xlsx').book.layout;
    expect(heading).toMatchObject({ fiscalYear: 2030, bureau: '市民局' });
  });

  test.each<[string, readonly string[], RegExp]>([
    ['--programs', ['--from', 'last.xlsx', '--programs', '3'], /--programs や --policy と一緒/],
    ['--policy', ['--from', 'last.xlsx', '--policy', '1-1-1 x'], /一緒には使えません/],
    [
      'a file that is not there',
      ['--from', 'nowhere.xlsx'],
      /^hakaru: nowhere\.xlsx: 見つかりません/,
    ],
    [
      'another form',
      ['--from', 'ledger.xlsx'],
      /^hakaru: ledger\.xlsx: .*未記入の様式を作れません/,
    ],
    ['a workbook without programs', ['--from', 'unused.xlsx'], /引き継ぐ事業がない/],
    ['no year', ['--from', 'yearless.xlsx'], /--year で指定してください/],
    [
      'its own file',
      ['--from', 'last.xlsx', '-o', 'last.xlsx', '--force'],
      /元のブックには書き込みません/,
    ],
  ])('refuses %s, and writes nothing', async (_, options, sentence) => {
    const { values } = formSheet('局', [
      { row: ['施策', '1-1-1', 'x'], programs: [formProgram(1)] },
    ]);
    const files = {
      'last.xlsx': LAST,
      'ledger.xlsx': bookOf([{ name: '一覧', rows: ofunatoRows(3) }]),
      'yearless.xlsx': bookOf([{ name: '局', rows: values }]),
    };
    const folder = folderWith(files);
    await hakaru(folder, 'new', '-o', 'unused.xlsx');
    const { code, out, err } = await hakaru(folder, 'new', '-o', 'new.xlsx', ...options);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
    expect(existsSync(path.join(folder, 'new.xlsx'))).toBe(false);
  });
});
