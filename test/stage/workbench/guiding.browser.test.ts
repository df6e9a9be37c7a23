import type { Browser } from 'playwright-core';
import { bookOf } from '../../support/bookOf';
import { launchBrowser } from '../../support/browser';
import { WorkbenchPage } from '../../support/WorkbenchPage';

let browser: Browser;
let workbench: WorkbenchPage;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  workbench = await WorkbenchPage.open(browser);
});
afterEach(() => workbench.close());

const status = (text: string) => workbench.page.locator(`#status:text-is("${text}")`).waitFor();
const firstStep = () => workbench.page.getByRole('note');

test('the first visit begins with a sentence and an arrow, until 検証 is pressed', async () => {
  await firstStep().getByText('右の［検証］を押すと').waitFor();
  expect(await firstStep().locator('svg').count()).toBe(1);
  await workbench.runCheck();
  await firstStep().waitFor({ state: 'hidden' });
  await workbench.page.reload();
  await workbench.paneReady();
  expect(await firstStep().isVisible()).toBe(false);
});

test('who has read it closes it for good; another book has no use for it', async () => {
  await workbench.choose('別.xlsx', bookOf([{ name: '別', rows: [[1]] }]));
  await firstStep().waitFor({ state: 'hidden' });
  await workbench.page.locator('#sample').click();
  await firstStep().getByRole('button', { name: '閉じる' }).click();
  expect(await firstStep().isVisible()).toBe(false);
  await workbench.page.reload();
  await workbench.paneReady();
  expect(await firstStep().isVisible()).toBe(false);
});

test('the status says what was done last', async () => {
  await status('総務局.xlsx を開きました');
  await workbench.runCheck();
  await status('セルのマークを更新しました');
  await workbench.type('P2', '20');
  await status('シート「総務局」の P2 に入力しました');
  await workbench.goTo('P3');
  await workbench.page.keyboard.type('7');
  await status('セルを入力しています（Enter で確定、Esc で取り消し）');
  await workbench.page.keyboard.press('Escape');
  await status('シート「総務局」の P2 に入力しました');
  await workbench.save();
  await status('総務局.xlsx をダウンロードしました');
});

test('a cell being edited goes with its book', async () => {
  const { page, pane } = workbench;
  await workbench.goTo('H9');
  await page.keyboard.press('F2');
  await page.keyboard.type('3');
  const editor = page.getByRole('textbox', { name: 'セルの編集' });
  await editor.waitFor();
  await pane.locator('body').click({ position: { x: 3, y: 3 } });
  await page.locator('#sample').click();
  await status('総務局.xlsx を開きました');
  expect(await editor.isVisible()).toBe(false);
  expect(await page.locator('#edited').isVisible()).toBe(false);
  await workbench.paneReady();
  await workbench.runCheck();
  await workbench.goTo('H9');
  expect(await workbench.content()).toBe('');
});

test('a formula that cannot be calculated keeps its result and is marked so', async () => {
  const rows = [[1, { formula: 'NOSUCH(A1)', result: 55 }, { formula: 'B1+A1', result: 56 }]];
  await workbench.choose('別.xlsx', bookOf([{ name: '別', rows }]));
  await status('別.xlsx を開きました');
  expect(await workbench.page.locator('.cell.noted').count()).toBe(0);
  await workbench.type('A1', '2');
  await workbench.page.getByRole('gridcell', { name: '57' }).waitFor();
  const noted = workbench.page.locator('.cell.noted');
  expect(await noted.allTextContents()).toEqual(['55']);
  expect(await noted.getAttribute('title')).toContain('この数式はここでは計算できません');
});
