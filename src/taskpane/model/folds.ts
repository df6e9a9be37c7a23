import { alikeKey, foldAlike } from '../../core/findings/foldAlike';
import type { FindingView, GroupView } from './FindingView';

/** Alike findings that are left out of the list until they are asked for. */
export interface Fold {
  readonly key: string;
  /** Name of their rule. */
  readonly question: string;
  readonly count: number;
}

/** What is folded in the list of a check. */
export interface Folds {
  /** By the id of the finding that they stand behind. */
  readonly behind: ReadonlyMap<number, Fold>;
  /** The key of its fold, by the id of each finding left out. */
  readonly keys: ReadonlyMap<number, string>;
}

/** Keys of the folds that are open. */
export type Unfolded = ReadonlySet<string>;

/** What is folded of findings in the order of the list. */
export function foldsOf(groups: readonly GroupView[]): Folds {
  const behind = new Map<number, Fold>();
  const keys = new Map<number, string>();
  const findings = groups.flatMap((group) => group.findings);
  for (const [{ id, rule }, leftOut] of foldAlike(findings, keyOf)) {
    const [first] = leftOut;
    if (first === undefined) continue;
    const key = keyOf(first);
    behind.set(id, { key, question: rule.question, count: leftOut.length });
    for (const one of leftOut) keys.set(one.id, key);
  }
  return { behind, keys };
}

function keyOf({ rule, severity, waived }: FindingView): string {
  return alikeKey(rule.id, severity, waived !== null);
}

/** Whether a finding is left out of the list. */
export function isFolded({ keys }: Folds, unfolded: Unfolded, id: number): boolean {
  const key = keys.get(id);
  return key !== undefined && !unfolded.has(key);
}

/** The open folds, with that of a finding which is brought forward. */
export function withFoldOf({ keys }: Folds, unfolded: Unfolded, id: number): Unfolded {
  const key = keys.get(id);
  return key === undefined || unfolded.has(key) ? unfolded : new Set([...unfolded, key]);
}

/** The open folds after one was opened or closed. */
export function toggled(unfolded: Unfolded, key: string): Unfolded {
  const next = new Set(unfolded);
  if (!next.delete(key)) next.add(key);
  return next;
}
