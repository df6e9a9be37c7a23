import type { EmbeddedExcel } from '../../host/EmbeddedExcel';

/** Office.js reads host, platform, version and language from the page's address. */
const HOST_INFO = { ja: 'Excel$Win32$16.01$ja-JP$$$$0', en: 'Excel$Win32$16.01$en-US$$$$0' };

/** The unmodified pane page in its frame, and the wire between it and the embedded Excel. */
export class PaneFrame {
  private disconnect: (() => void) | null = null;

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly language: 'ja' | 'en',
  ) {}

  /** Loads the pane anew, as Excel does for another workbook, and lets it talk to `excel`. */
  connect(excel: EmbeddedExcel): void {
    this.disconnect?.();
    const stop = excel.onMessage((text) => {
      this.frame.contentWindow?.postMessage(text, location.origin);
    });
    const receive = (event: MessageEvent<unknown>) => {
      const isPane = event.source === this.frame.contentWindow && event.origin === location.origin;
      if (isPane && typeof event.data === 'string') excel.handle(event.data);
    };
    window.addEventListener('message', receive);
    this.disconnect = () => {
      stop();
      window.removeEventListener('message', receive);
    };
    // In Excel each workbook's pane has a window, and so a session, of its own.
    sessionStorage.clear();
    this.frame.src = `/taskpane.html?_host_Info=${HOST_INFO[this.language]}&workbench=1`;
  }

  focus(): void {
    this.frame.focus();
    this.frame.contentWindow?.focus();
  }
}
