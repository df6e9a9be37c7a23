import type { Browser, Page } from 'playwright-core';
import { BrowserPane, type BrowserPaneOptions } from '../support/BrowserPane';
import { launchBrowser } from '../support/browser';
import { PANE_STATES } from '../support/paneStates';
import { testOrigin } from '../support/server';

jest.setTimeout(180_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const SMALL = { width: 350, height: 378 };
const LARGE = { width: 350, height: 706 };

/** Opens the pane in one of its states. */
async function at(
  name: string,
  options: Pick<BrowserPaneOptions, 'width' | 'height'> & Partial<BrowserPaneOptions>,
): Promise<BrowserPane> {
  const state = PANE_STATES[name];
  if (state === undefined) throw new Error(`There is no state ${name}.`);
  const origin = testOrigin();
  const pane = await BrowserPane.open(browser, state.bytes(), {
    origin,
    ...options,
  });
  await state.act(pane);
  return pane;
}

/** How many of these elements stand whole within what scrolls. */
function wholeIn(page: Page, selector: string): Promise<number> {
  return page.evaluate((wanted) => {
    const body = document.querySelector('.body')?.getBoundingClientRect();
    return [...document.querySelectorAll(wanted)]
      .map((one) => one.getBoundingClientRect())
      .filter(({ top, bottom }) => body && top >= body.top && bottom <= body.bottom + 0.5).length;
  }, selector);
}

describe('the frame', () => {
  test.each([
    [SMALL, 4],
    [LARGE, 11],
  ])('leaves room for whole findings: %j %i', async (size, least) => {
    const { page } = await at('list', size);
    expect(await wholeIn(page, '.line-finding')).toBeGreaterThanOrEqual(least);
    const head = await page.locator('.head:visible').boundingBox();
    expect(head?.height).toBeLessThanOrEqual(56);
    const heights = await page
      .locator('.line-finding')
      .evaluateAll((lines) => lines.map((one) => one.getBoundingClientRect().height));
    expect(Math.max(...heights)).toBeLessThanOrEqual(32);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(28);
    await page.close();
  });

  test('of the first opening has three controls', async () => {
    const { page } = await at('first-opening', LARGE);
    const controls = await page
      .locator('button:visible, input:visible, select:visible, a:visible')
      .allTextContents();
    expect(controls.map((text) => text.trim())).toEqual(['検証', '', '見本で試す']);
    await page.close();
  });
});

/** What of the page stands beside it, and texts that are cut without an ellipsis. */
function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const nameOf = (one: Element): string =>
      `${one.tagName} .${one.className} ${one.textContent.trim().slice(0, 30)}`;
    const isShown = (one: Element): boolean =>
      one.checkVisibility({ visibilityProperty: true }) && one.closest('.unseen, svg') === null;
    return [...document.body.querySelectorAll('*')].filter(isShown).flatMap((one) => {
      const { left, right, width: own } = one.getBoundingClientRect();
      if (own === 0) return [];
      const { overflowX, overflowY, textOverflow, fontSize } = getComputedStyle(one);
      const isCut = one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0;
      // A font's own box may be higher than its letters, and than their line.
      const isLow =
        one.scrollHeight > one.clientHeight + parseFloat(fontSize) / 2 && overflowY === 'hidden';
      const isBlock = getComputedStyle(one).display !== 'inline';
      return [
        ...(left < -0.5 || right > width + 0.5 ? [`beside the page: ${nameOf(one)}`] : []),
        ...(isBlock && isCut && (overflowX === 'visible' || textOverflow !== 'ellipsis')
          ? [`too wide for itself: ${nameOf(one)}`]
          : []),
        ...(isLow && one.clientHeight > 0 ? [`too high for itself: ${nameOf(one)}`] : []),
      ];
    });
  });
}

test.each(
  [320, 350].flatMap((width) =>
    (['ja-JP', 'en-US'] as const).map((language) => [width, language] as const),
  ),
)('the head is one row in every state: %i px, %s', async (width, language) => {
  for (const name of Object.keys(PANE_STATES)) {
    const { page } = await at(name, { width, height: 568, language });
    const head = await page.locator('.head:visible').boundingBox();
    expect([name, Math.min(56, head?.height ?? 0)]).toEqual([name, head?.height]);
    await page.close();
  }
});

