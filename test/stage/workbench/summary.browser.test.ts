import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { WorkbenchPage } from '../../support/WorkbenchPage';

const OTHER = join(__dirname, '../../../assets/samples/bureau-restored.xlsx');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('集計 and a file that is added work in the workbench, and nothing leaves its place', async () => {
  const workbench = await WorkbenchPage.open(browser);
  const { page, pane } = workbench;
  const before = [...workbench.complaints];
  await workbench.press('#summarize');
  await pane.locator('.ask-anyway').click();
  await pane.locator('.status-headline', { hasText: '集計シートを作りました（14事業）' }).waitFor();
  await page.getByRole('tab', { name: '集計', exact: true }).waitFor();
  const charts = page.locator('.chart');
  expect((await charts.locator('.chart-title').allTextContents()).sort()).toEqual([
    '前年度決算額からの増減',
    '手法別の行政コスト',
    '施策別の行政コスト',
  ]);
  await page
    .locator('.chart-bar title', { hasText: '4-3-4 ICT' })
    .first()
    .waitFor({ state: 'attached' });
  const drawn = await charts.evaluateAll((all) =>
    all.map((chart) => chart.querySelectorAll('.chart-bar, circle').length),
  );
  expect(drawn.every((count) => count > 3)).toBe(true);
  const [chart, column] = [
    await charts.first().boundingBox(),
    page.locator('.column-header').first(),
  ];
  expect(chart?.x).toBeCloseTo((await column.boundingBox())?.x ?? 0, 0);
  await pane.locator('#more').click();
  await pane.locator('#city').click();
  const file = { name: '中央区.xlsx', mimeType: '', buffer: readFileSync(OTHER) };
  await pane.locator('#add-files').setInputFiles(file);
  const added = pane.locator('.book', { hasText: '中央区' });
  // The same bureau's workbook as it was restored: the one in view counts.
  await added.filter({ hasText: '二重' }).waitFor();
  expect(await pane.locator('.book', { hasText: '14事業' }).count()).toBe(1);
  expect(workbench.complaints).toEqual(before);
  const origins = new Set(workbench.requests.map((url) => new URL(url).origin));
  expect([...origins]).toEqual([new URL(page.url()).origin]);
  await workbench.close();
});
