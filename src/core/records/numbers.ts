import type { Profile } from '../profile/Profile';
import type { Program } from './Program';

/** Numbers that are not given yet, as far as the profile numbers: within a 施策. */
export class FreeNumbers {
  private used: Map<string, Set<number>> | null = null;
  private readonly lastGiven = new Map<string, number>();

  constructor(
    private readonly programs: readonly Program[],
    private readonly profile: Profile,
  ) {}

  /** The lowest free number for the program; the next call gives the next. */
  next(program: Program): number {
    const key = numberingKey(program, this.profile);
    const number = this.above(this.lastGiven.get(key) ?? 0, program);
    this.lastGiven.set(key, number);
    return number;
  }

  /** The lowest number above `least` that no program has, whatever was given. */
  above(least: number, program: Program): number {
    this.used ??= usedNumbers(this.programs, this.profile);
    const used = this.used.get(numberingKey(program, this.profile));
    let number = least + 1;
    while (used?.has(number) === true) number++;
    return number;
  }
}

function usedNumbers(programs: readonly Program[], profile: Profile): Map<string, Set<number>> {
  const used = new Map<string, Set<number>>();
  for (const program of programs) {
    const key = numberingKey(program, profile);
    const numbers = used.get(key) ?? new Set();
    used.set(key, numbers);
    if (program.number.kind === 'number') numbers.add(program.number.value);
  }
  return used;
}

/**
 * Identifies a 施策 in a workbook: its code, or as much as there is of it. Programs
 * without a 施策 row belong together as far as their sheet.
 */
function policyKey({ policy, sheet }: Pick<Program, 'policy' | 'sheet'>): string {
  if (policy === null) return `sheet ${sheet}`;
  const { code, writtenCode, name, row, lostAt } = policy;
  if (lostAt !== undefined) return `sheet ${sheet} row ${lostAt}`;
  if (code !== null) return code;
  if (writtenCode === null && name === null) return `sheet ${sheet} row ${row}`;
  return `${writtenCode ?? ''} ${name ?? ''}`;
}

/** Identifies the programs of one 局 and 年度 among which a No. must not repeat. */
export function numberingKey(program: Program, { numbering }: Pick<Profile, 'numbering'>): string {
  return `${program.scope}\n${placeKey(program, numbering)}`;
}

function placeKey(program: Program, numbering: Profile['numbering']): string {
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
