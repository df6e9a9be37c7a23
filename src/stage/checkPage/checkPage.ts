/** The page beside the pane that says to the administrator whether all of it arrives. */
import './check.css';
import { type Contents, CONTENTS_FILE, contentsSchema, type ListedFile } from './Contents';
import { advice, CONFIG, type Answer, faultsOf, isAdvice, PAGE, type Remark } from './inspect';
import { CHECK_WORDS, sayRemark } from './words';

/** As Excel for Windows opens it: office.js then loads what it loads there, and stays in a frame. */
const PANE = `${PAGE}?_host_Info=Excel$Win32$16.01$ja-JP$$$$0`;
/** Asked at the same time. */
const AT_ONCE = 6;
/** The pane waits three seconds for Excel before it says that it is not there. */
const PATIENCE_MS = 15_000;
const PAUSE_MS = 100;
const MANIFEST = 'manifest.xml';

const language = languageOf(new URLSearchParams(location.search).get('lang') ?? navigator.language);
const words = CHECK_WORDS[language];
const here = new URL('.', location.href).href.replace(/\/$/, '');

void start();

async function start(): Promise<void> {
  document.documentElement.lang = language;
  document.title = words.title;
  element('title').textContent = words.title;
  const other = element('other');
  other.textContent = words.other;
  other.setAttribute('href', `?lang=${language === 'ja' ? 'en' : 'ja'}`);
  element('next').textContent = '';
  const contents = await readContents();
  if (contents === null) showVerdict('bad', words.noList, '');
  else await check(contents);
}

function languageOf(locale: string): 'ja' | 'en' {
  return locale.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`check.html has no ${id}`);
  return found;
}

async function readContents(): Promise<Contents | null> {
  try {
    const answer = await fetch(CONTENTS_FILE, { cache: 'no-store' });
    const parsed = contentsSchema.safeParse(await answer.json());
    return parsed.success ? parsed.data : null;
  } catch {
    // Not there, or no JSON: a server's page on what it has not found.
    return null;
  }
}

async function check(contents: Contents): Promise<void> {
  const { files, address, version } = contents;
  element('about').textContent = words.about(version, files.length, here);
  const remarks: Remark[] = [];
  if (!isSecureContext) remarks.push({ kind: 'insecure' });
  const answers = await askAll(files, remarks);
  remarks.push(...(await openPane()));
  remarks.push(...(await checkConfig()));
  const manifest = address === here ? null : await readManifest(contents);
  if (address !== here && manifest?.isMoved !== true) {
    remarks.push({ kind: 'address', address, here });
    if (manifest !== null) offerManifest(manifest.text);
  }
  const isMoved = ({ kind, ...of }: Remark): boolean =>
    kind === 'different' && 'path' in of && of.path === MANIFEST && manifest?.isMoved === true;
  remarks.push(...advice(answers));
  show(remarks.filter((one) => !isMoved(one)));
}

/** How a server may say that there are none. */
const NO_CONTENT = 204;

/** The city's settings, which may have been put or changed there by hand; the pane names each of their faults. */
async function checkConfig(): Promise<Remark[]> {
  const answer = await fetch(CONFIG, { cache: 'no-store' }).catch(() => null);
  // Of one that the package holds, it was said that it does not arrive.
  if (answer?.ok !== true || answer.status === NO_CONTENT) return [];
  try {
    JSON.parse(await answer.text());
    return [];
  } catch {
    return [{ kind: 'noJson', path: CONFIG }];
  }
}

