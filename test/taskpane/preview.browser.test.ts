import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { BrowserPane, type BrowserPaneOptions } from '../support/BrowserPane';
import { launchBrowser } from '../support/browser';
import { makeFixtures } from '../support/fixtures';
import { testOrigin } from '../support/server';

jest.setTimeout(120_000);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const SAMPLE = makeFixtures().find(({ name }) => name === 'bureau-as-printed')?.bytes;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function preview(options: Partial<BrowserPaneOptions> = {}): Promise<BrowserPane> {
  if (SAMPLE === undefined) throw new Error('There is no such fixture.');
  const size = { origin: testOrigin(), width: 320, height: 378 };
  const pane = await BrowserPane.open(browser, SAMPLE, { ...size, ...options });
  await pane.check();
  await pane.page.locator('#mend').click();
  await pane.page.locator('.line-change').first().waitFor();
  return pane;
}

async function faults({ page }: BrowserPane): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof axe }; // put there a line above
    const { violations } = await runner.run(document);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
    );
  });
}

test.each<Partial<BrowserPaneOptions>>([
  { scheme: 'light' },
  { scheme: 'dark' },
  { language: 'en-US' },
  { forcedColors: true },
  { forcedColors: true, scheme: 'dark', language: 'en-US' },
])(
  'at 320 px, %j, axe finds no fault in a preview, and nothing is wider than the pane',
  async (options) => {
    const pane = await preview(options);
    expect(await faults(pane)).toEqual([]);
    const overflow = await pane.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await pane.page.close();
  },
);

test.each(['ja-JP', 'en-US'] as const)('buttons never wrap inside a word, %s', async (language) => {
  const { page } = await preview({ language });
  const heights = await page
    .locator('.button:visible')
    .evaluateAll((buttons) => buttons.map((one) => one.getBoundingClientRect().height));
  expect(Math.max(...heights)).toBeLessThanOrEqual(32);
  await page.close();
});

test('in a small window the preview has its buttons in sight', async () => {
  const { page } = await preview();
  const title = await page.locator('.preview-title:visible').boundingBox();
  expect(title?.y).toBeLessThan(80);
  const apply = await page.locator('#apply').boundingBox();
  expect((apply?.y ?? 0) + (apply?.height ?? 0)).toBeLessThanOrEqual(378);
  await page.close();
});

test('is used by keyboard alone, and gives the keyboard back', async () => {
  const { page, ...pane } = await preview();
  await page.locator('.preview-title:visible').focus();
  const seen: string[] = [];
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press('Tab');
    seen.push(await page.evaluate(() => document.activeElement?.className ?? ''));
  }
  expect(seen).toContain('tick-input');
  const apply = page.locator('#apply');
  await page.locator('.tick-input').first().focus();
  await page.keyboard.press('Space');
  expect((await apply.textContent())?.trim()).toBe('適用（6件）');
  await apply.focus();
  await page.keyboard.press('Enter');
  await page.locator('.preview:visible').waitFor({ state: 'hidden' });
  await page.locator('html[data-state="done"]').waitFor({ state: 'attached' });
  const focused = page.locator(':focus');
  expect(await focused.evaluate((one) => one.closest('.list, .lines, .offer') !== null)).toBe(true);
  expect(pane).toBeDefined();
  await page.close();
});

test('Escape leaves everything as it was', async () => {
  const { page, excel } = await preview();
  const kinds: string[] = [];
  excel.operations.onChange(({ kind }) => kinds.push(kind));
  await page.locator('.tick-input').first().focus();
  await page.keyboard.press('Escape');
  await page.locator('.preview:visible').waitFor({ state: 'hidden' });
  await page.locator('button.finding').first().waitFor();
  expect(kinds).toEqual([]);
  await page.close();
});
