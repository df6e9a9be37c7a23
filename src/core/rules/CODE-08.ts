import type { Profile } from '../profile/Profile';
import type { MethodLine } from '../records/Program';
import type { ProgramCheck, ProgramRule } from './OldRule';

const check: ProgramCheck = (program, index, book, found) => {
  let before: MethodLine | null = null;
  for (const line of program.methods) {
    const place = placeOf(line, book.profile);
    if (place < 0) continue;
    const last = before === null ? -1 : placeOf(before, book.profile);
    if (before !== null && place < last) {
      const [code, previous] = [codeOf(line), codeOf(before)];
      found.push({
        rule: 'CODE-08',
        severity: 'info',
        cell: line.cell,
        related: [before.cell],
        program: index,
        message: { rule: 'CODE-08', key: 'descends', values: { code, previous } },
        expected: null,
        actual: code,
      });
      return;
    }
    before = line;
  }
};

/** Place of its code in the profile's list; -1 without a known code. */
function placeOf(line: MethodLine, { methods }: Profile): number {
  const code = codeOf(line);
  return code === '' ? -1 : methods.findIndex((known) => known.code === code);
}

function codeOf({ reading }: MethodLine): string {
  return reading.kind === 'method' ? (reading.code ?? '') : '';
}

/** Codes ascend; the first that does not is named. */
export const code08: ProgramRule = {
  id: 'CODE-08',
  severity: 'info',
  scope: 'program',
  checkProgram: check,
};
