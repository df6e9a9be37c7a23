import type { Profile, ResourceKey } from '../profile/Profile';
import { textOf } from '../snapshot/CellValue';
import type { Grid } from '../snapshot/Grid';
import type { BlockLabel, BlockRows, Header, PolicyRow, RowSpan, Subtotal, Table } from './Layout';
import { getOrInsert } from '../collections/collections';
import type { Steps } from '../collections/steps';
import { withLostPolicies } from './lostPolicies';
import { isOwnSum, isPageNumber, OwnCosts } from './ownSums';
import { labelsBelow, mayBeOwn, readSums, type SumName, Sums } from './subtotals';
import { firstHitFrom, isYearAlone, type SheetHits, type LabelHit } from './titles';
import { endOfLast } from './tableEnd';
import { TableBlock } from './TableBlock';
import { findHeaders, inferNameColumn, readHeader } from './headers';
import { findPolicies } from './policies';
import { readFiscalYear } from '../readers/fiscalYear';
import { readProgramNumber } from '../readers/programNumber';

/** Rows above a No. that may belong to its block. */
const REACH = 8;
/** How staff are counted: a few letters, then people with decimals (`職員2. 25人`). */
const STAFF = /^\P{Nd}{1,10}\p{Nd}+\s*[.．]\s*\p{Nd}+\s*人/u;

/** Of the only block of a table: so far down blank rows may stand in it. */
const HEIGHT_ALONE = 12;

const NOTE_ALONE = /^[（(【[][^）)】\]]*[）)】\]]$/;

/** Rows under one header and one 施策, down to the next of either. */
interface Stretch {
  readonly header: Header;
  readonly policy: PolicyRow | null;
  readonly start: number;
  readonly end: number;
}

/** A stretch with what stands in it; the last block of a table ends where the next begins. */
interface Part extends Stretch {
  readonly blocks: OpenBlock[];
  readonly subtotals: Subtotal[];
  /** Labelled rows of neither. */
  readonly loose: number[];
}

/** The tables of a sheet from the top. A 施策 row between blocks opens a table of the same header. */
export function* readBlocks(hits: SheetHits, grid: Grid, profile: Profile): Steps<Table[]> {
  const stretches = readStretches(hits, grid, profile);
  yield;
  const parts = withLostPolicies(findParts(stretches, grid, hits, profile));
  yield;
  const skipped = parts.flatMap(({ blocks }) => blocks.flatMap((block) => block.skipped));
  const read = grid.without(skipped);
  const closed = closeParts(parts, read, hits);
  yield;
  const headers = new Map<Header, { readonly blocks: BlockRows[]; first: Part | null }>();
  for (const [i, part] of parts.entries()) {
    const own = getOrInsert(headers, part.header, () => ({ blocks: [], first: part }));
    own.blocks.push(...(closed[i] ?? []));
    if (part.blocks.length + part.subtotals.length > 0) own.first = null;
  }
  const named = new Map(
    [...headers].map(([header, { blocks }]) => [header, inferNameColumn(header, blocks, read)]),
  );
  return parts.flatMap((part, i): Table[] => {
    const { policy, subtotals, loose } = part;
    const blocks = closed[i] ?? [];
    const header = named.get(part.header) ?? part.header;
    // Of a header without a block one table is kept: its titles are looked at all the same.
    const isBare = headers.get(part.header)?.first === part;
    if (blocks.length === 0 && subtotals.length === 0 && !isBare) return [];
    return [
      {
        header,
        policy,
        blocks: blocks.map((block) => new TableBlock(block, header, read, profile)),
        subtotals,
        ...(loose.length === 0 ? {} : { loose }),
      },
    ];
  });
}

