import type { SheetSnapshot } from '../core/snapshot/Snapshot';
import { trimmed } from '../core/snapshot/trimmed';
import { askSheet, type SheetAnswer } from './askSheet';
import { askSheets } from './askSheets';
import { Grid } from './Grid';
import type { Marking } from './marks/listRules';
import { missingSlices, readSlices, type SheetSlice } from './readSlices';
import type { Listeners, Scope, SheetReading, WorkbookReading } from './reading';
import { runExcel } from './runExcel';
import { isReadable, outsideBound } from './slices';
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
  const parts = answers.map(toPart);
  const sheets = await readParts(context, parts, listeners);
  const reading = {
    snapshot: { sheets: sheets.map(({ snapshot }) => snapshot) },
    sheets: sheets.map((one) => one.reading),
    store: store.reading,
  };
  const markings = answers.flatMap(({ marking }) => marking ?? []);
  const isListed =
    markings.length === answers.length &&
    markings.every(({ rules }) => rules !== null) &&
    parts.every(({ slices }) => slices.length === 0);
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
    const readers = sheetIds.map((id) => {
      const sheet = context.workbook.worksheets.getItem(id);
      sheet.load('id,name,visibility');
      return askSheet(sheet, question);
    });
    await context.sync();
    const parts = readers.map((read) => toPart(read()));
    return readParts(context, parts, listeners);
  });
}

async function readParts(
  context: Excel.RequestContext,
  parts: readonly SheetPart[],
  { onProgress }: Listeners,
): Promise<readonly SheetValues[]> {
  await readSlices(
    context,
    parts.flatMap((part) => part.slices),
    onProgress,
  );
  return parts.map((part) => ({ reading: part.reading, snapshot: part.snapshot() }));
}

interface SheetPart {
  readonly slices: readonly SheetSlice[];
  readonly reading: SheetReading;
  /** To be called when the slices have been read. */
  snapshot(): SheetSnapshot;
}

function toPart({ sheet, used, part }: SheetAnswer): SheetPart {
  const { id, name } = sheet;
  const visibility = visibilityOf(sheet);
  if (used === null) {
    return {
      slices: [],
      reading: { id, name, isCut: false },
      snapshot: () => ({ name, visibility, ...trimmed({ row: 0, column: 0 }, []) }),
    };
  }
  const grid = new Grid(used);
  if (part !== null) grid.place(part.row, part.column, part.values);
  const isCut = !isReadable(outsideBound(used));
  return {
    slices: missingSlices(id, grid, used, { hasPart: part !== null, isCut }),
    reading: { id, name, isCut },
    snapshot: () => ({ name, visibility, ...trimmed(grid.origin, grid.values) }),
  };
}

function visibilityOf(sheet: Excel.Worksheet): SheetSnapshot['visibility'] {
  if (sheet.visibility === 'Visible') return 'visible';
  return sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden';
}