/** Asks for all files, some at once; what is wrong with them is added to the remarks, in their order. */
async function askAll(
  files: readonly ListedFile[],
  remarks: Remark[],
): Promise<ReadonlyMap<string, Answer>> {
  const answers = new Map<string, Answer | null>();
  const waiting = files[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (const { path } of waiting) {
      answers.set(path, await ask(path));
      element('verdict').textContent = words.checking(answers.size, files.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const file of files) {
    const answer = answers.get(file.path) ?? null;
    if (answer === null) remarks.push({ kind: 'unreachable', path: file.path });
    else remarks.push(...faultsOf(file, answer));
  }
  return new Map(
    [...answers].flatMap(([path, answer]) => (answer === null ? [] : [[path, answer]])),
  );
}

async function ask(path: string): Promise<Answer | null> {
  try {
    const answer = await fetch(path, { cache: 'no-store' });
    const body = await answer.arrayBuffer();
    const { status, url, redirected, headers } = answer;
    return { status, url, redirected, headers, size: body.byteLength, sha256: await hash(body) };
  } catch {
    // The network says no more than that there was no answer.
    return null;
  }
}

async function hash(body: ArrayBuffer): Promise<string | null> {
  if (!isSecureContext) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Opens the pane itself, out of sight: it takes its waiting text away once its scripts run. */
async function openPane(): Promise<Remark[]> {
  const frame = element('pane');
  if (!(frame instanceof HTMLIFrameElement)) return [];
  const loaded = new Promise<void>((resolve) => {
    frame.addEventListener('load', () => {
      resolve();
    });
  });
  frame.src = PANE;
  await loaded;
  for (let waited = 0; waited < PATIENCE_MS; waited += PAUSE_MS) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const page = frame.contentDocument;
    // A page of the browser's own, on what the server forbids.
    if (page === null) break;
    if (!page.URL.includes(PAGE) || page.readyState !== 'complete') continue;
    const parts = [...page.querySelectorAll('#loading-parts li')].map((part) => part.textContent);
    if (parts.length > 0) return [{ kind: 'pane', parts }];
    if (page.getElementById('loading-waiting') === null) return [];
  }
  return [{ kind: 'paneSilent' }];
}

interface Manifest {
  /** With the place where the page really is. */
  readonly text: string;
  /** Whether it is the package's own, and for that place by now. */
  readonly isMoved: boolean;
}

/** The manifest beside a page that is elsewhere than it was made for; null where it does not arrive. */
async function readManifest({ files, address }: Contents): Promise<Manifest | null> {
  const answer = await fetch(MANIFEST, { cache: 'no-store' }).catch(() => null);
  if (answer?.ok !== true) return null;
  const text = await answer.text();
  const original = text.replaceAll(escaped(here), escaped(address));
  const sha256 = await hash(new TextEncoder().encode(original).buffer);
  const isOurs = files.some((one) => one.path === MANIFEST && one.sha256 === sha256);
  if (isOurs && text !== original) return { text, isMoved: true };
  return { text: text.replaceAll(escaped(address), escaped(here)), isMoved: false };
}

function offerManifest(text: string): void {
  const save = element('save');
  save.textContent = words.manifest;
  save.setAttribute('href', URL.createObjectURL(new Blob([text], { type: 'application/xml' })));
  const section = element('manifest');
  fill(section.querySelector('p'), words.manifestWhy);
  section.hidden = false;
}

/** As it stands in XML. */
function escaped(address: string): string {
  return address.replaceAll('&', '&amp;');
}

function show(remarks: readonly Remark[]): void {
  const faults = remarks.filter((one) => !isAdvice(one));
  list('faults', words.faults, faults);
  list('advice', words.advice, remarks.filter(isAdvice));
  if (faults.length > 0) showVerdict('bad', words.bad(faults.length), words.badNext);
  else if (remarks.length > 0) showVerdict('better', words.better, words.betterNext);
  else showVerdict('good', words.good, words.goodNext);
}

function list(id: 'faults' | 'advice', title: string, remarks: readonly Remark[]): void {
  const section = element(id);
  section.hidden = remarks.length === 0;
  fill(section.querySelector('h2'), title);
  const items = remarks.map((remark) => {
    const item = document.createElement('li');
    item.textContent = sayRemark(words, remark);
    return item;
  });
  section.querySelector('ul')?.replaceChildren(...items);
}

function fill(target: Element | null, text: string): void {
  if (target !== null) target.textContent = text;
}

function showVerdict(state: 'good' | 'better' | 'bad', verdict: string, next: string): void {
  element('verdict').textContent = verdict;
  element('next').textContent = next;
  document.documentElement.dataset['state'] = state;
}
