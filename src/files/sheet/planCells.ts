import type { SheetPlan } from '../../core/plan/sheet';
import type { CellWrite } from '../patch/CellWriter';
import type { SheetIndex } from '../patch/SheetIndex';
import type { WorkbookStyles } from '../styles/WorkbookStyles';
import type { Look } from '../../core/plan/sheet';
import { cellKey, holds } from './areas';
import { planGrid, type GridCell } from './planGrid';
import type { SheetTarget } from './SheetTarget';

/** The cells of a plan as they are written, those too that are to be blank again. */
export function planCells(
  plan: SheetPlan,
  { before, area }: SheetTarget,
  index: SheetIndex,
  styles: WorkbookStyles,
): CellWrite[] {
  const numbers = new Map<Look, Map<boolean, number>>();
  const styleOf = ({ content, look }: GridCell): number => {
    const isQuoted = content?.kind === 'value' && looksLikeFormula(content.value);
    let known = numbers.get(look);
    if (known === undefined) numbers.set(look, (known = new Map<boolean, number>()));
    let number = known.get(isQuoted);
    if (number === undefined) known.set(isQuoted, (number = styles.cell(0, look, isQuoted)));
    return number;
  };
  const planned = planGrid(plan).map((cell) => ({ ...written(cell), style: styleOf(cell) }));
  const keys = new Set(planned.map(cellKey));
  const old = index.rows.flatMap(({ row, cells }) => cells.map(({ column }) => ({ row, column })));
  const blank = old.filter((cell) => {
    const isOurs = holds(area, cell) || (before !== null && holds(before, cell));
    return isOurs && !keys.has(cellKey(cell));
  });
  return [...planned, ...blank.map((cell) => ({ ...cell, formula: null, value: null, style: 0 }))];
}

function written({ row, column, content }: GridCell): Omit<CellWrite, 'style'> {
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
