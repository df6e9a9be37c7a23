import { EmbeddedExcel } from '../../host/EmbeddedExcel';
import type { Change } from '../../host/model/Change';
import { UnsavableError } from '../../host/SaveJournal';
import { openProblemText, saveProblemText } from '../../host/HostError';
import { loadInWorker } from '../../host/loadInWorker';
import type { Language } from '../../../core/words/sentence';
import type { WorkbenchWords } from '../words';
import { BookView } from './BookView';
import { byId } from './byId';
import { actText } from './lastAct';

/** Office.js reads host, platform, version and language from the page's address. */
const HOST_INFO = { ja: 'Excel$Win32$16.01$ja-JP$$$$0', en: 'Excel$Win32$16.01$en-US$$$$0' };

/** The unmodified pane page in its frame, and the wire between it and the embedded Excel. */
class PaneFrame {
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

  get hasFocus(): boolean {
    return document.activeElement === this.frame;
  }

  focus(): void {
    this.frame.focus();
    this.frame.contentWindow?.focus();
  }
}

const STEPS = [50, 60, 70, 80, 90, 100, 125, 150, 200];

/** The zoom of the grid, in percent, with its two buttons. */
class Zoom {
  private percent: number;

  constructor(
    initial: number,
    private readonly output: HTMLOutputElement,
    buttons: { readonly out: HTMLButtonElement; readonly in: HTMLButtonElement },
    private readonly onChange: () => void,
  ) {
    this.percent = initial;
    buttons.out.addEventListener('click', () =>
      this.set(STEPS.filter((step) => step < this.percent).at(-1)),
    );
    buttons.in.addEventListener('click', () => this.set(STEPS.find((step) => step > this.percent)));
    this.write();
  }

  get factor(): number {
    return this.percent / 100;
  }

  private set(percent: number | undefined): void {
    if (percent === undefined) return;
    this.percent = percent;
    this.write();
    this.onChange();
  }

  private write(): void {
    this.output.value = `${this.percent}%`;
  }
}

/** What must be read before going on, above the grid: a sentence, and what it concerns. */
class MessageBar {
  constructor(
    private readonly bar: HTMLElement,
    private readonly text: HTMLElement,
    close: HTMLButtonElement,
  ) {
    close.addEventListener('click', () => this.clear());
  }

  show(sentence: string, items: readonly string[] = [], hint = ''): void {
    const list = document.createElement('ul');
    list.append(...items.map((item) => lineOf('li', item)));
    this.text.replaceChildren(
      lineOf('p', sentence),
      ...(items.length > 0 ? [list] : []),
      ...(hint === '' ? [] : [lineOf('p', hint)]),
    );
    this.bar.hidden = false;
  }

  clear(): void {
    this.bar.hidden = true;
  }
}

/** What the first visit begins with: a sentence and an arrow to the pane, until it was read or followed. */
class FirstStep {
  constructor(private readonly note: HTMLElement) {
    byId('first-step-close', HTMLButtonElement).addEventListener('click', () => this.end());
  }

  show(): void {
    this.note.hidden = localStorage.getItem(VISITED) !== null;
  }

  hide(): void {
    this.note.hidden = true;
  }

  end(): void {
    this.hide();
    localStorage.setItem(VISITED, 'yes');
  }
}

const VISITED = 'hakaru.workbench.visited';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const FIRST_ZOOM = 80;

/** The whole page: which workbook is open, and what its toolbar does. */
export class WorkbenchPage {
  private readonly message = new MessageBar(
    byId('message', HTMLElement),
    byId('message-text', HTMLElement),
    byId('message-close', HTMLButtonElement),
  );
  private readonly status = byId('status', HTMLElement);
  private readonly firstStep = new FirstStep(byId('first-step', HTMLElement));
  /** What was done last; it gives way while a cell is edited. */
  private lastAct = '';
  private acts: Change[] = [];
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly pane: PaneFrame;
  private readonly zoom: Zoom;
  private readonly book: BookView;
  private excel: EmbeddedExcel | null = null;
  private file = '';
  /** How often a file was opened. */
  private opening = 0;

  constructor(
    private readonly words: WorkbenchWords,
    private readonly language: Language,
  ) {
    this.pane = new PaneFrame(byId('pane', HTMLIFrameElement), language);
    this.book = new BookView(words, () => ({ zoom: this.zoom.factor, dark: this.dark.matches }), {
      onEditing: (editing) => this.onEditing(editing),
      onRefused: (sentence) => this.message.show(sentence),
    });
    this.zoom = new Zoom(
      FIRST_ZOOM,
      byId('zoom-value', HTMLOutputElement),
      { out: byId('zoom-out', HTMLButtonElement), in: byId('zoom-in', HTMLButtonElement) },
      () => this.book.draw(),
    );
    this.dark.addEventListener('change', () => this.book.draw());
  }

