import type { Area } from '../../core/address/Area';
import type { SheetPlan } from '../../core/plan/sheet';
import type { ExcelProblem } from '../ExcelProblem';
import type { SheetStep } from './SheetStep';

/** Why nothing was written: noticed beforehand. */
export type SheetRefusal =
  /** The workbook was opened read-only. */
  | { readonly reason: 'readOnly' }
  /** ブックの保護: no sheet can be added. */
  | { readonly reason: 'protectedWorkbook' }
  | { readonly reason: 'protectedSheet' | 'filtered'; readonly sheet: string }
  /** Cells of the user's stand where the sheet's new content would go. */
  | { readonly reason: 'covered'; readonly sheet: string; readonly areas: readonly Area[] };

/** What a sheet can do without, each apart from the others; in the order in which they are asked for. */
export type Nicety =
  /** It comes in view. */
  | 'front'
  /** Frozen panes and gridlines. */
  | 'window'
  | 'heights'
  /** Orientation and centring. */
  | 'page'
  | 'paper'
  /** Fitted to the page's width. */
  | 'zoom'
  | 'titles'
  | 'breaks'
  | 'footer'
  | 'charts';

/** A sheet that holds all that was planned for it, but for niceties that Excel refused. */
export interface WrittenSheet extends DressedSheet {
  readonly kind: 'written';
  /** null where it cannot be taken back: it is the user's, or too much stood there before. */
  readonly undo: SheetStep | null;
}

/** A sheet with its niceties. */
export interface DressedSheet {
  readonly sheetId: string;
  /** As its tab reads. */
  readonly name: string;
  readonly isNew: boolean;
  /** It is ours, but the user has hidden it: it was written and stays hidden. */
  readonly isHidden: boolean;
  readonly paper: SheetPlan['print']['paper'];
  readonly missing: readonly Nicety[];
}

/** What became of a planned sheet. Either nothing, or its contents are in the workbook, or we say what is. */
export type SheetOutcome =
  | ({ readonly kind: 'refused' } & SheetRefusal)
  | WrittenSheet
  /** The sheet is gone again, or holds its former contents (its formats may differ). */
  | { readonly kind: 'rolledBack'; readonly problem: ExcelProblem }
  /** Taking it back failed too: the sheet is there, blank or half written. */
  | {
      readonly kind: 'leftHalf';
      readonly problem: ExcelProblem;
      readonly sheet: string;
      readonly isBlank: boolean;
    };
