import { readPastYears } from '../readers/pastYears';
import type { ProgramCheck, ProgramRule } from './OldRule';

const TEXTS = ['results', 'analysis'] as const;

const check: ProgramCheck = (program, index, _book, found) => {
  for (const key of TEXTS) {
    const { value } = program.fields[key];
    if (typeof value !== 'string' || !value.includes('過去')) continue;
    const clash = readPastYears(value).find(({ promised, listed }) => promised !== listed);
    const { cell } = program.fields[key];
    if (clash === undefined || cell === null) continue;
    found.push({
      rule: 'YEAR-04',
      severity: 'info',
      cell,
      related: [],
      program: index,
      message: { rule: 'YEAR-04', key: 'count', values: clash },
      expected: clash.promised,
      actual: clash.listed,
      quantity: { kind: 'years' },
    });
  }
};

/** 過去N年間 is followed by N years. */
export const year04: ProgramRule = {
  id: 'YEAR-04',
  severity: 'info',
  scope: 'cell',
  checkProgram: check,
};
