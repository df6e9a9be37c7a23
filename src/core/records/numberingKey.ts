import type { Profile } from '../profile/Profile';
import type { Program } from './Program';

/**
 * What tells one 施策 from another in a workbook: its code, or as much as there is of it. Programs
 * without a 施策 row belong together as far as their sheet.
 */
function policyKey({ policy, sheet }: Program): string {
  if (policy === null) return `sheet ${sheet}`;
  if (policy.code !== null) return policy.code;
  return `${policy.writtenCode ?? ''} ${policy.name ?? ''}`;
}

/** What tells apart the programs among which a No. must not repeat. */
export function numberingKey(program: Program, { numbering }: Pick<Profile, 'numbering'>): string {
  switch (numbering) {
    case 'policy':
      return policyKey(program);
    case 'sheet':
      return `sheet ${program.sheet}`;
    case 'workbook':
    case 'none':
      return '';
  }
}
