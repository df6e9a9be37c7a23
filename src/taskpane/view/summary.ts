import type { PaneState, Settings } from '../state';
import { addedSources, type AddedBook } from '../summary/SummaryState';
import type { PaneWords } from '../words/paneWords';
import { setDisabled, unlessDisabled, whyDisabled } from './actions';
import {
  el,
  setAttributes,
  setText,
  type View,
  icon,
  createSegmentedControl,
  type SegmentedControl,
} from './el';

/** The workbooks that were added, each with what it holds, or why it is left out. */
class AddedBooks {
  readonly element: HTMLElement;
  private shown: readonly AddedBook[] = [];

  constructor(
    private readonly words: PaneWords,
    private readonly remove: (id: number) => void,
  ) {
    this.element = el('ul', 'books', { 'aria-label': words.summary.added, hidden: true });
  }

  update(books: readonly AddedBook[]): void {
    if (books === this.shown) return;
    const before = this.shown;
    this.shown = books;
    this.element.hidden = books.length === 0;
    const focused = this.focusedIndex();
    this.element.replaceChildren(...books.map((book) => this.line(book)));
    if (focused >= 0 && books.length < before.length) this.focus(focused);
  }

  private focusedIndex(): number {
    return [...this.element.children].findIndex((line) => line.contains(document.activeElement));
  }

  /** The keyboard stays in the list; where that is empty, beside it. */
  private focus(index: number): void {
    const buttons = [...this.element.querySelectorAll('button')];
    const next = buttons[Math.min(index, buttons.length - 1)];
    (next ?? document.querySelector<HTMLElement>('#add-files'))?.focus();
  }

  private line(book: AddedBook): HTMLElement {
    const { summary } = this.words;
    const label = summary.remove(book.name);
    const remove = el(
      'button',
      'icon-button',
      { type: 'button', 'aria-label': label, title: label },
      icon('close'),
    );
    remove.addEventListener('click', () => this.remove(book.id));
    const line = el(
      'li',
      'book',
      {},
      el('span', 'book-name', { title: book.name }, book.name),
      ...(book.kind === 'read' ? this.facts(book) : this.leftOut(book)),
      remove,
    );
    line.classList.toggle('is-refused', book.kind !== 'read');
    return line;
  }

  private facts({ source }: Extract<AddedBook, { kind: 'read' }>): HTMLElement[] {
    const { summary } = this.words;
    const count = (wanted: string): number =>
      source.findings.filter(({ severity }) => severity === wanted).length;
    return [
      el('span', 'book-facts', {}, summary.facts(source.bureau, source.programs.length)),
      el(
        'span',
        'book-facts',
        {},
        summary.findings(count('error'), count('warning'), count('info')),
      ),
    ];
  }

  private leftOut(book: Exclude<AddedBook, { kind: 'read' }>): HTMLElement[] {
    const { refusedMark, lost } = this.words.summary;
    const [mark, why] = book.kind === 'lost' ? [lost.mark, lost.why] : [refusedMark, book.why];
    return [
      el('span', 'book-refused', {}, icon('warning'), mark),
      el('span', 'book-facts', {}, why),
    ];
  }
}

type As = Settings['summaryAs'];

/** What the user may choose of 集計. */
export interface SummaryHandlers {
  setSummaryAs(as: As): void;
  addBooks(files: readonly File[]): Promise<void>;
  removeBook(id: number): void;
  compareWith(file: File): Promise<void>;
  writeData(): Promise<void>;
}

/** What 集計 has to choose from, and the button that opens it. */
export interface SummaryView extends View<PaneState> {
  readonly toggle: HTMLElement;
}

/** Of what the toggle opens. */
const ID = 'summary-options';

