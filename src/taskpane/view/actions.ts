import type { UndoStep } from '../edits/UndoStep';
import type { PaneState } from '../state';
import { addedSources } from '../summary/SummaryState';
import type { PaneWords } from '../words/paneWords';
import { el, setAttributes, setText, type View } from './el';

interface ActionHandlers {
  readonly check: () => void;
  readonly fill: () => void;
  readonly summarize: () => void;
  readonly undo: () => void;
  readonly clear: () => void;
}

/**
 * The main button, 補完 and 集計 beside it, and the quieter ones below.
 * @param summaryToggle opens what 集計 has to choose from
 */
export function createActions(
  words: PaneWords,
  handlers: ActionHandlers,
  summaryToggle: HTMLElement,
): View<PaneState> {
  const { actions, summary } = words;
  const make = (id: keyof ActionHandlers, className: string): HTMLButtonElement => {
    const button = el('button', `button ${className}`, { id, type: 'button' }, actions[id]);
    button.addEventListener('click', unlessDisabled(button, handlers[id]));
    return button;
  };
  const check = make('check', 'primary');
  const fill = make('fill', 'secondary');
  const summarize = make('summarize', 'secondary');
  const undo = make('undo', 'small plain');
  const clear = make('clear', 'small plain');
  return {
    element: el(
      'div',
      'actions-area',
      {},
      el('div', 'actions', {}, check, fill, summarize),
      el('div', 'actions-more', {}, undo, clear, summaryToggle),
    ),
    update(state) {
      const why = whyDisabled(state, words);
      setText(check, isChecking(state) ? actions.checking : actions.check);
      setDisabled(check, why, null);
      setDisabled(fill, why, actions.fillHint);
      const books = state.kind === 'open' ? addedSources(state.summary).length : 0;
      setText(summarize, books === 0 ? actions.summarize : summary.buttonAll);
      setDisabled(summarize, why, books === 0 ? summary.hint : summary.hintAll(books));
      setDisabled(clear, why, actions.clearHint(state.settings.scope));
      const step = state.kind === 'open' ? state.undo.at(-1) : undefined;
      setDisabled(
        undo,
        why ?? (step === undefined ? actions.undoNothing : null),
        step === undefined ? null : undoHint(step, words),
      );
    },
  };
}

function isChecking(state: PaneState): boolean {
  if (state.kind !== 'open' || state.activity.kind !== 'working') return false;
  const { stage } = state.activity;
  return stage === 'reading' || stage === 'checking' || stage === 'marking';
}

function undoHint(step: UndoStep, { actions }: PaneWords): string {
  switch (step.kind) {
    case 'marks':
      return actions.undoMarks;
    case 'validations':
      return actions.undoValidations;
    case 'edits':
      return actions.undoEdits(step.origin, step.count);
    case 'sheets':
      return actions.undoSheets(
        step.origin,
        step.sheets.some(({ former }) => former !== null),
      );
    case 'waivers':
      return actions.undoWaivers;
  }
}

/** Why nothing can be begun now; null where it can. */
export function whyDisabled(state: PaneState, words: PaneWords): string | null {
  if (state.kind === 'unusable') return words.unusable[state.why].title;
  return state.activity.kind === 'working' ? words.actions.busy : null;
}

/** A button that cannot be used now says why, in place of its hint. */
export function setDisabled(button: HTMLElement, why: string | null, hint: string | null): void {
  setAttributes(button, {
    'aria-disabled': why === null ? null : 'true',
    title: why ?? hint,
  });
}

/** Buttons stay focusable while disabled, so that the keyboard does not lose its place. */
export function unlessDisabled(button: HTMLElement, action: () => void): () => void {
  return () => {
    if (button.getAttribute('aria-disabled') !== 'true') action();
  };
}
