import type { Browser } from 'playwright-core';
import { bookOf } from '../../support/bookOf';
import { launchBrowser } from '../../support/browser';
import { WorkbenchPage } from '../../support/WorkbenchPage';

const ROWS = 5_000;
const COLUMNS = 14;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

function largeBook(): Uint8Array {
  const rows = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => `${row + 1}行${column + 1}列`),
  );
  return bookOf([{ name: '大きい表', rows }]);
}

test('a workbook is read in a worker, which is ended, while the page tells how far it is', async () => {
  const workbench = await WorkbenchPage.open(browser);
  const { page } = workbench;
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.evaluate(() => {
    const status = document.querySelector('#status');
    const seen: string[] = [];
    const look = () => {
      seen.push(status?.textContent ?? '');
      document.body.dataset['seen'] = seen.join('\n');
    };
    if (status !== null) new MutationObserver(look).observe(status, { childList: true });
  });
  await workbench.choose('大きい.xlsx', largeBook());
  await page.locator('#status:text-is("大きい.xlsx を開きました")').waitFor();
  const seen = await page.evaluate(() => document.body.dataset['seen'] ?? '');
  const shares = [...seen.matchAll(/^大きい\.xlsx を開いています… (\d+)%$/gm)].map(([, share]) =>
    Number(share),
  );
  expect(new Set(shares).size).toBeGreaterThan(2);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(workers.length).toBe(1);
  expect(page.workers()).toEqual([]);
  await workbench.close();
});

test('5,000 rows: only what is in sight is drawn, and jumps and edits are answered at once', async () => {
  const workbench = await WorkbenchPage.open(browser);
  const { page } = workbench;
  await workbench.choose('大きい.xlsx', largeBook());
  await page.locator('#file:text-is("大きい.xlsx")').waitFor();
  await workbench.goTo('C4990');
  await page.getByRole('gridcell', { name: '4990行3列' }).waitFor();
  expect(await page.getByRole('gridcell').count()).toBeLessThan(1_500);

  // Work is counted in nodes that a jump puts into the page: what is in sight, never all rows.
  const most = await page.evaluate(async () => {
    const grid = document.querySelector('#grid');
    let added = 0;
    let highest = 0;
    if (grid === null) return Infinity;
    const observer = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) {
          added += 1 + (node instanceof Element ? node.getElementsByTagName('*').length : 0);
        }
      }
    });
    observer.observe(grid, { childList: true, subtree: true });
    for (let top = 0; top < 90_000; top += 4_500) {
      added = 0;
      grid.scrollTop = top;
      grid.dispatchEvent(new Event('scroll'));
      await new Promise((resolve) => setTimeout(resolve));
      highest = Math.max(highest, added);
    }
    observer.disconnect();
    return highest;
  });
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(3_000);

  await workbench.type('C4990', 'No.1');
  await page.getByRole('gridcell', { name: 'No.1' }).waitFor();
  await workbench.close();
});
