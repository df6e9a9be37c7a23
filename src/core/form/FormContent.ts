import type { CellContent } from '../plan/edits';
import type { TextKey } from '../profile/blockFields';
import type { FormLook } from './formTitles';

type BlockTexts = { readonly [K in TextKey]?: string | null };

/** What one program's block holds; what is null or left out is a cell left blank. */
export interface BlockContent extends BlockTexts {
  readonly no: number;
  readonly isNew: boolean;
  readonly resources: {
    readonly people: string | null;
    readonly things: string | null;
    readonly money: string | null;
  };
  readonly cost: BlockCost;
  /** At most three, one cell each. */
  readonly methods: readonly (string | null)[];
  /** One a method, or a single one that all share. */
  readonly directions: readonly (string | null)[];
}

/** In the profile's unit. */
export interface BlockCost {
  readonly people: number | null;
  readonly things: number | null;
  readonly money: number | null;
  /** `sum`: a live formula over the three. */
  readonly total: number | 'sum' | null;
}

/** Programs of one 施策 that stand under one header, in print one page. */
export interface FormPage {
  readonly code: string | null;
  readonly name: string | null;
  readonly programs: readonly BlockContent[];
}

/** What stands above the first table. */
export interface FormTop {
  readonly title: string;
  readonly fiscalYear: string;
  readonly bureau: string;
  readonly director: string;
  readonly mission: string | null;
  readonly approach: string | null;
}

/** One worksheet of the form. */
export interface FormContent {
  /** The sheet's name. */
  readonly name: string;
  /** null on sheets that only carry on. */
  readonly top: FormTop | null;
  readonly pages: readonly FormPage[];
}

/** A cell of the form with the area it is merged over; zero-based. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** null is a cell left blank. */
  readonly content: CellContent | null;
  readonly look: FormLook;
}

/** A cell's content from a plain value. */
export function contentOf(value: number | string | null): CellContent | null {
  return value === null ? null : { kind: 'value', value };
}
