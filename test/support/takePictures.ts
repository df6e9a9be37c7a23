/**
 * `npm run pictures -- FOLDER [WORD]`: the pane in every state that it has, in light, dark and contrast,
 * Japanese and English, small and large; README's picture too. WORD: only those whose name holds it.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import buildOnce from '../../webpack/buildOnce.js';
import { BrowserPane, type BrowserPaneOptions } from './BrowserPane';
import { launchBrowser } from './browser';
import { PANE_STATES } from './paneStates';
import { startTestServer, stopTestServer, testOrigin } from './server';
import { WorkbenchPage } from './WorkbenchPage';

const README = join(__dirname, '../../docs/images/workbench.png');
const MOST_BYTES = 400_000;

type Look = Pick<BrowserPaneOptions, 'width' | 'height'> & Partial<BrowserPaneOptions>;

/** Every state in the first; the others show what a look may break. */
const LOOKS: Readonly<Record<string, Look>> = {
  'ja-light-350': { width: 350, height: 706 },
  'ja-dark-350': { width: 350, height: 706, scheme: 'dark' },
  'ja-small': { width: 350, height: 378 },
  'ja-320': { width: 320, height: 568 },
  'ja-450': { width: 450, height: 706 },
  'en-light-350': { width: 350, height: 706, language: 'en-US' },
  'ja-contrast-350': { width: 350, height: 706, scheme: 'dark', forcedColors: true },
  'ja-wide-letters': { width: 350, height: 706, isWide: true },
};

async function main(): Promise<void> {
  const [folder = 'pictures', word = ''] = process.argv.slice(2);
  await buildOnce();
  await startTestServer();
  const browser = await launchBrowser();
  try {
    const wanted = Object.entries(LOOKS).flatMap(([look, options]) =>
      Object.entries(PANE_STATES).map(([name, state]) => ({ look, options, name, state })),
    );
    for (const { look, options, name, state } of wanted) {
      if (!`${look} ${name}`.includes(word)) continue;
      const origin = testOrigin();
      const size = { origin, ...options };
      const pane = await BrowserPane.open(browser, state.bytes(), size);
      await state.act(pane);
      const file = resolve(folder, look, `${name}.png`);
      mkdirSync(join(file, '..'), { recursive: true });
      await pane.page.screenshot({ path: file });
      await pane.page.close();
    }
    if ('readme'.includes(word)) await takeReadmePicture(browser);
  } finally {
    await browser.close();
    await stopTestServer();
  }
}

/** Taken of the real thing with its real findings. */
async function takeReadmePicture(browser: Browser): Promise<void> {
  const workbench = await WorkbenchPage.open(browser);
  await workbench.runCheck();
  await workbench.goTo('I29');
  await workbench.pane.locator('.is-open').waitFor();
  await workbench.page.mouse.move(640, 24);
  mkdirSync(join(README, '..'), { recursive: true });
  await workbench.page.screenshot({ path: README });
  const { size } = statSync(README);
  if (size > MOST_BYTES) throw new Error(`The picture has ${size} bytes, more than ${MOST_BYTES}.`);
}

void main();
