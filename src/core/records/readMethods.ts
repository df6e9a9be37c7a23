import type { CellRef } from '../address/CellRef';
import type { Block, Header } from '../layout/Layout';
import type { Profile } from '../profile/Profile';
import { readMethod } from '../readers/method';
import { isNil } from '../readers/nil';
import type { Grid } from '../snapshot/Grid';
import { textOf } from '../snapshot/textOf';
import type { MethodLine } from './Program';

interface Direction {
  readonly cell: CellRef;
  readonly text: string;
}
type Cell = Omit<MethodLine, 'direction'>;

const NONE: readonly Direction[] = [];
const NO_CELLS: readonly CellRef[] = [];

/** The methods of a block, each with its direction, and the directions that none claims. */
export interface Methods {
  readonly methods: readonly MethodLine[];
  readonly strayDirections: readonly CellRef[];
}

/**
 * Pairs methods with directions from values alone: a single text in the block's first row is
 * shared by all; otherwise a method owns the first text from its row to the next method's.
 */
export function readMethods(block: Block, header: Header, grid: Grid, profile: Profile): Methods {
  const cells = readCells(block, header, grid, profile);
  const directions = readDirections(block, header, grid, profile);
  const [only] = directions;
  if (only !== undefined && directions.length === 1 && only.cell.row === block.firstRow) {
    const methods = cells.map((cell) => withDirection(cell, only));
    return {
      methods,
      strayDirections: methods.length === 0 ? strays(directions, header) : NO_CELLS,
    };
  }
  let at = 0;
  let unclaimed: readonly Direction[] = NONE;
  const methods = cells.map((cell, i) => {
    const end = cells[i + 1]?.cell.row ?? Infinity;
    let own: Direction | null = null;
    for (
      let next = directions[at];
      next !== undefined && next.cell.row < end;
      next = directions[++at]
    ) {
      if (own === null && next.cell.row >= cell.cell.row) own = next;
      else unclaimed = [...unclaimed, next];
    }
    return withDirection(cell, own);
  });
  if (at < directions.length) unclaimed = [...unclaimed, ...directions.slice(at)];
  return { methods, strayDirections: strays(unclaimed, header) };
}

/** Written out: spreading an object here would cost more than all else that a method needs. */
function withDirection({ cell, value, reading }: Cell, direction: Direction | null): MethodLine {
  return { cell, value, reading, direction };
}

/** Without a method column there is nothing that a direction could belong to. */
function strays(directions: readonly Direction[], header: Header): readonly CellRef[] {
  if (directions.length === 0 || header.columns.method === undefined) return NO_CELLS;
  return directions.map((direction) => direction.cell);
}

function readCells(block: Block, header: Header, grid: Grid, profile: Profile): Cell[] {
  const column = header.columns.method;
  const cells: Cell[] = [];
  if (column === undefined) return cells;
  for (let row = block.firstRow; row < block.endRow; row++) {
    const value = grid.at(row, column);
    if (value === null) continue;
    const reading = readMethod(value, profile);
    if (reading.kind === 'method') cells.push({ cell: grid.ref(row, column), value, reading });
  }
  return cells;
}

function readDirections(block: Block, header: Header, grid: Grid, profile: Profile): Direction[] {
  const column = header.columns.direction;
  const directions: Direction[] = [];
  if (column === undefined) return directions;
  for (let row = block.firstRow; row < block.endRow; row++) {
    const text = textOf(grid.at(row, column));
    if (text !== null && !isNil(text, profile))
      directions.push({ cell: grid.ref(row, column), text });
  }
  return directions;
}
