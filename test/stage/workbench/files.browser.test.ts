import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/Snapshot';
import { EmbeddedExcel } from '../../../src/stage/host/EmbeddedExcel';
import { readXlsx } from '../../../src/files/readXlsx';
import { launchBrowser } from '../../support/browser';
import { WorkbenchPage } from '../../support/WorkbenchPage';

const sample = (name: string) => readFileSync(join(__dirname, '../../../assets/samples', name));

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

function valueAt({ sheets }: WorkbookSnapshot, row: number, column: number) {
  const [sheet] = sheets;
  return sheet?.values[row - sheet.origin.row]?.[column - sheet.origin.column] ?? null;
}

test('another workbook takes the place of the present one, in grid and pane', async () => {
  await workbench.runCheck();
  await workbench.choose('施策別.xlsx', sample('bureau-restored-per-policy.xlsx'));
  await workbench.page.locator('#file:text-is("施策別.xlsx")').waitFor();
  expect(await workbench.page.getByRole('tab').count()).toBeGreaterThan(2);
  await workbench.paneReady();
  expect(await workbench.findings.count()).toBe(0);
  await workbench.runCheck();
  await workbench.pane.locator('.place', { hasText: '14事業' }).waitFor();
});

test('a sheet is turned to by its tab, and comes back with its selection', async () => {
  await workbench.choose('施策別.xlsx', sample('bureau-restored-per-policy.xlsx'));
  await workbench.page.locator('#file:text-is("施策別.xlsx")').waitFor();
  await workbench.goTo('C9');
  const first = await workbench.address();
  await workbench.page.getByRole('tab').nth(1).click();
  expect(await workbench.address()).toBe('A1');
  await workbench.page.getByRole('tab').nth(0).click();
  expect(await workbench.address()).toBe(first);
});

test.each([
  ['空.xlsx', new Uint8Array()],
  ['古い.xlsx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ['途中.xlsx', sample('bureau-as-printed.xlsx').subarray(0, 9000)],
])('%s is refused in words, and what was open stays open', async (name, bytes) => {
  await workbench.choose(name, bytes);
  await workbench.message.getByText(`${name} を開けませんでした。`).waitFor();
  expect(await workbench.message.textContent()).not.toContain('予期しない');
  expect(await workbench.page.locator('#file').textContent()).toBe('総務局.xlsx');
});

test('a file of another kind is refused by its name', async () => {
  await workbench.choose('表.csv', new Uint8Array([97]));
  await workbench.message.getByText('Excel ブック（.xlsx、.xlsm）を選んでください').waitFor();
});

test('a template is opened too: the command line reads it where it is named', async () => {
  await workbench.choose('様式.xltx', sample('bureau-restored.xlsx'));
  await workbench.page.locator('#file:text-is("様式.xltx")').waitFor();
});

test('a dropped workbook is opened', async () => {
  const base64 = sample('bureau-restored.xlsx').toString('base64');
  await workbench.page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], '復元.xlsx'));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true }));
    }
    await Promise.resolve();
  }, base64);
  await workbench.page.locator('#file:text-is("復元.xlsx")').waitFor();
  expect(await workbench.page.locator('#drop').isVisible()).toBe(false);
});

test('the saved file holds the edits and the marks, and opens again with both', async () => {
  await workbench.type('P2', 'A１００円');
  await workbench.type('I17', '109');
  expect(await workbench.page.locator('#edited').isVisible()).toBe(true);
  await workbench.runCheck();
  const { name, bytes } = await workbench.save();
  expect(name).toBe('総務局.xlsx');
  expect(await workbench.page.locator('#edited').isVisible()).toBe(false);

  const before = readXlsx(sample('bureau-as-printed.xlsx'));
  const after = readXlsx(bytes);
  expect(valueAt(before, 16, 8)).toBeNull();
  expect(valueAt(after, 16, 8)).toBe(109);
  expect(valueAt(after, 1, 15)).toBe('A１００円');
  expect(valueAt(after, 8, 2)).toBe(valueAt(before, 8, 2));

  const excel = await EmbeddedExcel.open(bytes);
  const rules = excel.workbook.sheets.flatMap((sheet) => sheet.conditionalFormats);
  expect(rules.map(({ formula }) => formula)).toContain('=LEN("hakaru:error")>0');

  await workbench.choose('再.xlsx', bytes);
  await workbench.page.locator('#file:text-is("再.xlsx")').waitFor();
  await workbench.goTo('I29');
  expect(await workbench.activeCell.getAttribute('data-mark')).toBe('error');
});

test('what a file could not keep is named, and nothing is saved', async () => {
  const pane = workbench.page.frames().find((frame) => frame.url().includes('taskpane'));
  await pane?.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add('集計');
      await context.sync();
    }),
  );
  let downloads = 0;
  workbench.page.on('download', () => (downloads += 1));
  await workbench.page.locator('#save').click();
  await workbench.message.getByText('シート「集計」の追加').waitFor();
  expect(downloads).toBe(0);
});
