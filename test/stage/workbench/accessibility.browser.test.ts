import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Browser, Frame } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { WorkbenchPage } from '../../support/WorkbenchPage';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What axe finds in one frame alone, a line a fault. */
async function faults(frame: Frame): Promise<string[]> {
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof axe }; // put there a line above
    const { violations } = await runner.run(document, { iframes: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
    );
  });
}

test('page and pane together have no fault either', async () => {
  const workbench = await WorkbenchPage.open(browser);
  for (const frame of workbench.page.frames()) await frame.evaluate(AXE);
  const found = await workbench.page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof axe }; // put there a line above
    const { violations } = await runner.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  });
  expect(found).toEqual([]);
  await workbench.close();
});

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  test('axe finds no fault in page and pane, before and after a check', async () => {
    const workbench = await WorkbenchPage.open(browser, { scheme });
    const pane = workbench.page.frames().find((frame) => frame.url().includes('taskpane'));
    if (pane === undefined) throw new Error('The page has no pane.');
    expect(await faults(workbench.page.mainFrame())).toEqual([]);
    expect(await faults(pane)).toEqual([]);
    await workbench.runCheck();
    await workbench.goTo('I29');
    await workbench.pane.locator('button.finding[aria-current="true"]').waitFor();
    expect(await faults(workbench.page.mainFrame())).toEqual([]);
    expect(await faults(pane)).toEqual([]);
    await workbench.close();
  });
});

test.each([350, 320])('a pane of %d px needs no horizontal scrolling', async (width) => {
  const workbench = await WorkbenchPage.open(browser);
  const { page } = workbench;
  const splitter = page.getByRole('separator');
  await splitter.focus();
  while (Number(await splitter.getAttribute('aria-valuenow')) > width) {
    await page.keyboard.press('ArrowRight');
  }
  await workbench.runCheck();
  await workbench.findings.first().click();
  const pane = page.frames().find((frame) => frame.url().includes('taskpane'));
  const sizes = await pane?.evaluate(() => ({
    window: window.innerWidth,
    needed: document.documentElement.scrollWidth,
    wide: [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 0.5)
      .map((element) => element.className),
  }));
  expect(sizes?.window).toBe(width);
  expect(sizes?.needed).toBeLessThanOrEqual(width);
  expect(sizes?.wide).toEqual([]);
  await workbench.close();
});

test('the pane can be dragged to 320 px and no further', async () => {
  const workbench = await WorkbenchPage.open(browser);
  const { page } = workbench;
  const splitter = page.getByRole('separator');
  const box = await splitter.boundingBox();
  if (box === null) throw new Error('The splitter is not on the screen.');
  await page.mouse.move(box.x + 6, box.y + 300);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 300, { steps: 4 });
  await page.mouse.up();
  expect(await splitter.getAttribute('aria-valuenow')).toBe('320');
  await workbench.close();
});

test('the whole job without a mouse: check, go to a finding, fix it, check again', async () => {
  const workbench = await WorkbenchPage.open(browser);
  const { page } = workbench;
  const press = (key: string) => page.keyboard.press(key);
  // The first Tab offers the way to the sheet, the second the way to the pane.
  await press('Tab');
  await press('Tab');
  await press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('pane');
  const pane = page.frames().find((frame) => frame.url().includes('taskpane'));
  const focused = () => pane?.evaluate(() => document.activeElement?.id);
  for (let i = 0; i < 10 && (await focused()) !== 'check'; i++) await press('Tab');
  await press('Enter');
  await workbench.paneState('done');
  const target = workbench.findings.filter({ hasText: 'I29' }).first();
  await target.focus();
  await press('Enter');
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('#name-box')?.value === 'I29',
  );
  // F6 belongs to the page: the pane is left with Shift+Tab, as any frame.
  await page.locator('#to-grid').focus();
  await press('Enter');
  await page.keyboard.type('96');
  await press('Enter');
  await workbench.pane.getByText('検証後に変更あり').waitFor();
  await press('F6');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('pane');
  await workbench.close();
});

test('the grid tells a screen reader where it stands', async () => {
  const workbench = await WorkbenchPage.open(browser);
  const grid = workbench.page.getByRole('grid', { name: 'シート「総務局」' });
  expect(Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(84);
  await workbench.goTo('A9');
  const cell = workbench.activeCell;
  expect(await cell.getAttribute('aria-colindex')).toBe('2');
  expect(await cell.getAttribute('aria-rowspan')).toBe('4');
  expect(await cell.locator('xpath=..').getAttribute('aria-rowindex')).toBe('10');
  expect(await workbench.page.locator('[role="gridcell"][tabindex="0"]').count()).toBe(1);
  await workbench.close();
});