  /** Opens the sample; who sees it for the first time is told what to do. */
  async openSample(file: string, read: () => Promise<ArrayBuffer>): Promise<void> {
    await this.open(file, read);
    if (this.file === file) this.firstStep.show();
  }

  /**
   * Opens a workbook in place of the present one, which stays when the file is refused. Of several
   * opened at once the last one counts.
   */
  async open(file: string, read: () => Promise<ArrayBuffer>): Promise<void> {
    this.opening += 1;
    const turn = this.opening;
    const isLast = () => turn === this.opening;
    this.message.clear();
    const onProgress = (share: number) => {
      if (isLast()) this.status.textContent = this.words.opening(file, Math.floor(share * 100));
    };
    onProgress(0);
    try {
      const excel = await EmbeddedExcel.open(new Uint8Array(await read()), {
        name: file,
        load: (bytes, name) => loadInWorker(bytes, name, onProgress),
      });
      if (!isLast()) return;
      this.show(excel, file);
      this.say(this.words.opened(file));
    } catch (error) {
      if (!isLast()) return;
      this.status.textContent = this.lastAct;
      const reason = openProblemText(error, this.language) ?? this.words.failed(String(error));
      this.message.show(this.words.notOpened(file) + reason);
    }
  }

  /** Downloads the opened file with what was changed; names what it could not keep instead. */
  save(): void {
    this.message.clear();
    const { excel } = this;
    excel?.operations.whenCalculated(() => this.saveBook(excel));
  }

  private saveBook(excel: EmbeddedExcel): void {
    try {
      download(this.file, new Uint8Array(excel.save()));
    } catch (error) {
      if (!(error instanceof UnsavableError)) throw error;
      const lost = error.changes.map((change) =>
        change.code === 'file'
          ? saveProblemText(change.problem, this.language)
          : this.words.unsavable[change.code](change.sheet),
      );
      this.message.show(this.words.notSaved, lost, this.words.notSavedHint);
      return;
    }
    this.markEdited(false);
    this.say(this.words.saved(this.file));
  }

  refuse(sentence: string): void {
    this.message.show(sentence);
  }

  focusSheet(): void {
    this.book.focus();
  }

  focusPane(): void {
    this.pane.focus();
  }

  private show(excel: EmbeddedExcel, file: string): void {
    this.file = file;
    byId('file', HTMLElement).textContent = file;
    document.title = `${file} - ${this.words.title}`;
    this.markEdited(false);
    this.firstStep.hide();
    this.acts = [];
    // The editor of the former book ends with it.
    this.book.show(excel);
    this.excel = excel;
    excel.operations.onChange((change) => {
      if (!ONLY_LOOKING.has(change.kind)) this.markEdited(true);
      this.noteAct(change);
    });
    excel.onRead(() => {
      if (!this.pane.hasFocus) return;
      this.firstStep.end();
      this.say(this.words.did.read);
    });
    this.pane.connect(excel);
  }

  private onEditing(editing: boolean): void {
    if (editing) this.excel?.faults.beginCellEdit();
    else this.excel?.faults.endCellEdit();
    this.status.textContent = editing ? this.words.editing : this.lastAct;
  }

  private say(sentence: string): void {
    this.lastAct = sentence;
    this.status.textContent = sentence;
  }

  /** What one request or one key does is said once. */
  private noteAct(change: Change): void {
    this.acts.push(change);
    if (this.acts.length > 1) return;
    setTimeout(() => {
      const sentence = actText(this.acts, this.words);
      this.acts = [];
      if (sentence !== null) this.say(sentence);
    });
  }

  private markEdited(edited: boolean): void {
    byId('edited', HTMLElement).hidden = !edited;
  }
}

/** Changes that leave the file as it is. */
const ONLY_LOOKING: ReadonlySet<string> = new Set(['selection', 'activated', 'calculated']);
/** Hands bytes to the browser as a file to keep. */
function download(file: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: XLSX_TYPE }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  link.click();
  URL.revokeObjectURL(url);
}

function lineOf(name: 'p' | 'li', text: string): HTMLElement {
  const line = document.createElement(name);
  line.textContent = text;
  return line;
}
