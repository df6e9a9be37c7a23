import type { CellRef } from '../address/CellRef';
import type { ColumnKey } from '../profile/blockFields';
import type { ProfileField, ResourceKey } from '../profile/Profile';
import type { CellValue } from '../snapshot/CellValue';
import type { NotRead } from './NotRead';

/** A 施策 row: its code and name as written, and where they stand. */
export interface PolicyRow {
  readonly row: number;
  /** Where the code stands, or should. */
  readonly codeCell: CellRef;
  readonly nameCell: CellRef;
  /** As written, trimmed; null when blank. */
  readonly writtenCode: string | null;
  /** Written `4-3-4`; null when it cannot be read so. */
  readonly code: string | null;
  /** Whether Excel made a date of the code. */
  readonly isDate: boolean;
  readonly name: string | null;
  /**
   * The row of a repeated header below which the numbers begin anew: another 施策 may have been meant
   * there, whose row is lost. Left out: this one is.
   */
  readonly lostAt?: number;
}

/** A year-block of a form whose fields stand there once a year. */
export interface Period {
  /** As its title says: 平成28年度決算; null where it has none. */
  readonly name: string | null;
  /** 西暦 of the April it starts in. */
  readonly year: number | null;
}

/** The titles of a table, which say what stands where. */
export interface Header {
  readonly sheet: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Leftmost title on the topmost row: the anchor of what is missing. */
  readonly firstTitle: CellRef;
  /** Columns of a form of blocks. */
  readonly columns: { readonly [K in ColumnKey]?: number };
  /** The untitled column of ヒト/モノ/カネ. */
  readonly labelColumn: number | null;
  readonly periods: readonly Period[];
  /** Titles that the form needs and that are not there, with the year-block that lacks them. */
  readonly missing: readonly string[];
  /** Titles that stand there once more, and where. */
  readonly doubled: readonly { readonly title: string; readonly cell: CellRef }[];
  /** Columns that were read by their place between the same neighbours. */
  readonly placed: readonly PlacedTitle[];
}

/** An unknown title where one of the form's is missing. */
export interface PlacedTitle {
  /** The form's. */
  readonly title: string;
  /** What stands there, without a note. */
  readonly written: string;
  readonly cell: CellRef;
}

/** Rows of a sheet. */
export interface RowSpan {
  readonly start: number;
  /** Not included. */
  readonly end: number;
}

/** A label inside a block. */
export interface BlockLabel {
  readonly row: number;
  /** First row below the label, which may stand in two cells (〈参考〉, 前年度決算額). */
  readonly endRow: number;
  readonly column: number;
  /** What stands behind the label in the same cell; null when it stands alone. */
  readonly rest: string | null;
}

/** A field of a program: which one, and where it stands. */
export interface FieldPlace {
  /** As the profile has it; what stands there for each resource has a key of its own: people, moneyText. */
  readonly key: string;
  readonly field: ProfileField;
  /** Position in the header's periods; null for what does not stand there once a year. */
  readonly period: number | null;
  /** What it is called in terms that do not change when rows move. */
  readonly name: string;
  /** Blank fields have the cell where they belong; null where the header has no such column. */
  readonly cell: CellRef | null;
  /** Texts that go on in further cells are joined by line breaks, costs of one resource added. */
  readonly value: CellValue;
  /** Cells below, which hold the rest of the value; left out: it stands in its cell alone. */
  readonly further?: readonly CellRef[];
}

/** The rows of one program, and the labels among them. */
export interface BlockRows {
  readonly firstRow: number;
  /** First row that no longer belongs to the block. */
  readonly endRow: number;
  /** Rows between these that are none of it: a header that a page break repeats. */
  readonly skipped: readonly RowSpan[];
  /** Rows whose figures are no costs of the program: its own sum, a page's number. */
  readonly beside: readonly number[];
  /** Rows on which each label was read; complete when each holds exactly one. */
  readonly labels: { readonly [K in ResourceKey]: readonly number[] };
  /** 他都市等の状況. */
  readonly otherCities: BlockLabel | null;
  /** 前年度決算額, in the total's column. */
  readonly previousYear: BlockLabel | null;
}

/** Where one program stands. */
export interface Block extends BlockRows {
  /** A new form's that nobody has begun to fill in: it holds no program. */
  readonly isUnused: boolean;
  /** Where the program's fields stand, in the order of the profile. */
  places(): readonly FieldPlace[];
}

/** What a subtotal adds up: its label says it, or leaves it open. */
export type SubtotalKind = 'policy' | 'section' | 'bureau' | 'open';

/** A row, or a block of ヒト, モノ and カネ, that adds up programs and is none itself. */
export interface Subtotal {
  readonly row: number;
  /** Where it is named. */
  readonly cell: CellRef;
  /** As written: 施策計. */
  readonly label: string;
  readonly kind: SubtotalKind;
  readonly sums: readonly {
    /** `cost`: all of a program's costs. */
    readonly key: ResourceKey | 'cost' | 'total';
    readonly cell: CellRef;
    readonly value: CellValue;
  }[];
}

/** A header with the programs below it, under the policy in force there. */
export interface Table {
  readonly header: Header;
  readonly policy: PolicyRow | null;
  readonly blocks: readonly Block[];
  readonly subtotals: readonly Subtotal[];
  /** Rows of ヒト, モノ or カネ that belong to no block and no subtotal; left out where there are none. */
  readonly loose?: readonly number[];
}

/** What a table's amounts are in, and the cell that says so. */
export interface TableUnit {
  readonly name: string;
  readonly cell: CellRef;
}

/** A table with what stands nearest above it. */
export interface PlacedTable extends Table {
  readonly heading: Heading;
  /** That of its heading; where that cannot be read, the workbook's. */
  readonly fiscalYear: number | null;
  /** null where nothing says so: the form's own. */
  readonly unit: TableUnit | null;
}

/** Why a sheet with tables of the form counts for nothing. */
export type Uncounted = 'hidden' | 'example' | 'unused' | 'skipped';

/** What a form says of itself above its tables. */
export interface Heading {
  readonly fiscalYear: number | null;
  readonly fiscalYearText: string | null;
  readonly bureau: string | null;
  /** Title and name of the bureau's head, as written. */
  readonly director: string | null;
  readonly mission: string | null;
  readonly approach: string | null;
  readonly cells: {
    readonly [K in 'fiscalYear' | 'bureau' | 'director' | 'mission' | 'approach']: CellRef | null;
  };
}

/** Everything found by title and label in a workbook. */
export interface Layout {
  /** Of the first table that counts. */
  readonly heading: Heading;
  /** In reading order: sheet, then row. Empty: the workbook does not hold this form. */
  readonly tables: readonly PlacedTable[];
  /** Sheets whose tables count for nothing. */
  readonly uncounted: ReadonlyMap<number, Uncounted>;
  /** What holds signs of the form and was not read; the workbook where it holds none. */
  readonly notRead: readonly NotRead[];
}

/** Names of sheets that the user takes in, whatever they are, or leaves out. */
export interface SheetChoice {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Hidden sheets and examples count, too. */
  readonly everySheet?: boolean;
}
