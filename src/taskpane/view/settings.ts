import type { Scope } from '../../excel/reading';
import type { PaneState } from '../state';
import type { PaneWords } from '../words/words';
import { el, setText } from './el';
import { createSegments } from './segments';
import { createSwitch } from './switch';
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
  const marks = createSwitch(
    'marks',
    words.settings.marks,
    { title: words.settings.marksHint, note: 'marks-note' },
    handlers.marks,
  );
  return {
    element: el(
      'div',
      'settings',
      {},
      el('div', 'settings-row', {}, scope.element, marks.element),
      note,
    ),
    update({ kind, settings }) {
      scope.choose(settings.scope);
      marks.input.checked = settings.marks;
      for (const input of [...scope.inputs, marks.input]) input.disabled = kind === 'unusable';
      note.hidden = settings.marks;
      setText(note, words.settings.marksOff);
    },
  };
}
