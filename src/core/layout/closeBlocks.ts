import type { Grid } from '../snapshot/Grid';
import type { Block, BlockLabel, Header } from './Layout';
import type { OpenBlock } from './OpenBlock';
import { firstHitFrom, type LabelHit, type SheetHits } from './scanSheet';

/** Ends each block where the next begins, and finds the labels inside it. */
export function closeBlocks(
  open: readonly OpenBlock[],
  header: Header,
  tableEnd: number,
  grid: Grid,
  hits: SheetHits,
): Block[] {
  let at = firstHitFrom(hits.labels, open[0]?.firstRow ?? tableEnd);
  return open.map((block, i) => {
    const next = open[i + 1]?.firstRow;
    const from = at;
    while ((hits.labels[at]?.row ?? Infinity) < (next ?? tableEnd)) at++;
    const { otherCities, previousYear } = labelsIn(hits.labels, from, at, header);
    const { firstRow, labels, lastSign } = block;
    const sign = Math.max(lastSign, lastRow(otherCities), lastRow(previousYear));
    const endRow = next ?? endOfLast(sign, otherCities, tableEnd, grid);
    return { firstRow, endRow, labels, otherCities, previousYear };
  });
}

function labelsIn(
  labels: readonly LabelHit[],
  from: number,
  to: number,
  header: Header,
): Pick<Block, 'otherCities' | 'previousYear'> {
  let otherCities: BlockLabel | null = null;
  let previousYear: BlockLabel | null = null;
  for (let at = from; at < to; at++) {
    const hit = labels[at];
    if (hit === undefined) break;
    if (isOtherCities(hit, header)) otherCities ??= toLabel(hit, null);
    else if (isPreviousYear(hit, header)) previousYear = toLabel(hit, previousYear);
  }
  return { otherCities, previousYear };
}

const NOTE_ALONE = /^[（(【[][^）)】\]]*[）)】\]]$/;

/** @param above the same label's first half in a cell above */
function toLabel(hit: LabelHit, above: BlockLabel | null): BlockLabel {
  const { row, column, rest } = hit;
  return {
    row: above?.row ?? row,
    endRow: row + 1,
    column,
    rest: rest === null || NOTE_ALONE.test(rest) ? null : rest,
  };
}

function isPreviousYear(hit: LabelHit, header: Header): boolean {
  return hit.key === 'previousYear' && hit.column === header.columns.total;
}

/** 他都市等の状況 stands below 目標 and 主な内容, or where their texts can stand. */
function isOtherCities(hit: LabelHit, header: Header): boolean {
  if (hit.key !== 'otherCities') return false;
  const { goal, content } = header.columns;
  if (goal === undefined && content === undefined) return hit.column !== header.labelColumn;
  return hit.column === goal || hit.column === content;
}

function lastRow(label: BlockLabel | null): number {
  return label === null ? -1 : label.endRow - 1;
}

/** Ends a table's last block at the blank row that parts it from notes below the table. */
function endOfLast(
  lastSign: number,
  otherCities: BlockLabel | null,
  tableEnd: number,
  grid: Grid,
): number {
  for (let row = lastSign + 1; row < tableEnd; row++) {
    const awaitsText = otherCities?.rest === null && row === otherCities.endRow;
    if (!awaitsText && grid.isBlankRow(row)) return row;
  }
  return tableEnd;
}
