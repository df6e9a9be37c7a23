import { groupBy } from '../../core/collections/groupBy';
import type { Area } from '../../core/address/Area';
import { joinAreas } from '../../core/address/joinAreas';
import type { Listeners } from '../reading';
import { runExcel } from '../runExcel';
import { askValidations } from './askValidations';
import type { SheetAreas } from './ValidationOutcome';

/**
 * Which of these cells carry a 入力規則, whoever set it: one round trip, one more where only some
 * cells of an area do. Sheets deleted since have none.
 * @throws ExcelProblem
 */
export function readValidationAreas(
  wanted: readonly SheetAreas[],
  { onWaiting }: Pick<Listeners, 'onWaiting'>,
): Promise<SheetAreas[]> {
  return runExcel(onWaiting, async (context) => {
    const found = await askValidations(context, wanted);
    const taken = found.filter(({ type }) => type !== 'None' && type !== null);
    return [...groupBy(taken, ({ sheetId }) => sheetId)].map(([sheetId, own]) => ({
      sheetId,
      areas: joined(own.map(({ area }) => area)),
    }));
  });
}

/** Whole areas as they are; cells that were asked one by one in as few areas as they make. */
function joined(areas: readonly Area[]): Area[] {
  const isCell = ({ top, left, bottom, right }: Area): boolean => top === bottom && left === right;
  const cells = areas.filter(isCell).map(({ top, left }) => ({ row: top, column: left }));
  return [...areas.filter((area) => !isCell(area)), ...joinAreas(cells)];
}
