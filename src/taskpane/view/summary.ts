import type { PaneState, Settings } from '../state';
import { addedSources } from '../summary/SummaryState';
import type { PaneWords } from '../words/words';
import { setDisabled, unlessDisabled, whyDisabled } from './actions';
import { AddedBooks } from './addedBooks';
import { el, setAttributes, setText } from './el';
import { createFilePicker, type FilePicker, setPickerDisabled } from './filePicker';
import { icon } from './icons';
import { createSegments, type Segments } from './segments';
import type { View } from './View';

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

function createChoice({ summary }: PaneWords, handlers: SummaryHandlers): Segments<As> {
  return createSegments<As>(
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
