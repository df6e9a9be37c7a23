import { cellText } from '../facts/cellText';
import type { ProgramCheck, ProgramRule } from './OldRule';

const check: ProgramCheck = (program, index, _book, found) => {
  if (program.header.columns.direction === undefined) return;
  for (const { cell, value, reading, direction } of program.methods) {
    if (reading.kind === 'blank' || direction !== null) continue;
    const written = cellText(value).trim();
    found.push({
      rule: 'CODE-05',
      severity: 'warning',
      cell,
      related: [],
      program: index,
      message: { rule: 'CODE-05', key: 'noDirection', values: { written } },
      expected: null,
      actual: null,
    });
  }
};

/** A code has a direction text: its own, or the one that all share. */
export const code05: ProgramRule = {
  id: 'CODE-05',
  severity: 'warning',
  scope: 'program',
  checkProgram: check,
};
