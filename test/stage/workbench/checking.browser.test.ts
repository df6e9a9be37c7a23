import type { Browser } from 'playwright-core';
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

/** The finding of the pane that stands at a cell. */
const findingAt = (address: string) =>
  workbench.findings.filter({
    has: workbench.page.locator(`.finding-cell:text-is("${address}")`),
  });

test('検証 lists the findings and marks their cells, in three round trips', async () => {
  const { roundTrips } = await workbench.countMessages(() => workbench.runCheck());
  expect(roundTrips).toBe(3);
  expect(await workbench.findings.count()).toBeGreaterThan(5);
  await workbench.goTo('H29');
  await workbench.goTo('I29');
  const mark = workbench.page.locator('[role="gridcell"][data-mark="error"][tabindex="0"]');
  expect(await mark.textContent()).toBe('90');
  expect(await mark.evaluate((cell) => getComputedStyle(cell).backgroundColor)).toBe(
    'rgb(253, 231, 233)',
  );
});

test('a click on a finding selects its cell in the grid and brings it into sight', async () => {
  await workbench.runCheck();
  const finding = findingAt('I29').first();
  await finding.scrollIntoViewIfNeeded();
  await finding.click();
  await workbench.activeCell.filter({ hasText: '90' }).waitFor();
  expect(await workbench.address()).toBe('I29');
  expect(await workbench.content()).toBe('90');
  const grid = await workbench.page.locator('#grid').boundingBox();
  const cell = await workbench.activeCell.boundingBox();
  expect(cell?.y).toBeGreaterThan(grid?.y ?? 0);
  expect((cell?.y ?? 0) + (cell?.height ?? 0)).toBeLessThan((grid?.y ?? 0) + (grid?.height ?? 0));
  // The focus stays in the pane.
  expect(await workbench.page.evaluate(() => document.activeElement?.id)).toBe('pane');
});

test('selecting a marked cell brings its finding forward in the pane', async () => {
  await workbench.runCheck();
  await workbench.goTo('I29');
  const opened = workbench.pane.locator('button.finding[aria-current="true"]');
  await opened.waitFor();
  expect((await opened.locator('.finding-cell').textContent())?.trim()).toBe('I29');
});

test('after an edit the pane says that the list is older than the sheet', async () => {
  await workbench.runCheck();
  const stale = workbench.pane.getByText('検証後に変更あり');
  expect(await stale.isVisible()).toBe(false);
  await workbench.type('I29', '96');
  await stale.waitFor();
  await workbench.runCheck();
  await stale.waitFor({ state: 'hidden' });
  expect(await findingAt('I29').count()).toBe(0);
});

test('マークを消す leaves the sheet as it was, in three round trips', async () => {
  await workbench.runCheck();
  await workbench.goTo('I29');
  await workbench.marks.first().waitFor();
  const { roundTrips } = await workbench.countMessages(async () => {
    await workbench.press('#clear');
    await workbench.paneState('done');
  });
  expect(roundTrips).toBe(3);
  await workbench.marks.first().waitFor({ state: 'detached' });
  expect(await workbench.marks.count()).toBe(0);
});

test('while a cell is being edited the pane waits, and says what for', async () => {
  await workbench.goTo('I29');
  await workbench.page.keyboard.type('9');
  await workbench.check.click();
  const waiting = { hasText: 'セルの入力を確定（Enter）してください' };
  await workbench.pane.locator('.said-text', waiting).waitFor();
  await workbench.page.locator('textarea.editor').press('Escape');
  await workbench.paneState('done');
  expect(await workbench.findings.count()).toBeGreaterThan(0);
  expect(await workbench.content()).toBe('90');
});
