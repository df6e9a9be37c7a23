import type { Scope } from '../../excel/reading';
import type { PaneState } from '../state';
import type { PaneWords } from '../words/words';
import { el, setText } from './el';
import { createSegments } from './segments';
import type { View } from './View';

/** What to check, and whether to mark it. */
export function createSettings(
  words: PaneWords,
  handlers: { readonly scope: (scope: Scope) => void; readonly marks: (on: boolean) => void },
): View<PaneState> {
  const scope = createSegments<Scope>(
    words.settings.scope,
    'scope',
    [
      { id: 'scope-workbook', value: 'workbook', label: words.settings.workbook },
      { id: 'scope-sheet', value: 'sheet', label: words.settings.sheet },
    ],
    handlers.scope,
  );
  const note = el('p', 'note', { id: 'marks-note' });
  const marks = el('input', 'switch-input', {
    id: 'marks',
    type: 'checkbox',
    role: 'switch',
    'aria-describedby': 'marks-note',
  });
  marks.addEventListener('change', () => handlers.marks(marks.checked));
  const toggle = el(
    'label',
    'switch',
    { title: words.settings.marksHint },
    marks,
    el('span', 'switch-track', { 'aria-hidden': 'true' }),
    words.settings.marks,
  );
  return {
    element: el('div', 'settings', {}, el('div', 'settings-row', {}, scope.element, toggle), note),
    update({ kind, settings }) {
      scope.choose(settings.scope);
      marks.checked = settings.marks;
      for (const input of [...scope.inputs, marks]) input.disabled = kind === 'unusable';
      note.hidden = settings.marks;
      setText(note, words.settings.marksOff);
    },
  };
}
