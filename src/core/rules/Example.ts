import type { FieldKey } from '../profile/blockFields';
import type { ResourceKey } from '../profile/Profile';
import type { CellValue } from '../snapshot/CellValue';

type Lines<K extends string> = K | `${K}2`;
/** The workbook's name and the sheet's; cells of the form; `hidden` is the row below 所管課. */
export type CellKey =
  | 'file'
  | 'sheet'
  | 'year'
  | 'policyCode'
  | 'policyName'
  | 'titleRow'
  | 'costTitle'
  | 'sectionTitle'
  | Exclude<FieldKey, 'otherCities'>
  | `${ResourceKey}Label`
  | 'hidden'
  | Lines<'method' | 'direction'>
  | 'sumName'
  | 'sumTotal';

/** What is said of one program; null is blank, what is left out is as in a sound one. */
export type ExampleCells = { readonly [K in CellKey]?: CellValue };

/** How a rule is kept and how it is broken: a program each, or several. */
export interface Example {
  readonly good: readonly ExampleCells[];
  readonly bad: readonly ExampleCells[];
  /** Further sound programs, for rules that compare a program with the others. */
  readonly others?: number;
}
