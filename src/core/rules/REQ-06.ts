import { fieldOf, type Profile, titleOf } from '../profile/Profile';
import { isNil } from '../readers/nil';
import type { CellValue } from '../snapshot/CellValue';
import { isBlank } from '../snapshot/isBlank';
import type { ProgramCheck, ProgramRule } from './OldRule';

const FIELDS = ['goal', 'content', 'results', 'analysis'] as const;

const check: ProgramCheck = ({ fields, isNew }, index, { profile }, found) => {
  for (const key of FIELDS) {
    const { value } = fields[key];
    // A new program has no results yet, and says so with a dash.
    const mayBeNil = key === 'results' && isNew;
    if (!isBlank(value) && (mayBeNil || !isDash(value, profile))) continue;
    const { cell } = fields[key];
    if (cell === null || fieldOf(profile, key)?.required !== true) continue;
    const title = titleOf(profile, key);
    found.push({
      rule: 'REQ-06',
      severity: 'warning',
      cell,
      related: [],
      program: index,
      message: {
        rule: 'REQ-06',
        key: mayBeNil ? 'blankNew' : 'blank',
        values: { title, nil: profile.nilMarks[0] ?? '' },
      },
      expected: null,
      actual: null,
    });
  }
};

function isDash(value: CellValue, profile: Profile): boolean {
  return typeof value === 'string' && isNil(value.trim(), profile);
}

/** What the profile requires of 目標, 主な内容, 実績 and 分析 is there; — will do for a new one's 実績. */
export const req06: ProgramRule = {
  id: 'REQ-06',
  severity: 'warning',
  scope: 'cell',
  checkProgram: check,
};
