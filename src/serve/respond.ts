import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { findFile } from './findFile';
import { mediaType } from './mediaTypes';

export interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const POLICY = /<meta[^>]*http-equiv="?Content-Security-Policy"?[^>]*content="([^"]*)"/i;
const HASHED = /\.[0-9a-f]{8}\.\w+$/;
const BRIDGE = '<script src="bridge.js"></script>';

/**
 * Answers one GET from the folder of a build. Files go out as they were built; only the pane page
 * asked for by the workbench (`/taskpane.html?workbench`) gets one script of the same origin in
 * front, which plays Excel's part.
 */
export function respond(dist: string, url: URL): Response {
  const file = findFile(dist, url.pathname);
  if (file === null) return notFound();
  const body = readFileSync(file);
  const headers = {
    'Content-Type': mediaType(file),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (!file.endsWith('.html')) return { status: 200, headers, body };
  const text = body.toString('utf8');
  const isEmbedded = basename(file) === 'taskpane.html' && url.searchParams.has('workbench');
  return {
    status: 200,
    headers: { ...headers, ...policyHeader(text) },
    body: isEmbedded ? Buffer.from(withBridge(text)) : body,
  };
}

/** The page's own policy, sent as a header too: one place to change it. */
function policyHeader(page: string): Record<string, string> {
  const policy = POLICY.exec(page)?.[1];
  return policy === undefined ? {} : { 'Content-Security-Policy': policy };
}

function withBridge(page: string): string {
  return page.replace(/<script/i, `${BRIDGE}$&`);
}

function notFound(): Response {
  return {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    body: Buffer.from('見つかりません。\nNot found.\n'),
  };
}
