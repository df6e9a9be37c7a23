import type { ProgramCheck, ProgramRule } from './OldRule';

const check: ProgramCheck = (program, index, _book, found) => {
  for (const { cell, reading } of program.methods) {
    if (reading.kind === 'blank') continue;
    const { code, writtenCode } = reading;
    if (code === null || writtenCode === null || writtenCode === code) continue;
    found.push({
      rule: 'CODE-03',
      severity: 'warning',
      cell,
      related: [],
      program: index,
      message: {
        rule: 'CODE-03',
        key: 'notation',
        values: { written: writtenCode, expected: code },
      },
      expected: code,
      actual: writtenCode,
    });
  }
};

/** Notation of the code: 6, ６, (6), ⑹, 六, Ⅵ, ❻ → ⑥. */
export const code03: ProgramRule = {
  id: 'CODE-03',
  severity: 'warning',
  scope: 'cell',
  checkProgram: check,
};
