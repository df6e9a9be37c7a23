import type { Position } from '../../../src/core/address/CellRef';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { type CityField, type CityProgram, textOf } from '../CityProgram';
import type { ProgramPositions } from '../layProgram';
import type { ClerkProgram, Subtotal } from './Clerks';
import { type Canvas, put } from './layClerkHeader';

/** The lines of a text that takes a row a line; the whole in one otherwise. */
function linesOf(drawn: ClerkProgram, field: CityField): readonly CellValue[] {
  const value = drawn.program.cells[field];
  return typeof value === 'string' && drawn.manner.spread.includes(field)
    ? value.split('\n')
    : [value];
}

/** カネ's cost in its cells; in one where it is no longer what was parted. */
function partsOf({
  program: { cells },
  manner: { moneyParts },
}: ClerkProgram): readonly CellValue[] {
  const sum = moneyParts?.reduce((all, part) => all + part, 0);
  return moneyParts !== null && sum === cells.money ? moneyParts : [cells.money];
}

/** Lays one block; `header` repeats the titles within it. */
export function layClerkProgram(
  canvas: Canvas,
  drawn: ClerkProgram,
  top: number,
  header: (row: number) => number,
): { readonly positions: ProgramPositions; readonly end: number } {
  const { program, manner } = drawn;
  const { cells } = program;
  const lay = (row: number, column: number, values: readonly CellValue[]): Position => {
    const [first = null] = values;
    values.slice(1).forEach((value, index) => put(canvas, row + 1 + index, column, value));
    return put(canvas, row, column, first);
  };
  const peopleLines = linesOf(drawn, 'peopleText');
  const moneyLines = linesOf(drawn, 'moneyText');
  const previous = linesOf(drawn, 'previousYear');
  const results = linesOf(drawn, 'results');
  const analysis = linesOf(drawn, 'analysis');
  const content = linesOf(drawn, 'content');
  const others = linesOf(drawn, 'otherCities');
  const [direction] = program.directions;
  const directionLines: readonly CellValue[] =
    manner.spread.includes('direction') && typeof direction === 'string'
      ? direction.split('\n')
      : [];
  const parts = partsOf(drawn);
  const people = peopleLines.length;
  const things = Math.max(manner.previousLabel.length, content.length - people, 1);
  const money = Math.max(
    moneyLines.length,
    previous.length,
    others.length + (manner.together ? 0 : 1),
    parts.length,
    results.length - people - things,
    analysis.length - people - things,
    program.methods.length - people - things,
    directionLines.length - people - things,
    1,
  );
  const thingsTop = top + people;
  const isCut = manner.cut && program.methods.length <= people + things;
  const moneyTop = isCut ? header(thingsTop + things) : thingsTop + things;
  const end = moneyTop + money + laySum(canvas, drawn, moneyTop + money);
  lay(thingsTop, 8, manner.previousLabel);
  const otherCities = manner.together
    ? lay(moneyTop, 3, [
        `他都市等の状況\n${textOf(program, 'otherCities').split('\n')[0] ?? ''}`,
        ...others.slice(1),
      ])
    : lay(moneyTop + 1, 3, others);
  if (!manner.together) lay(moneyTop, 3, ['他都市等の状況']);
  const above = isCut ? thingsTop + things - top : end - top;
  const rowOf = (index: number, count: number): number =>
    top + (count > above ? index : Math.floor((index * above) / count));
  const count = program.methods.length;
  const methods = program.methods.map((method, index) => lay(rowOf(index, count), 11, [method]));
  const directions =
    directionLines.length > 0
      ? [lay(top, 12, directionLines)]
      : program.directions.map((one, index) => lay(rowOf(index, count), 12, [one]));
  const fields = {
    no: lay(top, 0, [cells.no]),
    isNew: lay(top, 1, [cells.isNew]),
    name: lay(top, 2, [cells.name]),
    goal: lay(top, 3, [cells.goal]),
    content: lay(top, 4, content),
    otherCities,
    peopleLabel: lay(top, 5, [cells.peopleLabel]),
    thingsLabel: lay(thingsTop, 5, [cells.thingsLabel]),
    moneyLabel: lay(moneyTop, 5, [cells.moneyLabel]),
    peopleText: lay(top, 6, peopleLines),
    thingsText: lay(thingsTop, 6, [cells.thingsText]),
    moneyText: lay(moneyTop, 6, moneyLines),
    people: lay(top, 7, [cells.people]),
    things: lay(thingsTop, 7, [cells.things]),
    money: lay(moneyTop, 7, parts),
    total: lay(top, 8, [cells.total]),
    previousYear: lay(moneyTop, 8, previous),
    results: lay(top, 9, results),
    analysis: lay(top, 10, analysis),
    section: lay(top, 13, [cells.section]),
  };
  return { positions: { fields, methods, directions }, end };
}

