import type { CellEdit } from '../plan/edits';
import type { Fix, FixChoice } from './Fix';

/** A fix that keeps the meaning; null without an edit. */
export function safeFix(edit: CellEdit | null): Fix | null {
  return edit === null ? null : { kind: 'safe', edits: [edit] };
}

/** A fix for the user to choose, of one cell: an edit named twice is one choice. */
export function choiceFix(...edits: readonly (CellEdit | null)[]): Fix | null {
  const choices: FixChoice[] = [];
  for (const edit of edits) {
    if (edit === null || choices.some(([known]) => isSame(known, edit))) continue;
    choices.push([edit]);
  }
  return choicesFix(choices);
}

/** A fix of several choices, any of which may change several cells; null without one. */
export function choicesFix([first, ...others]: readonly FixChoice[]): Fix | null {
  return first === undefined ? null : { kind: 'choice', choices: [first, ...others] };
}

function isSame(a: CellEdit, b: CellEdit): boolean {
  return (
    a.cell.sheet === b.cell.sheet &&
    a.cell.row === b.cell.row &&
    a.cell.column === b.cell.column &&
    contentOf(a) === contentOf(b)
  );
}

function contentOf({ after }: CellEdit): number | string | boolean | null {
  return after.kind === 'value' ? after.value : after.formula;
}
