import type { CellValue } from '../../src/core/snapshot/CellValue';

/** Cells of a block that hold one value each. */
export const CITY_FIELDS = [
  'no',
  'isNew',
  'name',
  'goal',
  'content',
  'otherCities',
  'peopleLabel',
  'thingsLabel',
  'moneyLabel',
  'peopleText',
  'thingsText',
  'moneyText',
  'people',
  'things',
  'money',
  'total',
  'previousYear',
  'results',
  'analysis',
  'section',
] as const;
export type CityField = (typeof CITY_FIELDS)[number];

/** The figures behind the texts, in 百万円 and 人. */
export interface CityFigures {
  readonly people: number;
  readonly budget: number;
  readonly general: number;
  readonly items: readonly number[];
  readonly nonRegular: boolean;
}

/** One program as its sheet writes it. */
export interface CityProgram {
  readonly cells: { readonly [F in CityField]: CellValue };
  readonly methods: readonly CellValue[];
  /** One a method, or a single one that all share. */
  readonly directions: readonly CellValue[];
  readonly figures: CityFigures;
}

/** A text of the program; empty where the cell holds none. */
export function textOf(program: CityProgram, field: CityField): string {
  const value = program.cells[field];
  return typeof value === 'string' ? value : '';
}
