import type { Browser, CDPSession, Page } from 'playwright-core';
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

/** The fields of a heap snapshot that are read here. */
interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: string[]; readonly node_types: [string[]] };
  };
  readonly nodes: readonly number[];
}

/** What a script holds; the code that V8 compiles of it, more with each run, is none of it. */
const DATA = new Set(['object', 'closure', 'array', 'string', 'concatenated string', 'number']);

/** Bytes of data that the page holds. */
async function heldBy(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const onChunk = ({ chunk }: { readonly chunk: string }): unknown => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', onChunk);
  await session.send('HeapProfiler.takeHeapSnapshot', {});
  session.off('HeapProfiler.addHeapSnapshotChunk', onChunk);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as HeapSnapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const size = fields.indexOf('self_size');
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (DATA.has(types[0][nodes[at] ?? 0] ?? '')) bytes += nodes[at + size] ?? 0;
  }
  return bytes;
}

/** Presses 検証 and waits until it was at work and is done. */
function checkAgain(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const root = document.documentElement;
        let isAtWork = false;
        const observer = new MutationObserver(() => {
          if (root.dataset['state'] !== 'done') isAtWork = true;
          else if (isAtWork) {
            observer.disconnect();
            resolve();
          }
        });
        observer.observe(root, { attributes: true });
        document.querySelector<HTMLElement>('#check')?.click();
      }),
  );
}

test('after ten checks the pane holds no more than after two', async () => {
  const pane = await BrowserPane.open(browser, faultySheet(60), {
    origin: testOrigin(),
    width: 350,
    height: 706,
  });
  await pane.state('ready');
  const session = await pane.page.context().newCDPSession(pane.page);
  await session.send('HeapProfiler.enable');
  const held: number[] = [];
  for (let count = 1; count <= 10; count++) {
    await checkAgain(pane.page);
    if (count === 2 || count === 10) held.push(await heldBy(session));
  }
  const [two = 0, ten = Infinity] = held;
  expect(two).toBeGreaterThan(1_000_000);
  expect(ten).toBeLessThan(1.005 * two);
  await pane.page.close();
});
