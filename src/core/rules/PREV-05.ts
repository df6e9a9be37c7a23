import { yenPer } from '../readers/units';
import { present } from '../facts/cellText';
import type { ProgramCheck, ProgramRule } from './OldRule';
import { difference } from '../facts/sameAmount';

/** 円. */
const LEAST = 10_000_000;
const SHARE = 0.5;

const check: ProgramCheck = (program, index, book, found) => {
  const { budget, previous } = program;
  // A text that names the other year's figure is PREV-01's and PREV-02's, and not to be compared.
  if (budget.phrase !== 'budget' || previous.phrase !== 'settlement') return;
  if (budget.amount === null || previous.amount === null) return;
  const now = budget.amount.value;
  const before = previous.amount.value;
  const change = difference(now, before);
  const apart = Math.abs(change);
  const { unit } = book.profile;
  if (apart < LEAST / yenPer(unit) || apart < SHARE * Math.abs(before)) return;
  const { cell } = program.fields.previousYear;
  if (cell === null) return;
  found.push({
    rule: 'PREV-05',
    severity: 'info',
    cell,
    related: present(program.fields.moneyText.cell),
    program: index,
    message: {
      rule: 'PREV-05',
      key: change > 0 ? 'more' : 'less',
      values: { now, before, change: apart, unit },
    },
    expected: now,
    actual: before,
    quantity: { kind: 'amount', unit },
  });
};

/** This year's 歳出予算額 and last year's 歳出決算額 are at least half and 10 百万円 apart. */
export const prev05: ProgramRule = {
  id: 'PREV-05',
  severity: 'info',
  scope: 'program',
  checkProgram: check,
};
