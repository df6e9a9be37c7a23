import type { Block, Header } from '../layout/Layout';
import type { ResourceKey } from '../profile/Profile';
import type { Grid } from '../snapshot/Grid';
import { CellField } from './CellField';
import type { Field, FieldKey } from './Program';
import { readOtherCities } from './readOtherCities';
import type { Segments } from './segments';

type Column = number | undefined;

const NO_FIELD: Field = { cell: null, value: null };

/** Every field of a block: its first value in the rows where it belongs, or the anchor of a blank. */
export function readFields(
  block: Block,
  header: Header,
  segments: Segments,
  grid: Grid,
): { readonly [K in FieldKey]: Field } {
  const { columns } = header;
  const { firstRow, endRow } = block;
  const upperEnd = block.otherCities?.row ?? endRow;
  const resource = (column: Column, key: ResourceKey): Field => {
    const { start, end } = segments[key];
    return readField(grid, column, start, end, start < 0 ? firstRow : start);
  };
  return {
    no: readField(grid, columns.no, firstRow, endRow, firstRow),
    isNew: readField(grid, columns.isNew, firstRow, endRow, firstRow),
    name: readField(grid, columns.name, firstRow, endRow, firstRow),
    goal: readField(grid, columns.goal, firstRow, upperEnd, firstRow),
    content: readField(grid, columns.content, firstRow, upperEnd, firstRow),
    otherCities: readOtherCities(block, header, grid),
    peopleText: resource(columns.resource, 'people'),
    thingsText: resource(columns.resource, 'things'),
    moneyText: resource(columns.resource, 'money'),
    people: resource(columns.cost, 'people'),
    things: resource(columns.cost, 'things'),
    money: resource(columns.cost, 'money'),
    total: readField(grid, columns.total, firstRow, totalEnd(block, segments), firstRow),
    previousYear: readPreviousYear(block, columns.total, segments, grid),
    results: readField(grid, columns.results, firstRow, endRow, firstRow),
    analysis: readField(grid, columns.analysis, firstRow, endRow, firstRow),
    section: readField(grid, columns.section, firstRow, endRow, firstRow),
  };
}

/** First value of a column from `start` up to `end`; where none is, blank at the anchor's row. */
function readField(grid: Grid, column: Column, start: number, end: number, anchor: number): Field {
  if (column === undefined) return NO_FIELD;
  const row = start < 0 ? -1 : grid.firstFilled(column, start, end);
  return row < 0
    ? new CellField(grid.index, anchor, column, null)
    : new CellField(grid.index, row, column, grid.at(row, column));
}

/** The total stands above 前年度決算額, or, where that label is lost, above カネ. */
function totalEnd(block: Block, segments: Segments): number {
  if (block.previousYear !== null) return block.previousYear.row;
  return segments.money.start < 0 ? segments.people.end : segments.money.start;
}

function readPreviousYear(block: Block, column: Column, segments: Segments, grid: Grid): Field {
  const label = block.previousYear;
  if (label !== null && label.rest !== null) {
    return new CellField(grid.index, label.endRow - 1, label.column, label.rest);
  }
  const { start } = segments.money;
  const anchor = start < 0 ? block.firstRow : start;
  return readField(grid, column, label?.endRow ?? start, block.endRow, anchor);
}
