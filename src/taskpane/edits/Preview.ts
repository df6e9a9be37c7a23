import type { CellRef } from '../../core/address/CellRef';
import type { TotalAs } from '../../core/proposals/proposeTotals';
import type { BulkPart } from '../../core/proposals/bulk';
import type { RefusalReason } from '../../excel/edits/EditOutcome';

/** A cell, or cells, that would change, in words. */
export interface PreviewCell {
  readonly cell: CellRef;
  /** Names its sheet where that is another than the change's first. */
  readonly address: string;
  /** What stands there; '' where it is blank. */
  readonly now: string;
  /** What would stand there; of a formula, its result. */
  readonly then: string;
  /** 百万円 behind an amount; else ''. */
  readonly unit: string;
  /** The formula that would be written; null for a value. */
  readonly formula: string | null;
}

/** A change that is offered as a whole: of one cell, or of all the cells of one fix. */
export interface PreviewRow {
  readonly key: string;
  /** Of what it is where there are no cells yet. */
  readonly title?: string;
  readonly cells: readonly PreviewCell[];
  readonly why: string;
  readonly isEstimate: boolean;
  /** It is there only because of what is ticked beside it. */
  readonly isDependent: boolean;
  /** Why it cannot be written; null where it can. */
  readonly refused: RefusalReason | null;
}

/** What is offered for one program, or for a sheet as a whole. */
export interface PreviewGroup {
  readonly key: string;
  /** Of まとめて直す: safe, from texts, or estimated. */
  readonly part: BulkPart | null;
  readonly title: string;
  /** Sheet's name, where more than one was read. */
  readonly sheet: string | null;
  readonly rows: readonly PreviewRow[];
}

/** Everything that is offered at once; nothing of it is written yet. */
export interface Preview {
  readonly origin: 'bulk' | 'fix' | 'validate' | 'next';
  /** How totals would be written; null where none is offered. */
  readonly as: TotalAs | null;
  readonly groups: readonly PreviewGroup[];
  /** Keys of the rows to apply. */
  readonly ticked: ReadonlySet<string>;
}

/** Rows that can be ticked. */
export function tickable({ groups }: Pick<Preview, 'groups'>): readonly PreviewRow[] {
  return groups.flatMap(({ rows }) => rows.filter(({ refused }) => refused === null));
}