function readStretches(hits: SheetHits, grid: Grid, profile: Profile): Stretch[] {
  const found = findHeaders(hits);
  const policies = found.length === 0 ? [] : findPolicies(hits, found, grid);
  const stretches: Stretch[] = [];
  let previous: Header | null = null;
  for (const [i, rows] of found.entries()) {
    const endRow = found[i + 1]?.firstRow ?? grid.endRow;
    const header = readHeader(rows, endRow, previous, grid, hits, profile);
    let next = firstHitFrom(policies, header.firstRow);
    let policy = policies[next - 1] ?? null;
    for (let start = header.lastRow + 1; start < endRow || start === header.lastRow + 1;) {
      const below = policies[next];
      const end = below === undefined || below.row > endRow ? endRow : below.row;
      stretches.push({ header, policy, start, end });
      policy = below ?? null;
      next++;
      start = end + 1;
    }
    previous = header;
  }
  return stretches;
}

/** A block whose end is not known yet. */
interface OpenBlock {
  readonly firstRow: number;
  readonly labels: { readonly [K in ResourceKey]: number[] };
  /** Repeated headers inside of it. */
  readonly skipped: RowSpan[];
  /** Rows whose figures are none of its costs. */
  readonly beside: number[];
  readonly costs: OwnCosts;
  /** First row behind what is known to be its own; of the last of a table, where to look for it. */
  endRow: number;
  /** Whether the next block or a subtotal ends it, and not the table. */
  isClosed: boolean;
  /** Last row on which its No. or one of its labels stands. */
  lastSign: number;
  number: number | null;
}

/** The blocks and subtotals of each stretch. A header repeated in the middle of a block is skipped. */
function findParts(
  stretches: readonly Stretch[],
  grid: Grid,
  hits: SheetHits,
  profile: Profile,
): Part[] {
  const sums = new Sums(grid, hits);
  const headers = new Set<Header>();
  let above: { readonly part: Part; readonly block: OpenBlock } | null = null;
  return stretches.map((stretch) => {
    const part: Part = { ...stretch, blocks: [], subtotals: [], loose: [] };
    let open: OpenBlock | null = null;
    if (above !== null && !above.block.isClosed && goesOn(above.part, part, grid, hits)) {
      open = above.block;
      open.skipped.push({ start: above.part.end, end: part.start });
      open.endRow = part.end;
    }
    headers.add(stretch.header);
    new BlockFinder(part, open, headers.size, grid, hits, sums, profile).run();
    const block = part.blocks.at(-1);
    if (block !== undefined) above = { part, block };
    else if (open !== null) above = { part, block: open };
    return part;
  });
}

/**
 * Whether a stretch begins in the middle of the block above it: under the same columns and the same
 * 施策, its first label is not ヒト, and no No. or name stands before it.
 */
function goesOn(above: Stretch, below: Stretch, grid: Grid, hits: SheetHits): boolean {
  const { header } = below;
  if (header === above.header || !isSamePolicy(above.policy, below.policy)) return false;
  const { no, name, resource, cost } = header.columns;
  if (resource !== above.header.columns.resource || cost !== above.header.columns.cost)
    return false;
  let at = firstHitFrom(hits.resources, below.start);
  while (hits.resources[at] !== undefined && hits.resources[at]?.column !== header.labelColumn)
    at++;
  const first = hits.resources[at];
  if (first === undefined || first.row >= below.end || first.key === 'people') return false;
  return [no, name].every(
    (column) => column === undefined || grid.firstFilled(column, below.start, first.row + 1) < 0,
  );
}

/** By its code; one without by its name. */
function isSamePolicy(a: PolicyRow | null, b: PolicyRow | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  return a.code === null || b.code === null ? a.name === b.name : a.code === b.code;
}

/**
 * Finds the blocks of a stretch. One starts where the label column reads ヒト, or, where that label
 * is lost, where No. holds a number; a No. below its ヒト belongs to that block.
 */
class BlockFinder {
  private readonly header: Header;
  /** The row of a subtotal whose block of ヒト, モノ and カネ is being read. */
  private subtotal: number | null = null;
  /** The last row of it. */
  private subtotalEnd = -1;

  constructor(
    private readonly part: Part,
    /** The block that takes the next row. */
    private block: OpenBlock | null,
    /** Counted by the headers that repeat. */
    private readonly page: number,
    private readonly grid: Grid,
    private readonly hits: SheetHits,
    private readonly sums: Sums,
    private readonly profile: Profile,
  ) {
    this.header = part.header;
  }

