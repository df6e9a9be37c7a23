import { readFileSync } from 'node:fs';
import path from 'node:path';
import { reportSchema, type Report } from '../../src/core/report/report';
import { folderWith, hakaru, SAMPLES } from './runCli';

const folder = folderWith({
  'printed.xlsx': readFileSync(path.join(SAMPLES, 'bureau-as-printed.xlsx')),
  'restored.xlsx': readFileSync(path.join(SAMPLES, 'bureau-restored.xlsx')),
});

async function check(...argv: readonly string[]): Promise<{ code: number; report: Report }> {
  const { code, out } = await hakaru(folder, 'check', '--format', 'json', ...argv);
  return { code, report: reportSchema.parse(JSON.parse(out)) };
}

function ofRule(report: Report, rule: string): string[] {
  return report.files
    .flatMap(({ findings }) => findings)
    .filter((finding) => finding.rule === rule)
    .map(({ severity }) => severity);
}

describe('--rule', () => {
  test('off: the rule finds nothing; the others are as before', async () => {
    const { report: before } = await check('printed.xlsx');
    const { report } = await check('printed.xlsx', '--rule', 'SUM-01=off', '--rule=REQ-07=off');
    expect(ofRule(before, 'SUM-01').length).toBeGreaterThan(1);
    expect(report.files[0]?.findings).toEqual(
      before.files[0]?.findings.filter(({ rule }) => rule !== 'SUM-01' && rule !== 'REQ-07'),
    );
  });

  test.each(['error', 'warning', 'info'])('%s: all of the rule count as that', async (severity) => {
    const { report } = await check('printed.xlsx', '--rule', `PREV-01=${severity}`);
    const found = ofRule(report, 'PREV-01');
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set([severity]));
  });

  test('the last setting of a rule counts', async () => {
    const { report } = await check('printed.xlsx', '--rule=PREV-01=off', '--rule=PREV-01=info');
    expect(ofRule(report, 'PREV-01')).toContain('info');
  });

  test('the exit code follows', async () => {
    expect((await check('restored.xlsx')).code).toBe(0);
    expect((await check('restored.xlsx', '--rule', 'SUM-06=error')).code).toBe(1);
  });

  test.each([
    ['SUM-99=off', '--rule の「SUM-99」という規則はありません。'],
    ['=off', '--rule の「」という規則はありません。'],
    ['toString=off', '--rule の「toString」という規則はありません。'],
    ['SUM-01=loud', '--rule の「SUM-01=loud」は'],
    ['SUM-01', '--rule の「SUM-01」は'],
    ['SUM-01=off=off', '--rule の「SUM-01=off=off」は'],
  ])('%s is refused by name, and nothing is read', async (setting, sentence) => {
    const { code, out, err } = await hakaru(folder, 'check', 'printed.xlsx', '--rule', setting);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });

  test('a refusal in English', async () => {
    const { err } = await hakaru(folder, 'check', 'x', '--rule=SUM-99=off', '--lang=en');
    expect(err).toContain('there is no rule "SUM-99"');
  });
});

describe('--max-warnings', () => {
  test('as many are no failure, one more is, and it is said', async () => {
    const { report, code } = await check('restored.xlsx');
    const { warnings } = report.summary;
    expect(code).toBe(0);
    expect(warnings).toBeGreaterThan(0);
    const limited = (most: number) =>
      hakaru(folder, 'check', 'restored.xlsx', '--max-warnings', String(most));
    expect(await limited(warnings)).toMatchObject({ code: 0, err: '' });
    expect(await limited(warnings - 1)).toMatchObject({
      code: 1,
      err: `hakaru: 警告が ${warnings} 件あり、--max-warnings の ${warnings - 1} 件を超えています。\n`,
    });
  });

  test('trouble wins over too many', async () => {
    const { code } = await check('restored.xlsx', 'nowhere.xlsx', '--max-warnings=0');
    expect(code).toBe(2);
  });

  test.each(['-1', '1.5', 'x', '', '1e3', '99999999999999999999'])(
    '%j is no number of warnings',
    async (value) => {
      const { code, out, err } = await hakaru(folder, 'check', 'x', `--max-warnings=${value}`);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('--max-warnings の');
    },
  );
});
