import type { Grid } from '../snapshot/Grid';
import type { BlockRows, Header } from './Layout';

type OwnRows = Pick<BlockRows, 'firstRow' | 'sums' | 'labels'>;

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
  return parts.length > 1 && isTotal && !hasText && block.labels.money.length > 0;
}

function partsAbove(row: number, { firstRow, sums }: OwnRows, cost: number, grid: Grid): number[] {
  const parts: number[] = [];
  for (let at = firstRow; at < row; at++) {
    const part = grid.at(at, cost);
    if (typeof part === 'number' && part !== 0 && !sums.includes(at)) parts.push(part);
  }
  return parts;
}