export function createSummary(words: PaneWords, handlers: SummaryHandlers): SummaryView {
  const { summary } = words;
  const toggle = el(
    'button',
    'button small plain toggle',
    { id: 'summary-toggle', type: 'button', 'aria-expanded': 'false', 'aria-controls': ID },
    summary.options,
    icon('down'),
  );
  const as = createChoice(words, handlers);
  const asNote = el('p', 'note', {});
  const books = new AddedBooks(words, (id) => handlers.removeBook(id));
  const { add, lastYear } = createPickers(words, handlers);
  const data = createDataButton(words, handlers);
  const note = (id: string, text: string): HTMLElement => el('p', 'note', { id }, text);
  const part = (...children: readonly HTMLElement[]): HTMLElement =>
    el('div', 'summary-part', {}, ...children);
  const element = el(
    'section',
    'summary',
    { id: ID, 'aria-label': summary.options, hidden: true },
    part(as.element, asNote),
    part(add.element, note('add-files-note', summary.addNote), books.element),
    part(lastYear.element, note('last-year-note', summary.compareNote)),
    part(data, note('data-note', summary.dataNote)),
  );
  toggle.addEventListener('click', () => {
    element.hidden = !element.hidden;
    setAttributes(toggle, { 'aria-expanded': String(!element.hidden) });
  });
  return {
    element,
    toggle,
    update(state) {
      const why = whyDisabled(state, words);
      const isMany = state.kind === 'open' && addedSources(state.summary).length > 0;
      as.choose(state.settings.summaryAs);
      for (const input of as.inputs) input.disabled = state.kind === 'unusable';
      setText(asNote, isMany ? summary.asNote.all : summary.asNote[state.settings.summaryAs]);
      for (const picker of [add, lastYear]) setPickerDisabled(picker, why);
      setDisabled(data, why, null);
      if (state.kind === 'open') books.update(state.summary.added);
    },
  };
}

function createChoice({ summary }: PaneWords, handlers: SummaryHandlers): SegmentedControl<As> {
  return createSegmentedControl<As>(
    summary.as,
    'summary-as',
    [
      { id: 'summary-live', value: 'live', label: summary.live },
      { id: 'summary-values', value: 'values', label: summary.values },
    ],
    (chosen) => handlers.setSummaryAs(chosen),
  );
}

function createPickers(
  { summary }: PaneWords,
  handlers: SummaryHandlers,
): { readonly add: FilePicker; readonly lastYear: FilePicker } {
  const add = createFilePicker(
    'add-files',
    summary.add,
    { note: 'add-files-note', several: true },
    (files) => void handlers.addBooks(files),
  );
  const lastYear = createFilePicker(
    'last-year',
    summary.compare,
    { note: 'last-year-note', several: false },
    ([file]) => {
      if (file !== undefined) void handlers.compareWith(file);
    },
  );
  return { add, lastYear };
}

function createDataButton({ summary }: PaneWords, handlers: SummaryHandlers): HTMLButtonElement {
  const button = el(
    'button',
    'button small',
    { id: 'data', type: 'button', 'aria-describedby': 'data-note' },
    summary.data,
  );
  button.addEventListener(
    'click',
    unlessDisabled(button, () => void handlers.writeData()),
  );
  return button;
}

/** A button that has the browser ask for files. */
interface FilePicker {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
}

/** @param look note: id of the text that describes it */
function createFilePicker(
  id: string,
  label: string,
  look: { readonly note: string; readonly several: boolean },
  onChoose: (files: readonly File[]) => void,
): FilePicker {
  const input = el('input', 'file-input', {
    id,
    type: 'file',
    accept: '.xlsx,.xlsm',
    multiple: look.several,
    'aria-describedby': look.note,
  });
  input.addEventListener('click', (event) => {
    if (input.getAttribute('aria-disabled') === 'true') event.preventDefault();
  });
  input.addEventListener(
    'change',
    unlessDisabled(input, () => {
      const files = [...(input.files ?? [])];
      // So that the same file can be chosen again.
      input.value = '';
      if (files.length > 0) onChoose(files);
    }),
  );
  return { input, element: el('label', 'button small file-button', {}, input, label) };
}

/** Its look follows the input, which stays focusable. */
function setPickerDisabled({ element, input }: FilePicker, why: string | null): void {
  setAttributes(input, { 'aria-disabled': why === null ? null : 'true', title: why });
  element.classList.toggle('is-disabled', why !== null);
}
