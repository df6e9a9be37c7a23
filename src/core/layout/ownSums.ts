import { type CellValue, isBlank } from '../snapshot/CellValue';
import type { Grid } from '../snapshot/Grid';
import type { BlockRows, Header } from './Layout';

/** The costs of a block from its first row on, each looked at once however often it is asked for. */
export class OwnCosts {
  private sum = 0;

  constructor(private next: number) {}

  /** What stands above a row, but for the rows left out. Asked of one row after another. */
  above(row: number, cost: number, grid: Grid): number {
    for (; this.next < row; this.next++) {
      const part = grid.at(this.next, cost);
      if (typeof part === 'number') this.sum += part;
    }
    return this.sum;
  }

  leaveOut(row: number, cost: number | undefined, grid: Grid): void {
    if (cost !== undefined) this.above(row, cost, grid);
    this.next = row + 1;
  }
}

type OwnRows = Pick<BlockRows, 'firstRow' | 'labels'> & { readonly costs: OwnCosts };

/**
 * Whether the cost of a row is the sum of those above it in its block: a fourth row, 計, below カネ. Without
 * a name it is so only where it is the total, too.
 */
export function isOwnSum(
  row: number,
  { firstRow, labels, costs }: OwnRows,
  isNamed: boolean,
  { columns: { cost, total, resource } }: Header,
  grid: Grid,
): boolean {
  const value = cost === undefined ? null : grid.at(row, cost);
  if (cost === undefined || typeof value !== 'number') return false;
  if (costs.above(row, cost, grid) !== value) return false;
  if (isNamed) return true;
  const isTotal = total !== undefined && grid.at(firstRow, total) === value;
  const hasText = resource !== undefined && !grid.isBlankAt(row, resource);
  return value !== 0 && isTotal && !hasText && labels.money.length > 0;
}

const PAGE =
  /^\s*(?:[-－―‐–]|[pPｐＰ]\.?)?\s*([0-9０-９]{1,2})\s*(?:[/／]\s*[0-9０-９]{1,2}|[-－―‐–]|ページ|頁)?\s*$/;

/** Whether a row holds the number of its page and nothing else, and nothing stands below it up to `end`. */
export function isPageNumber(row: number, end: number, page: number, grid: Grid): boolean {
  let only: CellValue = null;
  for (let column = grid.firstColumn; column < grid.endColumn(row); column++) {
    const value = grid.at(row, column);
    if (isBlank(value)) continue;
    if (only !== null) return false;
    only = value;
  }
  const written = typeof only === 'string' ? PAGE.exec(only)?.[1]?.normalize('NFKC') : only;
  if (written === undefined || written === null || Number(written) !== page) return false;
  for (let below = row + 1; below < end; below++) if (!grid.isBlankRow(below)) return false;
  return true;
}
