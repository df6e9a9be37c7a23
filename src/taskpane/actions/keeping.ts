import type { SheetSnapshot } from '../../core/snapshot/Snapshot';
import type { Basis } from '../Basis';
import type { UndoStep } from '../edits/UndoStep';
import type { Pane } from '../Pane';
import { documentAddress, keyOf, save, storage } from '../settings';
import type { Lost, OpenState } from '../state';
import type { KeptPane } from './keptPaneSchema';

/** Characters for the steps: a small part of what a browser lets a page keep. */
const ROOM = 1_000_000;

/**
 * Keeps what the pane would lose by being loaded anew, whenever that changes.
 * @param before what an earlier pane kept of how far the sheets went; null where none did: there is
 *   nothing to keep yet
 */
export function keepPane(pane: Pane, before: KeptPane['extents'] | null): void {
  let known = before === null ? keptParts(pane.state) : [];
  let extents = before ?? {};
  pane.follow((state) => {
    const { basis } = state;
    const parts = keptParts(state);
    if (parts.every((part, index) => part === known[index])) return;
    known = parts;
    if (basis !== null) extents = { ...extents, ...extentsOf(basis) };
    keep(pane.workbook, state, extents);
  });
}

/** Of what is kept, what may change. */
function keptParts(state: OpenState): readonly unknown[] {
  const { settings, undo, moved, summary, basis } = state;
  return [settings, undo, moved, summary.added, openOf(state), basis];
}

function keep(workbook: string, state: OpenState, extents: KeptPane['extents']): void {
  const { settings, undo, moved, summary } = state;
  const kept = (steps: readonly UndoStep[]): KeptPane => ({
    workbook,
    settings,
    isChecked: state.basis !== null,
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

function openOf({ offer, summary }: OpenState): Lost['open'] {
  if (offer !== null) return 'preview';
  return summary.comparison === null ? null : 'comparison';
}

/** Of the workbook in view. */
export function keptName(): string {
  return `pane:${documentAddress()}`;
}

/** Whether an earlier pane has left something to bring back. */
export function hasKept(): boolean {
  try {
    return storage('session').getItem(keyOf(keptName())) !== null;
  } catch {
    // Storage that is blocked keeps nothing.
    return false;
  }
}
