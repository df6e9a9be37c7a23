import { BLOCK_KEYS, type BlockKey } from '../profile/blockFields';
import {
  type ProfileField,
  fieldOf,
  type Profile,
  RESOURCE_KEYS,
  type ResourceKey,
} from '../profile/Profile';
import type { CellRef } from '../address/CellRef';
import { amountOf, readAmount } from '../readers/amount';
import { isNil } from '../readers/nil';
import { type CellValue, textOf } from '../snapshot/CellValue';
import type { Grid } from '../snapshot/Grid';
import type { BlockLabel, BlockRows, Header, FieldPlace, RowSpan } from './Layout';

/** Rows of each resource, from its label to the next; `start` is -1 where it is unknown. */
type Segments = { readonly [K in ResourceKey]: RowSpan };

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
  const segment = (key: ResourceKey): RowSpan => {
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

/** One whose value goes on in further cells. */
class ContinuedPlace extends BlockPlace {
  constructor(
    key: string,
    field: ProfileField,
    sheet: number,
    { row, column, value }: Spot,
    private readonly rows: readonly number[],
  ) {
    super(key, field, sheet, row, column, value);
  }

  get further(): readonly CellRef[] {
    const { cell } = this;
    return cell === null ? [] : this.rows.map((row) => ({ ...cell, row }));
  }
}

/** Where something stands; null where the header has no such column. */
interface Spot {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Rows below that hold the rest of the value. */
  readonly further?: readonly number[];
}
const NOWHERE: Spot = { row: -1, column: -1, value: null };
type Column = number | undefined;

/** What never goes on in a further cell. */
const IN_ONE_CELL: ReadonlySet<BlockKey> = new Set(['no', 'isNew', 'name', 'section']);

/** Every field of a block: its first value in the rows where it belongs, or the anchor of a blank. */
export function readPlaces(
  block: BlockRows,
  header: Header,
  grid: Grid,
  profile: Profile,
): readonly FieldPlace[] {
  const segments = segmentsOf(block, header, grid);
  const columns: { readonly [K in BlockKey]?: number } = header.columns;
  const costs = grid.without(block.beside.map((row) => ({ start: row, end: row + 1 })));
  const { firstRow, endRow } = block;
  const whole: readonly RowSpan[] = [{ start: firstRow, end: endRow }];
  const places: FieldPlace[] = [];
  const add = (key: string, from: string, found: Spot | null): void => {
    const field = fieldOf(profile, from);
    if (field === undefined) return;
    const spot = found ?? NOWHERE;
    const { row, column, value, further } = spot;
    places.push(
      further === undefined
        ? new BlockPlace(key, field, grid.index, row, column, value)
        : new ContinuedPlace(key, field, grid.index, spot, further),
    );
  };
  const single = (column: Column, end = endRow): Spot | null =>
    readSpot(grid, column, firstRow, end, firstRow);
  const text = (column: Column, spans = whole) => readText(grid, column, spans, firstRow, profile);
  const { other, goal, content } = readOtherCities(block, whole, header, grid, profile);
  const own: { readonly [K in BlockKey]?: Spot | null } = {
    goal: text(columns.goal, goal),
    content: text(columns.content, content),
    otherCities: other,
    total: single(columns.total, totalEnd(block, segments)),
    previousYear: readPreviousYear(block, columns.total, segments, costs, profile),
  };
  for (const key of BLOCK_KEYS) {
    if (key === 'resource') {
      for (const one of RESOURCE_KEYS) {
        const { start, end } = segments[one];
        const spans = start < 0 ? [] : [{ start, end }];
        const anchor = start < 0 ? firstRow : start;
        add(`${one}Text`, key, readText(costs, columns.resource, spans, anchor, profile));
      }
    } else if (key === 'cost') {
      for (const one of RESOURCE_KEYS) {
        add(one, key, readCost(costs, header, segments[one], firstRow, profile));
      }
    } else if (key !== 'method' && key !== 'direction') {
      add(key, key, own[key] ?? (IN_ONE_CELL.has(key) ? single : text)(columns[key]));
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

/**
 * A text that may go on in further cells of its column: they are joined by line breaks, equal ones
 * once, nil marks only where there is nothing else.
 */
function readText(
  grid: Grid,
  column: Column,
  spans: readonly RowSpan[],
  anchor: number,
  profile: Profile,
): Spot | null {
  if (column === undefined) return null;
  const rows: number[] = [];
  for (const { start, end } of spans) {
    for (let row = start; row < end; row++) if (!grid.isBlankAt(row, column)) rows.push(row);
  }
  const [first] = rows;
  if (first === undefined) return { row: anchor, column, value: null };
  const alone = { row: first, column, value: grid.at(first, column) };
  return rows.length === 1 ? alone : (joined(alone, rows, grid, profile) ?? alone);
}

/** null where the first cell holds an error: what was meant is not known. */
function joined(
  { column, value: first }: Spot,
  rows: readonly number[],
  grid: Grid,
  profile: Profile,
): Spot | null {
  if (textOf(first) === null) return null;
  const pieces = new Map<string, number>();
  for (const row of rows) {
    const text = textOf(grid.at(row, column));
    if (text !== null && !pieces.has(text)) pieces.set(text, row);
  }
  const said = [...pieces].filter(([text]) => !isNil(text, profile));
  const [lead, ...others] = said.length === 0 ? pieces : said;
  if (lead === undefined) return null;
  const [text, row] = lead;
  if (others.length === 0) return { row, column, value: grid.at(row, column) };
  const lines = others.map(([other, at]) => indentOf(grid.at(at, column)) + other);
  const value = [text, ...lines].join('\n');
  return { row, column, value, further: others.map(([, at]) => at) };
}

/** What parts of an item stand behind: they belong to the line above. */
function indentOf(value: CellValue): string {
  return typeof value === 'string' ? (INDENT.exec(value)?.[0] ?? '') : '';
}
const INDENT = /^[ \t\u3000]*/;

/** A resource's cost; further numbers in its rows are added, unless the whole row is filled down. */
function readCost(
  grid: Grid,
  header: Header,
  { start, end }: RowSpan,
  firstRow: number,
  profile: Profile,
): Spot | null {
  const column = header.columns.cost;
  if (column === undefined) return null;
  const alone = readSpot(grid, column, start, end, start < 0 ? firstRow : start);
  const further = alone === null ? [] : furtherCosts(alone, end, header, grid, profile);
  const [next, ...others] = further;
  if (alone === null || next === undefined) return alone;
  const reading = readAmount(alone.value, profile);
  const first = amountOf(reading);
  if (first !== null) {
    const sum = further.reduce((all, { amount }) => all + amount, first);
    // Without the last binary digits that adding decimals leaves.
    const value = Number(sum.toPrecision(MOST_DIGITS));
    return { row: alone.row, column, value, further: further.map(({ row }) => row) };
  }
  // Behind a nil mark the one number counts; what cannot be read stays as it is.
  const isNothing = reading.kind === 'nil' && others.length === 0;
  return isNothing ? { row: next.row, column, value: grid.at(next.row, column) } : alone;
}

/** The numbers below a cost that are none of its row filled down. */
function furtherCosts(
  { row: first, column, value: cost }: Spot,
  end: number,
  header: Header,
  grid: Grid,
  profile: Profile,
): { readonly row: number; readonly amount: number }[] {
  const found = [];
  for (let row = first + 1; row < end && cost !== null; row++) {
    const value = grid.at(row, column);
    const amount = value === null ? null : amountOf(readAmount(value, profile));
    if (amount === null || (value === cost && isFilledDown(row, first, header, grid))) continue;
    found.push({ row, amount });
  }
  return found;
}

/** Excel keeps so many digits of a number. */
const MOST_DIGITS = 15;

/** Whether a row repeats what stands beside a cost: the values of merged cells, filled down. */
function isFilledDown(row: number, above: number, { columns }: Header, grid: Grid): boolean {
  return [columns.resource, columns.name, columns.no].some(
    (column) =>
      column !== undefined &&
      !grid.isBlankAt(row, column) &&
      grid.at(row, column) === grid.at(above, column),
  );
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
  profile: Profile,
): Spot | null {
  const label = block.previousYear;
  const { start } = segments.money;
  const anchor = start < 0 ? block.firstRow : start;
  const first = label?.endRow ?? start;
  const spans = first < 0 ? [] : [{ start: first, end: block.endRow }];
  const below = readText(grid, column, spans, anchor, profile);
  return label === null ? below : withRest(label, label.endRow - 1, below, profile);
}

/** What stands behind a label in its cell, and the text below it, which goes on. */
function withRest(
  { column, rest }: BlockLabel,
  row: number,
  below: Spot | null,
  profile: Profile,
): Spot | null {
  if (rest === null) return below;
  const own = { row, column, value: rest };
  const text = below === null ? null : textOf(below.value);
  if (below === null || text === null || text === rest || isNil(text, profile)) return own;
  return { ...own, value: `${rest}\n${text}`, further: [below.row, ...(below.further ?? [])] };
}

/** The text of 他都市等の状況, and the rows that it leaves to 目標 and 主な内容. */
interface OtherCities {
  readonly other: Spot | null;
  readonly goal: readonly RowSpan[];
  readonly content: readonly RowSpan[];
}

/** 他都市等の状況: behind its label, below it, or beside it. */
function readOtherCities(
  block: BlockRows,
  all: readonly RowSpan[],
  header: Header,
  grid: Grid,
  profile: Profile,
): OtherCities {
  const { goal, content } = header.columns;
  const label = block.otherCities;
  const { firstRow, endRow } = block;
  if (label === null) {
    const other = readSpot(grid, goal ?? content, -1, -1, firstRow);
    return { other, goal: all, content: all };
  }
  const { row, column, rest } = label;
  const above = [{ start: firstRow, end: row }];
  const below = { start: label.endRow, end: endRow };
  const anchor = Math.min(label.endRow, endRow - 1);
  const isBelow = grid.firstFilled(column, below.start, below.end) >= 0;
  const beside = column === goal ? content : goal;
  // What stands beside the label and its text belongs to the other column.
  const own = (other: Spot | null): OtherCities => ({
    other,
    goal: column === goal ? above : all,
    content: column === goal ? all : above,
  });
  if (
    rest === null &&
    !isBelow &&
    beside !== undefined &&
    grid.firstFilled(beside, row, endRow) >= 0
  ) {
    const other = readText(grid, beside, [{ start: row, end: endRow }], row, profile);
    return { other, goal: above, content: above };
  }
  return own(withRest(label, row, readText(grid, column, [below], anchor, profile), profile));
}
