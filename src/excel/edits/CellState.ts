import type { CellContentThere } from './UndoEntry';

/** A cell about to be written, and what may stand against it. */
export interface CellState {
  readonly there: CellContentThere;
  readonly isHidden: boolean;
  readonly isLocked: boolean;
}

/** Whether a live formula stands there, and not a text that begins with `=`. */
export function isFormula({
  formula,
  value,
}: {
  readonly formula: unknown;
  readonly value: unknown;
}): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

/** Whether two readings of a cell show the same content; a formula's result may differ. */
export function isSameContent(a: CellContentThere, b: CellContentThere): boolean {
  if (a.numberFormat !== b.numberFormat || isFormula(a) !== isFormula(b)) return false;
  if (isFormula(a)) return a.formula === b.formula;
  return a.value === b.value && (a.valueType === 'Error') === (b.valueType === 'Error');
}

/** A cell's content as it would be typed. */
export function asTyped({ formula }: CellContentThere): string {
  return typeof formula === 'boolean' ? String(formula).toUpperCase() : String(formula);
}
