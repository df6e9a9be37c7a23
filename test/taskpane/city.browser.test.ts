import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { cityXlsx } from '../city/cityXlsx';
import { drawCity } from '../city/drawCity';
import { layCity } from '../city/layCity';
import { bookOf } from '../support/bookOf';
import { BrowserPane, type BrowserPaneOptions } from '../support/BrowserPane';
import { launchBrowser } from '../support/browser';
import { clean, submittedSheet } from '../support/cityFolder';
import { testOrigin } from '../support/server';

jest.setTimeout(120_000);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const BUREAUS = [
  '財政局',
  '市民局',
  '環境局',
  '経済農政局',
  '都市局',
  '建設局',
  '消防局',
  '病院局',
];

const book = (bureau: string, wrong: number, year = '平成29年度'): Uint8Array => {
  const programs = clean(bureau, 12).map((one, i) => (i < wrong ? { ...one, total: 99 } : one));
  return bookOf([submittedSheet(bureau, programs, { year })]);
};

const FILES = [
  ...BUREAUS.map((bureau, i) => [`0${String(i + 2)}_${bureau}.xlsx`, book(bureau, i)] as const),
  ['10_こども未来局（保育政策課・幼児教育支援課提出分）.xlsx', book('こども未来局', 12)] as const,
  ['11_緑区.xlsx', book('緑区', 0).subarray(0, 400)] as const,
  ['12_財政局（控え）.xlsx', book('財政局', 1)] as const,
  ['13_稲毛区.xlsx', book('稲毛区', 0, '平成28年度')] as const,
].map(([name, bytes]) => ({ name, mimeType: '', buffer: Buffer.from(bytes) }));

const EXPECTED = JSON.stringify({ expectedBureaus: [...BUREAUS, '議会事務局'] });

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

type Look = Pick<BrowserPaneOptions, 'width' | 'height' | 'scheme' | 'forcedColors' | 'language'>;

async function open(look: Look): Promise<BrowserPane> {
  const pane = await BrowserPane.open(browser, book('総務局', 2), {
    origin: testOrigin(),
    ...look,
    prepare: (page) =>
      page.route('**/hakaru.config.json', (route) => route.fulfill({ body: EXPECTED })),
  });
  await pane.check();
  await after(pane, () => pane.press('#city'));
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
    const head = document.querySelector('.city-head')?.getBoundingClientRect();
    return [
      ...(wide > 0 ? [`${String(wide)} px wider than the pane`] : []),
      ...((head?.height ?? 0) > 60 ? [`a head of ${String(head?.height)} px`] : []),
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    ];
  });
}

const LOOKS: readonly Look[] = [
  { width: 350, height: 700, scheme: 'light' },
  { width: 320, height: 378, scheme: 'dark' },
  { width: 320, height: 700, scheme: 'light', language: 'en-US' },
  { width: 350, height: 700, forcedColors: true },
];

test.each(LOOKS)(
  'is without fault at $width × $height px, $scheme $language $forcedColors',
  async (look) => {
    const pane = await open(look);
    const { page } = pane;
    expect(await faults(pane)).toEqual([]);
    await after(pane, () => page.setInputFiles('#add-files', FILES));
    expect(await page.locator('.book').count()).toBe(FILES.length + 2);
    expect(await faults(pane)).toEqual([]);
    const heights = await page
      .locator('.book')
      .evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().height));
    // Two lines each, whatever they say.
    expect(Math.max(...heights)).toBeLessThanOrEqual(46);
    await page.locator('button.book-row', { hasText: 'こども未来局' }).click();
    expect(await page.locator('.book-finding').count()).toBe(8);
    await page.locator('.book-more').click();
    expect(await page.locator('.book-finding').count()).toBe(12);
    expect(await faults(pane)).toEqual([]);
    await page.close();
  },
);

test('what goes back comes down as one file of the browser’s, whatever the page’s policy', async () => {
  const pane = await open({ width: 320, height: 568, scheme: 'light' });
  const { page } = pane;
  await after(pane, () => page.setInputFiles('#add-files', FILES));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#save-returns').click(),
  ]);
  expect(download.suggestedFilename()).toBe('差し戻し.zip');
  const names = Object.keys(unzipSync(readFileSync(await download.path())));
  expect(names).toContain('こども未来局.txt');
  expect(names).toContain('03_市民局.xlsx');
  await page.locator('.notice', { hasText: '差し戻し.zip' }).waitFor();
  expect(await faults(pane)).toEqual([]);
  await page.close();
});

test('25 workbooks of 40 programs are read file by file, between which one can leave off', async () => {
  const many = Array.from({ length: 25 }, (_, i) => ({
    name: `局${String(i + 1)}.xlsx`,
    mimeType: '',
    buffer: Buffer.from(
      cityXlsx(layCity(drawCity({ seed: 100 + i, sheets: 1, programsPerSheet: 40 }))),
    ),
  }));
  const pane = await open({ width: 350, height: 700, scheme: 'light' });
  const { page } = pane;
  // The fourth file is slow: until it comes, three are read and the page can be used.
  await page.evaluate(() => {
    const read = Object.getOwnPropertyDescriptor(Blob.prototype, 'arrayBuffer')?.value as (
      this: Blob,
    ) => Promise<ArrayBuffer>;
    const slow = { isSlow: true };
    Object.assign(window, { slow });
    Blob.prototype.arrayBuffer = function (this: File) {
      const isHeld = slow.isSlow && this.name === '局4.xlsx';
      return isHeld ? new Promise(() => undefined) : read.call(this);
    };
  });
  await page.setInputFiles('#add-files', many);
  await page.locator('.is-busy', { hasText: /読み取っています… [1-3] \/ 25 ブック/ }).waitFor();
  expect(await page.locator('.book-name', { hasText: /^局\d/ }).count()).toBe(3);
  await page.locator('button.book-row', { hasText: '局1.xlsx' }).click();
  expect(await page.locator('.book-of').count()).toBe(1);
  await after(pane, () => page.locator('#stop').click());
  expect(await page.locator('.book-name', { hasText: /^局\d/ }).count()).toBe(3);
  await page.evaluate(() => {
    (window as unknown as { slow: { isSlow: boolean } }).slow.isSlow = false;
  });
  await after(pane, () => page.setInputFiles('#add-files', many));
  expect(await page.locator('.book-name', { hasText: /^局\d/ }).count()).toBe(25);
  expect(await page.locator('.status-headline').textContent()).toContain('入れ替えました');
  await page.close();
});
