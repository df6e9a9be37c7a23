import { type CellValue, isBlank } from '../snapshot/CellValue';
import type { Grid } from '../snapshot/Grid';
import type { BlockRows, Header } from './Layout';

type OwnRows = Pick<BlockRows, 'firstRow' | 'beside' | 'labels'>;

/**
 * Whether the cost of a row is the sum of those above it in its block: a fourth row, 計, below カネ. Without
 * a name it is so only where it is the total, too.
 */
export function isOwnSum(
  row: number,
  block: OwnRows,
  isNamed: boolean,
  { columns: { cost, total, resource } }: Header,
  grid: Grid,
): boolean {
  const value = cost === undefined ? null : grid.at(row, cost);
  if (cost === undefined || typeof value !== 'number') return false;
  const parts = partsAbove(row, block, cost, grid);
  if (parts.reduce((sum, part) => sum + part, 0) !== value) return false;
  if (isNamed) return true;
  const isTotal = total !== undefined && grid.at(block.firstRow, total) === value;
  const hasText = resource !== undefined && !grid.isBlankAt(row, resource);
  return value !== 0 && isTotal && !hasText && block.labels.money.length > 0;
}

function partsAbove(
  row: number,
  { firstRow, beside }: OwnRows,
  cost: number,
  grid: Grid,
): number[] {
  const parts: number[] = [];
  for (let at = firstRow; at < row; at++) {
    const part = grid.at(at, cost);
    if (typeof part === 'number' && part !== 0 && !beside.includes(at)) parts.push(part);
  }
  return parts;
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
