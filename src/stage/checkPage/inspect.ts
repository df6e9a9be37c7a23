import type { ListedFile } from './Contents';

interface Remarks {
  readonly unreachable: { readonly path: string };
  readonly status: { readonly path: string; readonly status: number };
  readonly redirected: { readonly path: string; readonly to: string };
  readonly different: { readonly path: string };
  readonly type: { readonly path: string; readonly type: string };
  readonly framed: { readonly path: string; readonly header: string };
  readonly notStored: { readonly path: string };
  readonly pane: { readonly parts: readonly string[] };
  readonly paneSilent: object;
  readonly noJson: { readonly path: string };
  readonly address: { readonly address: string; readonly here: string };
  readonly insecure: object;
  readonly charset: { readonly charset: string };
  readonly stale: { readonly path: string };
  readonly header: { readonly name: string };
  readonly uncompressed: object;
}
export type RemarkKind = keyof Remarks;

/** What is said of one file, or of all of them; the worst first. */
export type Remark<K extends RemarkKind = RemarkKind> = {
  [P in K]: { readonly kind: P } & Remarks[P];
}[K];

/** The pane works all the same; the server could do better. */
const ADVICE: ReadonlySet<RemarkKind> = new Set(['charset', 'stale', 'header', 'uncompressed']);

export function isAdvice({ kind }: Remark): boolean {
  return ADVICE.has(kind);
}

/** What of a server's answer is looked at. */
export interface Answer {
  readonly status: number;
  readonly url: string;
  readonly redirected: boolean;
  readonly headers: Pick<Headers, 'get'>;
  readonly size: number;
  /** In hexadecimal; null where the browser does not hash: outside of HTTPS. */
  readonly sha256: string | null;
}

/** Of the types that browsers run or show under nosniff; the first is what it should be. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  html: ['text/html'],
  js: ['text/javascript', 'application/javascript', 'application/x-javascript'],
  css: ['text/css'],
  png: ['image/png'],
};
export const PAGE = 'taskpane.html';
/** What the city has chosen; of a package, or put there by hand. */
export const CONFIG = 'hakaru.config.json';

/** What keeps one file from doing its work. */
export function faultsOf(file: ListedFile, answer: Answer): Remark[] {
  const { path } = file;
  const { status, headers } = answer;
  if (status !== 200) return [{ kind: 'status', path, status }];
  if (answer.redirected) return [{ kind: 'redirected', path, to: answer.url }];
  const found: Remark[] = [];
  if (!isWhole(file, answer)) found.push({ kind: 'different', path });
  const type = essence(headers);
  const types = TYPES[path.slice(path.lastIndexOf('.') + 1)];
  if (types !== undefined && !types.includes(type)) found.push({ kind: 'type', path, type });
  if (path.endsWith('.png') && cacheControl(headers).includes('no-store')) {
    found.push({ kind: 'notStored', path });
  }
  const frames = headers.get('X-Frame-Options');
  if (path === PAGE && frames !== null) {
    found.push({ kind: 'framed', path, header: `X-Frame-Options: ${frames}` });
  }
  return found;
}

/** Whoever has the server may change the city's settings where they are. */
function isWhole({ path, size, sha256 }: ListedFile, answer: Answer): boolean {
  if (path === CONFIG) return true;
  return size === answer.size && (answer.sha256 === null || answer.sha256 === sha256);
}

/** What the server should say besides, once for the whole folder. */
export function advice(answers: ReadonlyMap<string, Answer>): Remark[] {
  const page = answers.get(PAGE);
  const scripts = [...answers].filter(([path]) => path.endsWith('.js'));
  const charsets = new Set(
    [...answers.values()].flatMap(({ headers }) => charset(headers)).filter((one) => one !== UTF8),
  );
  const found: Remark[] = [...charsets].map((one) => ({ kind: 'charset', charset: one }));
  if (page !== undefined) {
    if (!/no-cache|no-store|max-age=0/.test(cacheControl(page.headers))) {
      found.push({ kind: 'stale', path: PAGE });
    }
    const missing = ['X-Content-Type-Options', 'Content-Security-Policy'].filter(
      (name) => page.headers.get(name) === null,
    );
    found.push(...missing.map((name): Remark => ({ kind: 'header', name })));
  }
  const isPlain = ([, { headers }]: (typeof scripts)[number]): boolean =>
    headers.get('Content-Encoding') === null;
  if (scripts.length > 0 && scripts.every(isPlain)) found.push({ kind: 'uncompressed' });
  return found;
}

const UTF8 = 'utf-8';

function essence(headers: Answer['headers']): string {
  return (headers.get('Content-Type')?.split(';')[0] ?? '').trim().toLowerCase();
}

function charset(headers: Answer['headers']): string[] {
  const [, name] = /charset="?([\w-]+)/i.exec(headers.get('Content-Type') ?? '') ?? [];
  return name === undefined ? [] : [name.toLowerCase()];
}

function cacheControl(headers: Answer['headers']): string {
  return headers.get('Cache-Control')?.toLowerCase() ?? '';
}
