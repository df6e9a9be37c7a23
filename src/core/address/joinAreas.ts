import type { Area } from './Area';

interface Position {
  readonly row: number;
  readonly column: number;
}

/**
 * Joins cells of one sheet into rectangles that cover exactly them, without overlap: runs within a
 * row first, then equal runs of neighbouring rows. Doubled cells count once.
 */
export function joinAreas(cells: readonly Position[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const closed: Area[] = [];
  let above: Area[] = [];
  let current: Area[] = [];
  let row = -1;
  const endRow = (): void => {
    const merged = mergeRows(above, current);
    closed.push(...merged.closed);
    above = merged.open;
    current = [];
  };
  for (const cell of sorted) {
    if (cell.row !== row) {
      endRow();
      row = cell.row;
    }
    const last = current.at(-1);
    if (last !== undefined && cell.column <= last.right + 1) {
      current[current.length - 1] = { ...last, right: Math.max(last.right, cell.column) };
    } else {
      current.push({ top: row, left: cell.column, bottom: row, right: cell.column });
    }
  }
  endRow();
  return [...closed, ...above];
}

/** Lets runs of a row continue the open rectangles that end just above with the same columns. */
function mergeRows(
  above: readonly Area[],
  runs: readonly Area[],
): { readonly open: Area[]; readonly closed: Area[] } {
  const byLeft = new Map(above.map((area) => [area.left, area]));
  const continued = new Set<Area>();
  const open = runs.map((run) => {
    const upper = byLeft.get(run.left);
    if (upper?.right !== run.right || upper.bottom + 1 !== run.top) {
      return run;
    }
    continued.add(upper);
    return { ...upper, bottom: run.bottom };
  });
  return { open, closed: above.filter((area) => !continued.has(area)) };
}
