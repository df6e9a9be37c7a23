import type { ExcelOptions } from '../../src/stage/host/EmbeddedExcel';
import { within } from '../../src/stage/host/model/Validation';
import { makeFixtures } from '../support/fixtures';
import { openPane } from '../support/officePane';
import { PaneUser } from '../support/PaneUser';
import { cellArea } from '../../src/core/address/area';

jest.setTimeout(60_000);

const FIXTURES = new Map(makeFixtures().map(({ name, bytes }) => [name, bytes]));

let user: PaneUser;

async function open(name: string, options: ExcelOptions = {}): Promise<PaneUser> {
  const bytes = FIXTURES.get(name);
  if (bytes === undefined) throw new Error(`There is no fixture ${name}.`);
  user = new PaneUser(await openPane(bytes, options));
  return user;
}

afterEach(() => {
  expect(user.pane.page.errors).toEqual([]);
  user.pane.page.close();
});

function enter(count: string): void {
  const input = user.pane.document.querySelector<HTMLInputElement>('#programs');
  if (input !== null) input.value = count;
}

test('where there is no strategy sheet a new form is offered, and it passes its own check', async () => {
  await open('no-strategy-sheet');
  await user.press('#check');
  const sheets = user.pane.excel.workbook.sheets.length;
  const { findings } = await user.report(() => user.find('.notice-actions .add-form').click());
  expect(await user.ended()).toBe('done');
  expect(findings).toEqual([]);
  expect(user.pane.excel.workbook.sheets).toHaveLength(sheets + 1);
  expect(user.status).toContain('5事業の様式を追加しました');
  expect(user.notices).not.toContain('戦略シートが見つかりません');
});

test('a form can be taken back while nobody has entered anything', async () => {
  await open('no-strategy-sheet');
  const sheets = user.pane.excel.workbook.sheets.length;
  await user.press('#add-form');
  expect(user.find('#undo').title).toBe('様式のシートを削除します。');
  expect(await user.press('#undo')).toBe('done');
  expect(user.pane.excel.workbook.sheets).toHaveLength(sheets);
});

test('入力規則 are shown with their cells before they are set', async () => {
  await open('bureau-as-printed');
  const before = user.sheet.validations.length;
  await user.press('#validate');
  expect(user.text('.preview-title')).toBe('入力規則の設定');
  expect(user.texts('.line-change .cell-link')).toContain('H17:H20');
  expect(user.sheet.validations).toHaveLength(before);
  user.find('#cancel').click();
  expect(user.find('.preview').hidden).toBe(true);
});

test('a form has room for as many programs as are asked for', async () => {
  await open('no-strategy-sheet');
  enter('3');
  await user.press('#add-form');
  expect(user.status).toContain('3事業の様式を追加しました');
});

test.each(['0', '2.5', '101', ''])('%s programs are not added, and said why', async (count) => {
  const { pane } = await open('no-strategy-sheet');
  enter(count);
  user.find('#add-form').click();
  expect(user.find('#programs-note').hidden).toBe(false);
  expect(user.find('#programs').getAttribute('aria-invalid')).toBe('true');
  expect(pane.document.activeElement?.id).toBe('programs');
  expect(pane.excel.counters.now.roundTrips).toBe(0);
});

test('入力規則 are set where there are none, and taken back', async () => {
  await open('bureau-as-printed');
  const before = user.sheet.validations.length;
  await user.setValidations();
  expect(user.status).toMatch(/\d+セルに入力規則を設定しました/);
  expect(user.sheet.validations.length).toBeGreaterThan(before);
  await user.setValidations();
  expect(user.status).toContain('入力規則を設定するセルはありません');
  await user.press('#undo');
  expect(user.status).toContain('設定した入力規則を取り除きました');
  expect(user.sheet.validations).toHaveLength(before);
});

test('入力規則 of the user’s stay, and what is taken back are ours alone', async () => {
  await open('bureau-as-printed');
  const alert = { showAlert: true, style: 'Stop', title: '', message: '0 以上です。' };
  const rule = { type: 'WholeNumber', rule: null, prompt: null, alert, ignoreBlanks: true };
  const theirs = { areas: [cellArea(10, 7)], rule };
  user.sheet.validations = [theirs];
  await user.setValidations();
  const own = user.sheet.validations.filter((one) => one.rule !== rule);
  expect(user.sheet.validations).toContainEqual(theirs);
  expect(own.length).toBeGreaterThan(0);
  expect(within(own, theirs.areas)).toEqual([]);
  await user.press('#undo');
  expect(user.sheet.validations).toEqual([theirs]);
});

test('on a protected sheet 入力規則 are refused before the preview, and said why', async () => {
  await open('protected');
  expect(await user.press('#validate')).toBe('done');
  const lines = user.all('.line-change');
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    expect(line.textContent).toContain('シートが保護されています');
    expect(line.querySelector<HTMLInputElement>('.tick-input')?.disabled).toBe(true);
  }
  expect(user.find('#apply').getAttribute('aria-disabled')).toBe('true');
});

test('on a sheet that was protected since they are refused when they are set', async () => {
  const { pane } = await open('bureau-as-printed');
  await user.press('#validate');
  pane.excel.operations.protect('user', user.sheet, { allowFormatCells: false });
  expect(await user.press('#apply')).toBe('failed');
  expect(user.notices).toContain('入力規則を設定できませんでした');
  expect(user.notices).toContain('シートが保護されています');
});
