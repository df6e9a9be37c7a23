import { cellsOf } from '../../core/address/area';
import type { CellContent } from '../../core/plan/edits';
import { ListedCells, type Look, plannedRows, type SheetPlan } from '../../core/plan/SheetPlan';
import { getOrInsert } from '../../core/collections/collections';

type Looks = (Look | undefined)[];

/** A row's cells by their columns. */
export interface GridRow {
  readonly row: number;
  /** Of each cell of which anything is said. */
  readonly looks: readonly (Look | undefined)[];
  readonly contents: readonly (CellContent | undefined)[];
}

/** Of a cell of which nothing but its content is said. */
const PLAIN: Look = {};

/**
 * The cells of a planned sheet by their rows, those too that have but a look. There may be a million:
 * none is an object of its own, one look is one object, and the contents of a list are not kept.
 */
export class PlanGrid {
  private readonly looks = new Map<number, Looks>();

  constructor(private readonly plan: SheetPlan) {
    const joined = new Map<Look, Map<Look, Look>>();
    for (const { areas, look } of plan.looks) {
      for (const area of areas) {
        for (const { row, column } of cellsOf(area)) {
          const looks = getOrInsert(this.looks, row, (): Looks => []);
          const before = looks[column] ?? PLAIN;
          const behind = getOrInsert(joined, before, () => new Map<Look, Look>());
          looks[column] = getOrInsert(behind, look, () => ({ ...before, ...look }));
        }
      }
    }
  }

  /** From the top, those too that have but a height. */
  *rows(): Generator<GridRow> {
    const { cells, rowHeights } = this.plan;
    const bare = [...new Set([...this.looks.keys(), ...rowHeights.keys()])].sort((a, b) => a - b);
    let next = 0;
    const filled = cells instanceof ListedCells ? cells.rows() : plannedRows(cells);
    for (const [row, contents] of filled) {
      for (let at = bare[next]; at !== undefined && at <= row; at = bare[++next]) {
        if (at < row) yield this.line(at, []);
      }
      yield this.line(row, contents);
    }
    for (const row of bare.slice(next)) yield this.line(row, []);
  }

  private line(row: number, contents: GridRow['contents']): GridRow {
    const looks = [...(this.looks.get(row) ?? [])];
    for (const [column, content] of contents.entries()) {
      if (content !== undefined) looks[column] ??= PLAIN;
    }
    return { row, looks, contents };
  }
}
