import { groupBy } from '../collections/collections';
import { foldSection } from '../text/names';
import { sumsOf } from './summaryFigures';
import type { SummaryProgram, SummarySource } from './SummarySource';

/** Programs that a group table counts in one row. */
export interface Group {
  /** As it usually stands in the key's column of the list of programs; '' where that is blank. */
  readonly key: string;
  /** What else stands there for the same: 髙齢課 for 高齢課. */
  readonly otherKeys: readonly string[];
  /** As it is shown. */
  readonly label: string;
  readonly programs: readonly SummaryProgram[];
}

/** Groups in the order in which they first appear; a name counts as one however it is spelled. */
export function groupPrograms<P extends SummaryProgram>(
  programs: readonly P[],
  keyOf: (program: P) => string,
  none: string,
): Group[] {
  // Excel compares without regard to case.
  const spellings = [...groupBy(programs, (program) => keyOf(program).toLowerCase()).values()];
  const groups = groupBy(spellings, ([first]) =>
    foldSection(first === undefined ? '' : keyOf(first)).toLowerCase(),
  );
  return [...groups.values()].map((alike) => {
    const bySize = [...alike].sort((a, b) => b.length - a.length);
    const keys = bySize.flatMap(([first]) => (first === undefined ? [] : [keyOf(first)]));
    const [key = '', ...otherKeys] = keys;
    // In the order of the list, as their figures are added up there.
    const own = new Set(alike.flat());
    const members = alike.length === 1 ? (alike[0] ?? []) : programs.filter((one) => own.has(one));
    return { key, otherKeys, label: key || none, programs: members };
  });
}

/** Most cost first; of the same cost in their order. */
export function ranked(groups: readonly Group[]): Group[] {
  const costs = new Map(groups.map((group) => [group, sumsOf(group.programs).of('parts')]));
  const costOf = (group: Group): number => costs.get(group) ?? 0;
  return [...groups].sort((a, b) => costOf(b) - costOf(a));
}

/** All programs of some groups. */
export function restOf(groups: readonly Group[]): readonly SummaryProgram[] {
  return groups.flatMap(({ programs }) => programs);
}

/** 施策 by code, those without one last. */
export function policyGroups(programs: readonly SummaryProgram[]): Group[] {
  const groups = groupPrograms(programs, ({ policy }) => policy, '（施策なし）');
  const codeOf = ({ programs: [first] }: Group): string => first?.policyCode ?? '';
  // 4-2 stands before 4-10.
  const { compare } = new Intl.Collator('en', { numeric: true });
  return groups.sort((one, other) => {
    const [a, b] = [codeOf(one), codeOf(other)];
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    return compare(a, b);
  });
}

/** Every method of the form, used or not, then the programs without one; a program may count several times. */
export function methodGroups(
  programs: readonly SummaryProgram[],
  methods: SummarySource['methods'],
): Group[] {
  const users = new Map(methods.map(({ code }) => [code, [] as SummaryProgram[]]));
  const without: SummaryProgram[] = [];
  for (const program of programs) {
    for (const code of program.methods) users.get(code)?.push(program);
    if (program.methods.length === 0) without.push(program);
  }
  const used = methods.map(({ code, label }) => ({
    key: code,
    otherKeys: [],
    label: `${code} ${label}`,
    programs: users.get(code) ?? [],
  }));
  return without.length === 0
    ? used
    : [...used, { key: '', otherKeys: [], label: '（手法なし）', programs: without }];
}
