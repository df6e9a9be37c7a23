import type { Area } from '../core/address/area';
import { parseAreas } from '../core/address/a1';
import { isPassing, toExcelProblem } from './ExcelProblem';
import { runExcel } from './runExcel';

/** What happened on a sheet. */
export interface SheetEvent {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/**
 * Who edited: the person here, somebody else in the same workbook, or this add-in; `unclear` where
 * Excel does not say whether it was the person or we.
 */
export type Editor = 'user' | 'coauthor' | 'us' | 'unclear';

/** An edit; `moved` when rows, columns or cells were inserted or deleted, so that addresses shift. */
export interface SheetEdit extends SheetEvent {
  /** Excel's name for it, such as `RangeEdited`, `RowInserted` or `RowDeleted`. */
  readonly changeType: Excel.WorksheetChangedEventArgs['changeType'];
  readonly moved: boolean;
  readonly by: Editor;
}

/** Who wants to hear of what happens in the workbook. */
export interface WorkbookListener {
  onSelected(event: SheetEvent): void;
  onEdited(edit: SheetEdit): void;
  /** Another worksheet came into view. */
  onActivated(sheet: { readonly id: string; readonly name: string }): void;
}

/** A workbook being watched. */
export interface Watch {
  readonly workbook: string;
  /** The worksheet in view when the watch began; null where that was a chart sheet. */
  readonly sheet: string | null;
  /** Ids of its worksheets. */
  readonly sheetIds: readonly string[];
  /** Takes the handlers back, in the context that made them. */
  readonly stop: () => Promise<void>;
}

/**
 * Names the workbook and the worksheet in view, and reports selections, edits (co-authors' too) and
 * changes of worksheet from then on: one round trip, two where no worksheet is in view.
 * @throws ExcelProblem
 */
export async function watchWorkbook(
  listener: WorkbookListener,
  onWaiting: () => void,
): Promise<Watch> {
  try {
    return await watch(listener, true, onWaiting);
  } catch (error) {
    if (isPassing(toExcelProblem(error))) throw error;
    return watch(listener, false, onWaiting);
  }
}

function watch(
  listener: WorkbookListener,
  isInView: boolean,
  onWaiting: () => void,
): Promise<Watch> {
  return runExcel(onWaiting, async (context) => {
    const { workbook } = context;
    // Asked first: where it fails, no handler was added yet.
    const sheet = isInView ? workbook.worksheets.getActiveWorksheet() : null;
    sheet?.load('name');
    workbook.load('name');
    workbook.worksheets.load('items/id');
    const handlers = addHandlers(workbook.worksheets, listener);
    await context.sync();
    return {
      workbook: workbook.name,
      sheet: sheet?.name ?? null,
      sheetIds: workbook.worksheets.items.map(({ id }) => id),
      stop: () =>
        Excel.run(context, async (same) => {
          for (const handler of handlers) handler.remove();
          await same.sync();
        }),
    };
  });
}

function addHandlers(
  sheets: Excel.WorksheetCollection,
  listener: WorkbookListener,
): readonly { remove(): void }[] {
  return [
    sheets.onSelectionChanged.add(({ worksheetId, address }) => {
      listener.onSelected({ sheetId: worksheetId, areas: parseAreas(address) });
      return Promise.resolve();
    }),
    sheets.onChanged.add(({ worksheetId, address, changeType, source, triggerSource }) => {
      listener.onEdited({
        sheetId: worksheetId,
        areas: parseAreas(address),
        changeType,
        moved: changeType !== 'RangeEdited',
        by: editorOf(source, triggerSource),
      });
      return Promise.resolve();
    }),
    sheets.onActivated.add(async ({ worksheetId }) => {
      const name = await nameOf(worksheetId);
      if (name !== null) listener.onActivated({ id: worksheetId, name });
    }),
  ];
}

/** Excel before 1.14 does not say what triggered an edit. */
function editorOf(
  source: Excel.WorksheetChangedEventArgs['source'],
  trigger: Excel.WorksheetChangedEventArgs['triggerSource'] | undefined,
): Editor {
  if (source === 'Remote') return 'coauthor';
  if (trigger === undefined) return 'unclear';
  return trigger === 'ThisLocalAddin' ? 'us' : 'user';
}

/** null where the sheet went away in the meantime. */
async function nameOf(sheetId: string): Promise<string | null> {
  try {
    return await runExcel(
      () => undefined,
      async (context) => {
        const sheet = context.workbook.worksheets.getItem(sheetId);
        sheet.load('name');
        await context.sync();
        return sheet.name;
      },
    );
  } catch (error) {
    const problem = toExcelProblem(error);
    if (problem.reason === 'unexpected') throw problem;
    return null;
  }
}