  run(): void {
    const { header, grid, hits } = this;
    const { start, end } = this.part;
    const noColumn = header.columns.no;
    this.sums.start(header);
    let at = firstHitFrom(hits.resources, start);
    let above: number | null = null;
    for (let row = start; row < end; row++) {
      let label: ResourceKey | null = null;
      for (let hit = hits.resources[at]; hit?.row === row; hit = hits.resources[++at]) {
        if (hit.column === header.labelColumn) label = hit.key;
      }
      const number = noColumn === undefined ? null : numberAt(grid, row, noColumn);
      // A No. filled down over its block's rows starts nothing.
      const fresh = number === above ? null : number;
      above = number;
      this.take(row, label, fresh);
    }
  }

  private take(row: number, label: ResourceKey | null, number: number | null): void {
    const { header, sums } = this;
    if (label === null && number === null && this.isPageNumber(row)) return;
    const named = sums.nameAt(row, label, header, this.part.policy, this.profile);
    const isSign = label !== null || number !== null;
    if (named !== null) this.takeSubtotal(row, named);
    else if (!isSign && this.takeInner(row)) return;
    else if (!isSign && sums.isSum(row, header)) {
      this.close(row);
      sums.restart();
    } else {
      sums.add(row, header);
      if (isSign) this.takeRow(row, label, number);
    }
  }

  private isPageNumber(row: number): boolean {
    const { block, page, grid, part } = this;
    if (block === null || !isPageNumber(row, part.end, page, grid)) return false;
    this.leaveOut(row, block);
    return true;
  }

  private leaveOut(row: number, { beside, costs }: OpenBlock): void {
    beside.push(row);
    costs.leaveOut(row, this.header.columns.cost, this.grid);
  }

  /** A row in a program's block that adds up its own costs, or all above it. */
  private takeInner(row: number): boolean {
    const { header, sums, block } = this;
    const named = sums.innerAt(row, header);
    if (block === null) {
      if (named !== null) this.takeSubtotal(row, named);
      return named !== null;
    }
    const isOwn = isOwnSum(row, block, named !== null, header, this.grid);
    if (named === null && !isOwn) return false;
    if (named !== null && !isOwn && (sums.holdsSums(row, header) || !mayBeOwn(named.text))) {
      this.takeSubtotal(row, named);
      return true;
    }
    this.leaveOut(row, block);
    block.lastSign = row;
    return true;
  }

  private takeSubtotal(row: number, { column, text, kind, resource }: SumName): void {
    this.close(row);
    this.subtotal = row;
    const { header, grid, hits } = this;
    const { end } = this.part;
    const labels = resource === null ? labelsBelow(row, end, header, grid, hits) : new Map();
    const sums = readSums(row, end, labels, resource, header, grid);
    this.subtotalEnd = Math.max(row, ...labels.values());
    const cell = grid.ref(row, column);
    if (kind !== null) this.part.subtotals.push({ row, cell, label: text, kind, sums });
    this.sums.restart();
  }

  private close(row: number): void {
    const { block } = this;
    if (block === null) return;
    block.endRow = row;
    block.isClosed = true;
    this.block = null;
  }

  private takeRow(row: number, label: ResourceKey | null, number: number | null): void {
    this.mayStart(row, label, number);
    const open = this.block;
    if (open === null) {
      if (label !== null && row > this.subtotalEnd) this.part.loose.push(row);
      return;
    }
    open.number ??= number;
    open.lastSign = row;
    if (label !== null) open.labels[label].push(row);
  }

  private mayStart(row: number, label: ResourceKey | null, number: number | null): void {
    const { block } = this;
    if (label === 'people' && !awaitsPeople(block, number)) {
      if (!this.dividesPeople(row, block, number)) this.startBlock(row, row);
    } else if (label !== 'people' && number !== null && block?.number !== null) {
      const free = this.subtotal === null ? this.part.start : this.subtotal + 1;
      const above = block === null ? free : block.lastSign + 1;
      this.startBlock(findLostStart(this.grid, above, row), row);
    }
  }

