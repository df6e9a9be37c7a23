import { type FindingView, type GroupView, KINDS, kindOf } from './FindingView';
import { getOrInsert } from '../../core/collections/collections';

/** What a group is made of: a key shared by its findings, and its title. */
export type GroupHead = Omit<GroupView, 'findings'>;

/**
 * Groups findings by program: groups with an error first, then with a warning, in reading order;
 * within a group likewise.
 */
export function groupFindings(
  findings: readonly FindingView[],
  headOf: (finding: FindingView) => GroupHead,
): GroupView[] {
  const groups = new Map<string, { readonly head: GroupHead; readonly own: FindingView[] }>();
  for (const finding of findings) {
    const head = headOf(finding);
    getOrInsert(groups, head.key, () => ({ head, own: [] })).own.push(finding);
  }
  return [...groups.values()]
    .map(({ head, own }) => ({ ...head, findings: gravestFirst(own) }))
    .sort((a, b) => gravity(a) - gravity(b));
}

function gravestFirst(findings: readonly FindingView[]): FindingView[] {
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

function gravity(group: GroupView): number {
  const first = group.findings[0];
  return first === undefined ? KINDS.length : rank(first);
}

function rank(finding: FindingView): number {
  return KINDS.indexOf(kindOf(finding));
}
