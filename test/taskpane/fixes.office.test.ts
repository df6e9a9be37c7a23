import { makeFixtures } from '../support/fixtures';
import { openPane } from '../support/officePane';
import { PaneUser, settle, tidy } from '../support/PaneUser';
import { cellArea } from '../../src/core/address/area';

jest.setTimeout(60_000);

const FIXTURES = new Map(makeFixtures().map(({ name, bytes }) => [name, bytes]));

let user: PaneUser;

beforeEach(async () => {
  const bytes = FIXTURES.get('bureau-as-printed');
  if (bytes === undefined) throw new Error('There is no such fixture.');
  user = new PaneUser(await openPane(bytes));
  user.find('#marks').click();
});

afterEach(() => {
  expect(user.pane.page.errors).toEqual([]);
  user.pane.page.close();
});

/** Opens the gravest finding of a cell, by selecting the cell. */
async function open(rule: string, address: string): Promise<void> {
  for (const kind of ['warning', 'info']) user.find(`.filter.severity-${kind}`).click();
  user.select(address);
  await settle();
  expect(user.find('.is-open .details-id').textContent).toBe(rule);
}

test('a fix of one cell with one clear meaning is written at once, and taken back from its line', async () => {
  const former = user.content('I51');
  await user.press('#check');
  await open('UNIT-01', 'I51');
  expect(user.texts('.is-open .fix')).toEqual([expect.stringContaining('83百万円')]);
  user.pane.excel.counters.reset();
  const report = await user.report(() => user.find('.is-open .fix').click());
  await user.ended();
  // Two to write; two more select the cell of the finding that is open next.
  expect(user.pane.excel.counters.now.roundTrips).toBe(4);
  expect(report.findings.some(({ rule }) => rule === 'UNIT-01')).toBe(false);
  expect(user.content('I51')).toContain('83百万円');
  expect(user.find('.preview').hidden).toBe(true);
  expect(user.text('.line-mended .finding-cell')).toBe('I51');
  await user.press('.line-mended .chip');
  expect(user.status).toContain('修正した1件を元に戻しました');
  expect(user.content('I51')).toBe(former);
});

test('choices are named, each a button that writes what it says', async () => {
  await user.press('#check');
  await open('SUM-01', 'I29');
  const choices = user.texts('.is-open .fix');
  expect(choices).toEqual(['合計を96にする', 'ヒトを21にする']);
  await user.press('.is-open .fix');
  expect(user.content('I29')).toBe(96);
  expect(user.text('.status-headline')).toBe('合計 I29 を96にしました');
});

test('all that is safe is fixed at once, and taken back at once', async () => {
  user.type('A45', '５');
  user.type('A57', '７．');
  const before = { A45: user.content('A45'), A57: user.content('A57') };
  await settle();
  await user.press('#check');
  await user.mend('fix');
  const cells = user.texts('.line-change .cell-link');
  expect(cells).toEqual(expect.arrayContaining(['A45', 'A57', 'I51']));
  await user.press('#apply');
  expect(user.content('A45')).toBe(5);
  expect(user.content('A57')).toBe(7);
  await user.press('#undo');
  expect({ A45: user.content('A45'), A57: user.content('A57') }).toEqual(before);
});

test('fills and fixes go together in one pass, and are one step', async () => {
  await user.press('#check');
  await user.press('#mend');
  expect(user.texts('.part-title')).toEqual(['安全なもの', '本文から', '推計']);
  user.find('#tick-all').click();
  await settle();
  await user.press('#apply');
  expect(user.cell('I9')?.value).toBe(90);
  expect(user.content('I51')).toContain('83百万円');
  const report = await user.report(() => user.find('#check').click());
  await user.ended();
  const left = report.findings.filter(({ rule }) => ['SUM-01', 'UNIT-01'].includes(rule));
  expect(left.map(({ cell }) => cell)).toEqual(['I29']);
  await user.press('#undo');
  expect(user.status).toContain('元に戻しました');
  expect(user.cell('I9')?.value ?? null).toBeNull();
});

