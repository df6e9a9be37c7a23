import type { Area } from '../core/address/Area';
import { groupBy } from '../core/collections/groupBy';
import type { CellValue } from '../core/snapshot/CellValue';
import type { SheetSnapshot } from '../core/snapshot/Snapshot';
import { trimmed } from '../core/snapshot/trimmed';
import type { SheetAnswer } from './askSheet';
import { askKnownSheets, askSheets } from './askSheets';
import type { PlacedArea } from './edits/groupAreas';
import type { Marking } from './marks/listRules';
import { narrow, readSlices } from './readSlices';
import type { Listeners, Scope, SheetReading, WorkbookReading } from './reading';
import { runExcel } from './runExcel';
import { cellsIn, isBeyond } from './slices';
import { StoreQuestion } from './StoreQuestion';

/**
 * Reads values and what was waived: two round trips for the workbook, one for the worksheet in view,
 * more only for what is too large for one answer. Writes nothing.
 * @throws ExcelProblem
 */
export function readWorkbook(scope: Scope, listeners: Listeners): Promise<WorkbookReading> {
  return runExcel(listeners.onWaiting, async (context) => {
    const { reading } = await readIn(context, scope, false, listeners);
    return reading;
  });
}

/**
 * Reads within a run, in the same round trips with what marking must know where that is asked.
 * @returns markings in the order of the sheets; null where they were not asked, could not all be
 *   listed, or may have changed while slices were read
 */
export async function readIn(
  context: Excel.RequestContext,
  scope: Scope,
  withRules: boolean,
  listeners: Listeners,
): Promise<{
  readonly reading: WorkbookReading;
  readonly markings: readonly Marking[] | null;
}> {
  const question = { cells: 'values', rules: withRules, protection: withRules } as const;
  const store = new StoreQuestion(context);
  const answers = await askSheets(context, scope, question, store);
  const sheets = await readParts(context, answers, listeners);
  const reading = {
    snapshot: { sheets: sheets.map(({ snapshot }) => snapshot) },
    sheets: sheets.map((one) => one.reading),
    store: store.reading,
  };
  const markings = answers.flatMap(({ marking }) => marking ?? []);
  const isListed =
    markings.length === answers.length &&
    markings.every(({ rules }) => rules !== null) &&
    answers.every(({ parts }) => parts.every(({ values }) => values !== null));
  return { reading, markings: isListed ? markings : null };
}

/** A worksheet that was read, and its values. */
export interface SheetValues {
  readonly reading: SheetReading;
  readonly snapshot: SheetSnapshot;
}

/**
 * Reads worksheets again, their values alone: one round trip, more only for what is too large.
 * @throws ExcelProblem, `gone` where one of them was deleted
 */
export function readSheets(
  sheetIds: readonly string[],
  listeners: Listeners,
): Promise<readonly SheetValues[]> {
  return runExcel(listeners.onWaiting, async (context) => {
    const question = { cells: 'values', rules: false, protection: false } as const;
    return readParts(context, await askKnownSheets(context, sheetIds, question), listeners);
  });
}

/** A sheet with more cells beyond the bound is read inside it alone; a form so large is none. */
const MOST_CELLS = 5_000_000;

/** Reads what the sheets have not answered with their values yet. */
async function readParts(
  context: Excel.RequestContext,
  answers: readonly SheetAnswer[],
  { onProgress }: Listeners,
): Promise<readonly SheetValues[]> {
  const open = answers.flatMap(({ sheet, parts }) =>
    parts.flatMap(({ area, values }) => (values === null ? [{ sheetId: sheet.id, area }] : [])),
  );
  const filled = await narrow(context, open);
  const cut = tooLargeSheets(filled);
  const slices = filled.filter(({ sheetId, area }) => !(isBeyond(area) && cut.has(sheetId)));
  const bySheet = groupBy(await readSlices(context, slices, onProgress), ({ sheetId }) => sheetId);
  return answers.map(({ sheet, parts }) => {
    const { id, name } = sheet;
    const values = joined([...parts, ...(bySheet.get(id) ?? [])]);
    return {
      reading: {
        id,
        name,
        isCut: cut.has(id),
      },
      snapshot: { name, visibility: visibilityOf(sheet), ...values },
    };
  });
}

function tooLargeSheets(areas: readonly PlacedArea[]): ReadonlySet<string> {
  const beyond = areas.filter(({ area }) => isBeyond(area));
  const bySheet = groupBy(beyond, ({ sheetId }) => sheetId);
  return new Set([...bySheet].flatMap(([id, own]) => (cellsIn(own) > MOST_CELLS ? [id] : [])));
}

interface Piece {
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[] | null;
}

/** The values of one sheet put together from the pieces that were read. */
function joined(pieces: readonly Piece[]): Pick<SheetSnapshot, 'origin' | 'values'> {
  const top = pieces.reduce((least, { area }) => Math.min(least, area.top), Infinity);
  const left = pieces.reduce((least, { area }) => Math.min(least, area.left), Infinity);
  const rows: CellValue[][] = [];
  for (const { area, values } of pieces) {
    for (const [index, line] of (values ?? []).entries()) {
      while (rows.length <= area.top - top + index) rows.push([]);
      const row = rows[area.top - top + index] ?? [];
      while (row.length < area.left - left) row.push(null);
      for (const [offset, value] of line.entries()) row[area.left - left + offset] = value;
    }
  }
  return trimmed({ row: top, column: left }, rows);
}

function visibilityOf(sheet: Excel.Worksheet): SheetSnapshot['visibility'] {
  if (sheet.visibility === 'Visible') return 'visible';
  return sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden';
}
