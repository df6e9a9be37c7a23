import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer, type ServerOptions } from 'node:https';
import { readFileSync, statSync } from 'node:fs';
import { isIP } from 'node:net';
import { basename, join, extname, sep } from 'node:path';

/** Folders under dist whose files share one origin, the pane's first. */
const FOLDERS = ['pane', 'workbench'];

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const POLICY = /<meta[^>]*http-equiv="?Content-Security-Policy"?[^>]*content="([^"]*)"/i;
const HASHED = /\.[0-9a-f]{8}\.\w+$/;
/** The worker that calculates; no page may do what it may. */
const ENGINE = /^calculation\.[0-9a-f]{8}\.js$/;
const ENGINE_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
/** The workbench's pages are shown in no other site's frame; Excel on the web frames the pane. */
const OWN_FRAMES = "frame-ancestors 'self'";
const GUARDS = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };
const BRIDGE = '<script src="bridge.js"></script>';

const REFUSALS = {
  missing: refuse(404, '見つかりません。\nNot found.'),
  malformed: refuse(400, '読めない要求です。\nThis request cannot be read.'),
  method: refuse(405, '読み出しだけができます。\nFiles can only be read here.', {
    Allow: 'GET, HEAD',
  }),
  elsewhere: refuse(
    421,
    'この計算機の中からだけ使えます（http://localhost:…）。\nFor this machine alone (http://localhost:…).',
  ),
};

export interface RunningServer {
  /** Without a slash at the end, such as `http://localhost:3000`. */
  readonly origin: string;
  close(): Promise<void>;
}

export interface ServerSettings {
  /** The folder of a build, holding pane/ and workbench/. */
  readonly dist: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Key and certificate; without them plain HTTP. */
  readonly secure?: ServerOptions;
}

/**
 * Serves a build to this machine only. `npm start`, Excel during development and the browser tests
 * all use it, so all see the same bytes and headers. Rejects with Node's error when the port is taken.
 */
export async function startServer({ dist, port, secure }: ServerSettings): Promise<RunningServer> {
  const answer = listener(dist);
  const server = secure === undefined ? createServer(answer) : createSecureServer(secure, answer);
  const usedPort = await listen(server, port);
  return {
    origin: `${secure === undefined ? 'http' : 'https'}://localhost:${usedPort}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listener(dist: string): RequestListener {
  return (request, response) => {
    const { method, url: path = '/', headers: asked } = request;
    const { status, headers, body } = respond(dist, { method, path, host: asked.host });
    const length = status === 204 ? {} : { 'Content-Length': body.length };
    response.writeHead(status, { ...headers, ...length });
    response.end(method === 'HEAD' ? undefined : body);
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no TCP address'));
      else resolve(address.port);
    });
  });
}

interface Question {
  readonly method: string | undefined;
  /** As it was sent: the path with its query. */
  readonly path: string;
  /** The Host header. */
  readonly host: string | undefined;
}

interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * Answers one request from the folder of a build, or refuses it. Files go out as they were built;
 * only the pane page asked for by the workbench (`/taskpane.html?workbench`) gets one script of the
 * same origin in front, which plays Excel's part.
 */
function respond(dist: string, { method, path, host }: Question): Response {
  if (!isThisMachine(host)) return REFUSALS.elsewhere;
  if (method !== 'GET' && method !== 'HEAD') return REFUSALS.method;
  const address = `http://localhost${path}`;
  if (!path.startsWith('/') || !URL.canParse(address)) return REFUSALS.malformed;
  return answer(dist, new URL(address));
}

/** A page elsewhere whose name was made to lead here (DNS rebinding) would name itself. */
function isThisMachine(host: string | undefined): boolean {
  const address = `http://${host ?? ''}`;
  if (!URL.canParse(address)) return false;
  const name = new URL(address).hostname.replace(/^\[(.*)\]$/, '$1');
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
}

function answer(dist: string, url: URL): Response {
  const file = findFile(dist, url.pathname);
  const body = file === null ? null : read(file);
  if (file === null && url.pathname === '/hakaru.config.json') return NO_CHOICES;
  if (file === null || body === null) return REFUSALS.missing;
  const headers = {
    ...GUARDS,
    'Content-Type': mediaType(file),
    'Cache-Control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (ENGINE.test(basename(file))) {
    return { status: 200, headers: { ...headers, 'Content-Security-Policy': ENGINE_POLICY }, body };
  }
  if (!file.endsWith('.html')) return { status: 200, headers, body };
  const text = body.toString('utf8');
  const isEmbedded = basename(file) === 'taskpane.html' && url.searchParams.has('workbench');
  const isWorkbench = isEmbedded || file === join(dist, 'workbench/index.html');
  return {
    status: 200,
    headers: { ...headers, ...policyHeader(text, isWorkbench) },
    body: isEmbedded ? Buffer.from(withBridge(text)) : body,
  };
}

/** This server is no city's: without a file of the administrator's, nothing has been chosen. */
const NO_CHOICES: Response = {
  status: 204,
  headers: { ...GUARDS, 'Cache-Control': 'no-cache' },
  body: Buffer.alloc(0),
};

/** The page's own policy, sent as a header too: one place to change it. */
function policyHeader(page: string, isWorkbench: boolean): Record<string, string> {
  const policies = [POLICY.exec(page)?.[1], isWorkbench ? OWN_FRAMES : undefined];
  const policy = policies.filter((one) => one !== undefined).join('; ');
  return policy === '' ? {} : { 'Content-Security-Policy': policy };
}

/** Null where it cannot be read: a build may just have taken it away. */
function read(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

function withBridge(page: string): string {
  return page.replace(/<script/i, `${BRIDGE}$&`);
}

function refuse(status: number, words: string, headers: Response['headers'] = {}): Response {
  return {
    status,
    headers: {
      ...GUARDS,
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...headers,
    },
    body: Buffer.from(`${words}\n`),
  };
}

/** The Content-Type of a file by its ending; a header keeps browsers from guessing another. */
function mediaType(file: string): string {
  return MEDIA_TYPES[extname(file)] ?? 'application/octet-stream';
}

/**
 * The file that a request path names, or null. `/` is the workbench, `/rules/` the list of rules. A
 * path can never leave the two folders.
 */
function findFile(dist: string, path: string): string | null {
  const decoded = decode(path);
  if (decoded === null || decoded.includes('\0')) return null;
  const name = decoded.endsWith('/') ? `${decoded}index.html` : decoded;
  for (const folder of FOLDERS) {
    const root = join(dist, folder);
    const file = join(root, name);
    if (!file.startsWith(root + sep)) return null;
    if (isFile(file)) return file;
  }
  return null;
}

/** Whatever Node says of a path that a browser asked for, a file it is not. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
