import type { Finding } from '../rules/Finding';

/** A finding, and why it was waived; null where it stands. */
export type CheckedFinding = Finding & {
  readonly waived: { readonly reason: string } | null;
};

/** The findings that were not waived: what is marked and counted by severity. */
export function standing(findings: readonly CheckedFinding[]): readonly CheckedFinding[] {
  return findings.filter(({ waived }) => waived === null);
}
