import type { CellRef } from '../core/address/CellRef';
import { groupBy } from '../core/collections/collections';
import type { ShownCell } from '../core/snapshot/Snapshot';
import { numberFormat } from '../core/text/numberFormat';
import { askBatch } from './batch';
import { askRange } from './edits/questions';
import type { Listeners, WorkbookReading } from './reading';
import { runExcel } from './runExcel';
import { cutArea, type PlacedArea } from './slices';

/**
 * The reading with what cells show in place of their numbers: one round trip, several where they are
 * too many for one answer.
 * @param cells numbers of the reading; where there are none, nothing is asked
 * @throws ExcelProblem
 */
export function readShown(
  reading: WorkbookReading,
  cells: readonly CellRef[],
  { onWaiting }: Pick<Listeners, 'onWaiting'>,
): Promise<WorkbookReading> {
  if (cells.length === 0) return Promise.resolve(reading);
  return runExcel(onWaiting, (context) => askShown(context, reading, cells));
}

/** The same within a run. */
export async function askShown(
  context: Excel.RequestContext,
  reading: WorkbookReading,
  cells: readonly CellRef[],
): Promise<WorkbookReading> {
  const asked = areasOf(reading, cells).map((placed) => ({
    placed,
    question: askRange(placed, 'values,formulas,numberFormat'),
  }));
  await askBatch(
    context,
    asked.map(({ question }) => question.step),
  );
  const answers = asked.flatMap(({ placed, question }) => {
    const range = question.range();
    return range === null ? [] : shownIn(placed, range);
  });
  const bySheet = groupBy(answers, ({ sheetId }) => sheetId);
  const wanted = new Set(cells.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`));
  const sheets = reading.snapshot.sheets.map((sheet, index) => {
    const found = (bySheet.get(reading.sheets[index]?.id ?? '') ?? []).filter(({ cell }) =>
      wanted.has(`${index} ${cell.row} ${cell.column}`),
    );
    if (found.length === 0) return sheet;
    return { ...sheet, shown: [...(sheet.shown ?? []), ...found.map(({ cell }) => cell)] };
  });
  return { ...reading, snapshot: { sheets } };
}

/** One area for the cells of a column, which lie a few rows apart. */
function areasOf({ sheets }: WorkbookReading, cells: readonly CellRef[]): PlacedArea[] {
  return [...groupBy(cells, ({ sheet, column }) => `${sheet} ${column}`).values()].flatMap(
    (own) => {
      const [first] = own;
      const sheetId = first === undefined ? undefined : sheets[first.sheet]?.id;
      if (first === undefined || sheetId === undefined) return [];
      const rows = own.map(({ row }) => row);
      const [top, bottom] = [
        rows.reduce((a, b) => Math.min(a, b)),
        rows.reduce((a, b) => Math.max(a, b)),
      ];
      return cutArea({ sheetId, area: { top, bottom, left: first.column, right: first.column } });
    },
  );
}

/** How Excel names the short date of the system, which is another in each country. */
const SYSTEM_DATE = 'm/d/yyyy';
const JAPANESE_DATE = 'yyyy/m/d';

function shownIn(
  { sheetId, area }: PlacedArea,
  range: Excel.Range,
): { readonly sheetId: string; readonly cell: ShownCell }[] {
  const values: readonly (readonly unknown[])[] = range.values;
  const formulas: readonly (readonly unknown[])[] = range.formulas;
  const formats: readonly (readonly unknown[])[] = range.numberFormat;
  return values.flatMap(([value], index) => {
    const [code, formula] = [formats[index]?.[0], formulas[index]?.[0]];
    if (typeof value !== 'number' || typeof code !== 'string') return [];
    const text = numberFormat(code === SYSTEM_DATE ? JAPANESE_DATE : code).show(value, false);
    const isFormula = typeof formula === 'string' && formula.startsWith('=');
    return [{ sheetId, cell: { row: area.top + index, column: area.left, text, isFormula } }];
  });
}
