import { join } from 'node:path';
import { startServer, type RunningServer } from '../../src/stage/serve/startServer';

const VARIABLE = 'HAKARU_TEST_ORIGIN';
let server: RunningServer | null = null;

/** Serves the build as `npm start` does, once for the whole suite, and passes its address to the workers. */
export async function startTestServer(): Promise<void> {
  server = await startServer({ dist: join(__dirname, '../../dist'), port: 0 });
  process.env[VARIABLE] = server.origin;
}

export async function stopTestServer(): Promise<void> {
  await server?.close();
  server = null;
}

/** Where the suite's server answers, without a slash at the end. */
export function testOrigin(): string {
  const origin = process.env[VARIABLE];
  if (origin === undefined)
    throw new Error('The browser suite has no server: run it through jest.');
  return origin;
}
