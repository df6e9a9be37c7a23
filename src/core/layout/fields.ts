import { BLOCK_KEYS, type BlockKey } from '../profile/blockFields';
import {
  type ProfileField,
  fieldOf,
  type Profile,
  RESOURCE_KEYS,
  type ResourceKey,
} from '../profile/Profile';
import type { CellRef } from '../address/CellRef';
import { type CellValue, isBlank } from '../snapshot/CellValue';
import type { Grid } from '../snapshot/Grid';
import type { BlockRows, Header, FieldPlace } from './Layout';

/** Rows of one resource, from its label to the next; `start` is -1 where it is unknown. */
interface Segment {
  readonly start: number;
  readonly end: number;
}
type Segments = { readonly [K in ResourceKey]: Segment };

/**
 * Splits a block by its labels. A lost モノ or カネ begins where the texts and costs above it go on
 * after the first of their values; a lost ヒト where the block does.
 */
function segmentsOf(block: BlockRows, header: Header, grid: Grid): Segments {
  const { labels, firstRow, endRow } = block;
  const people = labels.people[0] ?? firstRow;
  const money = labels.money[0] ?? -1;
  const things = labels.things[0] ?? secondFilled(header, people, money < 0 ? endRow : money, grid);
  const starts = {
    people,
    things,
    money: money >= 0 ? money : secondFilled(header, things < 0 ? people : things, endRow, grid),
  };
  const segment = (key: ResourceKey): Segment => {
    const start = starts[key];
    let end = endRow;
    for (const other of RESOURCE_KEYS) {
      if (starts[other] > start && starts[other] < end) end = starts[other];
    }
    return { start, end: start < 0 ? -1 : end };
  };
  return { people: segment('people'), things: segment('things'), money: segment('money') };
}

/** Second row from `start` that holds a resource's text or cost; -1 when none does. */
function secondFilled(header: Header, start: number, end: number, grid: Grid): number {
  const first = nextFilled(header, start, end, grid);
  return first < 0 ? -1 : nextFilled(header, first + 1, end, grid);
}

function nextFilled(header: Header, start: number, end: number, grid: Grid): number {
  const { resource, cost } = header.columns;
  const text = resource === undefined ? -1 : grid.firstFilled(resource, start, end);
  const amount = cost === undefined ? -1 : grid.firstFilled(cost, start, end);
  if (text < 0 || amount < 0) return Math.max(text, amount);
  return Math.min(text, amount);
}
/** A field of a block; there are many: in one object each, whose reference is made when asked for. */
class BlockPlace implements FieldPlace {
  readonly period = null;

  constructor(
    readonly key: string,
    readonly field: ProfileField,
    private readonly sheet: number,
    /** -1 where the header has no such column. */
    private readonly row: number,
    private readonly column: number,
    readonly value: CellValue,
  ) {}

  get name(): string {
    return this.key;
  }

  get cell(): CellRef | null {
    const { sheet, row, column } = this;
    return row < 0 ? null : { sheet, row, column };
  }
}

/** Where something stands; null where the header has no such column. */
interface Spot {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}
const NOWHERE: Spot = { row: -1, column: -1, value: null };
type Column = number | undefined;

/** Every field of a block: its first value in the rows where it belongs, or the anchor of a blank. */
export function readPlaces(
  block: BlockRows,
  header: Header,
  grid: Grid,
  profile: Profile,
): readonly FieldPlace[] {
  const segments = segmentsOf(block, header, grid);
  const columns: { readonly [K in BlockKey]?: number } = header.columns;
  const { firstRow, endRow } = block;
  const upperEnd = block.otherCities?.row ?? endRow;
  const places: FieldPlace[] = [];
  const add = (key: string, from: string, spot: Spot | null): void => {
    const field = fieldOf(profile, from);
    if (field === undefined) return;
    const { row, column, value } = spot ?? NOWHERE;
    places.push(new BlockPlace(key, field, grid.index, row, column, value));
  };
  const whole = (column: Column, end = endRow): Spot | null =>
    readSpot(grid, column, firstRow, end, firstRow);
  const resource = (column: Column, key: ResourceKey): Spot | null => {
    const { start, end } = segments[key];
    return readSpot(grid, column, start, end, start < 0 ? firstRow : start);
  };
  const shared: { readonly [K in BlockKey]?: Spot | null } = {
    goal: whole(columns.goal, upperEnd),
    content: whole(columns.content, upperEnd),
    otherCities: readOtherCities(block, header, grid),
    total: whole(columns.total, totalEnd(block, segments)),
    previousYear: readPreviousYear(block, columns.total, segments, grid),
  };
  for (const key of BLOCK_KEYS) {
    if (key === 'resource') {
      for (const one of RESOURCE_KEYS) add(`${one}Text`, key, resource(columns[key], one));
    } else if (key === 'cost') {
      for (const one of RESOURCE_KEYS) add(one, key, resource(columns[key], one));
    } else if (key !== 'method' && key !== 'direction') {
      add(key, key, shared[key] ?? whole(columns[key]));
    }
  }
  return places;
}

/** First value of a column from `start` up to `end`; where none is, blank at the anchor's row. */
function readSpot(
  grid: Grid,
  column: Column,
  start: number,
  end: number,
  anchor: number,
): Spot | null {
  if (column === undefined) return null;
  const row = start < 0 ? -1 : grid.firstFilled(column, start, end);
  return row < 0
    ? { row: anchor, column, value: null }
    : { row, column, value: grid.at(row, column) };
}

/** The total stands above 前年度決算額, or, where that label is lost, above カネ. */
function totalEnd(block: BlockRows, segments: Segments): number {
  if (block.previousYear !== null) return block.previousYear.row;
  return segments.money.start < 0 ? segments.people.end : segments.money.start;
}

function readPreviousYear(
  block: BlockRows,
  column: Column,
  segments: Segments,
  grid: Grid,
): Spot | null {
  const label = block.previousYear;
  if (label !== null && label.rest !== null) {
    return { row: label.endRow - 1, column: label.column, value: label.rest };
  }
  const { start } = segments.money;
  const anchor = start < 0 ? block.firstRow : start;
  return readSpot(grid, column, label?.endRow ?? start, block.endRow, anchor);
}

/** The text of 他都市等の状況: behind its label, below it, or beside it. */
function readOtherCities(block: BlockRows, header: Header, grid: Grid): Spot | null {
  const { goal, content } = header.columns;
  const label = block.otherCities;
  const { firstRow, endRow } = block;
  if (label === null) return readSpot(grid, goal ?? content, -1, -1, firstRow);
  const { row, column } = label;
  if (label.rest !== null) return { row, column, value: label.rest };
  const below = grid.firstFilled(column, label.endRow, endRow);
  const beside = column === goal ? content : goal;
  if (below < 0 && beside !== undefined) {
    const side = readSpot(grid, beside, row, endRow, row);
    if (side?.value !== undefined && !isBlank(side.value)) return side;
  }
  return readSpot(grid, column, label.endRow, endRow, Math.min(label.endRow, endRow - 1));
}
