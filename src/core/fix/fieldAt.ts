import { isSameCell } from '../address/CellRef';
import type { Book } from '../book/Book';
import type { Finding } from '../rules/Finding';
import type { Program } from '../records/Program';
import type { CellValue } from '../snapshot/CellValue';
import { FIGURE_FIELDS, type FigureField } from '../facts/figureFields';
import { programOf } from './programOf';

/** A cell of figures that a finding is anchored at. */
export interface FigureAt {
  readonly program: Program;
  readonly key: FigureField;
  readonly value: CellValue;
}

/** The first field of figures at the finding's cell that holds something; null without one. */
export function fieldAt(finding: Finding, book: Book): FigureAt | null {
  const program = programOf(finding, book);
  if (program === null) return null;
  for (const key of FIGURE_FIELDS) {
    const { cell, value } = program.fields[key];
    if (value !== null && isSameCell(cell, finding.cell)) return { program, key, value };
  }
  return null;
}
