import type { SummaryProgram, SummarySource } from './SummarySource';

/** Programs that a group table counts in one row. */
export interface Group {
  /** As it stands in the key's column of the list of programs; '' where that is blank. */
  readonly key: string;
  /** As it is shown. */
  readonly label: string;
  readonly programs: readonly SummaryProgram[];
}

/** Groups in the order in which they first appear. */
export function groupPrograms<P extends SummaryProgram>(
  programs: readonly P[],
  keyOf: (program: P) => string,
  none: string,
): Group[] {
  const groups = new Map<string, { key: string; programs: P[] }>();
  for (const program of programs) {
    const key = keyOf(program);
    // Excel compares without regard to case.
    const folded = key.toLowerCase();
    const group = groups.get(folded) ?? { key, programs: [] };
    groups.set(folded, group);
    group.programs.push(program);
  }
  return [...groups.values()].map((group) => ({ ...group, label: group.key || none }));
}

/** 施策 by code, those without one last. */
export function policyGroups(programs: readonly SummaryProgram[]): Group[] {
  const groups = groupPrograms(programs, ({ policy }) => policy, '（施策なし）');
  const codeOf = ({ programs: [first] }: Group): string => first?.policyCode ?? '';
  return groups.sort((a, b) => compareCodes(codeOf(a), codeOf(b)));
}

function compareCodes(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return a.localeCompare(b, 'en', { numeric: true });
}

/** Every method of the form, used or not, then the programs without one; a program may count several times. */
export function methodGroups(
  programs: readonly SummaryProgram[],
  methods: SummarySource['methods'],
): Group[] {
  const used = methods.map(({ code, label }) => ({
    key: code,
    label: `${code} ${label}`,
    programs: programs.filter((program) => program.methods.includes(code)),
  }));
  const without = programs.filter((program) => program.methods.length === 0);
  return without.length === 0
    ? used
    : [...used, { key: '', label: '（手法なし）', programs: without }];
}
