import type { ResourceKey } from '../profile/Profile';
import { readProgramNumber } from '../readers/programNumber';
import type { Grid } from '../snapshot/Grid';
import { closeBlocks } from './closeBlocks';
import { findLostStart } from './findLostStart';
import type { Block, Header } from './Layout';
import type { OpenBlock } from './OpenBlock';
import { firstHitFrom, type SheetHits } from './scanSheet';

/**
 * The blocks of a table's rows. One starts where the label column reads ヒト, or, where that label
 * is lost, where No. holds a number; a No. below its ヒト belongs to that block.
 */
export function findBlocks(
  header: Header,
  startRow: number,
  endRow: number,
  grid: Grid,
  hits: SheetHits,
): Block[] {
  const open: OpenBlock[] = [];
  const noColumn = header.columns.no;
  let at = firstHitFrom(hits.resources, startRow);
  let above: number | null = null;
  for (let row = startRow; row < endRow; row++) {
    let label: ResourceKey | null = null;
    for (let hit = hits.resources[at]; hit?.row === row; hit = hits.resources[++at]) {
      if (hit.column === header.labelColumn) label = hit.key;
    }
    const number = noColumn === undefined ? null : numberAt(grid, row, noColumn);
    // A No. filled down over its block's rows starts nothing.
    const fresh = number === above ? null : number;
    if (label !== null || fresh !== null) takeRow(open, row, label, fresh, startRow, grid);
    above = number;
  }
  return closeBlocks(open, header, endRow, grid, hits);
}

function numberAt(grid: Grid, row: number, column: number): number | null {
  const value = grid.at(row, column);
  if (value === null) return null;
  const reading = readProgramNumber(value);
  return reading.kind === 'number' ? reading.value : null;
}

function takeRow(
  open: OpenBlock[],
  row: number,
  label: ResourceKey | null,
  number: number | null,
  startRow: number,
  grid: Grid,
): void {
  let block = open[open.length - 1];
  if (label === 'people' && !awaitsPeople(block, number)) {
    block = startBlock(open, row, row);
  } else if (label !== 'people' && number !== null && block?.number !== null) {
    const above = block === undefined ? startRow : block.lastSign + 1;
    block = startBlock(open, findLostStart(grid, above, row), row);
  }
  if (block === undefined) return;
  block.number ??= number;
  block.lastSign = row;
  if (label === null) return;
  const rows = block.labels[label];
  // Nearly always the first: a literal takes the room of one, a push that of many.
  block.labels[label] = rows.length === 0 ? [row] : [...rows, row];
}

const NO_ROWS: readonly number[] = [];

function startBlock(open: OpenBlock[], firstRow: number, row: number): OpenBlock {
  const labels = { people: NO_ROWS, things: NO_ROWS, money: NO_ROWS };
  const block: OpenBlock = { firstRow, labels, lastSign: row, number: null };
  open.push(block);
  return block;
}

/** Whether its No. opened the block and its labels stand lower, ヒト first. */
function awaitsPeople(block: OpenBlock | undefined, number: number | null): boolean {
  if (block === undefined || number !== null) return false;
  const { people, things, money } = block.labels;
  return people.length + things.length + money.length === 0;
}
