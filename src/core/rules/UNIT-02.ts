import { present } from '../facts/cellText';
import type { ProgramCheck, ProgramRule } from './OldRule';
import { thousandfoldOf } from '../facts/thousandfold';

const TEXTS = { things: 'thingsText', money: 'moneyText' } as const;
const KEYS = ['things', 'money'] as const;

const check: ProgramCheck = (program, index, book, found) => {
  for (const key of KEYS) {
    const clash = thousandfoldOf(program, key);
    const { cell } = program.fields[key];
    if (clash === null || cell === null) continue;
    const { named, cost } = clash;
    found.push({
      rule: 'UNIT-02',
      severity: 'error',
      cell,
      related: present(program.fields[TEXTS[key]].cell),
      program: index,
      message: {
        rule: 'UNIT-02',
        key: cost > named ? 'costLarger' : 'costSmaller',
        values: { named, cost, unit: book.profile.unit },
      },
      expected: named,
      actual: cost,
      quantity: { kind: 'amount', unit: book.profile.unit },
    });
  }
};

/** Text and cell differ by ×1000 or ÷1000: 千円 and 百万円 were mixed up. */
export const unit02: ProgramRule = {
  id: 'UNIT-02',
  severity: 'error',
  scope: 'program',
  checkProgram: check,
};
