import type { Area } from '../../core/address/Area';
import type { ExcelProblem } from '../ExcelProblem';

/** Why nothing was written: noticed beforehand. */
export type SheetRefusal =
  /** The workbook was opened read-only. */
  | { readonly reason: 'readOnly' }
  /** ブックの保護: no sheet can be added. */
  | { readonly reason: 'protectedWorkbook' }
  | { readonly reason: 'protectedSheet' | 'filtered'; readonly sheet: string }
  /** Cells of the user's stand where the sheet's new content would go. */
  | { readonly reason: 'covered'; readonly sheet: string; readonly areas: readonly Area[] };

/** What became of a planned sheet. Either nothing, or all of it is in the workbook, or we say what is. */
export type SheetOutcome =
  | ({ readonly kind: 'refused' } & SheetRefusal)
  | {
      readonly kind: 'written';
      readonly sheetId: string;
      /** As its tab reads. */
      readonly name: string;
      readonly isNew: boolean;
      /** It is ours, but the user has hidden it: it was written and stays hidden. */
      readonly isHidden: boolean;
    }
  /** The sheet is gone again, or holds its former contents (its formats may differ). */
  | { readonly kind: 'rolledBack'; readonly problem: ExcelProblem }
  /** Taking it back failed too: the sheet is left as it is. */
  | { readonly kind: 'leftHalf'; readonly problem: ExcelProblem; readonly sheet: string };
