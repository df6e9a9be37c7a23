import type { Area } from '../../core/address/Area';
import type { Book } from '../../core/book/Book';
import { planValidations } from '../../core/form/planValidations';
import type { Listeners, WorkbookReading } from '../../excel/reading';
import { readValidationAreas } from '../../excel/sheets/readValidationAreas';
import type { PlacedValidations } from '../../excel/sheets/ValidationOutcome';

/**
 * 入力規則 for the cells of the form that have none, whoever set it.
 * @throws ExcelProblem
 */
export async function freeValidations(
  book: Book,
  { sheets }: WorkbookReading,
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<PlacedValidations[]> {
  const planned = (taken: ReadonlyMap<number, readonly Area[]>): PlacedValidations[] =>
    planValidations(book, taken).map(({ sheet, validations }) => ({
      sheetId: sheets[sheet]?.id ?? '',
      validations,
    }));
  const wanted = planned(new Map());
  if (wanted.length === 0) return [];
  const areas = wanted.map(({ sheetId, validations }) => ({
    sheetId,
    areas: validations.flatMap((one) => one.areas),
  }));
  const found = await readValidationAreas(areas, listeners);
  const indexOf = (sheetId: string): number => sheets.findIndex(({ id }) => id === sheetId);
  return planned(new Map(found.map((one) => [indexOf(one.sheetId), one.areas])));
}

/** Cells that get a 入力規則. */
export function cellCount(placed: readonly PlacedValidations[]): number {
  return placed
    .flatMap(({ validations }) => validations.flatMap(({ areas }) => areas))
    .reduce(
      (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
      0,
    );
}
