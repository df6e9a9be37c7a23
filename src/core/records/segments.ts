import type { Block, Header } from '../layout/Layout';
import { RESOURCE_KEYS, type ResourceKey } from '../profile/Profile';
import type { Grid } from '../snapshot/Grid';

/** Rows of one resource, from its label to the next; `start` is -1 where it cannot be told. */
export interface Segment {
  readonly start: number;
  readonly end: number;
}
export type Segments = { readonly [K in ResourceKey]: Segment };

/**
 * Splits a block by its labels. A lost モノ or カネ begins where the texts and costs above it go on
 * after the first of their values; a lost ヒト where the block does.
 */
export function segmentsOf(block: Block, header: Header, grid: Grid): Segments {
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
