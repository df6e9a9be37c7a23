import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser';

const PROGRAM = join(__dirname, '../../../dist/packaging/package.js');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const PLACE = '/tools/hakaru';
const TYPES: { readonly [ending: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
};

let browser: Browser;
let server: Server;
let address: string;
let folder: string;
/** What becomes of an answer on its way. */
let harm: (path: string, headers: Map<string, string>) => number = () => 200;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = mkdtempSync(join(tmpdir(), 'hakaru-check-'));
  server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '').slice(PLACE.length + 1);
    const headers = new Map([
      ['Content-Type', TYPES[extname(path)] ?? 'text/plain'],
      ['Cache-Control', 'no-cache'],
      ['X-Content-Type-Options', 'nosniff'],
      ['Content-Security-Policy', "object-src 'none'"],
    ]);
    let status = harm(path, headers);
    let body = Buffer.alloc(0);
    try {
      body = readFileSync(join(folder, path));
    } catch {
      status = 404;
    }
    response.writeHead(status, Object.fromEntries(headers)).end(status === 200 ? body : 'none');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const listening = server.address();
  if (listening === null || typeof listening === 'string') throw new Error('no port');
  address = `localhost:${listening.port}${PLACE}`;
});
afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  harm = () => 200;
  rmSync(folder, { recursive: true });
  const argv = [PROGRAM, '--origin', `https://${address}`, '-o', folder];
  expect(spawnSync(process.execPath, argv, { encoding: 'utf8' })).toMatchObject({ stderr: '' });
  // The test's server speaks plain HTTP, which browsers take for secure on this machine alone.
  const list = readFileSync(join(folder, 'files.json'), 'utf8');
  writeFileSync(join(folder, 'files.json'), list.replace('"https://', '"http://'));
});

async function open(query = '', locale = 'ja-JP'): Promise<Page> {
  const page = await browser.newPage({ locale });
  await page.goto(`http://${address}/check.html${query}`);
  await page.locator('html[data-state]').waitFor({ state: 'attached' });
  return page;
}
const stateOf = (page: Page): Promise<string | null> =>
  page.locator('html').getAttribute('data-state');
const listOf = (page: Page, id: string): Promise<string[]> =>
  page.locator(`#${id} li`).allTextContents();
const scriptOf = (name: string): string =>
  /"path": "([^"]*)"/.exec(
    readFileSync(join(folder, 'files.json'), 'utf8')
      .split('\n')
      .find((line) => line.includes(`"path": "${name}.`)) ?? '',
  )?.[1] ?? '';

test('where everything arrives it says so, and only what the server could do better besides', async () => {
  const page = await open();
  expect(await stateOf(page)).toBe('better');
  expect(await page.locator('#verdict').textContent()).toContain('すべて届いています');
  expect(await listOf(page, 'faults')).toEqual([]);
  expect(await listOf(page, 'advice')).toEqual([expect.stringContaining('gzip')]);
  harm = (_, headers) => {
    headers.set('Content-Encoding', 'identity');
    return 200;
  };
  await page.reload();
  await page.locator('html[data-state=good]').waitFor({ state: 'attached' });
  expect(await page.locator('#next').textContent()).toContain('manifest.xml');
  await page.close();
});

test('speaks English to a browser that does, and at a click', async () => {
  const page = await open('', 'en-US');
  expect(await page.locator('#verdict').textContent()).toContain('Everything arrives');
  await page.locator('#other').click();
  await page.locator('html[data-state]').waitFor({ state: 'attached' });
  expect(await page.locator('#verdict').textContent()).toContain('すべて届いています');
  expect(await page.locator('html').getAttribute('lang')).toBe('ja');
  await page.close();
});

type Harm = typeof harm;
const typed =
  (ending: string, type: string): Harm =>
  (path, headers) => {
    if (path.endsWith(ending)) headers.set('Content-Type', type);
    return 200;
  };
const without =
  (pattern: RegExp): Harm =>
  (path) =>
    pattern.test(path) ? 404 : 200;

test.each<[string, Harm, RegExp[]]>([
  [
    'a part that is loaded later is missing',
    without(/^later/),
    [/^later\.\w+\.js: ありません（404）/],
  ],
  [
    'a script of office.js is missing',
    without(/ja-jp/),
    [/^office-js\/[\d.]+\/ja-jp\/.*404/, /^ペインを開けませんでした。.*ja-jp\/office_strings\.js$/],
  ],
  [
    'the pane’s script is missing',
    without(/^taskpane\.\w+\.js$/),
    [
      /^taskpane\.\w+\.js: ありません/,
      /^ペインを開けませんでした。届いていない部品: taskpane\.\w+\.js$/,
    ],
  ],
  ['an image has no type', typed('-64.png', 'text/plain'), [/icon-64\.png.*「text\/plain」/]],
  [
    'frames are forbidden',
    (path, headers) => {
      if (path === 'taskpane.html') headers.set('X-Frame-Options', 'DENY');
      return 200;
    },
    [/X-Frame-Options: DENY/, /^ペインを開けませんでした。フレーム/],
  ],
  [
    'icons may not be stored',
    (path, headers) => {
      if (path.endsWith('icon-16.png')) headers.set('Cache-Control', 'no-store');
      return 200;
    },
    [/icon-16\.png.*no-store/],
  ],
])('where %s, it names what to fix', async (_, done, faults) => {
  harm = done;
  const page = await open();
  expect(await stateOf(page)).toBe('bad');
  expect(await listOf(page, 'faults')).toEqual(
    faults.map((one): unknown => expect.stringMatching(one)),
  );
  await page.close();
});

