import type { Area } from '../../core/address/Area';
import type { PlannedValidation } from '../../core/plan/sheet';
import type { ExcelProblem } from '../ExcelProblem';

/** 入力規則 for one sheet. */
export interface PlacedValidations {
  readonly sheetId: string;
  readonly validations: readonly PlannedValidation[];
}

/** Cells of one sheet. */
export interface SheetAreas {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/** What stands against setting them, noticed beforehand. */
export interface ValidationRefusal extends SheetAreas {
  /** `taken`: the cells have got a 入力規則 since they were looked at. */
  readonly reason: 'gone' | 'protectedSheet' | 'taken';
}

/** What became of them. Either nothing, or all of it is in the workbook, or we say what is. */
export type ValidationOutcome =
  | { readonly kind: 'refused'; readonly refusals: readonly ValidationRefusal[] }
  | { readonly kind: 'written' }
  | { readonly kind: 'rolledBack'; readonly problem: ExcelProblem }
  /** Taking them back failed too: some of the cells may carry one. */
  | { readonly kind: 'leftHalf'; readonly problem: ExcelProblem };
