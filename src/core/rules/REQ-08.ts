import { isBlank } from '../snapshot/isBlank';
import { cellText } from '../facts/cellText';
import type { ProgramCheck, ProgramRule } from './OldRule';

const check: ProgramCheck = ({ fields, isNew }, index, { profile }, found) => {
  const { value } = fields.isNew;
  if (isBlank(value)) return;
  const mark = profile.newMarks[0] ?? '';
  const written = cellText(value).trim();
  const { cell } = fields.isNew;
  if (written === mark || cell === null) return;
  found.push({
    rule: 'REQ-08',
    severity: 'warning',
    cell,
    related: [],
    program: index,
    message: { rule: 'REQ-08', key: isNew ? 'lookalike' : 'other', values: { written, mark } },
    expected: isNew ? mark : null,
    actual: written,
  });
};

/** 新規 is ● or blank; a look-alike (• ○ ◎ 新) is understood, and ● offered. */
export const req08: ProgramRule = {
  id: 'REQ-08',
  severity: 'warning',
  scope: 'cell',
  checkProgram: check,
};
