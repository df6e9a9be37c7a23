import { type CellEdit, LONGEST_TEXT } from '../plan/edits';
import { type CellRef, isSameCell } from '../address/CellRef';
import type { Book } from '../book/Book';
import { cellAt } from '../facts/cells';
import type { Field } from '../records/Program';
import { isUnknown } from '../snapshot/CellValue';
import type { Finding } from '../findings/Finding';

/** One way to fix what a finding saw: usually one edit. */
export type FixChoice = readonly [CellEdit, ...CellEdit[]];

/**
 * How a finding can be fixed. `safe` (A) keeps the meaning and may be applied in bulk; `choice`
 * (P) is the user's to choose.
 */
export type Fix =
  | { readonly kind: 'safe'; readonly edits: FixChoice }
  | { readonly kind: 'choice'; readonly choices: readonly [FixChoice, ...FixChoice[]] };

/** The ways that a fix offers: one that is safe has but one. */
export function waysOf(fix: Fix): readonly [FixChoice, ...FixChoice[]] {
  return fix.kind === 'safe' ? [fix.edits] : fix.choices;
}

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
  return isSameCell(a.cell, b.cell) && contentOf(a) === contentOf(b);
}

function contentOf({ after }: CellEdit): number | string | boolean | null {
  return after.kind === 'value' ? after.value : after.formula;
}

/**
 * The edit that puts a value into a cell; an empty text clears it. null where the value stands there
 * already, where no cell could hold it, or where the cell holds what is unknown.
 */
export function cellEdit(
  book: Book,
  cell: CellRef,
  value: number | string | null,
): CellEdit | null {
  const before = cellAt(book, cell.sheet, cell.row, cell.column);
  const after = value === '' ? null : value;
  if (typeof after === 'string' && after.length > LONGEST_TEXT) return null;
  if (before === after || isUnknown(before)) return null;
  return { cell, before, after: { kind: 'value', value: after } };
}

/**
 * The edit that puts one piece of a cell's text in place of another; what stands around it stays.
 * A piece that is there several times is the last one: labels stand in front of what they say.
 */
export function pieceEdit(
  book: Book,
  cell: CellRef,
  written: string,
  meant: string,
): CellEdit | null {
  const before = cellAt(book, cell.sheet, cell.row, cell.column);
  if (typeof before !== 'string') return null;
  const at = before.lastIndexOf(written);
  if (at < 0) return null;
  return cellEdit(book, cell, before.slice(0, at) + meant + before.slice(at + written.length));
}

/**
 * The edit that puts a value into a field's cell; null without a cell, or where a blank field's
 * place holds something else, as in a block whose labels are lost.
 */
export function fieldEdit(
  book: Book,
  { cell, value }: Field,
  content: number | string,
): CellEdit | null {
  if (cell === null || cellAt(book, cell.sheet, cell.row, cell.column) !== value) return null;
  return cellEdit(book, cell, content);
}

/**
 * The edit of a finding's cell, and in a 施策 row those of every other 施策 row that says the same:
 * fixed alone, a name would differ from the others of its code.
 */
export function alikeEdits(finding: Finding, book: Book, fixed: string): FixChoice | null {
  const { cell, program } = finding;
  const own = cellEdit(book, cell, fixed);
  if (own === null || program !== null) return own === null ? null : [own];
  const others = policyCells(book).flatMap((other) => {
    const isAlike = cellAt(book, other.sheet, other.row, other.column) === own.before;
    const edit = isAlike && !isSameCell(other, cell) ? cellEdit(book, other, fixed) : null;
    return edit === null ? [] : [edit];
  });
  return [own, ...others];
}

/** Cells of codes and names, each once: both may stand in one. */
function policyCells({ layout }: Book): CellRef[] {
  const cells: CellRef[] = [];
  for (const policy of new Set(layout.tables.map((table) => table.policy))) {
    if (policy === null) continue;
    cells.push(policy.codeCell);
    if (!isSameCell(policy.nameCell, policy.codeCell)) cells.push(policy.nameCell);
  }
  return cells;
}
