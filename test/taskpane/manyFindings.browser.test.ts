import type { Browser, Page } from 'playwright-core';
import { BrowserPane } from '../support/BrowserPane';
import { launchBrowser } from '../support/browser';
import { faultySheet } from '../support/faultySheet';
import { testOrigin } from '../support/server';

jest.setTimeout(180_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function checked(programs: number): Promise<{ readonly page: Page; readonly found: number }> {
  const pane = await BrowserPane.open(browser, faultySheet(programs), {
    origin: testOrigin(),
    width: 320,
    height: 700,
  });
  await pane.check();
  await unfoldAll(pane.page);
  const counts = await pane.page.locator('.filter-count').allTextContents();
  return {
    page: pane.page,
    found: counts.reduce((sum, count) => sum + Number(count.replace(',', '')), 0),
  };
}

/** Has the pane list all findings: opens one fold after the other, scrolling on to find them. */
function unfoldAll(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const position = document.querySelector('.pager-position');
    const body = document.querySelector('.body');
    if (body === null) throw new Error('Nothing scrolls.');
    while (position?.textContent.includes('中') === true) {
      const fold = document.querySelector<HTMLElement>('.fold[aria-expanded="false"]');
      if (fold === null) body.scrollTop += 400;
      else fold.click();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    body.scrollTop = 0;
  });
}

interface Times {
  readonly list: number;
  readonly scroll: number;
}

/** CPU time of the page's thread in listing anew (a filter off and on) and in scrolling. */
async function measure(page: Page): Promise<Times> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
  };
  const start = await spent();
  await page.evaluate(() => {
    const settled = (): number => document.querySelector('.body')?.scrollHeight ?? 0;
    // Of the kind that hides least, so that both lists fill the window at all times.
    const filter = document.querySelector<HTMLElement>('.filter.severity-info');
    for (let run = 0; run < 21; run++) {
      filter?.click();
      settled();
      filter?.click();
      settled();
    }
  });
  const listed = await spent();
  await page.evaluate(async () => {
    for (let step = 0; step < 40; step++) {
      document.querySelector('.body')?.scrollTo(0, (step % 10) * 250);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  const scrolled = await spent();
  await session.detach();
  return { list: listed - start, scroll: scrolled - listed };
}

test('5,000 findings are listed and scrolled with at most three times the work of 50', async () => {
  const few = await checked(6);
  const many = await checked(600);
  expect(few.found).toBeGreaterThanOrEqual(50);
  expect(few.found).toBeLessThan(100);
  expect(many.found).toBeGreaterThanOrEqual(5_000);
  // In turns: what is compiled or collected in between counts for both.
  const ratios: Times[] = [];
  for (let round = 0; round < 3; round++) {
    const small = await measure(few.page);
    const large = await measure(many.page);
    ratios.push({ list: large.list / small.list, scroll: large.scroll / small.scroll });
  }
  expect(Math.min(...ratios.map(({ list }) => list))).toBeLessThanOrEqual(3);
  expect(Math.min(...ratios.map(({ scroll }) => scroll))).toBeLessThanOrEqual(3);
});

test('a long list draws only what is near the window, to its very end', async () => {
  const { page } = await checked(600);
  expect(await page.locator('.line').count()).toBeLessThan(80);
  await page.locator('button.finding').first().focus();
  await page.keyboard.press('End');
  const last = page.locator('button.finding:focus');
  const box = await last.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect(box?.y).toBeLessThan(700);
  expect(await page.locator('.line').count()).toBeLessThan(80);
});
