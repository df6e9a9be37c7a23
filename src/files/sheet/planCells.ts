import type { CellContent } from '../../core/plan/edits';
import type { Look } from '../../core/plan/SheetPlan';
import { getOrInsert } from '../../core/collections/collections';
import type { WorkbookStyles } from '../styles/WorkbookStyles';
import type { CellPatch } from '../WorkbookPatch';

/** Number of the format of a cell with a look. */
export type StyleOf = (look: Look, content: CellContent | undefined) => number;

/** Formats of a plan's cells; those that are new are added as they are asked for. */
export function planStyles(styles: WorkbookStyles): StyleOf {
  const numbers = new Map<Look, Map<boolean, number>>();
  return (look, content) => {
    const isQuoted = content?.kind === 'value' && looksLikeFormula(content.value);
    const known = getOrInsert(numbers, look, () => new Map<boolean, number>());
    return getOrInsert(known, isQuoted, () => styles.cell(0, look, isQuoted));
  };
}

/** A cell of a plan as it is written. */
export function written({
  row,
  column,
  content,
}: {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent | null;
}): CellPatch {
  if (content?.kind === 'formula') {
    return { row, column, formula: content.formula.replace(/^=/, ''), value: content.result };
  }
  const value = content?.value ?? null;
  // An empty text is a blank.
  return { row, column, formula: null, value: value === '' ? null : value };
}

/** Excel would take the text for a formula as soon as somebody confirms the cell. */
function looksLikeFormula(value: unknown): boolean {
  return typeof value === 'string' && /^[=+\-@]/.test(value);
}
