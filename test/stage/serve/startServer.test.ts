import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { startServer, type RunningServer } from '../../../src/stage/serve/startServer';

const POLICY = "script-src 'self'; object-src 'none'";
const PAGE = `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${POLICY}"><script src=office.js></script></head></html>`;

let dist: string;
let server: RunningServer;

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'hakaru-serve-'));
  for (const folder of ['pane', 'workbench', 'maps']) mkdirSync(join(dist, folder));
  writeFileSync(join(dist, 'pane/taskpane.html'), PAGE);
  mkdirSync(join(dist, 'pane/office-js/1'), { recursive: true });
  writeFileSync(join(dist, 'pane/office-js/1/index.html'), '<!doctype html>');
  writeFileSync(join(dist, 'pane/taskpane.0123abcd.js'), 'pane');
  writeFileSync(join(dist, 'workbench/index.html'), '<!doctype html><title>grid</title>');
  writeFileSync(join(dist, 'workbench/bridge.js'), 'bridge');
  writeFileSync(join(dist, 'workbench/calculation.0123abcd.js'), 'engine');
  writeFileSync(join(dist, 'workbench/engine.0123abcd.wasm'), 'wasm');
  writeFileSync(join(dist, 'maps/secret.map'), 'map');
  server = await startServer({ dist, port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(dist, { recursive: true });
});

const get = (path: string, init?: RequestInit): Promise<Response> =>
  fetch(server.origin + path, init);

/** The status of a path sent as it is; fetch would tidy it first. */
const rawStatus = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(server.origin);
    request({ host: 'localhost', port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', reject)
      .end();
  });

it('shows the workbench at /', async () => {
  const response = await get('/');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toContain('<title>grid</title>');
});

