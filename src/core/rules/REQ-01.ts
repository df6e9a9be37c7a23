import { fieldOf, titleOf } from '../profile/Profile';
import { textOf } from '../snapshot/textOf';
import type { ProgramCheck, ProgramRule } from './OldRule';

const check: ProgramCheck = ({ fields }, index, { profile }, found) => {
  if (textOf(fields.name.value) !== null || fieldOf(profile, 'name')?.required !== true) return;
  const { cell } = fields.name;
  if (cell === null) return;
  const title = titleOf(profile, 'name');
  found.push({
    rule: 'REQ-01',
    severity: 'error',
    cell,
    related: [],
    program: index,
    message: { rule: 'REQ-01', key: 'blank', values: { title } },
    expected: null,
    actual: null,
  });
};

/** 事務事業名 is present, where the profile requires it. */
export const req01: ProgramRule = {
  id: 'REQ-01',
  severity: 'error',
  scope: 'program',
  checkProgram: check,
};