describe.each([320, 350])('in %i px with a font that is a tenth larger', (width) => {
  test.each(Object.keys(PANE_STATES))(
    'nothing is cut or stands beside the pane: %s',
    async (name) => {
      const { page } = await at(name, { width, height: 706, isWide: true });
      expect(await overflowing(page)).toEqual([]);
      await page.close();
    },
  );
});

/** States with something to say, and what says it. */
const SAYING = {
  'hidden-row': '.notice',
  problem: '.notice',
  'no-sheet': '.notice',
  protected: '.notice',
  'ask-totals': '.notice',
  stale: '.stale',
  'other-scope': '.other-scope',
  waiting: '.said:not([hidden])',
  fixed: '.said:not([hidden])',
  'mended-at-once': '.said:not([hidden])',
  clean: '.offer:not([hidden])',
};

test.each(Object.entries(SAYING))(
  'what is to be said stands where one looks, with what can be done: %s',
  async (name, selector) => {
    const { page } = await at(name, SMALL);
    const boxes = await page.locator(`${selector}, ${selector} .button`).evaluateAll((all) =>
      all.map((one) => {
        const { top, bottom, left, right } = one.getBoundingClientRect();
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return { top, bottom, isSeen: hit !== null && (one.contains(hit) || hit.contains(one)) };
      }),
    );
    expect(boxes.length).toBeGreaterThan(0);
    for (const { top, bottom, isSeen } of boxes) {
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(SMALL.height);
      expect(isSeen).toBe(true);
    }
    await page.close();
  },
);

describe('the conveyor', () => {
  const lineOf = (page: Page, address: string) =>
    page.locator('button.finding', {
      has: page.locator('.finding-cell', { hasText: new RegExp(`^\\s*${address}\\s*$`) }),
    });

  test('takes two clicks from the list for the sum in I29; the next of its program is open then', async () => {
    const { page, excel } = await at('list', LARGE);
    await page.locator('.body').evaluate((body) => body.scrollTo(0, 120));
    await lineOf(page, 'I29').click();
    await page.locator('.is-open .fix').first().click();
    await page.locator('.line-mended').waitFor();
    await page.locator('html[data-state="done"]').waitFor({ state: 'attached' });
    expect(excel.workbook.sheets[0]?.cell(28, 8)?.value).toBe(96);
    const open = page.locator('.is-open .finding-cell');
    expect((await open.textContent())?.trim()).toMatch(/^[A-Z]+(29|3[0-2])$/);
    const focused = await page.evaluate(
      () => document.activeElement?.querySelector('.finding-cell')?.textContent,
    );
    expect(focused?.trim()).toBe((await open.textContent())?.trim());
    // The list has not jumped to its top.
    expect(await page.locator('.body').evaluate((body) => body.scrollTop)).toBeGreaterThan(60);
    expect(await wholeIn(page, '.line-mended')).toBe(1);
    await page.close();
  });

  test('takes eight keys from 検証', async () => {
    const { page, excel } = await at('first-opening', LARGE);
    await page.locator('#check').focus();
    const keys = ['Enter', 'F8', 'i', '2', '9', 'Enter', 'ArrowRight', 'Enter'];
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.locator('html:not([data-state="working"])').waitFor({ state: 'attached' });
      if (key === 'Enter') await page.locator('.line-finding').first().waitFor();
    }
    await page.locator('.line-mended').waitFor();
    expect(excel.workbook.sheets[0]?.cell(28, 8)?.value).toBe(96);
    await page.close();
  });

  test('stays where it is over a check, with what is open and what is unfolded', async () => {
    const { page, ...pane } = await at('list', LARGE);
    await lineOf(page, 'J33').click();
    const before = await page.locator('.body').evaluate((body) => body.scrollTop);
    await page.locator('#check').click();
    await page.locator('html[data-state="done"]').waitFor({ state: 'attached' });
    expect((await page.locator('.is-open .finding-cell').textContent())?.trim()).toBe('J33');
    expect(await page.locator('.body').evaluate((body) => body.scrollTop)).toBe(before);
    expect(pane).toBeDefined();
    await page.close();
  });

  test('is one stop of the Tab key, moved along by the arrows', async () => {
    const { page } = await at('list', LARGE);
    expect(await page.locator('button.finding[tabindex="0"]').count()).toBe(1);
    await page.locator('button.finding[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('button.finding[tabindex="0"]').count()).toBe(1);
    const stop = page.locator('button.finding[tabindex="0"]');
    expect(await stop.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.close();
  });
});
