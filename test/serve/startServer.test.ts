import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type RunningServer } from '../../src/serve/startServer';

const POLICY = "script-src 'self'; object-src 'none'";
const PAGE = `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${POLICY}"><script src=office.js></script></head></html>`;

let dist: string;
let server: RunningServer;

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'hakaru-serve-'));
  for (const folder of ['pane', 'workbench', 'maps']) mkdirSync(join(dist, folder));
  writeFileSync(join(dist, 'pane/taskpane.html'), PAGE);
  writeFileSync(join(dist, 'pane/taskpane.0123abcd.js'), 'pane');
  writeFileSync(join(dist, 'workbench/index.html'), '<!doctype html><title>grid</title>');
  writeFileSync(join(dist, 'workbench/bridge.js'), 'bridge');
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
