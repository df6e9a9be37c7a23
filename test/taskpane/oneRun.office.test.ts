import { readFileSync } from 'node:fs';
import path from 'node:path';
import { reportSchema } from '../../src/core/report/report';
import * as z from '../../src/core/schema/zod';
import { type CellValue, textOf } from '../../src/core/snapshot/CellValue';
import { readXlsx } from '../../src/files/readXlsx';
import { hakaru } from '../cli/runCli';
import { cityFolder } from '../support/cityFolder';
import { openPane } from '../support/officePane';
import { PaneUser } from '../support/PaneUser';

jest.setTimeout(240_000);

/** What becomes of each workbook of a run, by the names of their files. */
type Said = Readonly<Record<string, string>>;

const { cwd, files } = cityFolder();
const bytesOf = (file: string): Uint8Array => readFileSync(path.join(cwd, '提出', file));
const base = (file: string): string => path.posix.basename(file.replaceAll('\\', '/'));

/** Why it does not count, as a sentence says it. */
function outcomeIn(reason: string): string {
  if (/二重|同じ事業/.test(reason)) return 'double';
  if (reason.includes('年度ちがい')) return 'otherYear';
  return /未記入|事業がない/.test(reason) ? 'unfilled' : 'unread';
}

async function byCheck(): Promise<Said> {
  const { out } = await hakaru(cwd, 'check', '提出', '--format', 'json');
  const report = reportSchema.parse(JSON.parse(out));
  const said = report.files.map(({ file, programs, findings, notRead }) => {
    const isCounted = programs.some(({ counted }) => counted);
    const isDouble = findings.some(({ rule }) => rule === 'XREF-05');
    const isOther = notRead.some(({ reason }) => reason.includes('年度ちがい'));
    const left = isDouble ? 'double' : isOther ? 'otherYear' : 'unfilled';
    return [base(file), isCounted ? 'counted' : left];
  });
  return sorted([...said, ...report.unread.map(({ file }) => [base(file), 'unread'])]);
}

const statusSchema = z.object({
  bureaus: z.array(
    z.object({ files: z.array(z.object({ file: z.string(), outcome: z.string() })) }),
  ),
});

async function byStatus(): Promise<Said> {
  const { out } = await hakaru(cwd, 'status', '提出', '--format', 'json');
  const { bureaus } = statusSchema.parse(JSON.parse(out));
  return sorted(bureaus.flatMap((one) => one.files.map((file) => [base(file.file), file.outcome])));
}

async function bySummary(): Promise<Said> {
  await hakaru(cwd, 'summarize', '提出', '-o', 'o.xlsx', '--force');
  const { sheets } = readXlsx(readFileSync(path.join(cwd, 'o.xlsx')));
  const rowsOf = (name: string): readonly (readonly CellValue[])[] =>
    sheets.find((one) => one.name === name)?.values ?? [];
  const places = rowsOf('全庁集計_事業一覧').flatMap((row) => textOf(row.at(-1) ?? null) ?? []);
  const counted = files.filter((file) => places.some((place) => place.startsWith(`${file} `)));
  const front = rowsOf('全庁集計');
  const top = front.findIndex(([first]) =>
    (textOf(first ?? null) ?? '').startsWith('読めなかった'),
  );
  const end = front.findIndex(([first]) => first === '局別');
  const left = front.slice(top + 2, end).flatMap((row) => {
    const [place = '', reason = ''] = row.flatMap((value) => textOf(value) ?? []);
    const file = files.find((one) => place.includes(one));
    return file === undefined || counted.includes(file) ? [] : [[file, outcomeIn(reason)]];
  });
  return sorted([...counted.map((file) => [file, 'counted']), ...left]);
}

async function byExport(): Promise<Said> {
  const { out, err } = await hakaru(
    ...([cwd, 'export', '提出', '--format', 'json', '-o', 'o.json', '--force'] as const),
  );
  const rows = z
    .array(z.object({ file: z.string() }))
    .parse(JSON.parse(readFileSync(path.join(cwd, 'o.json'), 'utf8')));
  const counted = new Set(rows.map(({ file }) => base(file)));
  const left = files
    .filter((file) => !counted.has(file))
    .map((file) => {
      const line = (out + err)
        .split('\n')
        .find((one) => one.includes(`${file}:`) || one.includes(`${file} `));
      return [file, outcomeIn(line?.slice(line.indexOf(file)) ?? 'not told')];
    });
  return sorted([...[...counted].map((file) => [file, 'counted']), ...left]);
}

/** One of them is open in Excel. */
async function byPane(): Promise<Said> {
  const [own = '', ...others] = [...files].sort(
    (a, b) => Number(b === '中央区.xlsx') - Number(a === '中央区.xlsx'),
  );
  const user = new PaneUser(await openPane(bytesOf(own), { name: own }));
  await user.press('#check');
  await user.press('#city');
  await user.choose(
    '#add-files',
    others.map((file) => [file, bytesOf(file)] as const),
  );
  const said = user.all('.book').map((line) => {
    const text = (part: string): string => line.querySelector(part)?.textContent.trim() ?? '';
    const file = files.find((one) => text('.book-name').startsWith(one)) ?? '';
    const isCounted = line.querySelector('.book-programs') !== null;
    return [file, isCounted ? 'counted' : outcomeIn(text('.book-facts'))];
  });
  user.pane.page.close();
  return sorted(said);
}

function sorted(said: readonly (readonly string[])[]): Said {
  const pairs = said.map(([file = '', outcome = '']): [string, string] => [file, outcome]);
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const NOT_COUNTED: Said = {
  '01_総務局.xlsx': 'double',
  '監査事務局.xlsx': 'double',
  '稲毛区.xlsx': 'otherYear',
  '選挙管理委員会.xlsx': 'unfilled',
  '会計室.xlsx': 'unread',
  '緑区.xlsx': 'unread',
  '美浜区.xls': 'unread',
};
const EXPECTED = sorted(files.map((file) => [file, NOT_COUNTED[file] ?? 'counted']));

test.each([
  ['check', byCheck],
  ['status', byStatus],
  ['summarize', bySummary],
  ['export', byExport],
  ['the pane', byPane],
])('%s says of one folder what the others say', async (_, said) => {
  expect(await said()).toEqual(EXPECTED);
});
