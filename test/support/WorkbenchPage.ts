import { readFileSync } from 'node:fs';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { Counters, type Counts } from '../../src/stage/host/EmbeddedExcel';
import { parseRequest } from '../../src/stage/host/protocol/messages';
import { testOrigin } from './server';

export interface PageOptions {
  readonly scheme?: 'light' | 'dark';
  /** Such as `?lang=en`. */
  readonly query?: string;
}

/** The workbench in a browser, as its user sees it, and what went over the wire meanwhile. */
export class WorkbenchPage {
  /** Console errors, uncaught errors, and what the content security policy refused. */
  readonly complaints: string[] = [];
  /** Addresses of everything that was asked for. */
  readonly requests: string[] = [];
  readonly pane: FrameLocator;
  private readonly messages: string[] = [];

  private constructor(readonly page: Page) {
    this.pane = page.frameLocator('#pane');
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('request', (request) => this.requests.push(request.url()));
  }

  /** Opens the page in a window of 1280 × 800; the sample is loaded and the pane ready. */
  static async open(browser: Browser, options: PageOptions = {}): Promise<WorkbenchPage> {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      colorScheme: options.scheme ?? 'light',
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
    });
    page.setDefaultTimeout(20_000);
    const workbench = new WorkbenchPage(page);
    await page.exposeFunction('reportRefusal', (text: string) => workbench.complaints.push(text));
    await page.exposeFunction('reportMessage', (text: string) => workbench.messages.push(text));
    await page.addInitScript(reportFromPage);
    await page.goto(`${testOrigin()}/${options.query ?? ''}`);
    await workbench.paneReady();
    return workbench;
  }

  close(): Promise<void> {
    return this.page.close();
  }

  get check(): Locator {
    return this.pane.locator('#check');
  }

  get findings(): Locator {
    return this.pane.locator('button.finding');
  }

  /** The cells on the screen that carry a mark of ours. */
  get marks(): Locator {
    return this.page.locator('[role="gridcell"][data-mark]');
  }

  /** The cell that the keyboard is at. */
  get activeCell(): Locator {
    return this.page.locator('[role="gridcell"][tabindex="0"]');
  }

  get message(): Locator {
    return this.page.locator('#message');
  }

  /** What the name box shows, such as `I45` or `A9:A12`. */
  address(): Promise<string> {
    return this.page.locator('#name-box').inputValue();
  }

  /** What the formula bar shows. */
  content(): Promise<string> {
    return this.page.locator('#formula-bar').inputValue();
  }

  /** Presses 検証 and waits for the result: the button's own handler leaves the state that was. */
  async runCheck(): Promise<void> {
    await this.check.click();
    await this.paneState('done');
  }

  /** Presses a button of the pane, in its menu where it stands there. */
  async press(selector: string): Promise<void> {
    const button = this.pane.locator(selector);
    if (!(await button.isVisible())) await this.pane.locator('#more').click();
    await button.click();
  }

  /** Selects a cell through the name box. */
  async goTo(address: string): Promise<void> {
    await this.page.locator('#name-box').fill(address);
    await this.page.keyboard.press('Enter');
  }

  /** Types into a cell and keeps it with Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Chooses a file in the dialog of 開く. */
  async choose(name: string, bytes: Uint8Array): Promise<void> {
    const buffer = Buffer.from(bytes);
    await this.page.locator('#chooser').setInputFiles({ name, mimeType: '', buffer });
  }

  /** Presses 保存 and gives the bytes that were downloaded. */
  async save(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.locator('#save').click(),
    ]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  paneReady(): Promise<void> {
    return this.paneState('ready');
  }

  /** Waits until the pane says that it is in this state. */
  paneState(state: string): Promise<void> {
    return this.pane.locator(`html[data-state="${state}"]`).waitFor({ state: 'attached' });
  }

  /** What the pane sent to the host meanwhile, counted as the host counts. */
  async countMessages(action: () => Promise<void>): Promise<Counts> {
    this.messages.length = 0;
    await action();
    const counters = new Counters();
    for (const message of this.messages) {
      const parsed = parseRequest(message);
      counters.count(parsed.ok ? parsed.request : null, message, '');
    }
    return counters.now;
  }
}

declare global {
  interface Window {
    reportRefusal(text: string): void;
    reportMessage(text: string): void;
  }
}

/** Runs in every frame before its own scripts. */
function reportFromPage(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    window.reportRefusal(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
  });
  if (window.parent === window) {
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (typeof event.data === 'string') window.reportMessage(event.data);
    });
  }
}
