import type { LabelKey, ResourceKey } from '../profile/Profile';
import { readProgramNumber } from '../readers/programNumber';
import type { Grid } from '../snapshot/Grid';
import { findLostStart } from './findLostStart';
import type { Block, BlockLabel, Header } from './Layout';
import type { Hit, SheetHits } from './scanSheet';
import { firstHitFrom, restOf } from './scanSheet';

interface OpenBlock {
  readonly firstRow: number;
  readonly labels: { [K in ResourceKey]: number[] };
  /** Last row on which its No. or one of its labels stands. */
  lastSign: number;
  number: number | null;
}

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
  let at = firstHitFrom(hits.resources, startRow);
  let above: number | null = null;
  for (let row = startRow; row < endRow; row++) {
    let label: Hit<ResourceKey> | null = null;
    for (let hit = hits.resources[at]; hit?.row === row; hit = hits.resources[++at]) {
      if (hit.column === header.labelColumn) label = hit;
    }
    const number = numberAt(header, row, grid);
    // A No. filled down over its block's rows starts nothing.
    take(open, row, label?.key ?? null, number === above ? null : number, startRow, grid);
    above = number;
  }
  return close(open, header, endRow, grid, hits);
}

function numberAt(header: Header, row: number, grid: Grid): number | null {
  const column = header.columns.no;
  const value = column === undefined ? null : grid.at(row, column);
  if (value === null) return null;
  const reading = readProgramNumber(value);
  return reading.kind === 'number' ? reading.value : null;
}

function take(
  open: OpenBlock[],
  row: number,
  label: ResourceKey | null,
  number: number | null,
  startRow: number,
  grid: Grid,
): void {
  let block = open.at(-1);
  const isStart = label === 'people' ? !awaitsPeople(block, number) : startsByNumber(block, number);
  if (isStart) {
    const lost = block === undefined ? startRow : block.lastSign + 1;
    const firstRow = label === 'people' ? row : findLostStart(grid, lost, row);
    block = {
      firstRow,
      labels: { people: [], things: [], money: [] },
      lastSign: row,
      number: null,
    };
    open.push(block);
  }
  if (block === undefined || (label === null && number === null)) return;
  block.number ??= number;
  block.lastSign = row;
  if (label !== null) block.labels[label].push(row);
}

/** A block that its No. opened and whose labels stand lower. */
function awaitsPeople(block: OpenBlock | undefined, number: number | null): boolean {
  if (block === undefined || number !== null) return false;
  const { people, things, money } = block.labels;
  return people.length + things.length + money.length === 0;
}

function startsByNumber(block: OpenBlock | undefined, number: number | null): boolean {
  return number !== null && (block === undefined || block.number !== null);
}

function close(
  open: readonly OpenBlock[],
  header: Header,
  tableEnd: number,
  grid: Grid,
  hits: SheetHits,
): Block[] {
  let at = firstHitFrom(hits.labels, open[0]?.firstRow ?? tableEnd);
  return open.map((block, i) => {
    const next = open[i + 1]?.firstRow ?? tableEnd;
    let otherCities: BlockLabel | null = null;
    let previousYear: BlockLabel | null = null;
    for (let hit = hits.labels[at]; hit !== undefined && hit.row < next; hit = hits.labels[++at]) {
      if (hit.key === 'otherCities' && isTextColumn(header, hit.column)) {
        otherCities ??= toLabel(hit, null);
      } else if (hit.key === 'previousYear' && hit.column === header.columns.total) {
        previousYear = toLabel(hit, previousYear);
      }
    }
    const { firstRow, labels } = block;
    const lastSign = Math.max(
      block.lastSign,
      otherCities?.row ?? 0,
      (previousYear?.endRow ?? 1) - 1,
    );
    const endRow = i + 1 < open.length ? next : endOfLast(lastSign, otherCities, next, grid);
    return { firstRow, endRow, labels, otherCities, previousYear };
  });
}

const NOTE_ALONE = /^[（(【[][^）)】\]]*[）)】\]]$/;

/** @param above the same label's first half in a cell above */
function toLabel(hit: Hit<LabelKey>, above: BlockLabel | null): BlockLabel {
  const rest = restOf(hit);
  return {
    row: above?.row ?? hit.row,
    endRow: hit.row + 1,
    column: hit.column,
    rest: rest === null || NOTE_ALONE.test(rest) ? null : rest,
  };
}

/** 他都市等の状況 stands below 目標 and 主な内容, or where a text of that name can stand. */
function isTextColumn(header: Header, column: number): boolean {
  const { goal, content } = header.columns;
  if (goal === undefined && content === undefined) return column !== header.labelColumn;
  return column === goal || column === content;
}

/** Ends a table's last block at the blank row that parts it from notes below the table. */
function endOfLast(
  lastSign: number,
  otherCities: BlockLabel | null,
  tableEnd: number,
  grid: Grid,
): number {
  for (let row = lastSign + 1; row < tableEnd; row++) {
    const awaitsText = otherCities?.rest === null && row === otherCities.row + 1;
    if (!awaitsText && grid.isBlankRow(row)) return row;
  }
  return tableEnd;
}
