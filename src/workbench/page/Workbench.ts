import { EmbeddedExcel } from '../../host/EmbeddedExcel';
import { UnsavableError } from '../../host/SaveJournal';
import { openProblemText } from '../../host/openProblemText';
import { saveProblemText } from '../../host/saveProblemText';
import type { Language } from '../../core/words/Words';
import type { WorkbenchWords } from '../words/ja';
import { BookView } from './BookView';
import { byId } from './byId';
import { download } from './download';
import { MessageBar } from './MessageBar';
import { PaneFrame } from './PaneFrame';
import { Zoom } from './Zoom';

const FIRST_ZOOM = 80;

/** The whole page: which workbook is open, and what its toolbar does. */
export class Workbench {
  private readonly message = new MessageBar(
    byId('message', HTMLElement),
    byId('message-text', HTMLElement),
    byId('message-close', HTMLButtonElement),
  );
  private readonly status = byId('status', HTMLElement);
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly pane: PaneFrame;
  private readonly zoom: Zoom;
  private readonly book: BookView;
  private excel: EmbeddedExcel | null = null;
  private file = '';

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

  /** Opens a workbook in place of the present one, which stays when the file is refused. */
  async open(file: string, read: () => Promise<ArrayBuffer>): Promise<void> {
    this.message.clear();
    this.status.textContent = this.words.opening(file);
    try {
      const excel = await EmbeddedExcel.open(new Uint8Array(await read()), { name: file });
      this.show(excel, file);
      this.status.textContent = this.words.opened(file);
    } catch (error) {
      this.status.textContent = '';
      const reason = openProblemText(error, this.language) ?? this.words.failed(String(error));
      this.message.show(this.words.notOpened(file) + reason);
    }
  }

  /** Downloads the opened file with what was changed; names what it could not keep instead. */
  save(): void {
    this.message.clear();
    const { excel } = this;
    if (excel === null) return;
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
    this.status.textContent = this.words.saved(this.file);
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
    this.excel = excel;
    this.file = file;
    byId('file', HTMLElement).textContent = file;
    document.title = `${file} - ${this.words.title}`;
    this.markEdited(false);
    excel.operations.onChange(({ kind }) => {
      if (!ONLY_LOOKING.has(kind)) this.markEdited(true);
    });
    this.book.show(excel);
    this.pane.connect(excel);
  }

  private onEditing(editing: boolean): void {
    if (editing) this.excel?.faults.beginCellEdit();
    else this.excel?.faults.endCellEdit();
    this.status.textContent = editing ? this.words.editing : '';
  }

  private markEdited(edited: boolean): void {
    byId('edited', HTMLElement).hidden = !edited;
  }
}

/** Changes that leave the file as it is. */
const ONLY_LOOKING: ReadonlySet<string> = new Set(['selection', 'activated', 'calculated']);
