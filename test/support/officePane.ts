import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openPane as openBuiltPane } from '../../src/stage/drive/driveWorkbook';
import { openPage, type OfficePage, type PageOptions } from '../../src/stage/drive/openPage';
import { EmbeddedExcel, type ExcelOptions } from '../../src/stage/host/EmbeddedExcel';

const OFFICE = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

const BARE_PAGE =
  '<!doctype html><html><head><meta charset="utf-8"><script src="office/office.js"></script></head><body></body></html>';

/** What office.js puts on a page. */
interface OfficeGlobals {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** A page with only office.js, as code under `src/excel` sees it, and the Excel behind it. */
export interface BareOffice extends OfficeGlobals {
  readonly excel: EmbeddedExcel;
  readonly page: OfficePage;
}

/**
 * Opens a workbook behind a page with Microsoft's runtime; ready when `Office.onReady` answered.
 * Counters stand at zero then.
 * @param distort what becomes of a message on its way to the page
 */
export async function openBareOffice(
  bytes: Uint8Array,
  options: ExcelOptions = {},
  distort: (message: string) => string = (message) => message,
): Promise<BareOffice> {
  const excel = await EmbeddedExcel.open(bytes, options);
  const onMessage = excel.onMessage.bind(excel);
  excel.onMessage = (receiver) =>
    onMessage((message) => {
      receiver(distort(message));
    });
  const page = openPage(excel, { html: BARE_PAGE, file: officeFile });
  const globals = await ready(page);
  excel.counters.reset();
  return { ...globals, excel, page };
}

/** The error of Microsoft's runtime that `run` ends with; fails when it ends well or otherwise. */
export async function officeError(
  { OfficeExtension: { Error: RuntimeError } }: OfficeGlobals,
  run: () => unknown,
): Promise<OfficeExtension.Error> {
  try {
    await run();
  } catch (error) {
    if (error instanceof RuntimeError) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

/** The built pane in its page, and the Excel behind it. */
export interface Pane {
  readonly excel: EmbeddedExcel;
  readonly page: OfficePage;
  readonly document: Document;
}

/** What a page keeps in the browser: survives the page, in the order local, session. */
export type Kept = readonly [Record<string, string>, Record<string, string>];

/** How the pane is loaded on a workbook that is open. */
export interface ReloadOptions {
  readonly query?: string;
  /** What an earlier pane has kept. */
  readonly kept?: Kept;
  readonly prepare?: NonNullable<PageOptions['prepare']>;
}

/**
 * Opens a workbook behind the production pane of `dist/pane`; resolves when the pane says that it
 * is ready. Counters stand at zero then.
 */
export async function openPane(
  bytes: Uint8Array,
  options: ExcelOptions & ReloadOptions = {},
): Promise<Pane> {
  return openPaneOn(await EmbeddedExcel.open(bytes, options), options);
}

/** What a page has kept in the browser. */
export function keptBy({ dom: { window } }: OfficePage): Kept {
  const entriesOf = (storage: Storage): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: storage.length }, (_, index) => {
        const key = storage.key(index) ?? '';
        return [key, storage.getItem(key) ?? ''];
      }),
    );
  return [entriesOf(window.localStorage), entriesOf(window.sessionStorage)];
}

/** Loads the pane on an open workbook, as Excel may at any time; resolves when it is at rest. */
export async function openPaneOn(excel: EmbeddedExcel, options: ReloadOptions): Promise<Pane> {
  const [local, session] = options.kept ?? [{}, {}];
  const page = openBuiltPane(excel, join(__dirname, '../../dist/pane'), {
    query: options.query ?? '',
    prepare: (window) => {
      for (const [key, text] of Object.entries(local)) window.localStorage.setItem(key, text);
      for (const [key, text] of Object.entries(session)) window.sessionStorage.setItem(key, text);
      options.prepare?.(window);
    },
  });
  const { document } = page.dom.window;
  await paneState(document, (state) => state !== '' && state !== 'working');
  excel.counters.reset();
  return { excel, page, document };
}

/** Waits until the pane's `data-state` is as wanted, and returns it. */
export function paneState(
  document: Document,
  isWanted: (state: string) => boolean,
): Promise<string> {
  const root = document.documentElement;
  const state = (): string => root.dataset['state'] ?? '';
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isWanted(state())) return;
      observer.disconnect();
      resolve(state());
    };
    const Observer = document.defaultView?.MutationObserver ?? MutationObserver;
    const observer = new Observer(look);
    observer.observe(root, { attributes: true, attributeFilter: ['data-state'] });
    look();
  });
}

/**
 * Puts a page's `Office` and `Excel` where code under test looks for them (globals of Node); undo
 * with the function returned.
 */
export function useGlobally(office: OfficeGlobals): () => void {
  const names = ['Office', 'Excel', 'OfficeExtension'] as const;
  for (const name of names) {
    Object.defineProperty(globalThis, name, { value: office[name], configurable: true });
  }
  return () => {
    for (const name of names) Reflect.deleteProperty(globalThis, name);
  };
}

async function ready(page: OfficePage): Promise<OfficeGlobals> {
  const { window } = page.dom;
  await new Promise<void>((resolve) => {
    window.addEventListener('load', () => {
      resolve();
    });
  });
  const globals: OfficeGlobals = window as unknown as OfficeGlobals; // jsdom types no page globals
  await globals.Office.onReady();
  return globals;
}

function officeFile(path: string): Uint8Array | null {
  if (!path.startsWith('office/')) return null;
  try {
    return readFileSync(join(OFFICE, path.slice('office/'.length)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
