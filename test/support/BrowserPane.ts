import type { Browser, Page } from 'playwright-core';
import { EmbeddedExcel } from '../../src/stage/host/EmbeddedExcel';
import { HOST_INFO } from '../../src/stage/host/bridge/installBridge';

export interface BrowserPaneOptions {
  readonly origin: string;
  readonly width: number;
  readonly height: number;
  readonly scheme?: 'light' | 'dark';
  readonly query?: string;
  /** Of Excel's interface. */
  readonly language?: 'ja-JP' | 'en-US';
  /** Windows' contrast themes. */
  readonly forcedColors?: boolean;
  /** Letters are a tenth wider, as another font's may be. */
  readonly isWide?: boolean;
  /** Done to the page before it is loaded. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** The built pane alone in a browser window of its own width, with an embedded Excel behind it. */
export class BrowserPane {
  private constructor(
    readonly page: Page,
    readonly excel: EmbeddedExcel,
  ) {}

  static async open(
    browser: Browser,
    bytes: Uint8Array,
    {
      origin,
      width,
      height,
      scheme = 'light',
      query = '',
      language = 'ja-JP',
      forcedColors = false,
      isWide = false,
      prepare = () => Promise.resolve(),
    }: BrowserPaneOptions,
  ): Promise<BrowserPane> {
    const excel = await EmbeddedExcel.open(bytes, { name: '総務局.xlsx' });
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme: scheme,
      forcedColors: forcedColors ? 'active' : 'none',
      locale: language,
    });
    await page.exposeFunction('tellExcel', (message: string) => {
      excel.handle(message);
    });
    excel.onMessage((message) => {
      page
        .evaluate((text) => window.postMessage(text, location.origin), message)
        .catch(() => {
          // The page was closed while an answer nobody waits for was under way.
        });
    });
    await page.addInitScript(sendRequestsOut);
    await prepare(page);
    await page.goto(
      `${origin}/taskpane.html?workbench&${HOST_INFO.replace('ja-JP', language)}${query}`,
    );
    if (isWide) await widen(page);
    return new BrowserPane(page, excel);
  }

  /** Waits until the pane says that it is in this state. */
  state(state: string): Promise<void> {
    return this.page.locator(`html[data-state="${state}"]`).waitFor({ state: 'attached' });
  }

  /** Presses a button, in the menu where it stands there. */
  async press(selector: string): Promise<void> {
    const button = this.page.locator(selector);
    if (!(await button.isVisible())) await this.page.locator('#more').click();
    await button.click();
  }

  async check(): Promise<void> {
    await this.state('ready');
    await this.page.locator('#check').click();
    await this.state('done');
  }
}

/** A style sheet made by script: the page's policy lets no other in. */
async function widen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    // A tenth of what most letters take.
    sheet.replaceSync('* { letter-spacing: 0.1em !important; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** The bridge speaks to the window around it, here the same one: requests go out, answers pass. */
function sendRequestsOut(): void {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (typeof event.data !== 'string' || !event.data.includes('"ProcessQuery"')) return;
    event.stopImmediatePropagation();
    (window as unknown as { tellExcel(text: string): void }).tellExcel(event.data);
  });
}
