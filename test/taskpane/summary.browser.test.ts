import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { BrowserPane } from '../support/BrowserPane';
import { launchBrowser } from '../support/browser';
import { testOrigin } from '../support/server';
import { asOfLastYear } from '../support/twoYears';

jest.setTimeout(120_000);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const sample = (name: string): Buffer =>
  readFileSync(join(__dirname, `../../assets/samples/${name}.xlsx`));
const OTHER = { name: '中央区.xlsx', mimeType: '', buffer: sample('bureau-restored') };

const FORMER = { ...OTHER, name: '昨年.xlsx', buffer: Buffer.from(asOfLastYear(OTHER.buffer)) };

const SECOND = { ...OTHER, name: '緑区.xlsx', buffer: sample('bureau-as-printed') };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Window {
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
}

async function open(window: Window): Promise<BrowserPane> {
  const pane = await BrowserPane.open(browser, sample('bureau-as-printed'), {
    origin: testOrigin(),
    ...window,
  });
  await pane.state('ready');
  return pane;
}

/** Does something that ends in work, and waits for its end. */
async function after(pane: BrowserPane, act: () => Promise<void>): Promise<void> {
  await pane.page.evaluate(() => document.documentElement.removeAttribute('data-state'));
  await act();
  await pane.state('done');
}

async function faults({ page }: BrowserPane): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof axe }; // put there a line above
    const { violations } = await runner.run(document);
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return [
      ...(wide > 0 ? [`${String(wide)} px wider than the pane`] : []),
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    ];
  });
}

const WINDOWS: readonly Window[] = [
  { width: 320, height: 378, scheme: 'light' },
  { width: 320, height: 378, scheme: 'dark' },
  { width: 350, height: 700, scheme: 'light' },
];

test.each(WINDOWS)(
  'choices, added files and the comparison are without fault at $width px, $scheme',
  async (window) => {
    const pane = await open(window);
    const { page } = pane;
    await page.locator('#more').click();
    expect(await faults(pane)).toEqual([]);
    await after(pane, () => page.locator('#city').click());
    expect(await faults(pane)).toEqual([]);
    await after(pane, () =>
      page.setInputFiles('#add-files', [
        OTHER,
        { ...OTHER, name: '写し.xlsx' },
        { ...OTHER, name: '壊れた.xlsx', buffer: OTHER.buffer.subarray(0, 400) },
      ]),
    );
    expect(await page.locator('.book').count()).toBe(3);
    expect(await faults(pane)).toEqual([]);
    await after(pane, () => pane.press('#summarize-all'));
    await after(pane, () => page.locator('.ask-anyway').click());
    expect(await page.locator('.status-headline').textContent()).toContain('14事業');
    await after(pane, () => page.setInputFiles('#last-year', FORMER));
    expect(await page.locator('.line-compared').count()).toBeGreaterThan(1);
    const title = await page.locator('.comparison .preview-title').boundingBox();
    expect(title?.y).toBeGreaterThanOrEqual(0);
    expect(title?.y).toBeLessThan(window.height / 2);
    expect(await faults(pane)).toEqual([]);
    await page.close();
  },
);

test('what is needed for it is fetched when it is first wanted, from the pane’s own place', async () => {
  const pane = await open({ width: 320, height: 378, scheme: 'light' });
  const asked: string[] = [];
  pane.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const refused: string[] = [];
  pane.page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await after(pane, () => pane.page.locator('#check').click());
  expect(asked).toEqual([expect.stringMatching(/^\/engine\.[0-9a-f]{8}\.js$/)]);
  await after(pane, () => pane.press('#summarize'));
  expect(asked.slice(1)).toEqual([expect.stringMatching(/^\/later\.[0-9a-f]{8}\.js$/)]);
  await after(pane, () => pane.page.locator('.ask-anyway').click());
  expect(asked).toHaveLength(2);
  expect(refused).toEqual([]);
  await pane.page.close();
});

test('is used by keyboard alone', async () => {
  const pane = await open({ width: 320, height: 700, scheme: 'light' });
  const { page } = pane;
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
  const tabTo = async (id: string): Promise<void> => {
    for (let step = 0; step < 40; step += 1) {
      if ((await focused()) === id) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`The keyboard does not reach #${id}.`);
  };
  await tabTo('more');
  await page.keyboard.press('Enter');
  for (const id of ['summary-live', 'data', 'city', 'last-year']) await tabTo(id);
  await page.locator('#city').focus();
  await after(pane, () => page.keyboard.press('Enter'));
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('city-title');
  await tabTo('add-files');
  expect(await page.locator('#add-files').getAttribute('multiple')).toBe('');
  // The browser's own dialog would take the keyboard from every other page that is tested.
  await after(pane, () => page.setInputFiles('#add-files', [OTHER, SECOND]));
  const takeOut = async (): Promise<void> => {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    // Of a double one can also be counted.
    if (await page.locator('.count-book').count()) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await pane.state('done');
  };
  await page.locator('button.book-row').first().focus();
  await takeOut();
  expect(await page.locator('.book').count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('book-row');
  await takeOut();
  expect(await focused()).toBe('add-files');
  await after(pane, () => page.setInputFiles('#last-year', FORMER));
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('preview-title');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await page.locator('.comparison').waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('city-title');
  await page.close();
});
