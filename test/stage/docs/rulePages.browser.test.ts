import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { JSDOM } from 'jsdom';
import { RULES } from '../../../src/core/rules';
import { rulePages } from '../../../src/stage/docs/rulePages';
import { BrowserPane } from '../../support/BrowserPane';
import { launchBrowser } from '../../support/browser';
import { makeFixtures } from '../../support/fixtures';
import { testOrigin } from '../../support/server';
import { WorkbenchPage } from '../../support/WorkbenchPage';

jest.setTimeout(120_000);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A page as a browser reads it: character references are characters. */
function read(html: string): string {
  return new JSDOM(html).serialize();
}

async function faults(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof axe }; // put there by the test
    const { violations } = await runner.run(document);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

test('every page is served as it was made, under its own policy', async () => {
  const pages = rulePages();
  for (const name of ['', ...RULES.map(({ id }) => `${id}.html`)]) {
    const answer = await fetch(`${testOrigin()}/rules/${name}`);
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(read(await answer.text())).toBe(read(pages.get(name || 'index.html') ?? ''));
  }
});

test.each([
  [350, 'light'],
  [900, 'light'],
  [350, 'dark'],
] as const)('at %i px, %s, axe finds no fault and nothing is too wide', async (width, scheme) => {
  const page = await browser.newPage({
    viewport: { width, height: 700 },
    colorScheme: scheme,
    // axe is put into the page, which its policy would refuse.
    bypassCSP: true,
  });
  for (const id of ['index', 'SUM-01', 'CODE-02', 'CODE-05', 'REQ-02', 'REQ-05', 'STR-01']) {
    await page.goto(`${testOrigin()}/rules/${id}.html`);
    await page.addScriptTag({ content: AXE });
    expect(await faults(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  }
  await page.close();
});

test('a page is styled, and its policy refuses nothing of its own', async () => {
  const page = await browser.newPage();
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  await page.goto(`${testOrigin()}/rules/SUM-01.html`);
  expect(await page.locator('h1').evaluate((title) => getComputedStyle(title).fontSize)).toBe(
    '20px',
  );
  expect(messages.filter((text) => !text.includes('favicon'))).toEqual([]);
  await page.close();
});

test('a finding of the pane opens its page in a window of its own', async () => {
  const fixture = makeFixtures().find(({ name }) => name === 'bureau-as-printed');
  const pane = await BrowserPane.open(browser, fixture?.bytes ?? new Uint8Array(), {
    origin: testOrigin(),
    width: 350,
    height: 600,
  });
  await pane.check();
  await opensItsPage(pane.page.locator('button.finding').first(), pane.page);
  await pane.page.close();
});

test('and so does the workbench’s', async () => {
  const workbench = await WorkbenchPage.open(browser);
  await workbench.runCheck();
  await opensItsPage(workbench.pane.locator('button.finding').first(), workbench.page);
  await workbench.page.close();
});

async function opensItsPage(finding: ReturnType<Page['locator']>, page: Page): Promise<void> {
  await finding.click();
  const details = finding.locator('xpath=..');
  const id = await details.locator('.details-id').textContent();
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    details.locator('a.rule-link').click(),
  ]);
  await opened.waitForLoadState();
  expect(new URL(opened.url()).pathname).toBe(`/rules/${id ?? ''}.html`);
  expect(await opened.locator('.id').textContent()).toBe(id);
  await opened.close();
}
