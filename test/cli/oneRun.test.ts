import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from '../../src/core/schema/zod';
import { reportSchema } from '../../src/core/report/report';
import { textOf } from '../../src/core/snapshot/CellValue';
import { isOwnFile, readXlsx } from '../../src/files/readXlsx';
import { cityFolder, EXPECTED } from '../support/cityFolder';
import { hakaru } from './runCli';

const { cwd, files } = cityFolder();

/** What each command says of the same run: the files that it sums, and what it names. */
async function said(...options: readonly string[]) {
  const check = await hakaru(cwd, 'check', '提出', '--format', 'json', ...options);
  const summary = await hakaru(cwd, 'summarize', '提出', '-o', 'o.xlsx', '--force', ...options);
  const data = await hakaru(
    ...([cwd, 'export', '提出', '--format', 'json', '-o', 'o.json', '--force'] as const),
    ...options,
  );
  return { check, summary, data, report: reportSchema.parse(JSON.parse(check.out)) };
}

const base = (file: string): string => path.posix.basename(file.replaceAll('\\', '/'));

function exportedFiles(): string[] {
  const rows = z
    .array(z.object({ file: z.string() }))
    .parse(JSON.parse(readFileSync(path.join(cwd, 'o.json'), 'utf8')));
  return [...new Set(rows.map(({ file }) => base(file)))].sort();
}

function summaryTexts(): string[] {
  const { sheets } = readXlsx(readFileSync(path.join(cwd, 'o.xlsx')));
  return sheets.flatMap(({ values }) => values.flat().map(String));
}

const UNREAD = ['会計室.xlsx', '緑区.xlsx', '美浜区.xls'];
const DOUBLE = ['01_総務局.xlsx', '監査事務局.xlsx'];
const NOT_COUNTED = [...DOUBLE, '稲毛区.xlsx', '選挙管理委員会.xlsx', ...UNREAD];

test('check, summarize and export agree on what counts, is double, of another year and unread', async () => {
  expect(files).toHaveLength(26);
  const { check, summary, data, report } = await said();
  expect([check.code, summary.code, data.code]).toEqual([2, 2, 2]);
  const counted = report.files
    .filter(({ programs }) => programs.some(({ counted: isCounted }) => isCounted))
    .map(({ file }) => base(file));
  expect(counted.sort()).toEqual(files.filter((file) => !NOT_COUNTED.includes(file)).sort());
  expect(exportedFiles()).toEqual(counted);
  expect(report.unread.map(({ file }) => base(file)).sort()).toEqual([...UNREAD].sort());
  const texts = summaryTexts();
  for (const name of NOT_COUNTED) {
    const isNamed = (text: string): boolean => text.includes(name);
    expect([name, texts.some(isNamed)]).toEqual([name, true]);
    for (const out of [summary.out, data.out]) expect(out).toContain(name);
  }
  for (const out of [summary.out, data.out]) {
    expect(out).toMatch(/01_総務局\.xlsx: 同じ局・年度の「01_総務局（修正版）\.xlsx」と同じ事業/);
    expect(out).toMatch(/稲毛区\.xlsx 稲毛区: 年度ちがい：平成28年度/);
    expect(out).toMatch(/選挙管理委員会\.xlsx: 事業がない/);
  }
});

test('the first sheet of 全庁集計 says what status says, and the workbook is known as ours', async () => {
  const config = path.join(cwd, '設定.json');
  writeFileSync(config, JSON.stringify({ expectedBureaus: EXPECTED }));
  const given = ['--config', config] as const;
  const status = await hakaru(cwd, 'status', '提出', '--format', 'csv', ...given);
  await said(...given);
  const bytes = readFileSync(path.join(cwd, 'o.xlsx'));
  const [first] = readXlsx(bytes).sheets;
  const rows = first?.values.slice(2).map((row) => row.slice(0, 2).map(textOf).join(','));
  const lines = status.out.trimEnd().split('\r\n').slice(1);
  expect(rows).toEqual(lines.map((line) => line.split(',').slice(0, 2).join(',')));
  expect(rows).toContain('議会事務局,未提出');
  expect(isOwnFile(bytes)).toBe(true);
});

