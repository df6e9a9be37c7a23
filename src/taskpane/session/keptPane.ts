import * as z from '../../core/schema/zod';
import type { SheetSnapshot } from '../../core/snapshot/Snapshot';
import type { Basis } from '../Basis';
import { type UndoStep, undoStepSchema } from '../edits/UndoStep';
import { settingsSchema } from '../settings';
import { type Lost, type OpenState, resultOf } from '../state';
import { documentAddress, load, save } from '../storage';
import type { Session } from './Session';

const keptSchema = z.object({
  /** Its name: workbooks that were never saved may share an address. */
  workbook: z.string(),
  settings: settingsSchema,
  /** There was a list. */
  isChecked: z.boolean(),
  /** Names of the files that were added. */
  books: z.array(z.string()),
  open: z.enum(['preview', 'comparison']).nullable(),
  /** The latest last. */
  steps: z.array(z.object({ step: undoStepSchema, isMoved: z.boolean() })),
  /** Older steps that found no room. */
  oldest: z.number().int().nonnegative(),
  /** How far each sheet went when it was last read, by its id. */
  extents: z.record(z.string(), z.string()),
});

/** What of a pane is there again when it is loaded anew. */
export type KeptPane = z.infer<typeof keptSchema>;

/** Characters for the steps: a small part of what a browser lets a page keep. */
const ROOM = 1_000_000;

/** What the pane of this workbook kept; null where that is nothing. */
export function loadKept(workbook: string): KeptPane | null {
  const kept = load('session', keptName(), keptSchema);
  return kept === null || (workbook !== '' && kept.workbook !== workbook) ? null : kept;
}

/**
 * Keeps what the pane would lose by being loaded anew, whenever that changes.
 * @param before what an earlier pane kept
 */
export function keepPane(session: Session, before: KeptPane | null): void {
  let known: readonly unknown[] = [];
  let extents = before?.extents ?? {};
  session.store.follow((state) => {
    if (state.kind !== 'open') return;
    const { settings, undo, moved, summary } = state;
    const { basis } = session;
    const isChecked = resultOf(state) !== null;
    const parts = [settings, undo, moved, summary.added, openOf(state), isChecked, basis];
    if (parts.every((part, index) => part === known[index])) return;
    known = parts;
    if (basis !== null) extents = { ...extents, ...extentsOf(basis) };
    keep(session.workbook, state, extents);
  });
}

function keep(workbook: string, state: OpenState, extents: KeptPane['extents']): void {
  const { settings, undo, moved, summary } = state;
  const kept = (steps: readonly UndoStep[]): KeptPane => ({
    workbook,
    settings,
    isChecked: resultOf(state) !== null,
    books: summary.added.flatMap(({ kind, name }) => (kind === 'refused' ? [] : [name])),
    open: openOf(state),
    steps: steps.map((step) => ({ step, isMoved: moved.has(step) })),
    oldest: undo.length - steps.length,
    extents,
  });
  // Where the browser has less room than we take, the older half goes, and again.
  let steps = latestWithin(undo, ROOM);
  while (!save('session', keptName(), kept(steps)) && steps.length > 0) {
    steps = steps.slice(Math.ceil(steps.length / 2));
  }
}

function extentsOf({ reading }: Basis): KeptPane['extents'] {
  return Object.fromEntries(
    reading.snapshot.sheets.map((sheet, index) => [
      reading.sheets[index]?.id ?? '',
      extentOf(sheet),
    ]),
  );
}

/** How far a sheet goes: farther, or less far, when rows come or go. */
export function extentOf({ origin, values }: SheetSnapshot): string {
  const width = values.reduce((most, { length }) => Math.max(most, length), 0);
  return `${origin.row + values.length} ${origin.column + width}`;
}

function latestWithin(steps: readonly UndoStep[], room: number): readonly UndoStep[] {
  let left = room;
  let first = steps.length;
  for (let index = steps.length - 1; index >= 0; index--) {
    left -= JSON.stringify(steps[index]).length;
    if (left < 0) break;
    first = index;
  }
  return steps.slice(first);
}

function openOf({ preview, summary }: OpenState): Lost['open'] {
  if (preview !== null) return 'preview';
  return summary.comparison === null ? null : 'comparison';
}

function keptName(): string {
  return `pane:${documentAddress()}`;
}
