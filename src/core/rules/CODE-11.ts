import { secondCode } from '../readers/secondCode';
import { cellText } from '../facts/cellText';
import type { ProgramCheck, ProgramRule } from './OldRule';

const check: ProgramCheck = (program, index, _book, found) => {
  for (const { cell, value, reading } of program.methods) {
    const second = secondCode(reading);
    if (second === null || reading.kind === 'blank') continue;
    const first = reading.writtenCode ?? '';
    const written = cellText(value);
    found.push({
      rule: 'CODE-11',
      severity: 'error',
      cell,
      related: [],
      program: index,
      message: { rule: 'CODE-11', key: 'several', values: { written, first, second } },
      expected: null,
      actual: written,
    });
  }
};

/** One code per cell. */
export const code11: ProgramRule = {
  id: 'CODE-11',
  severity: 'error',
  scope: 'cell',
  checkProgram: check,
};
