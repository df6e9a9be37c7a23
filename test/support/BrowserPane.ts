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
  /** Letters are a tenth larger, as another font's may be. */
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

const WEIGHTS = { Regular: 400, Medium: 500, SemiBold: 600, Bold: 700 };

/**
 * Puts the tests' font, a tenth larger, in place of the pane's first: Yu Gothic UI and Meiryo are
 * nowhere but on Windows.
 */
async function widen(page: Page): Promise<void> {
  const rules = Object.entries(WEIGHTS).map(
    ([name, weight]) =>
      `@font-face { font-family: 'Segoe UI'; font-weight: ${weight}; size-adjust: 110%;
        src: local('Noto Sans JP ${name}'), local('NotoSansJP-${name}'); }`,
  );
  const growth = await page.evaluate(async (css) => {
    const widthOf = (): number => {
      const measured = document.createElement('span');
      measured.textContent = '検証した内容 1,234';
      measured.style.font = "100px 'Segoe UI', sans-serif";
      measured.style.position = 'absolute';
      measured.style.whiteSpace = 'nowrap';
      document.body.append(measured);
      const { width } = measured.getBoundingClientRect();
      measured.remove();
      return width;
    };
    const before = widthOf();
    // A style sheet made by script: the page's policy lets no other in.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css.join(''));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const wanted = [400, 500, 600, 700].map((weight) => `${weight} 20px 'Segoe UI'`);
    await Promise.all(wanted.map((font) => document.fonts.load(font, '検')));
    return widthOf() / before;
  }, rules);
  if (growth < 1.09) throw new Error(`Letters are ${growth} times as wide as before.`);
}

/** The bridge speaks to the window around it, here the same one: requests go out, answers pass. */
function sendRequestsOut(): void {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (typeof event.data !== 'string' || !event.data.includes('"ProcessQuery"')) return;
    event.stopImmediatePropagation();
    (window as unknown as { tellExcel(text: string): void }).tellExcel(event.data);
  });
}
