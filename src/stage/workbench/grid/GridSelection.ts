import type { Axis } from './Axis';
import { type Area, around, isSameArea } from '../../../core/address/area';
import type { Position } from '../../../core/address/CellRef';
import type { Direction } from './gridKey';
import type { Merges } from './GridSheet';

/** The selected area and, within it, the cell that is typed into. */
export interface GridSelection {
  readonly active: Position;
  readonly area: Area;
}

/** The selection that a click on one cell makes: the cell or the merged area it lies in. */
export function selectionAt(position: Position, merges: Merges): GridSelection {
  return {
    active: merges.anchor(position),
    area: merges.area(position.row, position.column),
  };
}

/** From the active cell to `to`, grown until no merged area is cut. */
export function extendTo(active: Position, to: Position, merges: Merges): GridSelection {
  let area = around(merges.area(active.row, active.column), merges.area(to.row, to.column));
  for (let grown = grow(area, merges); !isSameArea(grown, area); grown = grow(area, merges))
    area = grown;
  return { active, area };
}

/** The next visible cell beyond the merged area that `from` lies in. */
export function stepFrom(
  from: Position,
  direction: Direction,
  merges: Merges,
  axes: { readonly rows: Axis; readonly columns: Axis },
): Position {
  const area = merges.area(from.row, from.column);
  switch (direction) {
    case 'up':
      return { row: axes.rows.next(area.top, -1), column: from.column };
    case 'down':
      return { row: axes.rows.next(area.bottom, 1), column: from.column };
    case 'left':
      return { row: from.row, column: axes.columns.next(area.left, -1) };
    case 'right':
      return { row: from.row, column: axes.columns.next(area.right, 1) };
  }
}

function grow(area: Area, merges: Merges): Area {
  let grown = area;
  const edge = (row: number, column: number) => {
    grown = around(grown, merges.area(row, column));
  };
  for (let row = area.top; row <= area.bottom; row++) {
    edge(row, area.left);
    edge(row, area.right);
  }
  for (let column = area.left; column <= area.right; column++) {
    edge(area.top, column);
    edge(area.bottom, column);
  }
  return grown;
}
