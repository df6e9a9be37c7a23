import type { Area } from '../../core/address/Area';
import { askRange, type Asked } from './askAreas';
import type { CellState } from './CellState';
import type { PlacedArea } from './groupAreas';
import type { CellContentThere } from './UndoEntry';

const PROPERTIES =
  'values,formulas,valueTypes,numberFormat,rowHidden,columnHidden,format/protection/locked';

/** The cells of an area by `row:column`. */
export interface CellsThere {
  readonly cells: ReadonlyMap<string, CellState>;
  /** Some are hidden and others are not: only asked one by one they say which. */
  readonly isHidingMixed: boolean;
  readonly isLockingMixed: boolean;
}

export function cellKey({
  row,
  column,
}: {
  readonly row: number;
  readonly column: number;
}): string {
  return `${String(row)}:${String(column)}`;
}

/** Asks for all that must be known of the cells of areas before they are written. */
export function askCells(areas: readonly PlacedArea[]): Asked<CellsThere | null> {
  const asked = areas.map((placed) => askRange(placed, PROPERTIES));
  return {
    steps: asked.map(({ step }) => step),
    read: () =>
      areas.map(({ area }, index) => {
        const range = asked[index]?.range() ?? null;
        return range === null ? null : cellsThere(range, area);
      }),
  };
}

function cellsThere(range: Excel.Range, area: Area): CellsThere {
  // Where not all cells are alike, Excel answers null, whatever the typings say.
  const flags: (boolean | null)[] = [
    range.rowHidden,
    range.columnHidden,
    range.format.protection.locked,
  ];
  const [rowHidden, columnHidden, locked] = flags;
  const cells = new Map<string, CellState>();
  contentsOf(range).forEach((line, r) => {
    line.forEach((there, c) => {
      cells.set(cellKey({ row: area.top + r, column: area.left + c }), {
        there,
        isHidden: rowHidden !== false || columnHidden !== false,
        isLocked: locked !== false,
      });
    });
  });
  return {
    cells,
    isHidingMixed: rowHidden === null || columnHidden === null,
    isLockingMixed: locked === null,
  };
}

/** What the cells of a range hold, whose properties were loaded. */
export function contentsOf(range: Excel.Range): CellContentThere[][] {
  const { values, formulas, valueTypes, numberFormat } = range;
  return values.map((line, r) =>
    line.map((value: unknown, c) => ({
      value: plain(value),
      formula: plain(formulas[r]?.[c]),
      valueType: String(valueTypes[r]?.[c]),
      numberFormat: String(numberFormat[r]?.[c]),
    })),
  );
}

/** Excel hands over texts, numbers and truth values only; blank is `""`. */
function plain(value: unknown): string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : '';
}