it('serves the pane unchanged, its policy as a header too', async () => {
  const response = await get('/taskpane.html?_host_Info=Excel$Win32$16.01$ja-JP');
  expect(await response.text()).toBe(PAGE);
  expect(response.headers.get('content-security-policy')).toBe(POLICY);
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

it('puts exactly the bridge in front of the pane inside the workbench', async () => {
  const text = await (await get('/taskpane.html?workbench')).text();
  const bridge = '<script src="bridge.js"></script>';
  expect(text.indexOf(bridge)).toBeLessThan(text.indexOf('office.js'));
  expect(text.replace(bridge, '')).toBe(PAGE);
});

it('lets the worker that calculates run WebAssembly, and nothing else', async () => {
  const policies = ['/', '/taskpane.html', '/bridge.js', '/calculation.0123abcd.js'].map(
    async (path) => (await get(path)).headers.get('content-security-policy'),
  );
  const allowed = (await Promise.all(policies)).map((one) => one?.includes('wasm-unsafe-eval'));
  expect(allowed).toEqual([false, false, undefined, true]);
  const { headers } = await get('/engine.0123abcd.wasm');
  expect(headers.get('content-type')).toBe('application/wasm');
});

it('says of a city’s own settings that there are none, where no file is', async () => {
  const answer = await get('/hakaru.config.json');
  expect([answer.status, await answer.text()]).toEqual([204, '']);
});

it('lets only hashed files be kept', async () => {
  const hashed = await get('/taskpane.0123abcd.js');
  expect(hashed.headers.get('cache-control')).toContain('immutable');
  expect((await get('/bridge.js')).headers.get('cache-control')).toBe('no-cache');
});

it.each([
  '/nothing.html',
  '/maps/secret.map',
  '/../maps/secret.map',
  '/%2e%2e/maps/secret.map',
  '/..%2fmaps%2fsecret.map',
  '/%00',
  '/%E0%A4%A',
  '//example.com/',
])('answers 404 for %s', async (path) => {
  expect(await rawStatus(path)).toBe(404);
});

it('answers HEAD without a body and refuses to be written to', async () => {
  const head = await get('/bridge.js', { method: 'HEAD' });
  expect(head.headers.get('content-length')).toBe('6');
  expect(await head.text()).toBe('');
  expect((await get('/bridge.js', { method: 'POST' })).status).toBe(405);
});

it('says so when the port is taken', async () => {
  const port = Number(new URL(server.origin).port);
  await expect(startServer({ dist, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

/** What comes back for bytes sent as they are, up to the end of the connection. */
const exchange = (sent: string): Promise<string> =>
  new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(new URL(server.origin).port), 'localhost', () => {
      socket.end(sent, 'latin1');
    });
    socket.setEncoding('latin1').on('data', (text: string) => (answer += text));
    // A connection that is cut is refused, too.
    socket.on('error', () => resolve(answer)).on('close', () => resolve(answer));
  });

it.each([
  '/taskpane.html/',
  '/taskpane.html/x',
  '/bridge.js/../bridge.js/x',
  `/${'a'.repeat(300)}`,
  '/a'.repeat(4000),
  '/%F0%9F%93%81'.repeat(100),
])('answers 404 for a path that no file system takes: %s', async (path) => {
  expect(await rawStatus(path)).toBe(404);
});

it.each([
  ['localhost', 200],
  ['LOCALHOST:3000', 200],
  ['127.0.0.1:3000', 200],
  ['[::1]:3000', 200],
  ['example.lg.jp', 421],
  ['localhost.example.lg.jp:3000', 421],
  ['localhost@example.lg.jp', 421],
  ['192.0.2.7', 421],
  ['', 421],
])('answers a request for the host %j with %i', async (host, status) => {
  const answer = await exchange(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  expect(answer).toContain(`HTTP/1.1 ${String(status)} `);
});

it('lets no other site frame the workbench; Excel on the web may frame the pane', async () => {
  const policy = async (path: string) => (await get(path)).headers.get('content-security-policy');
  expect(await policy('/')).toBe("frame-ancestors 'self'");
  expect(await policy('/taskpane.html?workbench')).toBe(`${POLICY}; frame-ancestors 'self'`);
  expect(await policy('/taskpane.html')).toBe(POLICY);
  // A page of office.js's within the pane's frame.
  expect(await policy('/office-js/1/index.html')).toBeNull();
});

it.each(['/nothing.html', '/taskpane.html'])(
  'tells browsers to guess no type: %s',
  async (path) => {
    expect((await get(path)).headers.get('x-content-type-options')).toBe('nosniff');
  },
);

const token = fc.stringMatching(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,40}$/);
const method = fc.oneof(
  fc.constantFrom('GET', 'HEAD', 'POST', 'OPTIONS', 'CONNECT', 'TRACE'),
  token,
);
const part = fc.oneof(
  fc.constantFrom('taskpane.html', 'bridge.js', 'index.html', '../..', '.', '', 'assets', '%2e%2e'),
  fc.constantFrom('%00', '%', '%E0%A4%A', '\\', 'C:', 'nul', '~', 'a'.repeat(256)),
  fc.string({ maxLength: 20 }).map((text) => encodeURIComponent(text)),
  fc.string({ unit: 'binary-ascii', maxLength: 20 }),
);
const target = fc.oneof(
  fc.array(part, { maxLength: 6 }).map((parts) => `/${parts.join('/')}`),
  fc.constantFrom('*', '//', 'http://localhost/', '?', '/?workbench', '/%'),
  fc.string({ unit: 'binary-ascii', maxLength: 30 }),
);
const line = fc.oneof(
  fc.constantFrom('Host: localhost', 'Host: example.lg.jp', 'Range: bytes=0-', 'Expect: x'),
  fc.constantFrom('Transfer-Encoding: chunked', 'Content-Length: -1', 'Upgrade: websocket'),
  fc
    .tuple(token, fc.string({ unit: 'binary-ascii', maxLength: 40 }))
    .map((pair) => pair.join(': ')),
);
const sent = fc
  .tuple(method, target, fc.array(line, { maxLength: 5 }))
  .map(([verb, path, lines]) => [`${verb} ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n'));

it('answers or refuses whatever is sent, and goes on', async () => {
  await fc.assert(
    fc.asyncProperty(sent, async (text) => {
      const answer = await exchange(text);
      expect(answer).toMatch(/^$|^HTTP\/1\.1 (200|400|404|405|417|421|431|501) /);
    }),
    { numRuns: 10_000 },
  );
  expect((await get('/')).status).toBe(200);
}, 120_000);
