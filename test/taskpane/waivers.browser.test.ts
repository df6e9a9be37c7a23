import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { BrowserPane } from '../support/BrowserPane';
import { launchBrowser } from '../support/browser';
import { makeFixtures } from '../support/fixtures';
import { testOrigin } from '../support/server';
import { cellArea } from '../../src/core/address/area';

jest.setTimeout(120_000);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const BOOK = makeFixtures().find(({ name }) => name === 'bureau-as-printed')?.bytes;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function checked(scheme: 'light' | 'dark' = 'light'): Promise<BrowserPane> {
  if (BOOK === undefined) throw new Error('There is no such fixture.');
  const size = { width: 320, height: 378 };
  const pane = await BrowserPane.open(browser, BOOK, { origin: testOrigin(), scheme, ...size });
  await pane.check();
  return pane;
}

/** What axe finds, and by how many px the page is wider than the pane. */
async function faults({ page }: BrowserPane): Promise<readonly (string | number)[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof axe }; // put there a line above
    const { violations } = await runner.run(document);
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
      ...(scrollWidth > clientWidth ? [scrollWidth - clientWidth] : []),
    ];
  });
}

const focused = ({ page }: BrowserPane): Promise<string> =>
  page.evaluate(() => document.activeElement?.className ?? '');

test.each(['light', 'dark'] as const)('the form at 320 px, %s', async (scheme) => {
  const pane = await checked(scheme);
  const { page } = pane;
  await page.locator('button.finding').first().click();
  await page.locator('.waive-open').click();
  await page.locator('.waiver-reason').waitFor();
  expect(await faults(pane)).toEqual([]);
  await page.keyboard.press('Enter');
  expect((await page.locator('.waiver-note').textContent())?.trim()).toBe(
    '理由を入力してください。',
  );
  expect(await faults(pane)).toEqual([]);
  await page.keyboard.type('補正予算による');
  await page.keyboard.press('Enter');
  await page.locator('.filter.severity-waived').click();
  await page.locator('.is-waived button.finding').first().click();
  expect(await page.locator('.is-waived .finding-reason').textContent()).toContain('補正予算');
  expect(await faults(pane)).toEqual([]);
  await page.close();
});

test('is used by keyboard alone, and the keyboard keeps its place', async () => {
  const pane = await checked();
  const { page } = pane;
  await page.locator('button.finding').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.is-open').waitFor();
  const cell = await page.locator('.is-open .finding-cell').textContent();
  for (let step = 0; step < 12 && !(await focused(pane)).includes('waive-open'); step++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  expect(await focused(pane)).toBe('waiver-reason');
  await page.keyboard.type('やめ');
  await page.keyboard.press('Escape');
  expect(await focused(pane)).toContain('waive-open');
  expect(await page.locator('.is-open').count()).toBe(1);

  await page.keyboard.press('Enter');
  await page.keyboard.type('補正予算による');
  await page.keyboard.press('Home');
  expect(await focused(pane)).toBe('waiver-reason');
  await page.keyboard.press('Enter');
  await page.locator('.filter.severity-waived').waitFor();
  expect(await focused(pane)).toBe('finding');
  expect(await page.locator('.finding-cell').first().textContent()).not.toBe(cell);
  await page.close();
});

test('an event from the sheet takes nothing of what is being typed', async () => {
  const pane = await checked();
  const { page, excel } = pane;
  await page.locator('button.finding').first().click();
  await page.locator('.waive-open').click();
  await page.keyboard.type('補正');
  const sheet = excel.workbook.selection.sheet;
  const area = cellArea(400, 0);
  excel.operations.enter('user', sheet, area, () => ({ value: 1, formula: null }));
  await page.locator('.stale').waitFor();
  await page.keyboard.type('予算');
  expect(await page.locator('.waiver-reason').inputValue()).toBe('補正予算');
  await page.close();
});
