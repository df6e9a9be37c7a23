import { type CellValue, isSameValue } from '../../core/snapshot/CellValue';
import { Grid } from '../../core/snapshot/Grid';
import { type CellState, isFormula, isSameContent } from '../../excel/edits/CellState';
import type { ChangedCell } from '../../excel/edits/EditOutcome';
import { readSheets, type SheetValues } from '../../excel/readWorkbook';
import { toCellValues } from '../../excel/reading';
import { isOfPlaces, sheetIdsOf, type UndoStep } from '../edits/UndoStep';
import type { Pane } from '../Pane';
import type { Lost, Notice } from '../state';
import { load } from '../keptSettings';
import { extentOf, keepPane, keptName } from './keeping';
import { type KeptPane, keptPaneSchema } from './keptPaneSchema';

/**
 * Brings back what the pane had before it was loaded anew.
 * @param sheetIds of the workbook; null where they are not known
 * @returns whether there was a list, and what says in the end what is lost
 */
export function bringBackPane(
  pane: Pane,
  sheetIds: readonly string[] | null,
): { readonly wasChecked: boolean; readonly notifyLost: () => Promise<void> } {
  const kept = loadKept(pane.workbook);
  if (kept !== null) {
    bringBack(pane, kept, sheetIds);
    pane.quietWork = holdAgainst(pane, kept, sheetIds);
  }
  keepPane(pane, kept?.extents ?? {});
  return {
    wasChecked: kept?.isChecked === true,
    notifyLost: async () => {
      if (kept === null) return;
      await pane.quietWork;
      const lost = lostOf(pane, kept);
      const isLost = lost.changed + lost.oldest + lost.books.length > 0 || lost.open !== null;
      if (isLost) pane.notify(isReopened, { kind: 'reopened', lost });
    },
  };
}

/** Steps of sheets that are all gone are left behind. */
function bringBack(
  pane: Pane,
  { steps, books, settings }: KeptPane,
  sheetIds: readonly string[] | null,
): void {
  const isThere = (id: string): boolean => sheetIds === null || sheetIds.includes(id);
  const there = steps.filter(
    ({ step }) => step.kind === 'waivers' || sheetIdsOf(step).some(isThere),
  );
  pane.update(({ summary }) => ({
    settings,
    undo: there.map(({ step }) => step),
    moved: new Set(there.filter(({ isMoved }) => isMoved).map(({ step }) => step)),
    summary: {
      ...summary,
      added: books.map((name, index) => ({ kind: 'lost', id: -1 - index, name })),
    },
  }));
}

/**
 * Nobody reported edits while there was no pane. Where a sheet goes farther now, or less far, rows may
 * have come or gone, so that other cells stand in the places of its steps; a step none of whose cells
 * reads as it was left has nothing to take back. One round trip, where there are steps.
 */
async function holdAgainst(
  pane: Pane,
  kept: KeptPane,
  sheetIds: readonly string[] | null,
): Promise<void> {
  const steps = pane.state.undo;
  const ids = [...new Set(steps.filter(isOfPlaces).flatMap(sheetIdsOf))];
  const sheets = await readThere(ids.filter((id) => sheetIds?.includes(id) ?? true));
  const isShifted = (step: UndoStep): boolean =>
    isOfPlaces(step) &&
    (sheets === null ||
      sheets.some(({ reading: { id }, snapshot }) => {
        const now = extentOf(snapshot);
        return sheetIdsOf(step).includes(id) && (kept.extents[id] ?? now) !== now;
      }));
  const there = stillThere(steps, sheets ?? []);
  pane.update(({ moved }) => ({
    undo: there,
    moved: new Set(there.filter((one) => moved.has(one) || isShifted(one))),
  }));
}

/** null where Excel does not say: what cannot be looked at is not taken back, as 元に戻す says. */
async function readThere(sheetIds: readonly string[]): Promise<readonly SheetValues[] | null> {
  if (sheetIds.length === 0) return [];
  try {
    return await readSheets(sheetIds, { onWaiting: ignore, onProgress: ignore });
  } catch {
    return null;
  }
}

const ignore = (): void => undefined;

/** The steps of which some cell reads as it was left; what a later step took over counts as left. */
function stillThere(
  steps: readonly UndoStep[],
  sheets: readonly SheetValues[],
): readonly UndoStep[] {
  const grids = new Map(
    sheets.map(({ reading, snapshot }, index) => [reading.id, new Grid(snapshot, index)]),
  );
  const before = new Map<string, CellState>();
  const keyOf = ({ sheetId, cell }: ChangedCell): string => `${sheetId} ${cell.row} ${cell.column}`;
  const isAsLeft = (one: ChangedCell): boolean => {
    const later = before.get(keyOf(one));
    if (later !== undefined) return isSameContent(later, one.after);
    const grid = grids.get(one.sheetId);
    return grid === undefined || isShown(one.after, grid.at(one.cell.row, one.cell.column));
  };
  return [...steps]
    .reverse()
    .filter((step) => {
      if (step.kind !== 'edits') return true;
      const { cells } = step.entry;
      const isThere = cells.some(isAsLeft);
      for (const one of cells) before.set(keyOf(one), one.before);
      return isThere;
    })
    .reverse();
}

/** A formula's result may be another by now. */
function isShown(there: CellState, value: CellValue): boolean {
  const [[left = null] = []] = toCellValues([[there.value]], [[there.valueType]]);
  return isFormula(there) || isSameValue(left, value);
}

function lostOf({ state: { undo: there } }: Pane, kept: KeptPane): Lost {
  const changed = kept.steps.filter(({ step }) => !there.includes(step)).length;
  return { changed, oldest: kept.oldest, books: kept.books, open: kept.open };
}

function isReopened({ kind }: Notice): boolean {
  return kind === 'reopened';
}

/** What the pane of this workbook kept; null where that is nothing. */
function loadKept(workbook: string): KeptPane | null {
  const kept = load('session', keptName(), keptPaneSchema);
  return kept === null || (workbook !== '' && kept.workbook !== workbook) ? null : kept;
}