  /** Whether ヒト stands once more right below, for staff of another kind: without a No. and a name. */
  private dividesPeople(row: number, block: OpenBlock | null, number: number | null): boolean {
    const { name } = this.header.columns;
    if (number !== null || typeof block?.number !== 'number') return false;
    const { people, things, money } = block.labels;
    const isNext = things.length + money.length === 0 && people.at(-1) === row - 1;
    return isNext && name !== undefined && this.grid.isBlankAt(row, name);
  }

  private startBlock(firstRow: number, row: number): void {
    this.close(firstRow);
    this.subtotal = null;
    const labels = { people: [], things: [], money: [] };
    const endRow = this.part.end;
    const rest = { skipped: [], beside: [], endRow, isClosed: false, lastSign: row, number: null };
    const costs = new OwnCosts(firstRow);
    const block: OpenBlock = { firstRow, labels, costs, ...rest };
    this.block = block;
    this.part.blocks.push(block);
  }
}

/** Whether its No. opened the block and its labels stand lower, ヒト first. */
function awaitsPeople(block: OpenBlock | null, number: number | null): boolean {
  if (block === null || number !== null) return false;
  const { people, things, money } = block.labels;
  return people.length + things.length + money.length === 0;
}

/** A No.; a number that shows 平成29年度 is the year of a form further down. */
function numberAt(grid: Grid, row: number, column: number): number | null {
  const value = grid.at(row, column);
  if (value === null) return null;
  const shown = grid.shownAs(row, column);
  if (shown !== null && readFiscalYear(shown) !== null) return null;
  const reading = readProgramNumber(value);
  return reading.kind === 'number' ? reading.value : null;
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

/** Ends the last block of each part, and finds the labels inside the blocks. */
function closeParts(parts: readonly Part[], grid: Grid, hits: SheetHits): BlockRows[][] {
  return parts.map(({ header, blocks }) => {
    const heights = blocks.slice(0, -1).map(heightOf);
    const highest = heights.reduce((most, height) => Math.max(most, height), 0);
    return blocks.map((block): BlockRows => {
      const { firstRow, labels, skipped, beside, lastSign } = block;
      const from = firstHitFrom(hits.labels, firstRow);
      const to = firstHitFrom(hits.labels, block.endRow);
      const { otherCities, previousYear } = labelsIn(hits.labels, from, to, header, skipped);
      const found = { otherCities, previousYear: withYear(previousYear, block, grid) };
      const sign = [found.otherCities, found.previousYear].reduce(
        (last, label) => Math.max(last, lastRow(label)),
        lastSign,
      );
      const height = highest === 0 ? HEIGHT_ALONE : highest;
      const endRow = block.isClosed
        ? block.endRow
        : endOfLast(
            block.endRow,
            sign,
            firstRow + height,
            found.otherCities,
            header,
            grid,
            hits.labels,
          );
      return { firstRow, endRow, skipped, beside, labels, ...found };
    });
  });
}

function labelsIn(
  labels: readonly LabelHit[],
  from: number,
  to: number,
  header: Header,
  skipped: readonly RowSpan[],
): Pick<BlockRows, 'otherCities' | 'previousYear'> {
  let otherCities: BlockLabel | null = null;
  let previousYear: BlockLabel | null = null;
  for (let at = from; at < to; at++) {
    const hit = labels[at];
    if (hit === undefined) break;
    if (skipped.some(({ start, end }) => hit.row >= start && hit.row < end)) continue;
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

/** 〈参考〉 with its year in a cell of its own. */
function withYear(label: BlockLabel | null, { endRow }: OpenBlock, grid: Grid): BlockLabel | null {
  if (label?.rest !== null) return label;
  const row = grid.firstFilled(label.column, label.endRow, endRow);
  const text = row < 0 ? null : textOf(grid.at(row, label.column));
  return text !== null && isYearAlone(text) ? { ...label, endRow: row + 1 } : label;
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

function heightOf({ firstRow, endRow, skipped }: OpenBlock): number {
  return skipped.reduce((height, { start, end }) => height - (end - start), endRow - firstRow);
}