test('a cell that holds a formula is left alone, and said so', async () => {
  const area = cellArea(50, 8);
  const text = String(user.content('I51'));
  user.pane.excel.operations.enter('user', user.sheet, area, () => ({
    formula: `"${text.replaceAll('\n', ' ')}"`,
    value: text,
  }));
  await settle();
  await user.press('#check');
  await open('UNIT-01', 'I51');
  expect(await user.press('.is-open .fix')).toBe('failed');
  expect(user.notices).toContain('数式が入っているため、変更しません。');
  await user.press('#mend');
  const line = user
    .all('.line-change')
    .find((one) => one.querySelector('.cell-link')?.textContent === 'I51');
  expect(line?.querySelector('.tick-input')?.matches(':disabled')).toBe(true);
  expect(line?.textContent).toContain('数式が入っているため、変更しません。');
});

test('what an edit made unsure cannot be fixed before it is checked again', async () => {
  await user.press('#check');
  user.type('F51', '変更');
  await settle();
  await open('UNIT-01', 'I51');
  expect(user.find('.is-open .fix').title).toBe(
    '検証後に変更があります。もう一度検証してください。',
  );
  user.find('.is-open .fix').click();
  expect(user.notices).toContain('検証後に変更があります。');
});

test('a fix of several cells is one change with one tick, written and taken back as a whole', async () => {
  const texts = {
    L25: '⑧ その他',
    L27: '① 調達改革',
    M25: '電子化する。',
    M27: '一括で発注する。',
  };
  for (const [address, text] of Object.entries(texts)) user.type(address, text);
  await settle();
  await user.press('#check');
  user.select('L27');
  await settle();
  expect(user.find('.is-open .details-id').textContent).toBe('CODE-08');
  await user.press('.is-open .fix');
  expect(user.all('.line-change')).toHaveLength(1);
  expect(user.all('.tick-input')).toHaveLength(1);
  expect(new Set(user.texts('.line-change .cell-link'))).toEqual(new Set(Object.keys(texts)));
  expect(user.text('#apply')).toBe('適用（1件）');
  await user.press('#apply');
  const now = (): object =>
    Object.fromEntries(Object.keys(texts).map((address) => [address, user.content(address)]));
  const { L25, L27, M25, M27 } = texts;
  expect(now()).toEqual({ L25: L27, L27: L25, M25: M27, M27: M25 });
  expect(user.status).toContain('1件を修正しました');
  await user.press('#undo');
  expect(now()).toEqual(texts);
});

test('so it is where all that is safe is fixed: a text in several 施策 rows goes together', async () => {
  const codes = ['D22', 'D38', 'D54'];
  for (const address of codes) user.type(address, '4-3-4\u00a0');
  await settle();
  await user.press('#check');
  await user.mend('fix');
  const lines = user
    .all('.line-change')
    .map((line) => [...line.querySelectorAll('.cell-link')].map((link) => tidy(link.textContent)));
  expect(lines).toContainEqual(codes);
  expect(new Set(lines.flat()).size).toBe(lines.flat().length);
  await user.press('#apply');
  for (const address of codes) expect(user.content(address)).toBe('4-3-4 ');
});

test('a fix of several cells is left alone as a whole where one of them holds a formula', async () => {
  user.type('L25', '⑧ その他');
  user.type('M25', '電子化する。');
  user.type('M27', '一括で発注する。');
  const area = cellArea(26, 11);
  user.pane.excel.operations.enter('user', user.sheet, area, () => ({
    formula: '"① 調達改革"',
    value: '① 調達改革',
  }));
  await settle();
  await user.press('#check');
  user.select('L27');
  await settle();
  expect(user.find('.is-open .details-id').textContent).toBe('CODE-08');
  await user.press('.is-open .fix');
  expect(user.all('.tick-input')).toHaveLength(1);
  expect(user.find('.tick-input').matches(':disabled')).toBe(true);
  expect(user.find('#apply').getAttribute('aria-disabled')).toBe('true');
});
