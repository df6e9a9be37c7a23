import type { Area } from '../../core/address/area';
import type { CellContent } from '../../core/plan/edits';
import type { Look, SheetPlan } from '../../core/plan/SheetPlan';
import { getOrInsert } from '../../core/collections/collections';

/** The cells of a row by their columns. */
export interface GridRow {
  readonly looks: (Look | undefined)[];
  readonly contents: (CellContent | undefined)[];
}

/** Of a cell of which nothing is said. */
const PLAIN: Look = {};

/**
 * The cells of a planned sheet by their rows, those too that have but a look. There may be a million:
 * none is an object of its own, and one look is one object.
 */
export class PlanGrid {
  readonly rows = new Map<number, GridRow>();

  constructor(private readonly plan: SheetPlan) {
    const joined = new Map<Look, Map<Look, Look>>();
    this.eachLook(({ looks }, column, look) => {
      const before = looks[column] ?? PLAIN;
      const behind = getOrInsert(joined, before, () => new Map<Look, Look>());
      looks[column] = getOrInsert(behind, look, () => ({ ...before, ...look }));
    });
    for (const { row, column, content } of plan.cells) {
      const { looks, contents } = this.row(row);
      looks[column] ??= PLAIN;
      contents[column] = content;
    }
  }

  /** Hands over what looks there are, in the order in which the plan names their cells. */
  each(take: (look: Look, content: CellContent | undefined) => void): void {
    const hand = ({ looks, contents }: GridRow, column: number): void => {
      take(looks[column] ?? PLAIN, contents[column]);
    };
    this.eachLook(hand);
    for (const { row, column } of this.plan.cells) hand(this.row(row), column);
  }

  private eachLook(take: (row: GridRow, column: number, look: Look) => void): void {
    for (const { areas, look } of this.plan.looks) {
      for (const area of areas) {
        for (let row = area.top; row <= area.bottom; row++) {
          takeColumns(this.row(row), area, (line, column) => take(line, column, look));
        }
      }
    }
  }

  private row(row: number): GridRow {
    return getOrInsert(this.rows, row, () => ({ looks: [], contents: [] }));
  }
}

function takeColumns(
  row: GridRow,
  { left, right }: Area,
  take: (row: GridRow, column: number) => void,
): void {
  for (let column = left; column <= right; column++) take(row, column);
}
