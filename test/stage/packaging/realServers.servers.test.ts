import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';
import type { Browser } from 'playwright-core';
import { BrowserPane } from '../../support/BrowserPane';
import { launchBrowser } from '../../support/browser';
import { makeFixtures } from '../../support/fixtures';

jest.setTimeout(120_000);

const DIST = join(__dirname, '../../../dist');
const PATH = '/tools/hakaru';
const MODULES = '/usr/lib/apache2/modules';
const SAMPLE = makeFixtures().find(({ name }) => name === 'bureau-as-printed')?.bytes;

const scratch = mkdtempSync(join(tmpdir(), 'hakaru-servers-'));
const inScratch = (name: string): string => join(scratch, name);
const folder = inScratch('web');
let browser: Browser;
let port: number;
let running: ChildProcess | null = null;

beforeAll(async () => {
  for (const program of ['nginx', 'apache2']) {
    if (spawnSync(program, ['-v']).error !== undefined) {
      throw new Error(`${program} is needed: apt-get install nginx apache2-bin`);
    }
  }
  // Servers give up root for a user of their own, who must be able to look in.
  chmodSync(scratch, 0o755);
  await generateCertificates(
    inScratch('ca.crt'),
    inScratch('localhost.crt'),
    inScratch('localhost.key'),
  );
  const { publicKey } = new X509Certificate(readFileSync(inScratch('localhost.crt')));
  const key = createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' }));
  browser = await launchBrowser([`--ignore-certificate-errors-spki-list=${key.digest('base64')}`]);
  port = await freePort();
});
afterEach(stop);
afterAll(async () => {
  await browser.close();
  rmSync(scratch, { recursive: true });
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}

function pack(...options: readonly string[]): void {
  rmSync(folder, { recursive: true, force: true });
  const argv = [join(DIST, 'packaging/package.js'), '--origin', placeOf(), '-o', folder];
  execFileSync(process.execPath, [...argv, ...options]);
}
const placeOf = (): string => `https://localhost:${port}${PATH}`;

/** As `server` in the tests' names; `own` with the settings that the package writes. */
interface Way {
  readonly own: boolean;
}

function nginxConf({ own }: Way): string {
  const snippet = own
    ? readFileSync(join(folder, 'nginx.conf'), 'utf8').replace(
        'alias /srv/hakaru/',
        `alias ${folder}/`,
      )
    : `location ${PATH}/ { alias ${folder}/; }`;
  return `pid ${inScratch('nginx.pid')};
error_log ${inScratch('nginx.log')};
daemon off;
events {}
http {
  access_log off;
  types { text/html html; text/css css; application/javascript js; image/png png; application/json json; }
  default_type application/octet-stream;
  charset shift_jis;
  charset_types text/css application/javascript application/json;
  server {
    listen 127.0.0.1:${port} ssl;
    server_name localhost;
    ssl_certificate ${inScratch('localhost.crt')};
    ssl_certificate_key ${inScratch('localhost.key')};
    ${snippet}
  }
}`;
}

function apacheConf({ own }: Way): string {
  writeFileSync(
    inScratch('mime.types'),
    'text/html html\ntext/css css\ntext/javascript js\nimage/png png\napplication/json json\n',
  );
  const modules = 'mpm_event authz_core mime headers deflate filter dir alias ssl';
  return `ServerRoot ${scratch}
ServerName localhost
PidFile ${inScratch('apache.pid')}
ErrorLog ${inScratch('apache.log')}
Listen 127.0.0.1:${port}
User www-data
Group www-data
${modules
  .split(' ')
  .map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`)
  .join('\n')}
TypesConfig ${inScratch('mime.types')}
AddDefaultCharset Shift_JIS
AddCharset Shift_JIS .js .css
SSLEngine on
SSLCertificateFile ${inScratch('localhost.crt')}
SSLCertificateKeyFile ${inScratch('localhost.key')}
Alias ${PATH} ${folder}
<Directory ${folder}>
  AllowOverride ${own ? 'All' : 'None'}
  Require all granted
