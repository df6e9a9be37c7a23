import { HostError } from './HostError';
import { BLANK } from './model/Cell';
import type { Actor } from './model/Change';
import { movedArea, movedAreas, movedFormula, movedRow, type RowMove } from './model/movedRows';
import type { CellPlace, Lines, Sheet } from './model/Sheet';
import type { Workbook } from './model/Workbook';
import type { Operations } from './Operations';

/** Inserts whole rows in front of one, looking like the row above, or deletes rows from one on. */
export function moveRows(actor: Actor, operations: Operations, sheet: Sheet, move: RowMove): void {
  if (sheet.protection !== null) throw new HostError('AccessDenied', 'The sheet is protected.');
  const { workbook } = operations;
  // What waits to be calculated is known by its place.
  operations.calculate();
  sheet.moveRows(move);
  moveLines(sheet.rows, move);
  if (move.count > 0) formatLikeAbove(sheet, move);
  moveWhatCovers(sheet, move);
  const changed = moveReferences(workbook, sheet, move);
  operations.touch(changed, { kind: 'rows', actor, sheet, move });
}

function moveLines({ sizes, hidden }: Lines, move: RowMove): void {
  const sized = [...sizes].flatMap(([row, size]): [number, number][] => {
    const moved = movedRow(row, move);
    return moved === null ? [] : [[moved, size]];
  });
  const unseen = [...hidden].flatMap((row) => movedRow(row, move) ?? []);
  sizes.clear();
  hidden.clear();
  for (const [row, size] of sized) sizes.set(row, size);
  for (const row of unseen) hidden.add(row);
}

function formatLikeAbove(sheet: Sheet, { row, count }: RowMove): void {
  for (const column of [...sheet.columnsIn(row - 1)]) {
    const above = sheet.cell(row - 1, column);
    if (above === undefined) continue;
    for (let fresh = row; fresh < row + count; fresh += 1) {
      sheet.put(fresh, column, { ...BLANK, style: above.style });
    }
  }
}

function moveWhatCovers(sheet: Sheet, move: RowMove): void {
  sheet.merges = movedAreas(sheet.merges, move);
  for (const format of sheet.conditionalFormats) format.areas = movedAreas(format.areas, move);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  sheet.validations = sheet.validations.flatMap((one) => {
    const areas = movedAreas(one.areas, move);
    return areas.length === 0 ? [] : [{ ...one, areas }];
  });
  sheet.names = sheet.names.map((name) => ({
    ...name,
    area: name.area === null ? null : movedArea(name.area, move),
  }));
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = movedArea(table.area, move);
    return area === null ? [] : [{ ...table, area }];
  });
  sheet.filled = sheet.filled.flatMap((one) => {
    const area = movedArea(one.area, move);
    return area === null ? [] : [{ ...one, area }];
  });
  sheet.autoFilter = sheet.autoFilter === null ? null : movedArea(sheet.autoFilter, move);
  for (const chart of sheet.charts) {
    chart.place = movedArea(chart.place, move) ?? chart.place;
    for (const series of chart.series) {
      series.values = movedArea(series.values, move) ?? series.values;
      series.categories = series.categories === null ? null : movedArea(series.categories, move);
    }
  }
}

/** Lets formulas and names follow; returns the cells whose formulas read otherwise now. */
function moveReferences(workbook: Workbook, moved: Sheet, move: RowMove): CellPlace[] {
  const isNamed = (name: string): boolean => name.toLowerCase() === moved.name.toLowerCase();
  workbook.names = workbook.names.map((name) => ({
    ...name,
    ranges: name.ranges.map((range) =>
      movedFormula(range, (sheet) => sheet !== null && isNamed(sheet), move),
    ),
  }));
  return workbook.sheets.flatMap((sheet) =>
    [...sheet.cells()].flatMap(({ row, column, cell }): CellPlace[] => {
      if (cell.formula === null) return [];
      const isMeant = (name: string | null): boolean =>
        name === null ? sheet === moved : isNamed(name);
      const formula = movedFormula(cell.formula, isMeant, move);
      if (formula === cell.formula) return [];
      sheet.put(row, column, { ...cell, formula });
      return [{ sheet, row, column }];
    }),
  );
}
