import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Browser, Page, Route } from 'playwright-core';
import { HOST_INFO } from '../../src/stage/host/bridge/installBridge';
import { BrowserPane } from '../support/BrowserPane';
import { launchBrowser } from '../support/browser';
import { makeFixtures } from '../support/fixtures';
import { testOrigin } from '../support/server';

jest.setTimeout(120_000);

const DIST = join(__dirname, '../../dist');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const SAMPLE = makeFixtures().find(({ name }) => name === 'bureau-as-printed')?.bytes;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A page whose server does `harm` to one of its files. */
async function openWith(
  file: RegExp,
  harm: (route: Route) => Promise<void>,
  width = 350,
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 500 }, locale: 'ja-JP' });
  await page.addInitScript(quietBridge);
  await page.route(file, harm);
  await page.goto(`${testOrigin()}/taskpane.html?${HOST_INFO}`);
  return page;
}

/** Makes office.js believe that Excel is there, so that it loads what it loads in Excel. */
function quietBridge(): void {
  Object.assign(window, { _richApiNativeBridge: { sendMessageToHost: () => undefined } });
}

const missing = (route: Route): Promise<void> => route.fulfill({ status: 404, body: '' });
const asText = async (route: Route): Promise<void> => {
  const answer = await route.fetch();
  await route.fulfill({
    response: answer,
    headers: { ...answer.headers(), 'content-type': 'text/plain' },
  });
};
const cut = async (route: Route): Promise<void> => {
  const answer = await route.fetch();
  const body = await answer.body();
  await route.fulfill({ response: answer, body: body.subarray(0, body.length >> 1) });
};
const empty = async (route: Route): Promise<void> => {
  await route.fulfill({ response: await route.fetch(), body: '' });
};
const utf16 = async (route: Route): Promise<void> => {
  const answer = await route.fetch();
  const headers = { ...answer.headers(), 'content-type': 'text/javascript; charset=utf-16' };
  await route.fulfill({ response: answer, headers });
};

const inShiftJis = async (route: Route): Promise<void> => {
  const answer = await route.fetch();
  const type = answer.headers()['content-type']?.replace('utf-8', 'Shift_JIS') ?? '';
  await route.fulfill({ response: answer, headers: { ...answer.headers(), 'content-type': type } });
};

/** The pane with Excel behind it; what it asks its server for is listed. */
async function openPane(
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<{ readonly pane: BrowserPane; readonly asked: string[] }> {
  if (SAMPLE === undefined) throw new Error('There is no sample.');
  const asked: string[] = [];
  const pane = await BrowserPane.open(browser, SAMPLE, {
    origin: testOrigin(),
    width: 350,
    height: 700,
    prepare: (page) => {
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      return prepare(page);
    },
  });
  return { pane, asked };
}

const PANE = /\/taskpane\.[0-9a-f]+\.js/;
const WORDS = /\/words-ja\.[0-9a-f]+\.js/;
const OFFICE = /\/office\.js/;
const ENGINE = /\/engine\.[0-9a-f]+\.js/;
const OPENING = /\/opening\.[0-9a-f]+\.js/;
const HOST = /\/excel-win32-[\d.]+\.js/;

test.each([
  ['the pane’s script is missing', PANE, missing, /^taskpane\.[0-9a-f]{8}\.js$/],
  ['the pane’s script is cut', PANE, cut, /^taskpane\.[0-9a-f]{8}\.js$/],
  ['the pane’s script is refused for its type', PANE, asText, /^taskpane\.[0-9a-f]{8}\.js$/],
  ['the pane’s script comes in UTF-16', PANE, utf16, /^taskpane\.[0-9a-f]{8}\.js$/],
  ['the pane’s words are missing', WORDS, missing, /^words-ja\.[0-9a-f]{8}\.js$/],
  ['office.js is missing', OFFICE, missing, /office\.js$/],
  ['office.js is cut', OFFICE, cut, /office\.js$/],
  ['office.js is empty', OFFICE, empty, /office\.js$/],
  ['its part for Excel is missing', HOST, missing, /excel-win32-[\d.]+\.js$/],
  ['its part for Excel is cut', HOST, cut, /excel-win32-[\d.]+\.js$/],
])('where %s, the page says which part, and whom to ask', async (_, file, harm, part) => {
  const page = await openWith(file, harm);
  await page.locator('html[data-state="failed"]').waitFor({ state: 'attached' });
  const said = page.getByRole('alert');
  await said.waitFor();
  expect(await said.textContent()).toContain('情報システムの担当にお伝えください');
  expect(await said.textContent()).toContain('IT staff');
  const parts = await page.locator('#loading-parts li').allTextContents();
  expect(parts.some((name) => part.test(name))).toBe(true);
  expect(await page.textContent('body')).not.toContain('Excel の中で開いてください');
  await page.close();
});

test('what is missing stays reported when the wait for Excel is over', async () => {
  const page = await openWith(HOST, missing);
  await page.getByRole('alert').waitFor();
  await page.waitForTimeout(3_500);
  expect(await page.getByRole('alert').isVisible()).toBe(true);
  expect(await page.textContent('body')).not.toContain('Excel の中で開いてください');
  await page.close();
});

test('in a plain browser nothing is missing, and the page says where it belongs', async () => {
  const page = await browser.newPage({ locale: 'ja-JP' });
  const refused: string[] = [];
  page.on('response', (answer) => {
    if (!answer.ok()) refused.push(answer.url());
  });
  await page.goto(`${testOrigin()}/taskpane.html`);
  await page.getByText('Excel の中で開いてください').waitFor();
  expect(refused).toEqual([]);
  await page.close();
});

test('without any script the page itself says what to do', async () => {
  const page = await openWith(/\.js/, missing);
  // Not even the script that looks for the others.
  const context = await browser.newContext({ javaScriptEnabled: false });
  const bare = await context.newPage();
  await bare.goto(`${testOrigin()}/taskpane.html`);
  const text = (await bare.locator('body').innerText()).replaceAll(/\s+/g, ' ');
  expect(text).toContain('情報システムの担当にお伝えください');
  expect(text).toContain('please tell your IT staff');
  expect(text).toContain('JavaScript が止められています');
  await context.close();
  expect((await page.locator('body').innerText()).replaceAll(/\s+/g, ' ')).toContain(
    '情報システムの担当にお伝えください',
  );
  await page.close();
});

test.each([320, 350])('at %i px nothing is too wide, and axe finds no fault', async (width) => {
  const context = await browser.newContext({ viewport: { width, height: 500 }, bypassCSP: true });
  const page = await context.newPage();
  await page.route(PANE, missing);
  await page.goto(`${testOrigin()}/taskpane.html`);
  await page.getByRole('alert').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    width,
  );
  await page.addScriptTag({ content: AXE });
  const faults = await page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof axe }; // put there by the test
    const { violations } = await runner.run(document);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
  expect(faults).toEqual([]);
  await context.close();
});

