import type { Scope } from '../../excel/reading';
import { type FormChoice, isPreviewing, type PaneState, isListCovered, resultOf } from '../state';
import { type CheckResult, type Kind, KINDS } from '../model/CheckResult';
import { rememberList } from '../model/listItems';
import type { PaneWords } from '../words/paneWords';
import { createActions, setDisabled, unlessDisabled } from './actions';
import { type ComparisonHandlers, ComparisonView } from './comparison';
import { el, setText, setAttributes, type View, createSegmentedControl, icon } from './el';
import { FindingList } from './findingList';
import { createFormPicker, createForms } from './formsView';
import type { ListHandlers } from './findingLine';
import { createNotices, type NoticeHandlers } from './notices';
import type { OpenPointHandlers } from './openPoints';
import { createPager } from './pager';
import { PreviewView, type PreviewHandlers } from './previewView';
import { createStatus } from './status';
import { createSummary, type SummaryHandlers } from './summary';

/** What the user may do in the pane. */
export interface PaneActions
  extends
    PreviewHandlers,
    SummaryHandlers,
    ComparisonHandlers,
    ListHandlers,
    NoticeHandlers,
    OpenPointHandlers {
  check(): Promise<void>;
  clear(): Promise<void>;
  fill(): Promise<void>;
  undo(): Promise<void>;
  summarize(): Promise<void>;
  setScope(scope: Scope): void;
  setMarks(on: boolean): void;
  setEverySheet(isOn: boolean): void;
  setValidations(): void;
  setTyping(isOn: boolean): void;
  setTypingMarks(isOn: boolean): void;
  setForm(form: FormChoice): void;
  openForm(file: File): Promise<void>;
  toggle(kind: Kind): void;
  /** Fixes all that is safe. */
  fixAll(): void;
}

/** The whole pane, top to bottom. */
export function createPaneView(
  words: PaneWords,
  actions: PaneActions,
  version: string,
): View<PaneState> {
  const listOf = rememberList();
  const summary = createSummary(words, actions);
  const parts: readonly View<PaneState>[] = [
    createHeader(words),
    createActions(
      words,
      {
        check: () => void actions.check(),
        fill: () => void actions.fill(),
        summarize: () => void actions.summarize(),
        undo: () => void actions.undo(),
        clear: () => void actions.clear(),
      },
      summary.toggle,
    ),
    createSettings(words, {
      scope: (scope) => actions.setScope(scope),
      marks: (on) => actions.setMarks(on),
      everySheet: (isOn) => actions.setEverySheet(isOn),
    }),
    createStatus(words, actions),
    createNotices(words, actions),
    summary,
    new PreviewView(words, actions),
    new ComparisonView(words, actions),
    createWelcome(words),
    createFilters(words, (kind) => actions.toggle(kind)),
    createFixAll(words, () => actions.fixAll()),
    new FindingList(words, listOf, actions),
    createPager(words, listOf, (id) => actions.open(id)),
  ];
  const foot = createFoot(words, actions, version);
  const element = el('main', 'pane', {}, ...parts.map((part) => part.element), foot.element);
  return {
    element,
    update(state) {
      element.classList.toggle('is-previewing', isPreviewing(state));
      for (const part of [...parts, foot]) part.update(state);
    },
  };
}

/** What is chosen rarely, and what the pane is. */
function createFoot(words: PaneWords, actions: PaneActions, version: string): View<PaneState> {
  const form = createFormPicker(words, {
    choose: (choice) => actions.setForm(choice),
    open: (file) => void actions.openForm(file),
  });
  const typing = createTyping(words, {
    setTyping: (isOn) => actions.setTyping(isOn),
    setTypingMarks: (isOn) => actions.setTypingMarks(isOn),
  });
  const forms = createForms(words, {
    setValidations: () => actions.setValidations(),
    addForm: (programs) => actions.addForm(programs),
  });
  const parts: readonly View<PaneState>[] = [typing, form, forms];
  return {
    element: el('footer', 'foot', {}, ...parts.map(({ element }) => element), words.foot(version)),
    update(state) {
      for (const part of parts) part.update(state);
    },
  };
}

/** The three lines of the first opening. */
function createWelcome(words: PaneWords): View<PaneState> {
  const element = el('ul', 'welcome', {}, ...words.welcome.map((line) => el('li', '', {}, line)));
  return {
    element,
    update(state) {
      element.hidden =
        state.kind !== 'open' || state.settings.welcomed || state.outcome.kind !== 'none';
    },
  };
}

/** Title, and which workbook or worksheet is in view. */
function createHeader(words: PaneWords): View<PaneState> {
  const place = el('p', 'place', {});
  return {
    element: el('header', 'header', {}, el('h1', 'title', {}, words.title), place),
    update(state) {
      setText(place, placeText(state, words));
      place.title = place.textContent;
    },
  };
}

function placeText(state: PaneState, words: PaneWords): string {
  if (state.kind !== 'open' || state.place === null) return words.place.unknown;
  const { workbook, sheet } = state.place;
  if (state.settings.scope === 'workbook') return words.place.workbook(workbook);
  return sheet === null ? words.place.noSheet : words.place.sheet(sheet);
}

/** One button for all that can be fixed without changing what is meant. */
function createFixAll(words: PaneWords, fixAll: () => void): View<PaneState> {
  const button = el('button', 'button small plain', { id: 'fix-all', type: 'button' });
  button.addEventListener('click', unlessDisabled(button, fixAll));
  const element = el('div', 'fix-all', {}, button);
  return {
    element,
    update(state) {
      const result = resultOf(state);
      const count = result?.fixable ?? 0;
      element.hidden = isListCovered(state) || count === 0;
      setText(button, words.fixes.all(count));
      const isWorking = state.kind === 'open' && state.activity.kind === 'working';
      const stale = result?.isStale === true ? words.waiver.locked.stale : null;
      setDisabled(button, isWorking ? words.actions.busy : stale, null);
    },
  };
}

