import type { CellRef } from '../../core/address/CellRef';
import type { Listeners, WorkbookReading } from '../reading';
import { runExcel } from '../runExcel';
import { askRange } from './askAreas';
import { isFormula } from './CellState';
import { groupAreas } from './groupAreas';
import { askSteps } from './sendSteps';

/**
 * Which of the cells hold formulas: one round trip. Cells of deleted sheets are left out.
 * @throws ExcelProblem
 */
export function readFormulaCells(
  reading: WorkbookReading,
  cells: readonly CellRef[],
  { onWaiting }: Pick<Listeners, 'onWaiting'>,
): Promise<readonly CellRef[]> {
  const ids = reading.sheets.map(({ id }) => id);
  const areas = groupAreas(
    cells.flatMap((cell) => {
      const sheetId = ids[cell.sheet];
      return sheetId === undefined ? [] : [{ sheetId, cell }];
    }),
  );
  return runExcel(onWaiting, async (context) => {
    const asked = areas.map((placed) => askRange(placed, 'values,formulas'));
    await askSteps(
      context,
      asked.map(({ step }) => step),
    );
    return areas.flatMap(({ sheetId, area }, index) => {
      const range = asked[index]?.range() ?? null;
      if (range === null) return [];
      const values: readonly (readonly unknown[])[] = range.values;
      const formulas: readonly (readonly unknown[])[] = range.formulas;
      const sheet = ids.indexOf(sheetId);
      return formulas.flatMap((line, r) =>
        line.flatMap((formula, c) =>
          isFormula({ formula, value: values[r]?.[c] })
            ? [{ sheet, row: area.top + r, column: area.left + c }]
            : [],
        ),
      );
    });
  });
}
