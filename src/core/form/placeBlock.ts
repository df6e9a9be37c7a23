import { areaAddress } from '../address/a1';
import type { CellContent } from '../plan/edits';
import { type Profile, titleOf } from '../profile/Profile';
import { COLUMN } from './formColumns';
import type { BlockContent } from './FormContent';
import { first, previousYearLabel } from './formTitles';
import type { FormLook } from './formLooks';
import { contentOf, type PlacedCell } from './PlacedCell';

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
export function placeBlock(program: BlockContent, row: number, profile: Profile): PlacedCell[] {
  const place = (
    offset: number,
    rows: number,
    column: number,
    content: CellContent | null,
    look: FormLook = 'text',
    columns = 1,
  ): PlacedCell => ({ row: row + offset, column, rows, columns, content, look });
  const at = (
    offset: number,
    rows: number,
    column: number,
    value: number | string | null,
    look?: FormLook,
    columns?: number,
  ): PlacedCell => place(offset, rows, column, contentOf(value), look, columns);
  const { resources, cost } = program;
  const label = profile.resources;
  const methods = METHOD_ROWS[program.methods.length] ?? [];
  const isShared = program.directions.length < 2;
  return [
    at(0, BLOCK_ROWS, COLUMN.no, program.no, 'centred'),
    at(0, BLOCK_ROWS, COLUMN.isNew, program.isNew ? first(profile.newMarks) : null, 'centred'),
    at(0, BLOCK_ROWS, COLUMN.name, program.name),
    at(0, 2, COLUMN.goal, program.goal),
    at(0, 2, COLUMN.content, program.content),
    at(2, 1, COLUMN.goal, titleOf(profile, 'otherCities'), 'caption', 2),
    at(3, 1, COLUMN.goal, program.otherCities, 'text', 2),
    at(0, 1, COLUMN.label, first(label.people), 'caption'),
    at(1, 1, COLUMN.label, first(label.things), 'caption'),
    at(2, 2, COLUMN.label, first(label.money), 'caption'),
    at(0, 1, COLUMN.resource, resources.people),
    at(1, 1, COLUMN.resource, resources.things),
    at(2, 2, COLUMN.resource, resources.money),
    at(0, 1, COLUMN.cost, cost.people, 'amount'),
    at(1, 1, COLUMN.cost, cost.things, 'amount'),
    at(2, 2, COLUMN.cost, cost.money, 'amount'),
    place(0, 1, COLUMN.total, totalOf(program, row), 'amount'),
    at(1, 1, COLUMN.total, previousYearLabel(profile), 'caption'),
    at(2, 2, COLUMN.total, program.previousYear),
    at(0, BLOCK_ROWS, COLUMN.results, program.results),
    at(0, BLOCK_ROWS, COLUMN.analysis, program.analysis),
    ...methods.map(([from, rows], index) =>
      at(from, rows, COLUMN.method, program.methods[index] ?? null),
    ),
    ...(isShared
      ? [at(0, BLOCK_ROWS, COLUMN.direction, program.directions[0] ?? null)]
      : methods.map(([from, rows], index) =>
          at(from, rows, COLUMN.direction, program.directions[index] ?? null),
        )),
    at(0, BLOCK_ROWS, COLUMN.section, program.section, 'centred'),
  ];
}

/** A live total shows nothing as long as none of the three is there; SUM alone would show 0. */
function totalOf({ cost }: BlockContent, row: number): CellContent | null {
  if (cost.total !== 'sum') return contentOf(cost.total);
  const column = COLUMN.cost;
  const parts = areaAddress({ top: row, left: column, bottom: row + 2, right: column });
  const known = [cost.people, cost.things, cost.money].filter((part) => part !== null);
  return {
    kind: 'formula',
    formula: `=IF(COUNT(${parts})=0,"",SUM(${parts}))`,
    result: known.length === 0 ? '' : known.reduce((sum, part) => sum + part, 0),
  };
}
