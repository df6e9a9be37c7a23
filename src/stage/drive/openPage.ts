import { type DOMWindow, JSDOM, requestInterceptor, VirtualConsole } from 'jsdom';
import {
  LIGHT_THEME,
  HOST_INFO,
  installBridge,
  type Transport,
} from '../host/bridge/installBridge';
import type { EmbeddedExcel } from '../host/EmbeddedExcel';

/** Nothing listens there: every request is answered from `files`. */
const ORIGIN = 'https://pane.invalid';

/** Where the workbook would be. */
const FOLDER = 'C:\\戦略シート\\';

export interface PageOptions {
  readonly html: string;
  /** Content of a file of the page by its path without leading slash; null where there is none. */
  readonly file: (path: string) => Uint8Array | null;
  /** Comes after what Excel puts into the page's address, such as `&check=1`. */
  readonly query?: string;
  /** Called before the page's own scripts run. */
  readonly prepare?: (window: DOMWindow) => void;
  /** Sees every message in both directions. */
  readonly trace?: (direction: 'request' | 'response', message: string) => void;
}

/** A page with Microsoft's office.js in jsdom, talking to an embedded Excel. */
export interface OfficePage {
  readonly dom: JSDOM;
  /** Errors that the page did not catch, and files it asked for in vain. */
  readonly errors: readonly Error[];
  close(): void;
}

export function openPage(excel: EmbeddedExcel, options: PageOptions): OfficePage {
  const errors: Error[] = [];
  const console = new VirtualConsole();
  console.on('jsdomError', (error) => {
    // jsdom cannot lay out pages: what it lacks there is no fault of the page.
    if (!('type' in error) || error.type !== 'not-implemented') errors.push(error);
  });
  const transport = connect(excel, options.trace ?? (() => undefined));
  const dom = new JSDOM(options.html, {
    url: `${ORIGIN}/taskpane.html?${HOST_INFO}${options.query ?? ''}`,
    runScripts: 'dangerously',
    pretendToBeVisual: true,
    virtualConsole: console,
    resources: { interceptors: [requestInterceptor((request) => answer(request.url, options))] },
    beforeParse: (window) => {
      installBridge(window, transport, {
        apiVersion: excel.apiVersion,
        documentUrl: FOLDER + excel.workbook.name,
        language: 'ja',
        theme: () => LIGHT_THEME,
      });
      // jsdom has none; the files are those that the page loads.
      Object.assign(window, {
        fetch: (path: string) =>
          Promise.resolve(answer(new URL(path, window.location.href).href, options)),
      });
      options.prepare?.(window);
    },
  });
  return {
    dom,
    errors,
    close: () => {
      transport.end();
      dom.window.close();
    },
  };
}

function answer(url: string, options: PageOptions): Response {
  const { origin, pathname } = new URL(url);
  const content = origin === ORIGIN ? options.file(decodeURIComponent(pathname.slice(1))) : null;
  return content === null
    ? new Response(null, { status: 404 })
    : new Response(new Uint8Array(content), { headers: { 'Content-Type': mediaType(pathname) } });
}

function mediaType(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript; charset=utf-8';
  return path.endsWith('.css') ? 'text/css; charset=utf-8' : 'application/octet-stream';
}

/** Answers come later, as from Excel: never inside the call that asked. */
function connect(
  excel: EmbeddedExcel,
  trace: (direction: 'request' | 'response', message: string) => void,
): Transport & { end(): void } {
  let receive: (message: string) => void = () => undefined;
  const end = excel.onMessage((message) => {
    trace('response', message);
    setImmediate(() => {
      receive(message);
    });
  });
  return {
    send: (message) => {
      trace('request', message);
      excel.handle(message);
    },
    onMessage: (receiver) => {
      receive = receiver;
    },
    end: () => {
      end();
      receive = () => undefined;
    },
  };
}
