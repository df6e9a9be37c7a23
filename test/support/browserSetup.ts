import buildOnce from '../../webpack/buildOnce.js';
import { unpackBrowser } from './browser';
import { startTestServer } from './server';

/** Once, before the browser tests: build, browser, server. */
export default async function browserSetup(): Promise<void> {
  await buildOnce();
  await unpackBrowser();
  await startTestServer();
}
