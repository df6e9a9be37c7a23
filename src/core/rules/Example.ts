import type { CellValue } from '../snapshot/CellValue';

/** Cells of the form, from the top left of a program to its bottom right; `hidden` is the row below 主な実績・効果. */
export const CELL_KEYS = [
  'year',
  'policyCode',
  'policyName',
  'sectionTitle',
  'no',
  'isNew',
  'name',
  'goal',
  'content',
  'peopleLabel',
  'peopleText',
  'people',
  'thingsLabel',
  'thingsText',
  'things',
  'moneyLabel',
  'moneyText',
  'money',
  'total',
  'previousYear',
  'results',
  'hidden',
  'analysis',
  'method',
  'direction',
  'method2',
  'direction2',
  'section',
] as const;
export type CellKey = (typeof CELL_KEYS)[number];

/** What is said of one program; null is blank, what is left out is as in a sound one. */
export type ExampleCells = { readonly [K in CellKey]?: CellValue };

/** How a rule is kept and how it is broken: a program each, or several. */
export interface Example {
  readonly good: readonly ExampleCells[];
  readonly bad: readonly ExampleCells[];
  /** Further sound programs, for rules that compare a program with the others. */
  readonly others?: number;
}
