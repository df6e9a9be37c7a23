/** `npm run picture`: README's picture, taken of the real thing with its real findings. */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import buildOnce from '../../webpack/buildOnce.js';
import { launchBrowser } from './browser';
import { startTestServer, stopTestServer } from './server';
import { WorkbenchPage } from './WorkbenchPage';

const FILE = join(__dirname, '../../docs/images/workbench.png');
const MOST_BYTES = 400_000;

async function main(): Promise<void> {
  await buildOnce();
  await startTestServer();
  const browser = await launchBrowser();
  try {
    const workbench = await WorkbenchPage.open(browser);
    await workbench.runCheck();
    await workbench.goTo('I29');
    await workbench.pane.locator('button.finding[aria-current="true"]').waitFor();
    await workbench.page.mouse.move(640, 24);
    mkdirSync(join(FILE, '..'), { recursive: true });
    await workbench.page.screenshot({ path: FILE });
  } finally {
    await browser.close();
    await stopTestServer();
  }
  const { size } = statSync(FILE);
  if (size > MOST_BYTES) throw new Error(`The picture has ${size} bytes, more than ${MOST_BYTES}.`);
}

void main();
