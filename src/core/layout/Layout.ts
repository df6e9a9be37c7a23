import type { CellRef } from '../address/CellRef';
import type { ColumnKey, ResourceKey } from '../profile/Profile';

/** A 施策 row: its code and name as written, and where they stand. */
export interface PolicyRow {
  readonly row: number;
  /** Where the code stands, or should. */
  readonly codeCell: CellRef;
  readonly nameCell: CellRef;
  /** As written, trimmed; null when blank. */
  readonly writtenCode: string | null;
  /** In the form `4-3-4`; null when it cannot be read so. */
  readonly code: string | null;
  readonly name: string | null;
}

/** One or two header rows whose titles say what each column holds. */
export interface Header {
  readonly sheet: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Leftmost title on the topmost row: the anchor of what is missing. */
  readonly firstTitle: CellRef;
  readonly columns: { readonly [K in ColumnKey]?: number };
  /** The untitled column of ヒト/モノ/カネ. */
  readonly labelColumn: number | null;
  readonly missing: readonly ColumnKey[];
  readonly doubled: readonly { readonly column: ColumnKey; readonly cell: CellRef }[];
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

/** The rows of one program. */
export interface Block {
  readonly firstRow: number;
  /** First row that no longer belongs to the block. */
  readonly endRow: number;
  /** Rows on which each label was read; complete when each holds exactly one. */
  readonly labels: { readonly [K in ResourceKey]: readonly number[] };
  /** 他都市等の状況. */
  readonly otherCities: BlockLabel | null;
  /** 前年度決算額, in the total's column. */
  readonly previousYear: BlockLabel | null;
}

/** A header with the blocks below it, under the policy in force there. */
export interface Table {
  readonly header: Header;
  readonly policy: PolicyRow | null;
  readonly blocks: readonly Block[];
}

/** What stands on the first page above the tables. */
export interface FormHeader {
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
  readonly form: FormHeader;
  /** In reading order: sheet, then row. Empty: no strategy sheet. */
  readonly tables: readonly Table[];
}
