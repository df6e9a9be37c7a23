import type { CellRef } from '../address/CellRef';
import { methodName } from '../facts/methodName';
import type { ProgramCheck, ProgramRule } from './OldRule';

const check: ProgramCheck = (program, index, book, found) => {
  const firsts = new Map<string, CellRef>();
  for (const line of program.methods) {
    if (line.reading.kind === 'blank' || line.reading.code === null) continue;
    const { code } = line.reading;
    const first = firsts.get(code);
    if (first === undefined) {
      firsts.set(code, line.cell);
      continue;
    }
    found.push({
      rule: 'CODE-07',
      severity: 'warning',
      cell: line.cell,
      related: [first],
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
