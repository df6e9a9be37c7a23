import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { folderWith, hakaru, SAMPLES } from '../runCli';

jest.setTimeout(120_000);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const NAMES = ['bureau-as-printed', 'bureau-restored', 'bureau-restored-per-policy'];

let browser: Browser;
let address: string;
beforeAll(async () => {
  browser = await launchBrowser();
  const inputs = NAMES.map((name) => join(SAMPLES, `${name}.xlsx`));
  const { out } = await hakaru('/', 'check', ...inputs, '--format', 'html');
  const file = join(folderWith({}), 'report.html');
  writeFileSync(file, out);
  address = pathToFileURL(file).href;
});
afterAll(() => browser.close());

async function faults(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof axe }; // put there by the test
    const { violations } = await runner.run(document);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

test('the policy of the page lets its script run, and nothing else', async () => {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => errors.push(message.text()));
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(address);
  expect(errors).toEqual([]);
  await page.selectOption('[name=rule]', 'SUM-06');
  expect(await page.locator('.finding:visible .rule').allTextContents()).toEqual(
    NAMES.map(() => 'SUM-06'),
  );
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "foreign"';
    document.body.append(script);
  });
  expect(await page.title()).toBe('戦略シートの検証結果');
  await page.close();
});

test('without script all is there, and severities can be left out', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(address);
  expect(await page.locator('.bar').isVisible()).toBe(false);
  const errors = page.locator('.finding.error');
  expect(await errors.first().isVisible()).toBe(true);
  await page.locator('.tile.error input').uncheck();
  expect(await errors.first().isVisible()).toBe(false);
  await page.close();
});

test.each([
  [350, 'light'],
  [1000, 'light'],
  [1000, 'dark'],
] as const)('at %i px, %s, axe finds no fault and nothing is too wide', async (width, scheme) => {
  const page = await browser.newPage({
    viewport: { width, height: 700 },
    colorScheme: scheme,
    // axe is put into the page, which its policy would refuse.
    bypassCSP: true,
  });
  await page.goto(address);
  await page.addScriptTag({ content: AXE });
  for (const by of ['file', 'rule', 'severity']) {
    await page.selectOption('[name=by]', by);
    expect(await faults(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  }
  await page.close();
});