/** The row that adds up a program's costs, if it has one: how many rows that are. */
function laySum(canvas: Canvas, { program, manner: { sum } }: ClerkProgram, row: number): number {
  if (sum === null) return 0;
  const { people, things, money } = costsOf(program);
  put(canvas, row, sum.column === 'label' ? 5 : 6, sum.name === '' ? null : sum.name);
  put(canvas, row, 7, people + things + money);
  return 1;
}

/** A program's costs, in its table's unit. */
export interface Costs {
  readonly people: number;
  readonly things: number;
  readonly money: number;
  readonly total: number;
}
const NOTHING: Costs = { people: 0, things: 0, money: 0, total: 0 };

export function costsOf({ cells }: CityProgram): Costs {
  const number = (value: CellValue): number => (typeof value === 'number' ? value : 0);
  return {
    people: number(cells.people),
    things: number(cells.things),
    money: number(cells.money),
    total: number(cells.total),
  };
}

export function sumOf(costs: readonly Costs[]): Costs {
  return costs.reduce(
    (sum, one) => ({
      people: sum.people + one.people,
      things: sum.things + one.things,
      money: sum.money + one.money,
      total: sum.total + one.total,
    }),
    NOTHING,
  );
}

/** Lays a subtotal as one row or as a block; returns where its figure in the total's column stands. */
export function laySubtotal(
  canvas: Canvas,
  row: number,
  { label, column, block, off }: Subtotal,
  sum: Costs,
): { readonly at: Position; readonly end: number } {
  put(canvas, row, column === 'name' ? 2 : 0, label);
  if (!block) {
    put(canvas, row, 7, sum.people + sum.things + sum.money);
    return { at: put(canvas, row, 8, sum.total + off), end: row + 1 };
  }
  put(canvas, row, 5, 'ヒト');
  put(canvas, row + 1, 5, 'モノ');
  put(canvas, row + 2, 5, 'カネ');
  put(canvas, row, 7, sum.people);
  put(canvas, row + 1, 7, sum.things);
  put(canvas, row + 2, 7, sum.money);
  return { at: put(canvas, row, 8, sum.total + off), end: row + 3 };
}

/** A block that nobody has begun to fill in. */
export function layUnused(canvas: Canvas, top: number, no: number, texts: string): number {
  put(canvas, top, 0, no);
  put(canvas, top, 5, 'ヒト');
  put(canvas, top + 1, 5, 'モノ');
  put(canvas, top + 2, 5, 'カネ');
  put(canvas, top, 8, 0);
  put(canvas, top + 1, 8, '〈参考〉\n前年度決算額');
  put(canvas, top + 2, 3, '他都市等の状況');
  put(canvas, top + 3, 3, null);
  if (texts === 'form') {
    put(canvas, top, 6, '職員　　人');
    put(canvas, top + 2, 6, '歳出予算額　　百万円\n（うち一般財源　　百万円）\n【主なもの】');
    put(canvas, top + 2, 8, '歳出決算額　　百万円\n（うち一般財源　　百万円）');
  }
  if (texts === 'zero') {
    put(canvas, top, 6, '職員0.00人');
    put(canvas, top + 2, 6, '歳出予算額0百万円（うち一般財源0百万円）');
    put(canvas, top + 2, 8, '歳出決算額0百万円');
  }
  return top + 4;
}
