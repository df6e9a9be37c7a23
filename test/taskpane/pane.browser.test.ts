import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { BrowserPane, type BrowserPaneOptions } from '../support/BrowserPane';
import { launchBrowser } from '../support/browser';
import { faultySheet } from '../support/faultySheet';
import { makeFixtures } from '../support/fixtures';
import { PANE_STATES } from '../support/paneStates';
import { testOrigin } from '../support/server';

jest.setTimeout(120_000);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const FIXTURES = new Map(makeFixtures().map(({ name, bytes }) => [name, bytes]));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

function open(name: string, options: Partial<BrowserPaneOptions> = {}): Promise<BrowserPane> {
  const bytes = FIXTURES.get(name);
  if (bytes === undefined) throw new Error(`There is no fixture ${name}.`);
  return BrowserPane.open(browser, bytes, {
    origin: testOrigin(),
    width: 320,
    height: 378,
    ...options,
  });
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

describe.each([
  { scheme: 'light' },
  { scheme: 'dark', language: 'en-US' },
  { forcedColors: true, scheme: 'dark' },
] as const)('at 320 px, %j', (look) => {
  test.each(Object.entries(PANE_STATES))(
    'axe finds no fault, and nothing is wider than the pane: %s',
    async (_, { bytes, act }) => {
      const size = { origin: testOrigin(), width: 320, height: 378 };
      const pane = await BrowserPane.open(browser, bytes(), { ...size, ...look });
      await act(pane);
      expect(await faults(pane)).toEqual([]);
      const overflow = await pane.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await pane.page.close();
    },
  );
});

test('is used by keyboard alone', async () => {
  const pane = await open('bureau-as-printed');
  const { page } = pane;
  await pane.state('ready');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await pane.state('done');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('check');
  const seen: string[] = [];
  for (let step = 0; step < 14; step++) {
    await page.keyboard.press('Tab');
    seen.push(await page.evaluate(() => document.activeElement?.className ?? ''));
  }
  expect(seen).toContain('finding');
  await page.locator('button.finding').first().focus();
  await page.keyboard.press('ArrowDown');
  const address = await page.locator('button.finding:focus .finding-cell').textContent();
  await page.keyboard.press('Enter');
  await page.locator('.is-open').waitFor();
  expect(await page.locator('button.finding:focus .finding-cell').textContent()).toBe(address);
  await page.keyboard.press('Escape');
  await page.locator('.is-open').waitFor({ state: 'detached' });
  await page.close();
});

test('the line that the keyboard reaches is always in sight', async () => {
  const { page, ...pane } = await checked('bureau-as-printed');
  await page.locator('button.finding').first().focus();
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('ArrowDown');
    const box = await page.locator('button.finding:focus').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + Math.min(box?.height ?? 0, 300)).toBeLessThanOrEqual(378);
  }
  expect(pane).toBeDefined();
  await page.close();
});

async function checked(name: string): Promise<BrowserPane> {
  const pane = await open(name);
  await pane.check();
  return pane;
}

test('many alike unfold by keyboard where the keyboard stands, without a fault, at 320 px', async () => {
  const size = { origin: testOrigin(), width: 320, height: 378 };
  const pane = await BrowserPane.open(browser, faultySheet(12), size);
  const { page } = pane;
  await pane.check();
  const focusedFold = page.locator('.fold:focus');
  await page.locator('button.finding').first().focus();
  for (let step = 0; step < 60 && (await focusedFold.count()) === 0; step++) {
    await page.keyboard.press('ArrowDown');
  }
  const before = await focusedFold.boundingBox();
  await page.keyboard.press('Enter');
  expect(await focusedFold.getAttribute('aria-expanded')).toBe('true');
  expect(await focusedFold.boundingBox()).toEqual(before);
  expect(await faults(pane)).toEqual([]);
  await page.keyboard.press('Space');
  expect(await focusedFold.getAttribute('aria-expanded')).toBe('false');
  expect(await faults(pane)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await page.close();
});

test('in forced colours, pressed and unpressed filters differ', async () => {
  const { page } = await checked('bureau-as-printed');
  await page.emulateMedia({ forcedColors: 'active' });
  const filter = page.locator('.filter').first();
  const pressed = await filter.evaluate((one) => getComputedStyle(one).borderTopWidth);
  await filter.click();
  const unpressed = await filter.evaluate((one) => getComputedStyle(one).borderTopWidth);
  expect(pressed).not.toBe(unpressed);
  await page.close();
});

test('checks at once when the ribbon opened it', async () => {
  const pane = await open('bureau-as-printed', { query: '&check=1' });
  await pane.state('done');
  expect(await pane.page.locator('button.finding').count()).toBeGreaterThan(0);
  await pane.page.close();
});

test('opened in a plain browser, it says where it belongs', async () => {
  const page = await browser.newPage({ locale: 'ja-JP' });
  await page.goto(`${testOrigin()}/taskpane.html`);
  await page.getByText('Excel の中で開いてください').waitFor();
  expect(await page.locator('button').count()).toBe(0);
  await page.close();
});
