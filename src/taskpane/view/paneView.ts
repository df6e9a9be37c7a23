import type { CellRef } from '../../core/address/CellRef';
import type { Scope } from '../../excel/reading';
import type { FormChoice } from '../form';
import type { FixOffer } from '../model/fixOffer';
import type { Kind } from '../model/Kind';
import { rememberList } from '../model/rememberList';
import { isPreviewing, type Notice, type PaneState } from '../state';
import type { PaneWords } from '../words/words';
import { createActions } from './actions';
import { type ComparisonHandlers, ComparisonView } from './comparison';
import { el } from './el';
import { createFilters } from './filters';
import { FindingList } from './findingList';
import { createFixAll } from './fixAll';
import { createFormPicker } from './formPicker';
import { createForms } from './forms';
import { createHeader } from './header';
import { createNotices } from './notices';
import { createPager } from './pager';
import { PreviewView, type PreviewHandlers } from './preview';
import { createSettings } from './settings';
import { createStatus } from './status';
import { createSummary, type SummaryHandlers } from './summary';
import { createTyping } from './typing';
import type { View } from './View';
import { createWelcome } from './welcome';

/** What the user may do in the pane. */
export interface PaneActions extends PreviewHandlers, SummaryHandlers, ComparisonHandlers {
  check(): Promise<void>;
  clear(): Promise<void>;
  fill(): Promise<void>;
  undo(): Promise<void>;
  summarize(): Promise<void>;
  /** Gives up the step that could not be taken back. */
  skipUndo(notice: Notice): void;
  /** Puts lost waivers back into the workbook. */
  recordWaivers(): void;
  forgetWaivers(notice: Notice): void;
  setScope(scope: Scope): void;
  setMarks(on: boolean): void;
  setValidations(): void;
  addForm(programs: number): void;
  setTyping(isOn: boolean): void;
  setTypingMarks(isOn: boolean): void;
  setForm(form: FormChoice): void;
  openForm(file: File): Promise<void>;
  toggle(kind: Kind): void;
  /** Opens a finding and selects its cell. */
  open(id: number): void;
  close(): void;
  select(cell: CellRef): void;
  /** Lists the further ones of many alike, or leaves them out again. */
  fold(key: string): void;
  /** Waives a finding; false where the text is no reason. */
  waive(id: number, reason: string): boolean;
  restore(id: number): void;
  fixOffer(id: number): FixOffer | null;
  fix(id: number, choice: number): void;
  fixAlike(id: number): void;
  /** Mends all that is safe. */
  fixAll(): void;
  dismiss(notice: Notice): void;
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
    }),
    createStatus(words),
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
