import type { CellRef } from '../../core/address/CellRef';
import type { TotalAs } from '../../core/proposals/proposeFills';

/** A cell that would change, in words. */
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
  /** Of its cells. */
  readonly key: string;
  readonly cells: readonly PreviewCell[];
  readonly why: string;
  readonly isEstimate: boolean;
  /** A formula stands in one of the cells: all are left alone. */
  readonly isLocked: boolean;
}

/** What is offered for one program, or for a sheet as a whole. */
export interface PreviewGroup {
  readonly key: string;
  readonly title: string;
  /** Sheet's name, where more than one was read. */
  readonly sheet: string | null;
  readonly rows: readonly PreviewRow[];
}

/** Everything that is offered at once; nothing of it is written yet. */
export interface Preview {
  readonly origin: 'fill' | 'fix';
  /** How totals would be written; null where none is offered. */
  readonly as: TotalAs | null;
  readonly groups: readonly PreviewGroup[];
  /** Keys of the rows to apply. */
  readonly ticked: ReadonlySet<string>;
}

/** Rows that can be ticked. */
export function tickable({ groups }: Pick<Preview, 'groups'>): readonly PreviewRow[] {
  return groups.flatMap(({ rows }) => rows.filter(({ isLocked }) => !isLocked));
}
