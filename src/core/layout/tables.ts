import { type Profile, RESOURCE_KEYS, type ResourceKey } from '../profile/Profile';
import type { Grid } from '../snapshot/Grid';
import type { BlockRows, Header, PolicyRow, Table, BlockLabel } from './Layout';
import { firstHitFrom, type SheetHits, type LabelHit } from './titles';
import { readPlaces } from './fields';
import { findHeaders, inferNameColumn, readHeader } from './headers';
import { findPolicies } from './policies';
import { readProgramNumber } from '../readers/programNumber';

/** Rows above a No. that may belong to its block. */
const REACH = 8;
/** How staff are counted: a few letters, then people with decimals (`職員2. 25人`). */
const STAFF = /^\P{Nd}{1,10}\p{Nd}+\s*[.．]\s*\p{Nd}+\s*人/u;

const NOTE_ALONE = /^[（(【[][^）)】\]]*[）)】\]]$/;

interface Part {
  readonly policy: PolicyRow | null;
  readonly blocks: readonly BlockRows[];
}

/** The tables of a sheet from the top. A 施策 row between blocks opens a table of the same header. */
export function readBlocks(hits: SheetHits, grid: Grid, profile: Profile): Table[] {
  const found = findHeaders(hits);
  if (found.length === 0) return [];
  const policies = findPolicies(hits, found, grid);
  const tables: Table[] = [];
  let previous: Header | null = null;
  for (const [i, rows] of found.entries()) {
    const endRow = found[i + 1]?.firstRow ?? grid.endRow;
    const titled = readHeader(rows, endRow, previous, grid, hits, profile);
    const parts = readParts(titled, endRow, policies, grid, hits);
    const all = parts.flatMap(({ blocks }) => blocks);
    const header = inferNameColumn(titled, all, grid);
    for (const { policy, blocks } of parts) {
      tables.push({
        header,
        policy,
        blocks: blocks.map((block) => ({
          firstRow: block.firstRow,
          endRow: block.endRow,
          labels: block.labels,
          otherCities: block.otherCities,
          previousYear: block.previousYear,
          isUnused: isUnusedBlock(block, header, grid),
          places: () => readPlaces(block, header, grid, profile),
        })),
      });
    }
    previous = header;
  }
  return tables;
}

/** The header's blocks by the 施策 row in force; one empty part where there are none. */
function readParts(
  header: Header,
  endRow: number,
  policies: readonly PolicyRow[],
  grid: Grid,
  hits: SheetHits,
): Part[] {
  let next = firstHitFrom(policies, header.firstRow);
  let policy = policies[next - 1] ?? null;
  const parts: Part[] = [];
  const none: Part = { policy, blocks: [] };
  for (let start = header.lastRow + 1; start < endRow;) {
    const below = policies[next];
    const end = below === undefined || below.row > endRow ? endRow : below.row;
    const blocks = findBlocks(header, start, end, grid, hits);
    if (blocks.length > 0) parts.push({ policy, blocks });
    policy = below ?? null;
    next++;
    start = end + 1;
  }
  return parts.length > 0 ? parts : [none];
}

/** A block whose end is not known yet. */
interface OpenBlock {
  readonly firstRow: number;
  readonly labels: { readonly [K in ResourceKey]: number[] };
  /** Last row on which its No. or one of its labels stands. */
  lastSign: number;
  number: number | null;
}

/**
 * The blocks of a table's rows. One starts where the label column reads ヒト, or, where that label
 * is lost, where No. holds a number; a No. below its ヒト belongs to that block.
 */
function findBlocks(
  header: Header,
  startRow: number,
  endRow: number,
  grid: Grid,
  hits: SheetHits,
): BlockRows[] {
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
  block.labels[label].push(row);
}

function startBlock(open: OpenBlock[], firstRow: number, row: number): OpenBlock {
  const labels = { people: [], things: [], money: [] };
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

/**
 * First row of a block whose ヒト is lost and whose No. stands on `row`: the nearest row above it,
 * down from `startRow`, that counts staff; `row` itself where it counts them or none does.
 */
function findLostStart(grid: Grid, startRow: number, row: number): number {
  for (let at = row; at >= Math.max(startRow, row - REACH); at--) {
    if (countsStaff(grid, at)) return at;
  }
  return row;
}

function countsStaff(grid: Grid, row: number): boolean {
  for (let column = grid.firstColumn; column < grid.endColumn(row); column++) {
    const value = grid.at(row, column);
    if (typeof value === 'string' && STAFF.test(value)) return true;
  }
  return false;
}

/** Ends each block where the next begins, and finds the labels inside it. */
function closeBlocks(
  open: readonly OpenBlock[],
  header: Header,
  tableEnd: number,
  grid: Grid,
  hits: SheetHits,
): BlockRows[] {
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
): Pick<BlockRows, 'otherCities' | 'previousYear'> {
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

/**
 * Whether a block is one that nobody has begun to fill in, as on a new form: all its labels stand,
 * and between the first and the last column there is nothing besides them and No. It holds no
 * program: no rule speaks of it, and it is not counted. One value more, and it is a program with
 * everything that it lacks.
 */
function isUnusedBlock(block: BlockRows, header: Header, grid: Grid): boolean {
  if (!RESOURCE_KEYS.every((key) => block.labels[key].length === 1)) return false;
  const { labelColumn, columns } = header;
  if (labelColumn === null) return false;
  const titled = Object.values(columns);
  const first = Math.min(labelColumn, ...titled);
  const last = Math.max(labelColumn, ...titled);
  for (let row = block.firstRow; row < block.endRow; row++) {
    for (let column = first; column <= last; column++) {
      if (column === labelColumn || column === columns.no || grid.isBlankAt(row, column)) continue;
      if (!isAlone(block.otherCities, row, column) && !isAlone(block.previousYear, row, column)) {
        return false;
      }
    }
  }
  return true;
}

/** Whether a label stands there, with nothing behind it in its cell. */
function isAlone(label: BlockLabel | null, row: number, column: number): boolean {
  if (label?.column !== column || label.rest !== null) return false;
  return row >= label.row && row < label.endRow;
}
