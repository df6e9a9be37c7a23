import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseProfile } from '../../../src/core/profiles/parseProfile';
import { PROFILES } from '../../../src/core/profiles/profiles';
import { bookOf } from '../../support/bookOf';
import { CODES, FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { withCells } from '../../support/ledgers/snapshotOf';
import { suitaRows } from '../../support/ledgers/suitaRows';
import { folderWith, hakaru } from '../runCli';

const folder = folderWith({
  'ofunato.xlsx': bookOf([{ name: '一覧', rows: ofunatoRows(3) }]),
  'ofunato-wrong.xlsx': bookOf([
    { name: '一覧', rows: withCells(ofunatoRows(3), [FIRST_PROGRAM, CODES, 'Ｆ']) },
  ]),
  'suita.xlsx': bookOf([
    { name: '1', rows: suitaRows(0) },
    { name: '2', rows: suitaRows(1) },
  ]),
});

test('each form is checked by its own profile, which its titles match', async () => {
  const { code, out } = await hakaru(folder, 'check', 'ofunato.xlsx', 'suita.xlsx');
  expect(out).toContain('ofunato.xlsx  2017年度  3 事業');
  expect(out).toContain('suita.xlsx  総務部  2014年度  2 事業');
  expect(out).toContain('エラー 0');
  expect(code).toBe(0);
});

test('its findings and records come out in every format', async () => {
  const run = await hakaru(folder, 'check', 'ofunato-wrong.xlsx', '--format', 'json');
  expect(run.code).toBe(1);
  expect(JSON.parse(run.out)).toMatchObject({
    files: [
      {
        programs: { length: 3, 0: { name: '防災行政無線の管理', amounts: { length: 6 } } },
        findings: [{ rule: 'CODE-01', cell: 'BM5', program: { policy: null, no: 1 } }],
      },
    ],
  });
  for (const format of ['text', 'ndjson', 'csv', 'html', 'sarif']) {
    const { code, out, err } = await hakaru(
      folder,
      ...['check', 'ofunato-wrong.xlsx', '--format', format],
    );
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('CODE-01');
  }
});

test('a profile that is named is the only one', async () => {
  const forms = folderWith({
    'suita.json': (await hakaru(folder, 'profile', 'init', 'suita')).out,
  });
  const form = path.join(forms, 'suita.json');
  const { code, err } = await hakaru(folder, 'check', 'ofunato.xlsx', '--profile', form);
  expect(code).toBe(2);
  expect(err).not.toBe('');
});

test.each(PROFILES)('init prints each form as a profile with notes (%#)', async (profile) => {
  const { code, out } = await hakaru(folder, 'profile', 'init', profile.id);
  expect(code).toBe(0);
  const { notes, ...rest } = parseProfile(JSON.parse(out));
  expect(rest).toEqual(profile);
  expect(notes).toMatchObject({ unit: '金額の単位' });
});

test('init writes a file, and never over one', async () => {
  const own = folderWith({});
  const first = await hakaru(own, 'profile', 'init', '-o', 'form.json');
  expect(first).toMatchObject({ code: 0, out: '' });
  const written = readFileSync(path.join(own, 'form.json'), 'utf8');
  expect(parseProfile(JSON.parse(written)).id).toBe('chiba');
  const again = await hakaru(own, 'profile', 'init', 'suita', '-o', 'form.json');
  expect(again.code).toBe(2);
  expect(again.err).toContain('form.json: すでにあります');
  expect(readFileSync(path.join(own, 'form.json'), 'utf8')).toBe(written);
  expect(await hakaru(own, 'profile', 'check', 'form.json')).toEqual({
    code: 0,
    out: '「千葉市 主要事務事業戦略シート」の定義に誤りはありません。\n',
    err: '',
  });
});

test('check names every fault by its path', async () => {
  const [chiba] = PROFILES;
  const own = folderWith({
    'wrong.json': JSON.stringify({ ...chiba, unit: 'ドル', rules: { 'SUM-99': 'off' } }),
    'broken.json': '{',
  });
  const { code, out, err } = await hakaru(own, 'profile', 'check', 'wrong.json');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('「unit」円、千円、百万円などの単位を入れてください');
  expect(err).toContain('SUM-99');
  expect((await hakaru(own, 'profile', 'check', 'broken.json')).code).toBe(2);
  expect((await hakaru(own, 'profile', 'check', 'nowhere.json')).code).toBe(2);
});

test.each([
  [['profile']],
  [['profile', 'check']],
  [['profile', 'init', 'tokyo']],
  [['profile', 'x']],
])('what is asked wrongly is said (%#)', async (argv) => {
  const { code, out, err } = await hakaru(folder, ...argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/hakaru: .*。\n/);
});
