import { cellKey, type CellRef } from '../../core/address/CellRef';
import type { CellEdit } from '../../core/plan/edits';
import type { Obstacles } from '../../core/proposals/bulk';
import type { CellFacts } from '../../core/proposals/Proposal';
import type { AreaValues } from '../../core/snapshot/Snapshot';
import { askBatch } from '../batch';
import type { Listeners, WorkbookReading } from '../reading';
import { runExcel } from '../runExcel';
import { groupAreas, type PlacedArea } from '../slices';
import { isFormula } from './CellState';
import type { SheetCell } from './EditOutcome';
import { askAreas, askRange, askTables, isInTable, placeKey } from './questions';
import { firstRefusal, readThere } from './readBefore';

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
 * What stands against writing edits, as `applyEdits` would refuse them: one round trip, one more
 * where there are tables, or where some cells of an area are hidden or locked and others are not. Of
 * cells that no edit is of, nothing is known.
 * @throws ExcelProblem
 */
export function readObstacles(
  reading: WorkbookReading,
  edits: readonly CellEdit[],
  { onWaiting }: Pick<Listeners, 'onWaiting'>,
): Promise<Obstacles> {
  const targetOf = (edit: CellEdit): (SheetCell & CellEdit) | null => {
    const sheet = reading.sheets[edit.cell.sheet];
    return sheet === undefined ? null : { ...edit, sheetId: sheet.id, sheetName: sheet.name };
  };
  const targets = edits.map(targetOf).filter((one) => one !== null);
  return runExcel(onWaiting, async (context) => {
    const besides = { sheets: [], tables: targets, steps: [] };
    const there = await readThere(context, targets, besides);
    const idOf = ({ sheet }: CellRef): string => reading.sheets[sheet]?.id ?? '';
    return {
      isFormula: (cell) => {
        const state = there.cells.get(placeKey(idOf(cell), cell))?.state;
        return state !== undefined && isFormula(state);
      },
      isInTable: (cell) => isInTable(there.tables, idOf(cell), cell),
      refusalOf: (edit) => {
        const target = targetOf(edit);
        return target === null ? 'gone' : firstRefusal(target, there);
      },
    };
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
