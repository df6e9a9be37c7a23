import type { Scope } from '../../excel/reading';
import type { PaneState } from '../state';
import type { PaneWords } from '../words/words';
import { el, setText } from './el';
import type { View } from './View';

/** What to check, and whether to mark it. */
export function createSettings(
  words: PaneWords,
  handlers: { readonly scope: (scope: Scope) => void; readonly marks: (on: boolean) => void },
): View<PaneState> {
  const workbook = radio('scope-workbook', () => handlers.scope('workbook'));
  const sheet = radio('scope-sheet', () => handlers.scope('sheet'));
  const note = el('p', 'note', { id: 'marks-note' });
  const marks = el('input', 'switch-input', {
    id: 'marks',
    type: 'checkbox',
    role: 'switch',
    'aria-describedby': 'marks-note',
  });
  marks.addEventListener('change', () => handlers.marks(marks.checked));
  const scope = el(
    'fieldset',
    'segments',
    {},
    el('legend', 'unseen', {}, words.settings.scope),
    el('label', 'segment', {}, workbook, el('span', '', {}, words.settings.workbook)),
    el('label', 'segment', {}, sheet, el('span', '', {}, words.settings.sheet)),
  );
  const toggle = el(
    'label',
    'switch',
    { title: words.settings.marksHint },
    marks,
    el('span', 'switch-track', { 'aria-hidden': 'true' }),
    words.settings.marks,
  );
  return {
    element: el('div', 'settings', {}, el('div', 'settings-row', {}, scope, toggle), note),
    update({ kind, settings }) {
      workbook.checked = settings.scope === 'workbook';
      sheet.checked = settings.scope === 'sheet';
      marks.checked = settings.marks;
      for (const input of [workbook, sheet, marks]) input.disabled = kind === 'unusable';
      note.hidden = settings.marks;
      setText(note, words.settings.marksOff);
    },
  };
}

function radio(id: string, choose: () => void): HTMLInputElement {
  const input = el('input', 'segment-input', { id, type: 'radio', name: 'scope' });
  input.addEventListener('change', choose);
  return input;
}
