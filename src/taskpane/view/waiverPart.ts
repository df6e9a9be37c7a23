import type { FindingView } from '../model/FindingView';
import type { PaneWords } from '../words/words';
import { unlessDisabled } from './actions';
import { el, setAttributes, setText } from './el';
import type { LineHandlers } from './LineHandlers';

/** What an opened finding offers: to waive it, to write why, or to take that back. */
export function waiverPart(
  finding: FindingView,
  look: { readonly draft: string | null; readonly locked: string | null },
  words: PaneWords,
  handlers: LineHandlers,
): HTMLElement {
  if (finding.waived === null && look.draft !== null && look.locked === null) {
    return reasonForm(finding.id, look.draft, words, handlers);
  }
  const isWaived = finding.waived !== null;
  const button = el(
    'button',
    'button small waive-open',
    { type: 'button', 'aria-disabled': look.locked === null ? null : 'true', title: look.locked },
    isWaived ? words.waiver.restore : words.waiver.open,
  );
  const act = (): void => {
    if (isWaived) handlers.restore(finding.id);
    else handlers.draft(finding.id);
  };
  button.addEventListener('click', unlessDisabled(button, act));
  return el(
    'div',
    'waiver',
    {},
    button,
    look.locked === null ? null : el('p', 'waiver-note', {}, look.locked),
  );
}

function reasonForm(
  id: number,
  draft: string,
  words: PaneWords,
  handlers: LineHandlers,
): HTMLElement {
  const note = el('p', 'waiver-note', { id: 'waiver-note', 'aria-live': 'polite' });
  const input = el('input', 'waiver-reason', {
    type: 'text',
    required: true,
    maxlength: '500',
    autocomplete: 'off',
    'aria-describedby': 'waiver-note',
  });
  input.value = draft;
  setText(note, words.waiver.kept);
  input.addEventListener('input', () => handlers.type(input.value));
  const cancel = el('button', 'button small', { type: 'button' }, words.waiver.cancel);
  cancel.addEventListener('click', () => handlers.stopDraft());
  const form = el(
    'form',
    'waiver waiver-form',
    { novalidate: true },
    el('label', 'waiver-label', {}, words.waiver.reason, input),
    note,
    el(
      'div',
      'waiver-actions',
      {},
      el('button', 'button small primary', { type: 'submit' }, words.waiver.waive),
      cancel,
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (handlers.waive(id, input.value)) return;
    setText(note, words.waiver.required);
    setAttributes(input, { 'aria-invalid': 'true' });
    input.focus();
  });
  return form;
}
