import { amountOf } from '../readers/amount';
import type { Program } from '../records/Program';
import type { CellValue } from '../snapshot/CellValue';
import { formatNumber } from '../words/format';
import { cellText, present } from '../facts/cellText';
import { isAbsent } from '../facts/costParts';
import type { ProgramCheck, ProgramRule } from './OldRule';

const check: ProgramCheck = (program, index, { profile }, found) => {
  const { peopleText: text, people: cost } = program.fields;
  const hasText = program.staff.kind === 'text';
  const hasCost = !isAbsent(program.costs.people);
  const blank = hasText ? cost : text;
  if (hasText === hasCost || blank.cell === null || isNobody(program)) return;
  const written = cellText(text.value);
  found.push({
    rule: 'REQ-07',
    severity: 'error',
    cell: blank.cell,
    related: present(hasText ? text.cell : cost.cell),
    program: index,
    message: hasText
      ? { rule: 'REQ-07', key: 'noCost', values: { written } }
      : {
          rule: 'REQ-07',
          key: 'noText',
          values: { cost: figureText(cost.value), unit: profile.unit },
        },
    expected: null,
    actual: null,
  });
};

/** The figure as a message shows it: a number with separators, anything else as written. */
function figureText(value: CellValue): string {
  return typeof value === 'number' ? formatNumber(value) : cellText(value);
}

/** A cost of 0 beside a text that names nobody says the same twice. */
function isNobody({ staff, costs }: Program): boolean {
  return staff.kind !== 'text' && amountOf(costs.people) === 0;
}

/** ヒト text and ヒト cost: both or neither. */
export const req07: ProgramRule = {
  id: 'REQ-07',
  severity: 'error',
  scope: 'program',
  checkProgram: check,
};