/** 入力しながら検証, and whether the marks follow too. */
function createTyping(
  { settings }: PaneWords,
  handlers: {
    readonly setTyping: (isOn: boolean) => void;
    readonly setTypingMarks: (isOn: boolean) => void;
  },
): View<PaneState> {
  const typing = createSwitch(
    'typing',
    settings.typing,
    { title: settings.typingHint, note: 'typing-note' },
    handlers.setTyping,
  );
  const note = el('p', 'note', { id: 'typing-note' }, settings.typingHint);
  const marks = createSwitch(
    'typing-marks',
    settings.typingMarks,
    { title: null, note: 'typing-marks-note' },
    handlers.setTypingMarks,
  );
  const marksNote = el('p', 'note', { id: 'typing-marks-note' }, settings.typingMarksNote);
  const more = el('div', 'typing-marks', {}, marks.element, marksNote);
  return {
    element: el('div', 'typing', {}, typing.element, note, more),
    update({ kind, settings: chosen }) {
      typing.input.checked = chosen.typing;
      marks.input.checked = chosen.typingMarks;
      for (const { input } of [typing, marks]) input.disabled = kind === 'unusable';
      more.hidden = !chosen.typing || !chosen.marks;
    },
  };
}

/** What to check, and whether to mark it. */
function createSettings(
  words: PaneWords,
  handlers: {
    readonly scope: (scope: Scope) => void;
    readonly marks: (on: boolean) => void;
    readonly everySheet: (isOn: boolean) => void;
  },
): View<PaneState> {
  const scope = createSegmentedControl<Scope>(
    words.settings.scope,
    'scope',
    [
      { id: 'scope-workbook', value: 'workbook', label: words.settings.workbook },
      { id: 'scope-sheet', value: 'sheet', label: words.settings.sheet },
    ],
    handlers.scope,
  );
  const note = el('p', 'note', { id: 'marks-note' });
  const marks = createSwitch(
    'marks',
    words.settings.marks,
    { title: words.settings.marksHint, note: 'marks-note' },
    handlers.marks,
  );
  const everySheet = createSwitch(
    'every-sheet',
    words.settings.everySheet,
    { title: null, note: 'every-sheet-note' },
    handlers.everySheet,
  );
  const everyNote = el('p', 'note', { id: 'every-sheet-note' }, words.settings.everySheetNote);
  const every = el('div', 'every-sheet', {}, everySheet.element, everyNote);
  return {
    element: el(
      'div',
      'settings',
      {},
      el('div', 'settings-row', {}, scope.element, marks.element),
      note,
      every,
    ),
    update(state) {
      const { kind, settings } = state;
      scope.choose(settings.scope);
      marks.input.checked = settings.marks;
      everySheet.input.checked = settings.everySheet;
      for (const input of [...scope.inputs, marks.input, everySheet.input]) {
        input.disabled = kind === 'unusable';
      }
      const result = resultOf(state);
      // Where no sheet is hidden or an example, there is nothing to choose.
      every.hidden = !settings.everySheet && (result === null || !hasMore(result));
      everyNote.hidden = result === null || result.everySheet === settings.everySheet;
      note.hidden = settings.marks;
      setText(note, words.settings.marksOff);
    },
  };
}

/** Whether sheets would be taken in, or were. */
function hasMore({ everySheet, notRead }: CheckResult): boolean {
  return everySheet || notRead.some(({ key }) => key === 'hidden' || key === 'example');
}

/** Something that is on or off. */
interface Switch {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
}

/** @param note id of the text that describes it; null for none */
function createSwitch(
  id: string,
  label: string,
  look: { readonly title: string | null; readonly note: string | null },
  onChange: (isOn: boolean) => void,
): Switch {
  const input = el('input', 'switch-input', {
    id,
    type: 'checkbox',
    role: 'switch',
    'aria-describedby': look.note,
  });
  input.addEventListener('change', () => onChange(input.checked));
  const track = el('span', 'switch-track', { 'aria-hidden': 'true' });
  return { input, element: el('label', 'switch', { title: look.title }, input, track, label) };
}

/** Counts by kind, each a button that shows or hides its own. */
function createFilters(words: PaneWords, toggle: (kind: Kind) => void): View<PaneState> {
  const buttons = KINDS.map((kind) => createFilter(kind, words, toggle));
  const element = el(
    'div',
    'filters',
    { role: 'group', 'aria-label': words.filters.label },
    ...buttons.map((one) => one.element),
  );
  return {
    element,
    update(state) {
      element.hidden = isListCovered(state) || (resultOf(state)?.findings.length ?? 0) === 0;
      for (const button of buttons) button.update(state);
    },
  };
}

function createFilter(kind: Kind, words: PaneWords, toggle: (kind: Kind) => void): View<PaneState> {
  const count = el('span', 'filter-count', {});
  const element = el(
    'button',
    `filter severity-${kind}`,
    { type: 'button' },
    icon(kind),
    el('span', 'filter-word', {}, words.kinds[kind]),
    count,
  );
  element.addEventListener('click', () => toggle(kind));
  return {
    element,
    update(state) {
      const found = resultOf(state)?.counts[kind] ?? 0;
      setText(count, String(found));
      const isShown = state.kind === 'open' && state.shown.has(kind);
      setAttributes(element, { 'aria-pressed': String(isShown) });
      element.classList.toggle('is-empty', found === 0);
      element.hidden = kind === 'waived' && found === 0;
    },
  };
}
