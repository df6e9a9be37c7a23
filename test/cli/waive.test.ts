import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { reportSchema, type Report } from '../../src/core/report/report';
import { waiverXml } from '../../src/core/waivers/waiverXml';
import { patchXlsx } from '../../src/files/patchXlsx';
import { readWorkbookFile } from '../../src/files/readXlsx';
import { folderWith, hakaru, type Run, SAMPLES } from './runCli';

const SAMPLE = readFileSync(path.join(SAMPLES, 'bureau-as-printed.xlsx'));
const ORDER = "SUM-01@'総務局'!I29=補正予算による、<確認> & 済み";

const folder = (bytes: Uint8Array = SAMPLE): string => folderWith({ 'in.xlsx': bytes });

async function check(cwd: string, ...argv: readonly string[]): Promise<{ run: Run; json: Report }> {
  const run = await hakaru(cwd, 'check', ...argv, '--format', 'json');
  return { run, json: reportSchema.parse(JSON.parse(run.out)) };
}

function waived({ files }: Report): readonly string[] {
  return files.flatMap(({ findings }) =>
    findings.flatMap(({ rule, cell, waived: why }) =>
      why === null ? [] : [`${rule} ${cell} ${why.reason}`],
    ),
  );
}

test('--waive keeps a finding in a copy, which every later check honours', async () => {
  const cwd = folder();
  const before = await check(cwd, 'in.xlsx');
  const { run, json } = await check(cwd, 'in.xlsx', '--waive', ORDER, '--copy', 'out.xlsx');
  expect(run.err).toBe('');
  expect(waived(json)).toEqual(['SUM-01 I29 補正予算による、<確認> & 済み']);
  expect(json.summary).toMatchObject({ waived: 1, errors: before.json.summary.errors - 1 });
  expect((await check(cwd, 'out.xlsx')).json.files[0]?.findings).toEqual(json.files[0]?.findings);
  expect(new Uint8Array(readFileSync(path.join(cwd, 'in.xlsx')))).toEqual(new Uint8Array(SAMPLE));
  expect(readdirSync(cwd).sort()).toEqual(['in.xlsx', 'out.xlsx']);
});

test('may be repeated, the sheet without quotes, and added to what is there', async () => {
  const cwd = folder();
  const more = ['--waive', 'SUM-07@総務局!$H$11=資料による', '--waive', 'REQ-07@総務局!h9=別紙'];
  await check(cwd, 'in.xlsx', '--waive', ORDER, '--copy', 'one.xlsx');
  const { json } = await check(cwd, 'one.xlsx', ...more, '--copy', 'two.xlsx');
  expect(waived(json)).toHaveLength(3);
  const { waivers } = readWorkbookFile(readFileSync(path.join(cwd, 'two.xlsx')));
  expect(waivers).toHaveLength(1);
});

test('waived findings are no errors: the exit code is 0 when all are waived', async () => {
  const cwd = folder();
  const { json, run } = await check(cwd, 'in.xlsx');
  expect(run.code).toBe(1);
  const errors = json.files.flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity === 'error'),
  );
  const orders = errors.flatMap(({ rule, sheet, cell }) => [
    '--waive',
    `${rule}@'${sheet}'!${cell}=確認済み`,
  ]);
  const done = await check(cwd, 'in.xlsx', ...orders, '--copy', 'out.xlsx');
  expect(done.json.summary.errors).toBe(0);
  expect(done.run.code).toBe(0);
});

test('parts of a merged book are united, and said so; a broken one is named and left', async () => {
  const part = { part: null, xml: waiverXml([]), itemId: null };
  const broken = { ...part, xml: '<waivers xmlns="urn:hakaru:waivers:1">?</waivers>' };
  const cwd = folder(patchXlsx(SAMPLE, [], { customXml: [part, broken, part] }));
  const { json } = await check(cwd, 'in.xlsx');
  expect(json.files[0]?.remarks).toEqual([
    expect.stringContaining('2か所'),
    expect.stringContaining('customXml/item2.xml'),
  ]);
  await check(cwd, 'in.xlsx', '--waive', ORDER, '--copy', 'out.xlsx');
  const { waivers } = readWorkbookFile(readFileSync(path.join(cwd, 'out.xlsx')));
  expect(waivers.map(({ id }) => id)).toEqual(['customXml/item1.xml', 'customXml/item2.xml']);
  expect(waivers[1]?.xml).toBe(broken.xml);
});

test.each<[string, readonly string[], RegExp]>([
  [
    'a name that belies what is in it',
    ['in.xlsx', '--waive', ORDER, '--copy', 'o.xlsm'],
    /o\.xlsm: \.xlsx で終わる名前に/,
  ],
  [
    'no such finding',
    ['in.xlsx', '--waive', 'SUM-01@総務局!A1=理由', '--copy', 'o.xlsx'],
    /A1=理由.*ない/,
  ],
  ['no reason', ['in.xlsx', '--waive', 'SUM-01@総務局!I29= ', '--copy', 'o.xlsx'], /--waive/],
  ['no cell', ['in.xlsx', '--waive', 'SUM-01=理由', '--copy', 'o.xlsx'], /--waive/],
  ['no output', ['in.xlsx', '--waive', ORDER], /--copy/],
  ['nothing to write', ['in.xlsx', '--copy', 'o.xlsx'], /--waive/],
  ['two inputs', ['in.xlsx', 'in.xlsx', '--waive', ORDER, '--copy', 'o.xlsx'], /1 つだけ/],
  ['the input itself', ['in.xlsx', '--waive', ORDER, '--copy', './in.xlsx'], /元のブック/],
  ['no folder', ['in.xlsx', '--waive', ORDER, '--copy', 'x/o.xlsx'], /ENOENT/],
  ['no input', ['none.xlsx', '--waive', ORDER, '--copy', 'o.xlsx'], /none\.xlsx/],
])('is refused, and nothing is written: %s', async (_, argv, words) => {
  const cwd = folder();
  const { code, err, out } = await hakaru(cwd, 'check', ...argv);
  expect(code).toBe(2);
  expect(err).toMatch(words);
  expect(out).toBe('');
  expect(readdirSync(cwd)).toEqual(['in.xlsx']);
  expect(existsSync(path.join(cwd, 'o.xlsx'))).toBe(false);
});

test('stands in the help', async () => {
  const { out } = await hakaru(folder(), 'check', '--help');
  expect(out).toContain('--waive');
  expect(out).toContain('--copy');
});
