import { linkSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SUMMARY_NAME } from '../../../src/core/summary/planSummary';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { readWorkbookFile, readXlsx } from '../../../src/files/readXlsx';
import { readSheetNames } from '../../../src/files/read/sheetNames';
import { type FormProgram, formProgram, formSheet, unusedProgram } from '../../support/form';
import { ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { bookOf } from '../../support/bookOf';
import { folderWith, hakaru, runOn, SAMPLES } from '../runCli';

const sample = (name: string) => readFileSync(path.join(SAMPLES, `${name}.xlsx`));
const PER_POLICY = sample('bureau-restored-per-policy');

function form(sheet: string, ...names: readonly string[]): Uint8Array {
  const programs = names.map((name, index) => formProgram(index + 1, { name }));
  return formOf(sheet, programs);
}

function formOf(name: string, programs: readonly FormProgram[]): Uint8Array {
  const { values } = formSheet(name, [{ row: ['施策', '3-4-1', '防災'], programs }]);
  return bookOf([{ name, rows: values }]);
}

/** With its bureau above. */
function headed(bureau: string, ...names: readonly string[]): Uint8Array {
  const programs = names.map((name, index) => formProgram(index + 1, { name }));
  const { values } = formSheet('表', [{ row: ['施策', '3-4-1', '防災'], programs }]);
  return bookOf([{ name: '表', rows: [['平成29年度', null, bureau], ...values] }]);
}

const EMPTY = formOf('未記入', [unusedProgram(null)]);
const LEDGER = bookOf([{ name: '一覧', rows: ofunatoRows(3) }]);
const NOTES = bookOf([{ name: 'メモ', rows: [['こんにちは']] }]);

function valuesOf(file: string, sheet: string): readonly (readonly CellValue[])[] {
  return readXlsx(readFileSync(file)).sheets.find(({ name }) => name === sheet)?.values ?? [];
}

/** 合計 of each group in the table under a title. */
function totals(
  values: readonly (readonly CellValue[])[],
  title: string,
): [CellValue, CellValue][] {
  const top = values.findIndex(([first]) => first === title);
  const column = values[top + 1]?.indexOf('合計') ?? -1;
  const end = values.findIndex(
    ([first], row) => row > top && typeof first === 'string' && first.startsWith('計'),
  );
  return values.slice(top + 2, end + 1).map((row) => [row[0] ?? null, row[column] ?? null]);
}

const SUMMARY_SHEETS = ['集計', '集計_事業一覧', '集計_指摘'];

/** Most cost first. */
const PER_POLICY_TOTALS = [
  ['4-3-4 ICTを活かした利便性の向上', 3_060],
  ['9-9-9 その他', 192],
  ['4-1-2 防災体制の充実', 109],
  ['3-4-1 国際化の推進', 90],
  ['計', 3_451],
];

describe('one workbook', () => {
  test('gets its summary as last sheets, live, and stays as it was otherwise', async () => {
    const cwd = folderWith({ 'in.xlsx': PER_POLICY });
    const { code, out, err } = await hakaru(cwd, 'summarize', 'in.xlsx', '-o', 'out.xlsx');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe('総務局  14 事業  3,451 百万円\n\n集計を out.xlsx に書き込みました。\n');
    const written = readFileSync(path.join(cwd, 'out.xlsx'));
    const sheets = readXlsx(written).sheets;
    const original = readXlsx(PER_POLICY).sheets;
    expect(sheets.slice(0, original.length)).toEqual(original);
    expect(sheets.slice(original.length).map(({ name }) => name)).toEqual(SUMMARY_SHEETS);
    const values = valuesOf(path.join(cwd, 'out.xlsx'), '集計');
    expect(totals(values, '施策別')).toEqual(PER_POLICY_TOTALS);
    // The rows of programs follow their cells.
    const name = { sheet: original.length + 1, row: 2, column: 1 };
    expect(readWorkbookFile(written).facts.isFormula(name)).toBe(true);
    expect(Buffer.compare(readFileSync(path.join(cwd, 'in.xlsx')), PER_POLICY)).toBe(0);
  });

  test('--values lists the programs as values', async () => {
    const cwd = folderWith({ 'in.xlsx': PER_POLICY });
    await hakaru(cwd, 'summarize', 'in.xlsx', '-o', 'out.xlsx', '--values');
    const values = valuesOf(path.join(cwd, 'out.xlsx'), '集計');
    const { facts } = readWorkbookFile(readFileSync(path.join(cwd, 'out.xlsx')));
    expect(facts.isFormula({ sheet: 5, row: 2, column: 1 })).toBe(false);
    expect(totals(values, '施策別')).toEqual(PER_POLICY_TOTALS);
  });

  test('summarized again, still the same sheets of the same figures', async () => {
    const cwd = folderWith({ 'in.xlsx': PER_POLICY });
    await hakaru(cwd, 'summarize', 'in.xlsx', '-o', 'once.xlsx');
    const { code } = await hakaru(cwd, 'summarize', 'once.xlsx', '-o', 'twice.xlsx');
    expect(code).toBe(0);
    const [once, twice] = ['once', 'twice'].map((name) =>
      readXlsx(readFileSync(path.join(cwd, `${name}.xlsx`))),
    );
    expect(twice?.sheets.map(({ name }) => name)).toEqual(once?.sheets.map(({ name }) => name));
    const values = valuesOf(path.join(cwd, 'twice.xlsx'), '集計');
    expect(totals(values, '施策別')).toEqual(PER_POLICY_TOTALS);
  });

  test('a sheet 集計 of the user keeps its name and its cells', async () => {
    const cwd = folderWith({ 'in.xlsx': form('集計', '研修') });
    expect((await hakaru(cwd, 'summarize', 'in.xlsx', '-o', 'out.xlsx')).code).toBe(0);
    const written = readFileSync(path.join(cwd, 'out.xlsx'));
    expect(readXlsx(written).sheets.map(({ name }) => name)).toEqual([
      '集計',
      '集計 (2)',
      '集計_事業一覧',
      '集計_指摘',
    ]);
    expect(readSheetNames(written, SUMMARY_NAME).named[0]?.sheet).toBe('集計 (2)');
    expect(readXlsx(written).sheets[0]).toEqual(readXlsx(form('集計', '研修')).sheets[0]);
  });

  test('formulas never refer to a sheet of the user, whatever it is called', async () => {
    const cwd = folderWith({ 'in.xlsx': form('集計_事業一覧', '研修') });
    await hakaru(cwd, 'summarize', 'in.xlsx', '-o', 'out.xlsx');
    await hakaru(cwd, 'summarize', 'out.xlsx', '-o', 'again.xlsx');
    for (const file of ['out.xlsx', 'again.xlsx']) {
      const { sheets } = readXlsx(readFileSync(path.join(cwd, file)));
      expect(sheets.map(({ name }) => name)).toEqual([
        '集計_事業一覧',
        '集計',
        '集計_事業一覧 (2)',
        '集計_指摘',
      ]);
      expect(totals(sheets[1]?.values ?? [], '施策別')).toEqual([
        ['3-4-1 防災', 18],
        ['計', 18],
      ]);
      const parts = unzipSync(readFileSync(path.join(cwd, file)));
      const front = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
      expect(front).toContain("SUM('集計_事業一覧 (2)'!");
      expect(front).not.toContain("'集計_事業一覧'!");
    }
  });

  test('hostile names are texts, never formulas of the name', async () => {
    const sheet = "総'務 局😀=1+1";
    const cwd = folderWith({ 'in.xlsx': form(sheet, '=HYPERLINK("x")', '"; \u202e') });
    const { code } = await hakaru(cwd, 'summarize', 'in.xlsx', '-o', 'out.xlsx');
    expect(code).toBe(0);
    const values = valuesOf(path.join(cwd, 'out.xlsx'), '集計_事業一覧');
    expect(values[2]?.[1]).toBe('=HYPERLINK("x")');
  });

  test('a workbook with macros keeps its ending', async () => {
    const cwd = folderWith({ 'in.xlsm': form('総務局', '研修') });
    const { code, err } = await hakaru(cwd, 'summarize', 'in.xlsm', '-o', 'out.xlsx');
    expect({ code, files: readdirSync(cwd) }).toEqual({ code: 2, files: ['in.xlsm'] });
    expect(err).toBe('hakaru: out.xlsx: .xlsm で終わる名前にしてください。\n');
    expect((await hakaru(cwd, 'summarize', 'in.xlsm', '-o', 'out.xlsm')).code).toBe(0);
  });
});

describe('several workbooks', () => {
  test('make one new workbook; what cannot be taken is reported and the others go on', async () => {
    const cwd = folderWith({
      'in/a/同じ.xlsx': headed('総務局', '研修', '広報', '防災'),
      'in/b/同じ.xlsx': headed('総務局', '研修', '庁舎', '統計'),
      'in/c.xlsx': 'broken',
      'in/d.xlsx': LEDGER,
      'in/e.xlsx': NOTES,
      'in/f.xlsx': EMPTY,
      'in/g.xlsx': form('市民局', '相談'),
    });
    const { code, out, err } = await hakaru(cwd, 'summarize', 'in', 'nowhere.xlsx', '-o', 'o.xlsx');
    expect(code).toBe(2);
    const reported = err.trimEnd().split('\n');
    expect(reported.map((line) => line.split(': ')[1])).toEqual([
      'nowhere.xlsx',
      ...['c', 'd', 'e'].map((name) => path.join('in', `${name}.xlsx`)),
    ]);
    expect(reported[2]).toContain('別の様式');
    expect(reported[3]).toContain('戦略シートがありません');
    // It was read, and holds nothing to count.
    expect(out).toMatch(/集計に入れていないもの\n {2}in.f\.xlsx: 事業がない/);
    expect(out).toMatch(/^計 +7 事業 +126 百万円$/m);
    const written = readXlsx(readFileSync(path.join(cwd, 'o.xlsx')));
    expect(written.sheets.map(({ name }) => name)).toEqual([
      '全庁集計_提出状況',
      ...SUMMARY_SHEETS.map((name) => `全庁${name}`),
    ]);
    const texts = written.sheets.flatMap(({ values }) => values.flat().map(String));
    expect(texts).toContain('a/同じ.xlsx 表!C4');
    expect(texts).toContain('b/同じ.xlsx 表!C4');
    expect(texts.some((text) => text.includes('f.xlsx'))).toBe(true);
    // Only both together show that one program stands twice.
    expect(texts).toContain('XREF-01');
  });

  test('what is left out counts in the exit status', async () => {
    const cwd = folderWith({ 'a.xlsx': form('総務局', '研修'), 'b.xlsx': NOTES });
    const { code, err } = await hakaru(cwd, 'summarize', 'a.xlsx', 'b.xlsx', '-o', 'o.xlsx');
    expect({ code, err }).toEqual({ code: 2, err: 'hakaru: b.xlsx: 戦略シートがありません。\n' });
  });

  test('a bureau of two workbooks is one line, however it is spelled', async () => {
    const cwd = folderWith({
      'in/a.xlsx': form('総務局', '研修', '広報'),
      'in/b.xlsx': headed('総務局', '庁舎'),
      'in/c.xlsx': headed('総務　局', '防災'),
      'in/d.xlsx': headed('高齢局', '介護'),
      'in/e.xlsx': headed('髙齢局', '年金'),
    });
    const { out } = await hakaru(cwd, 'summarize', 'in', '-o', 'o.xlsx', '--lang', 'en');
    expect(out.split('\n').slice(0, 4)).toEqual(
      [
        'a.xlsx   2 programs  36 百万円',
        '総務局   2 programs  36 百万円',
        '高齢局   2 programs  36 百万円',
        'Total    6 programs  108 百万円',
      ].map((line) => expect.stringMatching(line.replace(/ +/g, ' +')) as string),
    );
    const values = valuesOf(path.join(cwd, 'o.xlsx'), '全庁集計');
    expect(totals(values, '局別')).toEqual([
      ['a.xlsx', 36],
      ['総務局', 36],
      ['高齢局', 36],
      ['計', 108],
    ]);
  });

  test('of two workbooks of a bureau with the same programs the one saved last counts', async () => {
    const cwd = folderWith({ 'in/a.xlsx': PER_POLICY, 'in/b.xlsx': sample('bureau-restored') });
    const { out, code } = await hakaru(cwd, 'summarize', 'in', '-o', 'o.xlsx');
    expect(code).toBe(1);
    expect(out).toMatch(/^総務局 +14 事業 +3,451 百万円$/m);
    expect(out).toMatch(
      /集計に入れていないもの\n {2}in.a\.xlsx: 同じ局・年度の「b\.xlsx」と同じ事業/,
    );
    const values = valuesOf(path.join(cwd, 'o.xlsx'), '全庁集計');
    expect(totals(values, '局別')).toEqual([
      ['総務局', 3_451],
      ['計', 3_451],
    ]);
    const texts = values.flat().map(String);
    expect(texts).toContain('読めなかったもの・集計に入れていないもの');
    const findings = valuesOf(path.join(cwd, 'o.xlsx'), '全庁集計_指摘');
    expect(findings.flat()).toContain('XREF-05');
  });

  test('a folder is meant for several, even where it holds one', async () => {
    const cwd = folderWith({ 'in/a.xlsx': PER_POLICY });
    await hakaru(cwd, 'summarize', 'in', '-o', 'o.xlsx');
    expect(readXlsx(readFileSync(path.join(cwd, 'o.xlsx'))).sheets[1]?.name).toBe('全庁集計');
  });

  test('a screen shows how far the reading has come', async () => {
    const cwd = folderWith({ 'in/a.xlsx': PER_POLICY, 'in/b.xlsx': PER_POLICY });
    const { err } = await runOn({ cwd, isScreen: true }, ['summarize', 'in', '-o', 'o.xlsx']);
    expect(err).toContain('読み取っています… 1 / 2 ファイル');
    expect(err.endsWith('\r\u001b[K')).toBe(true);
  });
});

describe('refused, and nothing is written', () => {
  test.each([
    ['the input itself', ['a.xlsx'], 'a.xlsx'],
    ['a link to it', ['a.xlsx'], 'link.xlsx'],
    ['one of several', ['a.xlsx', 'b.xlsx'], 'b.xlsx'],
    ['one of a folder', ['.'], 'b.xlsx'],
  ])('OUT is %s', async (_, inputs, out) => {
    const cwd = folderWith({ 'a.xlsx': PER_POLICY, 'b.xlsx': PER_POLICY });
    linkSync(path.join(cwd, 'a.xlsx'), path.join(cwd, 'link.xlsx'));
    const { code, err } = await hakaru(cwd, 'summarize', ...inputs, '-o', out);
    expect(code).toBe(2);
    expect(err).toBe(
      `hakaru: ${out}: 元のブックには書き込みません。別のファイルを指定してください。\n`,
    );
    expect(readdirSync(cwd)).toHaveLength(3);
    expect(Buffer.compare(readFileSync(path.join(cwd, out)), PER_POLICY)).toBe(0);
  });

  test.each<[string, Record<string, string | Uint8Array>, string[], RegExp]>([
    ['no program', { 'a.xlsx': NOTES }, ['a.xlsx'], /集計できる事業がない/],
    ['no program in many', { 'in/a.xlsx': EMPTY, 'in/b.xlsx': NOTES }, ['in'], /集計できる事業/],
    ['only broken files', { 'a.xlsx': 'broken' }, ['a.xlsx'], /集計できる事業がない/],
    ['no file', {}, ['a.xlsx'], /見つかりません/],
  ])('%s', async (_, files, inputs, sentence) => {
    const cwd = folderWith(files);
    const { code, out, err } = await hakaru(cwd, 'summarize', ...inputs, '-o', 'out.xlsx');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
    expect(readdirSync(cwd).filter((name) => name.includes('out'))).toEqual([]);
  });

  test('a place that cannot be written to', async () => {
    const cwd = folderWith({ 'a.xlsx': PER_POLICY });
    const { code, err } = await hakaru(cwd, 'summarize', 'a.xlsx', '-o', 'nowhere/out.xlsx');
    expect(code).toBe(2);
    expect(err).toBe(
      'hakaru: nowhere/out.xlsx: 書き込めませんでした。フォルダーがありません (ENOENT)。\n',
    );
  });

  test.each([
    [['summarize', '-o', 'out.xlsx'], /フォルダーを指定/],
    [['summarize', 'a.xlsx'], /--output/],
    [['summarize', 'a.xlsx', 'b.xlsx', '-o', 'out.csv'], /\.xlsx で終わる名前/],
  ])('%j', async (argv, sentence) => {
    const cwd = folderWith({ 'a.xlsx': PER_POLICY, 'b.xlsx': PER_POLICY });
    const { code, err } = await hakaru(cwd, ...argv);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
    expect(readdirSync(cwd)).toEqual(['a.xlsx', 'b.xlsx']);
  });
});

test('an OUT that is there is replaced when asked for', async () => {
  const cwd = folderWith({ 'a.xlsx': PER_POLICY, 'out.xlsx': 'older' });
  expect((await hakaru(cwd, 'summarize', 'a.xlsx', '-o', 'out.xlsx', '--force')).code).toBe(0);
  expect(valuesOf(path.join(cwd, 'out.xlsx'), '集計').length).toBeGreaterThan(30);
});
