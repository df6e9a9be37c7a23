import { cellKey, type CellRef } from '../../core/address/CellRef';
import type { CellFacts } from '../../core/proposals/Proposal';
import type { AreaValues } from '../../core/snapshot/Snapshot';
import { askBatch } from '../batch';
import type { Listeners, WorkbookReading } from '../reading';
import { runExcel } from '../runExcel';
import { groupAreas, type PlacedArea } from '../slices';
import { isFormula } from './CellState';
import { askAreas, askRange, askTables, isInTable } from './questions';

/** An area as it reads now; null where its worksheet was deleted. */
export type AreaReading = PlacedArea & { readonly values: AreaValues | null };

/**
 * Reads areas again, values as in a snapshot: one round trip, several where they are too large.
 * @throws ExcelProblem
 */
export function readAreas(
  areas: readonly PlacedArea[],
  { onWaiting }: Pick<Listeners, 'onWaiting'>,
): Promise<readonly AreaReading[]> {
  return runExcel(onWaiting, async (context) => {
    const asked = askAreas(areas);
    await askBatch(context, asked.steps);
    const values = asked.read();
    return areas.map((area, index) => ({ ...area, values: values[index] ?? null }));
  });
}

/**
 * Which of the cells hold formulas, and where the tables of their sheets lie: one round trip, one
 * more where there are tables. Of cells on deleted sheets nothing is known.
 * @throws ExcelProblem
 */
export function readCellFacts(
  reading: WorkbookReading,
  cells: readonly CellRef[],
  { onWaiting }: Pick<Listeners, 'onWaiting'>,
): Promise<CellFacts> {
  const ids = reading.sheets.map(({ id }) => id);
  const areas = groupAreas(
    cells.flatMap((cell) => {
      const sheetId = ids[cell.sheet];
      return sheetId === undefined ? [] : [{ sheetId, cell }];
    }),
  );
  return runExcel(onWaiting, async (context) => {
    const asked = areas.map((placed) => askRange(placed, 'values,formulas'));
    const tables = askTables([...new Set(areas.map(({ sheetId }) => sheetId))]);
    await askBatch(context, [...asked.map(({ step }) => step), ...tables.steps]);
    const formulas = new Set<string>();
    areas.forEach(({ sheetId, area }, index) => {
      const range = asked[index]?.range() ?? null;
      if (range === null) return;
      const values: readonly (readonly unknown[])[] = range.values;
      const sheet = ids.indexOf(sheetId);
      range.formulas.forEach((line: readonly unknown[], r) => {
        line.forEach((formula, c) => {
          const cell = { sheet, row: area.top + r, column: area.left + c };
          if (isFormula({ formula, value: values[r]?.[c] })) formulas.add(cellKey(cell));
        });
      });
    });
    const inTables = await tables.areas(context);
    return {
      isFormula: (cell) => formulas.has(cellKey(cell)),
      isInTable: (cell) => isInTable(inTables, ids[cell.sheet] ?? '', cell),
    };
  });
}
