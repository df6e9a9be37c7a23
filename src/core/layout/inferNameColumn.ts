import type { Grid } from '../snapshot/Grid';
import type { Block, Header } from './Layout';

/**
 * In a scanned table, where most blocks lost their ヒト, the title of the names may be lost too:
 * they stand in the fullest untitled column left of 目標. Any other header stays as it is.
 */
export function inferNameColumn(
  header: Header,
  parts: readonly { readonly blocks: readonly Block[] }[],
  grid: Grid,
): Header {
  const { columns } = header;
  if (columns.name !== undefined) return header;
  const blocks = parts.flatMap((part) => part.blocks);
  const right = columns.goal ?? columns.content;
  const lost = blocks.filter((block) => block.labels.people.length === 0).length;
  if (right === undefined || lost * 2 <= blocks.length) return header;
  const titled = Object.values(columns).filter((column) => column < right);
  const left = titled.length === 0 ? grid.firstColumn - 1 : Math.max(...titled);
  let best: number | undefined;
  let most = 0;
  for (let column = left + 1; column < right; column++) {
    const count = column === header.labelColumn ? 0 : countNamed(blocks, column, grid);
    if (count > most) {
      most = count;
      best = column;
    }
  }
  return best === undefined ? header : { ...header, columns: { ...columns, name: best } };
}

function countNamed(blocks: readonly Block[], column: number, grid: Grid): number {
  return blocks.filter((block) => grid.firstFilled(column, block.firstRow, block.endRow) >= 0)
    .length;
}
