import { cellText } from '../facts/cellText';
import type { ProgramCheck, ProgramRule } from './OldRule';

const SETTLEMENT = '歳出決算額';
const BUDGET = '歳出予算額';

const check: ProgramCheck = (program, index, _book, found) => {
  const { kind, phrase } = program.previous;
  if (kind !== 'text' || phrase === 'settlement') return;
  const { cell, value } = program.fields.previousYear;
  if (cell === null) return;
  const written = phrase === 'budget' ? BUDGET : cellText(value);
  const key = phrase === 'budget' ? 'budget' : 'noPhrase';
  found.push({
    rule: 'PREV-01',
    severity: 'warning',
    cell,
    related: [],
    program: index,
    message: { rule: 'PREV-01', key, values: { written, expected: SETTLEMENT } },
    expected: SETTLEMENT,
    actual: written,
  });
};

/** Under 前年度決算額 the text says 歳出決算額; nil is fine, a bare number is not. */
export const prev01: ProgramRule = {
  id: 'PREV-01',
  severity: 'warning',
  scope: 'cell',
  checkProgram: check,
};
