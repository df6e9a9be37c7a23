import { cellText } from '../facts/cellText';
import type { ProgramCheck, ProgramRule } from './OldRule';

const SETTLEMENT = '歳出決算額';
const BUDGET = '歳出予算額';

const check: ProgramCheck = (program, index, _book, found) => {
  const { kind, phrase } = program.budget;
  if (kind !== 'text' || phrase === 'budget') return;
  const { cell, value } = program.fields.moneyText;
  if (cell === null) return;
  const written = phrase === 'settlement' ? SETTLEMENT : cellText(value);
  const key = phrase === 'settlement' ? 'settlement' : 'noPhrase';
  found.push({
    rule: 'PREV-02',
    severity: 'warning',
    cell,
    related: [],
    program: index,
    message: { rule: 'PREV-02', key, values: { written, expected: BUDGET } },
    expected: BUDGET,
    actual: written,
  });
};

/** In カネ the text says 歳出予算額; nil is fine. */
export const prev02: ProgramRule = {
  id: 'PREV-02',
  severity: 'warning',
  scope: 'cell',
  checkProgram: check,
};
