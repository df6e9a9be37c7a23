import { cellText } from '../facts/cellText';
import { methodName } from '../facts/methodName';
import type { ProgramCheck, ProgramRule } from './OldRule';

const check: ProgramCheck = (program, index, book, found) => {
  for (const { cell, value, reading } of program.methods) {
    if (reading.kind === 'blank' || reading.labelCode === reading.code) continue;
    const byCode = methodName(reading.code, book.profile);
    const byLabel = methodName(reading.labelCode, book.profile);
    if (byCode === null || byLabel === null) continue;
    const written = cellText(value);
    found.push({
      rule: 'CODE-02',
      severity: 'error',
      cell,
      related: [],
      program: index,
      message: { rule: 'CODE-02', key: 'clash', values: { written, byCode, byLabel } },
      expected: `${byCode} / ${byLabel}`,
      actual: written,
    });
  }
};

/** The label is not another code's: both the code's label and the label's code are offered. */
export const code02: ProgramRule = {
  id: 'CODE-02',
  severity: 'error',
  scope: 'cell',
  checkProgram: check,
};
