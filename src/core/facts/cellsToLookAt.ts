import type { CellRef } from '../address/CellRef';
import { thousandfoldOf } from './costs';
import { present, shownAt } from './cells';
import { MOST_ROWS } from '../layout/heading';
import type { Heading } from '../layout/Layout';
import type { Grid } from '../snapshot/Grid';
import type { Book } from '../book/Book';

/**
 * Numbers of a book read in Excel of which it matters how their cells show them, as long as that is
 * not known: those above the tables where the year is not found; a 施策 code that is a number; costs
 * that are off by a thousand or hold decimals. None in nearly every book.
 */
export function cellsToLookAt(book: Book): readonly CellRef[] {
  const cells = [...topNumbers(book), ...policyNumbers(book), ...costs(book)];
  return cells.filter((cell) => shownAt(book, cell) === null);
}

/** Numbers that may be a year, or a date that stands for one, where no year was found. */
function topNumbers({ layout, grids }: Book): CellRef[] {
  if (layout.tables.length === 0) return [];
  return grids.flatMap((grid) => {
    const own = layout.tables.filter(({ header }) => header.sheet === grid.index);
    const isFound =
      own.length === 0
        ? layout.heading.fiscalYear !== null
        : own.every(({ heading }) => heading.fiscalYear !== null && isOn(grid, heading));
    if (isFound) return [];
    const first = own.map(({ header, policy }) => policy?.row ?? header.firstRow);
    return numbersIn(grid, Math.min(grid.firstRow + MOST_ROWS, grid.endRow, ...first));
  });
}

/** Whether its year stands on the sheet itself: another sheet's may be another. */
function isOn(grid: Grid, { cells }: Heading): boolean {
  return cells.fiscalYear?.sheet === grid.index;
}

function numbersIn(grid: Grid, endRow: number): CellRef[] {
  const cells: CellRef[] = [];
  for (let row = grid.firstRow; row < endRow; row++) {
    for (let column = grid.firstColumn; column < grid.endColumn(row); column++) {
      if (typeof grid.at(row, column) === 'number') cells.push(grid.ref(row, column));
    }
  }
  return cells;
}

function policyNumbers({ layout, grids }: Book): CellRef[] {
  const policies = new Set(layout.tables.map(({ policy }) => policy));
  return [...policies].flatMap((policy) => {
    if (policy?.code !== null || policy.lostAt !== undefined) return [];
    const { codeCell } = policy;
    const value = grids[codeCell.sheet]?.at(codeCell.row, codeCell.column);
    return typeof value === 'number' ? [codeCell] : [];
  });
}

function costs({ programs, profile: { decimals } }: Book): CellRef[] {
  return programs.flatMap((program) => {
    const uneven = program.amounts.filter(
      ({ value }) => typeof value === 'number' && decimals === 0 && !Number.isInteger(value),
    );
    const clashing = (['things', 'money'] as const).filter(
      (key) => thousandfoldOf(program, key) !== null,
    );
    return [
      ...uneven.map(({ cell }) => cell),
      ...present(...clashing.map((key) => program.fields[key].cell)),
    ];
  });
}
