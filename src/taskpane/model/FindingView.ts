import type { CellRef } from '../../core/address/CellRef';
import { type Severity, SEVERITIES } from '../../core/findings/Finding';

/** A figure, ready to be read. */
export interface Figure {
  readonly text: string;
  /** 百万円, 人; empty for texts, blanks and numbers without one. */
  readonly unit: string;
}

/** Expected and actual figures; with their difference where both are numbers. */
export interface Figures {
  /** null where nobody can say what would be right: that is not a blank cell. */
  readonly expected: Figure | null;
  readonly actual: Figure;
  readonly difference: Figure | null;
}

/** A finding as the list shows it. */
export interface FindingView {
  /** Position in the check's findings. */
  readonly id: number;
  readonly severity: Severity;
  readonly cell: CellRef;
  readonly address: string;
  readonly sentence: string;
  /** A second sentence, for the opened finding. */
  readonly hint: string | null;
  readonly rule: { readonly id: string; readonly question: string };
  readonly figures: Figures | null;
  /** Why it was waived; null where it stands. */
  readonly waived: { readonly reason: string } | null;
  readonly related: readonly { readonly cell: CellRef; readonly address: string }[];
  /** First and last row of its program; null for a finding of the sheet or the book. */
  readonly rows: { readonly sheet: number; readonly first: number; readonly last: number } | null;
}

/** Findings of one program, or of a sheet as a whole. */
export interface GroupView {
  readonly key: string;
  readonly title: string;
  /** Sheet's name, where more than one was read. */
  readonly sheet: string | null;
  readonly findings: readonly FindingView[];
}

/** What the filters distinguish, gravest first. */
export const KINDS = [...SEVERITIES, 'waived'] as const;
export type Kind = (typeof KINDS)[number];

/** A waived finding counts as nothing else. */
export function kindOf({ severity, waived }: Pick<FindingView, 'severity' | 'waived'>): Kind {
  return waived === null ? severity : 'waived';
}
