import type { Browser } from 'playwright-core';
import { readXlsx } from '../../../src/files/readXlsx';
import { launchBrowser } from '../../support/browser';
import { WorkbenchPage } from '../../support/WorkbenchPage';

jest.setTimeout(60_000);

let browser: Browser;
let workbench: WorkbenchPage;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  workbench = await WorkbenchPage.open(browser);
});
afterEach(async () => {
  expect(workbench.complaints.filter((one) => !one.includes('unsafe-eval'))).toEqual([]);
  await workbench.close();
});

/** Presses a button of the pane and waits for what its status says then. */
async function press(selector: string, said: string): Promise<void> {
  await workbench.press(selector);
  await workbench.pane.locator('[role=status]', { hasText: said }).waitFor();
}

async function contentOf(address: string): Promise<string> {
  await workbench.goTo(address);
  return workbench.content();
}

test('まとめて直す writes into the grid, the file that is saved has it, and 元に戻す takes it back', async () => {
  expect(await contentOf('I17')).toBe('');
  await workbench.runCheck();
  await workbench.pane.locator('#mend').click();
  await workbench.pane.locator('.line-change').first().waitFor();
  expect(await contentOf('I17')).toBe('');
  await press('#apply', '7件を直しました');
  expect(await contentOf('I17')).toBe('=SUM(H17:H19)');
  expect(await workbench.activeCell.textContent()).toBe('109');
  expect(await contentOf('I29')).toBe('90');
  const { bytes } = await workbench.save();
  const [sheet] = readXlsx(bytes).sheets;
  const total = sheet?.values[16 - sheet.origin.row]?.[8 - sheet.origin.column];
  expect(total).toBe(109);
  await press('#undo', '直した7件を元に戻しました');
  expect(await contentOf('I17')).toBe('');
});

test('新しい様式を追加 adds a sheet that comes into view and passes its own check', async () => {
  const before = await workbench.page.getByRole('tab').count();
  await press('#add-form', '5事業の様式を追加しました');
  expect(await workbench.page.getByRole('tab').count()).toBe(before + 1);
  const tab = workbench.page.getByRole('tab', { name: '戦略シート' });
  await tab.waitFor();
  await tab.click();
  await workbench.page
    .getByRole('gridcell', { name: /コスト換算/ })
    .first()
    .waitFor();
  const { bytes } = await workbench.save();
  expect(readXlsx(bytes).sheets.map(({ name }) => name)).toContain('戦略シート');
});

test('入力規則を設定 is taken, saved and taken back', async () => {
  await workbench.press('#validate');
  await workbench.pane.locator('.line-change').first().waitFor();
  await press('#apply', 'セルに入力規則を設定しました');
  await workbench.save();
  await press('#undo', '設定した入力規則を取り除きました');
});
