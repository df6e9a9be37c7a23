/** One program as it stands on the printed form; null is a cell left blank. */
export interface SampleProgram {
  readonly no: number;
  readonly isNew: boolean;
  readonly name: string;
  readonly goal: string | null;
  readonly content: string;
  readonly otherCities: string | null;
  readonly resources: {
    readonly people: string;
    readonly things: string;
    readonly money: string;
  };
  /** 百万円. */
  readonly cost: SampleCost;
  readonly previousYear: string;
  readonly results: string | null;
  readonly analysis: string | null;
  /** At most three, one cell each. */
  readonly methods: readonly string[];
  /** One a method, or a single one that all share. */
  readonly directions: readonly string[];
  readonly section: string;
}

export interface SampleCost {
  readonly people: number | null;
  readonly things: number | null;
  readonly money: number | null;
  readonly total: number | null;
}

/** Programs of one 施策 that stand under one header, in print one page. */
export interface SamplePage {
  readonly code: string;
  readonly name: string;
  readonly programs: readonly SampleProgram[];
}

/** What stands above the first table. */
export interface SampleTop {
  readonly title: string;
  readonly fiscalYear: string;
  readonly bureau: string;
  readonly director: string;
  readonly mission: string;
  readonly approach: string;
}

/** One worksheet of the form. */
export interface SampleSheet {
  readonly name: string;
  /** null on sheets that only carry on. */
  readonly top: SampleTop | null;
  readonly pages: readonly SamplePage[];
}

/** A cell's text with a line break between the lines. */
export function lines(...parts: readonly string[]): string {
  return parts.join('\n');
}