test('where what it opens with is missing, the page says so as well', async () => {
  const { pane } = await openPane((page) => page.route(OPENING, missing));
  await pane.state('failed');
  expect(await pane.page.getByRole('alert').innerText()).toContain('IT staff');
  const parts = await pane.page.locator('#loading-parts li').allTextContents();
  expect(parts).toEqual([expect.stringMatching(/^opening\.[0-9a-f]{8}\.js$/)]);
  await pane.page.close();
});

test.each([
  ['points into it', (page: Page) => page.locator('#check').hover()],
  ['goes into it by keyboard', (page: Page) => page.keyboard.press('Tab')],
])('what checks is fetched once somebody %s, not before', async (_, turn) => {
  const { pane, asked } = await openPane();
  await pane.state('ready');
  expect(asked.filter((path) => ENGINE.test(path))).toEqual([]);
  const answer = pane.page.waitForResponse(ENGINE);
  await turn(pane.page);
  expect((await answer).ok()).toBe(true);
  await pane.check();
  expect(asked.filter((path) => ENGINE.test(path))).toHaveLength(1);
  await pane.page.close();
});

test('what a city has chosen is read with it, before anything can be checked', async () => {
  const config = { severities: { 'SUM-02': 'off' } };
  const { pane, asked } = await openPane((page) =>
    page.route(/\/hakaru\.config\.json/, (route) => route.fulfill({ json: config })),
  );
  await pane.state('ready');
  expect(asked.filter((path) => ENGINE.test(path))).toHaveLength(1);
  await pane.page.close();
});

test('where what checks does not come, that is said, and the next try may succeed', async () => {
  const { pane } = await openPane((page) => page.route(ENGINE, missing, { times: 1 }));
  await pane.state('ready');
  await pane.page.locator('#check').hover();
  await pane.page.getByText('ペインの部品（検証）を読み込めませんでした').waitFor();
  await pane.check();
  expect(await pane.page.locator('body').innerText()).not.toContain('読み込めませんでした');
  await pane.page.close();
});

test('what a city has chosen counts, too, where what reads it comes only at the next try', async () => {
  const config = { severities: { 'SUM-01': 'off' } };
  const { pane } = await openPane(async (page) => {
    await page.route(/\/hakaru\.config\.json/, (route) => route.fulfill({ json: config }));
    await page.route(ENGINE, missing, { times: 1 });
  });
  await pane.state('failed');
  await pane.page.getByText('ペインの部品（検証）を読み込めませんでした').waitFor();
  await pane.page.locator('#check').click();
  await pane.state('done');
  expect(await pane.page.locator('body').innerText()).not.toContain('空欄（14+0+95）');
  await pane.page.close();
});

test('opened again with nothing to bring back, the pane is as light as at first', async () => {
  const { pane, asked } = await openPane();
  await pane.state('ready');
  await pane.page.reload();
  await pane.state('ready');
  expect(asked.filter((path) => ENGINE.test(path))).toEqual([]);
  await pane.page.close();
});

test('a server that says Shift_JIS does no harm', async () => {
  const { pane } = await openPane((page) => page.route(/\.(html|js|css)(\?|$)/, inShiftJis));
  await pane.check();
  expect(await pane.page.evaluate(() => document.characterSet)).toBe('Shift_JIS');
  expect(await pane.page.locator('body').innerText()).toContain('空欄（14+0+95）');
  await pane.page.close();
});

test('pages, scripts and styles of ours are ASCII only', () => {
  const ours = ['pane', 'workbench'].flatMap((folder) =>
    readdirSync(join(DIST, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(html|js|css)$/.test(file) && !file.startsWith('office-js'))
      .map((file) => join(DIST, folder, file)),
  );
  expect(ours.length).toBeGreaterThan(50);
  expect(ours.filter((file) => /[^\0-\x7F]/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
