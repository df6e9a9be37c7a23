import type { Area } from '../address/area';
import type { CellContent } from '../plan/edits';
import type { Look, PlannedCell, PlannedLook } from '../plan/SheetPlan';
import { getOrInsert } from '../collections/collections';

/** What a cell may be given: a text or number as it is, or a content. */
export type Draft = string | number | CellContent;

/** A sheet in the making. */
export class SheetDraft {
  readonly cells: PlannedCell[] = [];
  readonly merges: Area[] = [];
  readonly heights = new Map<number, number>();
  private readonly areas = new Map<Look, Area[]>();

  put(row: number, column: number, content: Draft): void {
    const planned =
      typeof content === 'object' ? content : { kind: 'value' as const, value: content };
    this.cells.push({ row, column, content: planned });
  }

  /** One text over several columns. */
  merge(row: number, from: number, to: number): void {
    if (to > from) this.merges.push({ top: row, left: from, bottom: row, right: to });
  }

  look(look: Look, top: number, left: number, bottom: number, right: number): void {
    getOrInsert(this.areas, look, () => []).push({ top, left, bottom, right });
  }

  /** In the order in which each look was first used. */
  get looks(): readonly PlannedLook[] {
    return [...this.areas].map(([look, areas]) => ({ areas, look }));
  }
}

/** A live formula with what it comes to now. */
export function formula(text: string, result: number | string): CellContent {
  return { kind: 'formula', formula: `=${text}`, result };
}
