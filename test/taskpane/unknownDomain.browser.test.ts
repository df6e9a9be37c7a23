import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { testOrigin } from '../support/server';

jest.setTimeout(120_000);

/** An Excel on the web under a domain that the office.js of today does not know. */
const DOMAIN = 'excel.example.lg.jp';
const ADDRESS = `/taskpane.html?_host_Info=Excel$Web$16.00$ja-JP$$$$0#&_xdm_Info=1|1|https://${DOMAIN}/`;

let browser: Browser;
let page: Page;
/** What the page asked for and did not get, by itself or by its policy. */
let missing: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  missing = [];
  page = await browser.newPage({ locale: 'ja-JP' });
  page.on('response', (response) => {
    if (!response.ok()) missing.push(response.url());
  });
  page.on('requestfailed', (request) => missing.push(request.url()));
});
afterEach(() => page.close());

/** Opens the pane; resolves with the question that office.js asks. */
async function opened(answer: 'accept' | 'dismiss'): Promise<string> {
  const asked = new Promise<string>((resolve) => {
    page.once('dialog', (dialog) => {
      resolve(dialog.message());
      void dialog[answer]();
    });
  });
  await page.goto(testOrigin() + ADDRESS);
  return asked;
}

test('office.js asks whether to trust it, and goes on to Excel', async () => {
  const going = page.waitForEvent('console', (message) =>
    message.text().includes(`'https://${DOMAIN}'`),
  );
  expect(await opened('accept')).toContain(DOMAIN);
  await going;
  expect(missing).toEqual([]);
});

test('where it is not trusted, a page with words takes the pane’s place', async () => {
  await opened('dismiss');
  await page.waitForURL(/AgaveErrorUX\/index\.html/);
  await page.locator('.moe-infobar-button').waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.locator('#container').textContent()).toContain('信頼できるドメイン');
  expect(missing.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
});
