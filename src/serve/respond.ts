import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { basename, join } from 'node:path';
import { findFile } from './findFile';
import { mediaType } from './mediaTypes';

export interface Question {
  readonly method: string | undefined;
  /** As it was sent: the path with its query. */
  readonly path: string;
  /** The Host header. */
  readonly host: string | undefined;
}

export interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const POLICY = /<meta[^>]*http-equiv="?Content-Security-Policy"?[^>]*content="([^"]*)"/i;
const HASHED = /\.[0-9a-f]{8}\.\w+$/;
/** The workbench's pages are shown in no other site's frame; Excel on the web frames the pane. */
const OWN_FRAMES = "frame-ancestors 'self'";
const GUARDS = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };
const BRIDGE = '<script src="bridge.js"></script>';

/**
 * Answers one request from the folder of a build, or refuses it. Files go out as they were built;
 * only the pane page asked for by the workbench (`/taskpane.html?workbench`) gets one script of the
 * same origin in front, which plays Excel's part.
 */
export function respond(dist: string, { method, path, host }: Question): Response {
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
  if (file === null || body === null) return REFUSALS.missing;
  const headers = {
    ...GUARDS,
    'Content-Type': mediaType(file),
    'Cache-Control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
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
