import type { Position } from '../../src/core/address/CellRef';
import type { CellValue } from '../../src/core/snapshot/CellValue';
import { type CityField, type CityProgram, textOf } from './CityProgram';
import { put, type Canvas } from './layTable';

/** Where each cell of a program was laid, zero-based within its sheet. */
export interface ProgramPositions {
  readonly fields: { readonly [F in CityField]: Position };
  readonly methods: readonly Position[];
  readonly directions: readonly Position[];
}

/** Rows that ヒト, モノ and カネ take in a block of a height. */
const SPLITS: { readonly [rows: number]: readonly [number, number, number] } = {
  3: [1, 1, 1],
  4: [1, 1, 2],
  5: [1, 2, 2],
  6: [2, 2, 2],
  7: [2, 2, 3],
  8: [2, 3, 3],
};

function stacked(label: CellValue, canvas: Canvas): CellValue {
  return canvas.manner.stackedLabels && typeof label === 'string' ? [...label].join('\n') : label;
}

/** Starts and heights of `count` cells that share a block's rows. */
function share(count: number, rows: number): { start: number; rows: number }[] {
  const each = Math.floor(rows / Math.max(1, count));
  return Array.from({ length: count }, (_, index) => ({
    start: index * each,
    rows: index === count - 1 ? rows - index * each : each,
  }));
}

/** Writes a block of `rows` rows at `top`. */
export function layProgram(
  canvas: Canvas,
  program: CityProgram,
  top: number,
  rows: number,
): ProgramPositions {
  const [people, things, money] = SPLITS[rows] ?? [1, 1, rows - 2];
  const thingsTop = top + people;
  const moneyTop = thingsTop + things;
  const { cells } = program;
  const lay = (row: number, column: number, value: CellValue, height = 1, width = 1): Position => {
    put(canvas, row, column, value, height, width);
    return { row, column };
  };
  lay(thingsTop, 8, '〈参考〉\n前年度決算額', things);
  const together = money < 2 || canvas.manner.oneCellForOtherCities;
  const otherCities = together
    ? lay(moneyTop, 3, `他都市等の状況\n${textOf(program, 'otherCities')}`, money, 2)
    : lay(moneyTop + 1, 3, cells.otherCities, money - 1, 2);
  if (!together) lay(moneyTop, 3, '他都市等の状況', 1, 2);
  const methods = share(program.methods.length, rows).map((part, index) =>
    lay(top + part.start, 11, program.methods[index] ?? null, part.rows),
  );
  const directions = share(program.directions.length, rows).map((part, index) =>
    lay(top + part.start, 12, program.directions[index] ?? null, part.rows),
  );
  const fields = {
    no: lay(top, 0, cells.no, rows),
    isNew: lay(top, 1, cells.isNew, rows),
    name: lay(top, 2, cells.name, rows),
    goal: lay(top, 3, cells.goal, people + things),
    content: lay(top, 4, cells.content, people + things),
    otherCities,
    peopleLabel: lay(top, 5, stacked(cells.peopleLabel, canvas), people),
    thingsLabel: lay(thingsTop, 5, stacked(cells.thingsLabel, canvas), things),
    moneyLabel: lay(moneyTop, 5, stacked(cells.moneyLabel, canvas), money),
    peopleText: lay(top, 6, cells.peopleText, people),
    thingsText: lay(thingsTop, 6, cells.thingsText, things),
    moneyText: lay(moneyTop, 6, cells.moneyText, money),
    people: lay(top, 7, cells.people, people),
    things: lay(thingsTop, 7, cells.things, things),
    money: lay(moneyTop, 7, cells.money, money),
    total: lay(top, 8, cells.total, people),
    previousYear: lay(moneyTop, 8, cells.previousYear, money),
    results: lay(top, 9, cells.results, rows),
    analysis: lay(top, 10, cells.analysis, rows),
    section: lay(top, 13, cells.section, rows),
  };
  return { fields, methods, directions };
}
