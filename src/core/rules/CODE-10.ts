import { codeRange } from '../facts/methodName';
import type { ProgramCheck, ProgramRule } from './OldRule';

const check: ProgramCheck = (program, index, book, found) => {
  const cell = program.methods.length > 0 ? null : program.methodAnchor;
  if (cell === null) return;
  const [title = ''] = book.profile.titles.method;
  found.push({
    rule: 'CODE-10',
    severity: 'warning',
    cell,
    related: [],
    program: index,
    message: {
      rule: 'CODE-10',
      key: 'none',
      values: { title, codes: codeRange(book.profile) },
    },
    expected: null,
    actual: null,
  });
};

/** A program has a method. */
export const code10: ProgramRule = {
  id: 'CODE-10',
  severity: 'warning',
  scope: 'program',
  checkProgram: check,
};
