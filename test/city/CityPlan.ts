import type { CityProgram } from './CityProgram';

/** How large a city is and which one. */
export interface CitySize {
  readonly seed: number;
  readonly sheets: number;
  readonly programsPerSheet: number;
}

/** How one sheet lays the form out. */
export interface SheetManner {
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Group titles above the column titles. */
  readonly twoHeaderRows: boolean;
  /** `ヒ⏎ト` instead of `ヒト`. */
  readonly stackedLabels: boolean;
  /** 他都市等の状況 and its text in one cell. */
  readonly oneCellForOtherCities: boolean;
  /** Programs under one header. */
  readonly programsPerPage: number;
  /** Physical rows of each block, in turn. */
  readonly blockRows: readonly number[];
}

export interface CityPolicy {
  readonly code: string;
  readonly name: string;
  readonly programs: readonly CityProgram[];
}

/** One bureau's sheet, drawn but not laid out. */
export interface CitySheet {
  readonly name: string;
  readonly fiscalYear: string;
  readonly manner: SheetManner;
  readonly policies: readonly CityPolicy[];
}
