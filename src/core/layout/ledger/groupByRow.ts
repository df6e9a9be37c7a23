/** Cells that come by row, a list a row. */
export function groupByRow<T extends { readonly row: number }>(cells: readonly T[]): T[][] {
  const rows: T[][] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last?.[0]?.row === cell.row) last.push(cell);
    else rows.push([cell]);
  }
  return rows;
}
