import { cellAt } from '../facts/cellAt';
import { cellText } from '../facts/cellText';
import type { ProgramCheck, ProgramRule } from './OldRule';

const check: ProgramCheck = (program, index, book, found) => {
  if (program.header.columns.method === undefined) return;
  for (const cell of program.strayDirections) {
    const written = cellText(cellAt(book, cell.sheet, cell.row, cell.column));
    found.push({
      rule: 'CODE-06',
      severity: 'error',
      cell,
      related: [],
      program: index,
      message: { rule: 'CODE-06', key: 'noCode', values: { written } },
      expected: null,
      actual: null,
    });
  }
};

/** A direction text has a code, be it unknown or badly written. */
export const code06: ProgramRule = {
  id: 'CODE-06',
  severity: 'error',
  scope: 'program',
  checkProgram: check,
};
