import type { UndoEntry } from '../../excel/edits/UndoEntry';
import type { PlacedValidations } from '../../excel/sheets/ValidationOutcome';
import type { SheetMarks } from '../../excel/TakenMarks';

/** A step of ours that 元に戻す takes back. */
export type UndoStep =
  | {
      readonly kind: 'edits';
      readonly origin: 'fill' | 'fix';
      /** Changes that were applied, each of one cell or more. */
      readonly count: number;
      readonly entry: UndoEntry;
    }
  /** Marks were put or taken: how they stood before. */
  | { readonly kind: 'marks'; readonly before: readonly SheetMarks[] }
  /** 入力規則 were set. */
  | { readonly kind: 'validations'; readonly placed: readonly PlacedValidations[] };

/** Ids of the sheets that a step changed. */
export function sheetIdsOf(step: UndoStep): readonly string[] {
  switch (step.kind) {
    case 'edits':
      return step.entry.cells.map(({ sheetId }) => sheetId);
    case 'marks':
      return step.before.map(({ sheetId }) => sheetId);
    case 'validations':
      return step.placed.map(({ sheetId }) => sheetId);
  }
}