</Directory>
`;
}

async function start(server: 'nginx' | 'apache', way: Way): Promise<void> {
  const conf = inScratch(`${server}.conf`);
  writeFileSync(conf, server === 'nginx' ? nginxConf(way) : apacheConf(way));
  running =
    server === 'nginx'
      ? spawn('nginx', ['-c', conf, '-e', inScratch('nginx.log')])
      : spawn('apache2', ['-f', conf, '-D', 'FOREGROUND']);
  let said = '';
  running.stderr?.on('data', (data: Buffer) => (said += data.toString()));
  for (let tries = 0; tries < 100; tries++) {
    if (running.exitCode !== null) break;
    const isUp = await ask('check.html').then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const log = inScratch(`${server}.log`);
  throw new Error(`${said}${existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
}

async function stop(): Promise<void> {
  const child = running;
  running = null;
  if (child?.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** The city's own authority is the only one that is trusted. */
function ask(path: string, encoding = 'gzip'): Promise<Answer> {
  const agent = new Agent({ ca: readFileSync(inScratch('ca.crt')) });
  const headers = { 'Accept-Encoding': encoding };
  return new Promise((resolve, reject) => {
    get(`${placeOf()}/${path}`, { agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const { statusCode: status = 0, headers: given } = answer;
        resolve({ status, headers: given, body: Buffer.concat(chunks) });
        agent.destroy();
      });
    }).on('error', reject);
  });
}

async function checkPage(): Promise<{ state: string | null; said: string[] }> {
  const page = await browser.newPage({ locale: 'ja-JP' });
  await page.goto(`${placeOf()}/check.html`);
  await page.locator('html[data-state]').waitFor({ state: 'attached' });
  const state = await page.locator('html').getAttribute('data-state');
  const said = await page.locator('li').allTextContents();
  await page.close();
  return { state, said };
}

/** The pane from the server, with an embedded Excel behind it; says what it has found. */
async function checkedByPane(): Promise<string> {
  if (SAMPLE === undefined) throw new Error('There is no sample.');
  const pane = await BrowserPane.open(browser, SAMPLE, {
    origin: placeOf(),
    width: 350,
    height: 700,
    prepare: async (page) => {
      await page.route('**/bridge.js', (route) =>
        route.fulfill({
          body: readFileSync(join(DIST, 'workbench/bridge.js'), 'utf8'),
          contentType: 'text/javascript',
        }),
      );
      await page.route('**/taskpane.html*', async (route) => {
        const { body, headers } = await ask('taskpane.html', 'identity');
        const page = body
          .toString('latin1')
          .replace(/<script/i, '<script src="bridge.js"></script>$&');
        await route.fulfill({ contentType: headers['content-type'] ?? '', body: page });
      });
    },
  });
  await pane.check();
  const text = await pane.page.locator('body').innerText();
  await pane.page.close();
  return text;
}

describe.each(['nginx', 'apache'] as const)('%s, below a path, over HTTPS', (server) => {
  test('with the settings of the package, everything arrives as it should', async () => {
    pack('--server', server);
    await start(server, { own: true });
    expect(await checkPage()).toEqual({ state: 'good', said: [] });
    const page = await ask('taskpane.html');
    expect(page).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
        'content-encoding': 'gzip',
      },
    });
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    const files = readFileSync(join(folder, 'files.json'), 'utf8');
    const [script = ''] = /taskpane\.[0-9a-f]{8}\.js/.exec(files) ?? [];
    expect((await ask(script)).headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'gzip',
    });
    expect((await ask('assets/icons/icon-16.png')).headers['content-type']).toBe('image/png');
    for (const name of ['nginx.conf', '.htaccess', 'web.config']) {
      expect([403, 404]).toContain((await ask(name)).status);
    }
    expect(await checkedByPane()).toContain('合計');
  });

  test('without them, from a server that says Shift_JIS, it works and is told so', async () => {
    pack();
    await start(server, { own: false });
    const { state, said } = await checkPage();
    expect({ state, charset: said[0] }).toEqual({
      state: 'better',
      charset: expect.stringContaining('shift_jis') as string,
    });
    expect((await ask('taskpane.html')).headers['content-type']).toMatch(/charset=shift_jis/i);
    expect(await checkedByPane()).toContain('合計');
  });

  test('a file that is missing is named', async () => {
    pack('--server', server);
    rmSync(join(folder, 'loading.js'));
    await start(server, { own: true });
    const { state, said } = await checkPage();
    expect(state).toBe('bad');
    expect(said[0]).toContain('loading.js: ありません（404）');
  });
});
