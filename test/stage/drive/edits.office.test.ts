import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { driveWorkbook, type Driven } from '../../../src/stage/drive/driveWorkbook';
import type { StepName } from '../../../src/stage/drive/Step';

// A page is loaded and closed in each test.
jest.setTimeout(60_000);

const PANE = join(__dirname, '../../../dist/pane');
const SAMPLE = readFileSync(join(__dirname, '../../../assets/samples/bureau-as-printed.xlsx'));

function drive(steps: readonly StepName[]): Promise<Driven> {
  return driveWorkbook({
    file: '総務局.xlsx',
    bytes: SAMPLE,
    steps,
    sheet: null,
    paneFolder: PANE,
  });
}

const trips = ({ result }: Driven): (string | number)[][] =>
  result.steps.map(({ do: step, roundTrips, said, error }) => [
    step,
    roundTrips,
    error ?? said ?? '',
  ]);

const totals = ({ result }: Driven): string[] =>
  result.findings.filter(({ rule }) => rule === 'SUM-01').map(({ cell }) => cell);

it('fills what is ticked beforehand, and takes it back', async () => {
  const filled = await drive(['fill']);
  expect(trips(filled)).toEqual([['fill', 5, '5件を書き込みました']]);
  expect(totals(filled)).toEqual(['I29']);
  const undone = await drive(['fill', 'undo']);
  expect(trips(undone).at(-1)).toEqual(['undo', 2, '補完した5件を元に戻しました']);
  expect(totals(undone)).toEqual(['I17', 'I29', 'I45', 'I57', 'I77', 'I81']);
});

it('with the marks on, lets them follow', async () => {
  const driven = await drive(['mark', 'fill', 'undo']);
  expect(trips(driven).map(([step, count]) => [step, count])).toEqual([
    ['mark', 3],
    // What was checked is not read again.
    ['fill', 5],
    ['undo', 4],
  ]);
});

it('fixes all that is safe, after a check of its own where there was none', async () => {
  const alone = await drive(['fix']);
  expect(trips(alone)).toEqual([['fix', 5, '2件を修正しました']]);
  expect(alone.result.findings.some(({ rule }) => rule === 'UNIT-01')).toBe(false);
  const twice = await drive(['check', 'fix', 'fix']);
  expect(trips(twice).slice(1)).toEqual([
    ['fix', 3, '2件を修正しました'],
    ['fix', 0, 'まとめて直せるところはありません'],
  ]);
});

it('adds a form, which passes its own check', async () => {
  const before = await drive(['check']);
  const driven = await drive(['new']);
  expect(driven.result.steps[0]?.error).toBeUndefined();
  expect(driven.excel.workbook.sheets).toHaveLength(before.excel.workbook.sheets.length + 1);
  expect(driven.result.findings).toEqual(before.result.findings);
});

it('waives a finding, takes that back, and sets 入力規則', async () => {
  const driven = await drive(['waive', 'unwaive', 'waive', 'validation', 'undo']);
  expect(trips(driven)).toEqual([
    // Two select the finding's cell, and two that of the one that is open next.
    ['waive', 7, '1件を確認済みにしました'],
    ['unwaive', 3, '確認済みを取り消しました'],
    ['waive', 3, '1件を確認済みにしました'],
    ['validation', 6, '165セルに入力規則を設定しました'],
    ['undo', 2, '設定した入力規則を取り除きました'],
  ]);
  expect(driven.result.findings.filter(({ waived }) => waived !== null)).toMatchObject([
    { waived: { reason: '確認済み' } },
  ]);
  const twice = await drive(['unwaive']);
  expect(trips(twice).at(-1)?.[2]).toContain('そのような指摘がありません');
});

it('cannot take back what was not done, and says so', async () => {
  const driven = await drive(['undo']);
  expect(trips(driven)).toEqual([['undo', 0, 'このアドインで変更したものはありません。']]);
});