test('an old or cut file is known by its hash', async () => {
  const file = join(folder, scriptOf('later'));
  writeFileSync(file, readFileSync(file, 'utf8').replace(/;/, ' '));
  const page = await open();
  expect(await listOf(page, 'faults')).toEqual([expect.stringContaining('中身が配布物と違います')]);
  await page.close();
});

test('headers that are missing, and another character set, are advice', async () => {
  harm = (path, headers) => {
    if (path.endsWith('.js')) headers.set('Content-Type', 'text/javascript; charset=Shift_JIS');
    for (const name of ['Cache-Control', 'X-Content-Type-Options', 'Content-Security-Policy'])
      headers.delete(name);
    return 200;
  };
  const page = await open();
  expect(await stateOf(page)).toBe('better');
  expect(await listOf(page, 'advice')).toEqual([
    expect.stringContaining('shift_jis'),
    expect.stringContaining('no-cache'),
    expect.stringContaining('X-Content-Type-Options'),
    expect.stringContaining('Content-Security-Policy'),
    expect.stringContaining('gzip'),
  ]);
  await page.close();
});

test('in another place than it was made for, it offers the manifest for where it is', async () => {
  const list = readFileSync(join(folder, 'files.json'), 'utf8');
  writeFileSync(
    join(folder, 'files.json'),
    list.replace(`"http://${address}"`, `"https://${address}"`),
  );
  const page = await open();
  expect(await listOf(page, 'faults')).toEqual([
    expect.stringContaining(`http://${address} にあります`),
  ]);
  const going = page.waitForEvent('download');
  await page.locator('#save').click();
  const saved = await going;
  expect(saved.suggestedFilename()).toBe('manifest.xml');
  const text = readFileSync(await saved.path(), 'utf8');
  expect(text).toContain(`"http://${address}/taskpane.html?check=1"`);
  expect(text).not.toContain('https://localhost');
  // In the place of the server's, it is what the package holds.
  writeFileSync(join(folder, 'manifest.xml'), text);
  await page.reload();
  await page.locator('html[data-state=better]').waitFor({ state: 'attached' });
  expect(await listOf(page, 'faults')).toEqual([]);
  writeFileSync(join(folder, 'manifest.xml'), text.replace('Hakaru', 'Other'));
  await page.reload();
  await page.locator('html[data-state=bad]').waitFor({ state: 'attached' });
  expect(await listOf(page, 'faults')).toEqual([
    expect.stringContaining('manifest.xml: 中身が配布物と違います'),
    expect.stringContaining(`http://${address} にあります`),
  ]);
  await page.close();
});

test('of the city’s settings, put there or changed by hand, it says where they are no JSON', async () => {
  const put = (text: string): void => writeFileSync(join(folder, 'hakaru.config.json'), text);
  put('\ufeff{"severities":{"SUM-06":"off"}}');
  const page = await open();
  expect(await listOf(page, 'faults')).toEqual([]);
  put('{');
  await page.reload();
  await page.locator('html[data-state=bad]').waitFor({ state: 'attached' });
  expect(await listOf(page, 'faults')).toEqual([
    'hakaru.config.json: JSON として読めません。ペインはこれを使いません。',
  ]);
  await page.close();
});

test('a server may say that there are no settings', async () => {
  harm = (path) => (path === 'hakaru.config.json' ? 204 : 200);
  const page = await open();
  expect(await listOf(page, 'faults')).toEqual([]);
  await page.close();
});

test('the city’s settings of a package may be changed where they are', async () => {
  const config = join(folder, '../hakaru-check.config.json');
  writeFileSync(config, '{"severities":{"SUM-06":"off"}}');
  rmSync(folder, { recursive: true });
  const argv = [PROGRAM, '--origin', `https://${address}`, '--config', config, '-o', folder];
  expect(spawnSync(process.execPath, argv, { encoding: 'utf8' })).toMatchObject({ stderr: '' });
  rmSync(config);
  const list = readFileSync(join(folder, 'files.json'), 'utf8');
  expect(list).toContain('hakaru.config.json');
  writeFileSync(join(folder, 'files.json'), list.replace('"https://', '"http://'));
  writeFileSync(join(folder, 'hakaru.config.json'), '{"severities":{"SUM-06":"error"}}');
  const page = await open();
  expect(await listOf(page, 'faults')).toEqual([]);
  await page.close();
});

test('without the list it says that not all was put there; without scripts the page itself does', async () => {
  harm = without(/^files\.json/);
  const page = await open();
  expect(await stateOf(page)).toBe('bad');
  expect(await page.locator('#verdict').textContent()).toContain('files.json');
  harm = without(/^check\..*js/);
  await page.reload();
  expect((await page.locator('#next').textContent())?.replaceAll(/\s+/g, ' ')).toMatch(
    /スクリプトが届いていません.*script of this page has not arrived/,
  );
  await page.close();
});

test('axe finds no fault, and its own policy is kept', async () => {
  harm = without(/^later/);
  const context = await browser.newContext({
    viewport: { width: 350, height: 600 },
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(`http://${address}/check.html`);
  await page.locator('html[data-state]').waitFor({ state: 'attached' });
  await page.addScriptTag({ content: AXE });
  const faults = await page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof axe }; // put there by the test
    const { violations } = await runner.run(document, { iframes: false });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
  expect(faults).toEqual([]);
  await context.close();
  const strict = await browser.newPage();
  const refused: string[] = [];
  strict.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await strict.goto(`http://${address}/check.html`);
  await strict.locator('html[data-state]').waitFor({ state: 'attached' });
  // The one probe that office.js makes and catches.
  expect(refused.filter((text) => !text.includes("'unsafe-eval'"))).toEqual([]);
  await strict.close();
});
