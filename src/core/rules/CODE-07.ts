import { methodName } from './methodName';
import type { ProgramCheck, ProgramRule } from './Rule';

const check: ProgramCheck = (program, index, book, found) => {
  const { methods } = program;
  for (let i = 1; i < methods.length; i++) {
    const line = methods[i];
    if (line === undefined || line.reading.kind === 'blank' || line.reading.code === null) continue;
    const { code } = line.reading;
    const earlier = methods.findIndex(
      ({ reading }) => reading.kind === 'method' && reading.code === code,
    );
    const first = methods[earlier];
    if (earlier >= i || first === undefined) continue;
    found.push({
      rule: 'CODE-07',
      severity: 'warning',
      cell: line.cell,
      related: [first.cell],
      program: index,
      message: {
        rule: 'CODE-07',
        key: 'repeated',
        values: { method: methodName(code, book.profile) ?? code },
      },
      expected: null,
      actual: code,
    });
  }
};

/** No code twice in a program. */
export const code07: ProgramRule = {
  id: 'CODE-07',
  severity: 'warning',
  scope: 'program',
  checkProgram: check,
};