test('the findings that only several workbooks show are the same in check and on the sheet', async () => {
  const { report } = await said();
  const second = report.files.find(({ file }) => file.includes('病院局その2'));
  const rules = second?.findings.map(({ rule }) => rule) ?? [];
  expect(rules).toEqual(['XREF-01']);
  const sentence = second?.findings[0]?.message ?? '';
  expect(sentence).toContain('病院局その1.xlsx');
  const shown = summaryTexts().filter((text) => text.includes('別のブック（'));
  expect(shown).toHaveLength(1);
});

describe('two that are the same', () => {
  const use = ['--use', path.join('提出', '01_総務局.xlsx')] as const;

  test('--use decides which counts, and it is no fault any more', async () => {
    const { summary, report } = await said(...use);
    expect(summary.out).toMatch(/（修正版）\.xlsx: .*「01_総務局\.xlsx」を数えています/);
    expect(exportedFiles()).toContain('01_総務局.xlsx');
    expect(exportedFiles()).not.toContain('01_総務局（修正版）.xlsx');
    const double = report.files.flatMap(({ findings }) =>
      findings.filter(({ rule }) => rule === 'XREF-05'),
    );
    expect(double.map(({ severity }) => severity).sort()).toEqual(['error', 'info']);
  });

  const pair = ['01_総務局.xlsx', '01_総務局（修正版）.xlsx'].map((name) =>
    path.join('提出', name),
  );

  test.each([
    ['check', []],
    ['summarize', ['-o', 'p.xlsx', '--force']],
    ['export', ['-o', 'p.json', '--format', 'json', '--force']],
  ])('%s answers as for errors, unless --use has decided', async (command, options) => {
    expect((await hakaru(cwd, command, ...pair, ...options)).code).toBe(1);
    expect((await hakaru(cwd, command, ...pair, ...options, ...use)).code).toBe(0);
  });

  test.each(['check', 'summarize'])('%s refuses a --use that is not read', async (command) => {
    const output = command === 'check' ? [] : ['-o', 'q.xlsx'];
    const argv = [command, '提出', ...output, '--use', 'ない.xlsx'] as const;
    const { code, err } = await hakaru(cwd, ...argv);
    expect(code).toBe(2);
    expect(err).toContain('ない.xlsx: --use には、読み取るブックのうちの1つを指定してください。');
  });

  test('a --use that nothing is the same as is told', async () => {
    const other = path.join('提出', '都市局.xlsx');
    const { err } = await hakaru(cwd, 'check', '提出', '--use', other);
    expect(err).toContain(`${other}: --use のブックと同じ事業のブックは、ほかにありません。`);
  });
});

test.each([
  ['check', []],
  ['summarize', ['-o', 'r.xlsx', '--force']],
  ['export', ['-o', 'r.json', '--format', 'json', '--force']],
])('%s answers as for errors where a workbook is of another year', async (command, options) => {
  const [now, former] = ['中央区', '稲毛区'].map((name) => path.join('提出', `${name}.xlsx`));
  const both = [now ?? '', former ?? ''];
  const { code, out, err } = await hakaru(cwd, command, ...both, ...options);
  expect(code).toBe(1);
  expect(out + err).toContain(
    command === 'check' ? '年度ちがいのため集計に入れていないブックが 1 件' : '年度ちがい',
  );
  expect((await hakaru(cwd, command, now ?? '', ...options)).code).toBe(0);
});

test.each([
  ['check', []],
  ['summarize', ['-o', 's.xlsx', '--force']],
  ['export', ['-o', 's.json', '--format', 'json', '--force']],
  ['fill', ['-o', 's.xlsx', '--force']],
])('%s tells of a sheet that no workbook has', async (command, options) => {
  const file = path.join('提出', '中央区.xlsx');
  const names = ['--sheet', 'ない', '--skip-sheet', 'これも'] as const;
  const { err } = await hakaru(cwd, command, file, ...options, ...names);
  expect(err).toBe(
    [
      'hakaru: ない: この名前のシート（--sheet）は、どのブックにもありません。',
      'hakaru: これも: この名前のシート（--skip-sheet）は、どのブックにもありません。',
      '',
    ].join('\n'),
  );
});
