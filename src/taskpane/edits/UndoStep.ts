import type { Waiver } from '../../core/waivers/Waiver';
import type { UndoEntry } from '../../excel/edits/EditOutcome';
import type { SheetStep } from '../../excel/sheets/SheetOutcome';
import type { PlacedValidations } from '../../excel/sheets/validations';
import type { SheetMarks } from '../../excel/marks/replaceMarks';

/** A step of ours that 元に戻す takes back. */
export type UndoStep = Change & {
  /** When it was taken, in milliseconds since 1970. */
  readonly at: number;
};

/** What was changed, and what takes it back. */
export type Change =
  | {
      readonly kind: 'edits';
      readonly origin: EditsOrigin;
      /** Changes that were applied, each of one cell or more. */
      readonly count: number;
      readonly entry: UndoEntry;
    }
  /** Marks were put or taken: how they stood before. */
  | { readonly kind: 'marks'; readonly before: readonly SheetMarks[] }
  /** 入力規則 were set. */
  | { readonly kind: 'validations'; readonly placed: readonly PlacedValidations[] }
  /** Worksheets of ours were made, or written anew. */
  | {
      readonly kind: 'sheets';
      readonly origin: SheetsOrigin;
      readonly sheets: readonly SheetStep[];
    }
  /** 無視 was chosen or given up. */
  | {
      readonly kind: 'waivers';
      readonly before: readonly Waiver[];
      readonly after: readonly Waiver[];
    };

/** What was filled in, what was put right, or both at once. */
export type EditsOrigin = 'fill' | 'fix' | 'mend';

/** 集計, 全庁集計, 機械判読可能な表, 指摘票, or a new form. */
export type SheetsOrigin = 'summary' | 'all' | 'data' | 'return' | 'form';

/** Ids of the sheets that a step changed. */
export function sheetIdsOf(step: UndoStep): readonly string[] {
  switch (step.kind) {
    case 'edits':
      return step.entry.cells.map(({ sheetId }) => sheetId);
    case 'marks':
      return step.before.map(({ sheetId }) => sheetId);
    case 'validations':
      return step.placed.map(({ sheetId }) => sheetId);
    case 'sheets':
      return step.sheets.map(({ sheetId }) => sheetId);
    case 'waivers':
      return [];
  }
}

/** Whether a step knows its cells by their places alone: they may not move. */
export function isOfPlaces({ kind }: UndoStep): boolean {
  return kind !== 'sheets' && kind !== 'waivers';
}
