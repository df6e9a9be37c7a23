import type { SheetSnapshot } from '../core/snapshot/Snapshot';
import { trimmed } from '../core/snapshot/trimmed';
import { askSheet, type SheetAnswer } from './askSheet';
import { askSheets } from './askSheets';
import { Grid } from './Grid';
import { missingSlices, readSlices, type SheetSlice } from './readSlices';
import type { Listeners, Scope, SheetReading, WorkbookReading } from './reading';
import { runExcel } from './runExcel';
import { isReadable, outsideBound } from './slices';
import { StoreQuestion } from './StoreQuestion';

/**
 * Reads values, what was waived and, where marks are on, what marking must know: two round trips
 * for the workbook, one for the worksheet in view, more only for what is too large for one answer. Writes nothing.
 * @throws ExcelProblem
 */
export function readWorkbook(
  scope: Scope,
  withMarks: boolean,
  listeners: Listeners,
): Promise<WorkbookReading> {
  return runExcel(listeners.onWaiting, async (context) => {
    const question = { cells: 'values', rules: withMarks, protection: withMarks } as const;
    const store = new StoreQuestion(context);
    const answers = await askSheets(context, scope, question, store);
    const sheets = await readParts(context, answers, listeners);
    return {
      snapshot: { sheets: sheets.map(({ snapshot }) => snapshot) },
      sheets: sheets.map(({ reading }) => reading),
      store: store.reading,
    };
  });
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
    return readParts(
      context,
      readers.map((read) => read()),
      listeners,
    );
  });
}

async function readParts(
  context: Excel.RequestContext,
  answers: readonly SheetAnswer[],
  { onProgress }: Listeners,
): Promise<readonly SheetValues[]> {
  const parts = answers.map(toPart);
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

function toPart({ sheet, used, part, marking }: SheetAnswer): SheetPart {
  const { id, name } = sheet;
  const visibility = visibilityOf(sheet);
  if (used === null) {
    return {
      slices: [],
      reading: { id, name, isCut: false, marking },
      snapshot: () => ({ name, visibility, ...trimmed({ row: 0, column: 0 }, []) }),
    };
  }
  const grid = new Grid(used);
  if (part !== null) grid.place(part.row, part.column, part.values);
  const isCut = !isReadable(outsideBound(used));
  return {
    slices: missingSlices(id, grid, used, { hasPart: part !== null, isCut }),
    reading: { id, name, isCut, marking },
    snapshot: () => ({ name, visibility, ...trimmed(grid.origin, grid.values) }),
  };
}

function visibilityOf(sheet: Excel.Worksheet): SheetSnapshot['visibility'] {
  if (sheet.visibility === 'Visible') return 'visible';
  return sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden';
}
