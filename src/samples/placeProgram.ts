import { COLUMN } from './columns';
import type { Look, PlacedCell } from './PlacedCell';
import { lines, type SampleProgram } from './SampleProgram';

/** Physical rows of a block: ヒト, モノ and two for カネ. */
export const BLOCK_ROWS = 4;

/** First row of each method's cell and how many rows it spans, by the number of methods. */
const METHOD_ROWS: readonly (readonly (readonly [first: number, rows: number])[])[] = [
  [[0, 4]],
  [[0, 4]],
  [
    [0, 2],
    [2, 2],
  ],
  [
    [0, 1],
    [1, 1],
    [2, 2],
  ],
];

/** The cells of one program, its block beginning at `row`. */
export function placeProgram(program: SampleProgram, row: number): PlacedCell[] {
  const at = (
    offset: number,
    rows: number,
    column: number,
    value: PlacedCell['value'],
    look: Look = 'text',
    columns = 1,
  ): PlacedCell => ({ row: row + offset, column, rows, columns, value, look });
  const { resources, cost } = program;
  const methods = METHOD_ROWS[program.methods.length] ?? [];
  const shared = program.directions.length < 2;
  return [
    at(0, BLOCK_ROWS, COLUMN.no, program.no, 'centred'),
    at(0, BLOCK_ROWS, COLUMN.isNew, program.isNew ? '●' : null, 'centred'),
    at(0, BLOCK_ROWS, COLUMN.name, program.name),
    at(0, 2, COLUMN.goal, program.goal),
    at(0, 2, COLUMN.content, program.content),
    at(2, 1, COLUMN.goal, '他都市等の状況', 'caption', 2),
    at(3, 1, COLUMN.goal, program.otherCities, 'text', 2),
    at(0, 1, COLUMN.label, 'ヒト', 'caption'),
    at(1, 1, COLUMN.label, 'モノ', 'caption'),
    at(2, 2, COLUMN.label, 'カネ', 'caption'),
    at(0, 1, COLUMN.resource, resources.people),
    at(1, 1, COLUMN.resource, resources.things),
    at(2, 2, COLUMN.resource, resources.money),
    at(0, 1, COLUMN.cost, cost.people, 'amount'),
    at(1, 1, COLUMN.cost, cost.things, 'amount'),
    at(2, 2, COLUMN.cost, cost.money, 'amount'),
    at(0, 1, COLUMN.total, cost.total, 'amount'),
    at(1, 1, COLUMN.total, lines('〈参考〉', '前年度決算額'), 'caption'),
    at(2, 2, COLUMN.total, program.previousYear),
    at(0, BLOCK_ROWS, COLUMN.results, program.results),
    at(0, BLOCK_ROWS, COLUMN.analysis, program.analysis),
    ...methods.map(([first, rows], index) =>
      at(first, rows, COLUMN.method, program.methods[index] ?? null),
    ),
    ...(shared
      ? [at(0, BLOCK_ROWS, COLUMN.direction, program.directions[0] ?? null)]
      : methods.map(([first, rows], index) =>
          at(first, rows, COLUMN.direction, program.directions[index] ?? null),
        )),
    at(0, BLOCK_ROWS, COLUMN.section, program.section, 'centred'),
  ];
}
