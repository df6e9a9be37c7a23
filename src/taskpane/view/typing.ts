import type { PaneState } from '../state';
import type { PaneWords } from '../words/words';
import { el } from './el';
import { createSwitch } from './switch';
import type { View } from './View';

/** 入力しながら検証, and whether the marks follow too. */
export function createTyping(
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
