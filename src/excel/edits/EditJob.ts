import type { CellRef } from '../../core/address/CellRef';
import type { CellValue } from '../../core/snapshot/CellValue';
import type { RefusalReason } from './EditOutcome';
import type { Entry } from './Entry';
import type { CellContentThere, SheetBasis } from './UndoEntry';

/** A cell on a worksheet, known by the worksheet's id. */
export interface Place {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly cell: CellRef;
}

/** A cell that shall change. */
export interface Target extends Place {
  /** What of its content stands against it; null for nothing. */
  obstacle(there: CellContentThere): RefusalReason | null;
  entry(there: CellContentThere): Entry;
  /** Whether a formula goes in. */
  readonly isFormula: boolean;
}

/** What is carried out as a whole: an edit plan, or a step taken back. */
export interface EditJob {
  readonly targets: readonly Target[];
  /** Cells that are read with the targets, before and after. */
  readonly basis: readonly SheetBasis[];
  /** Whether a formula in a table is refused; what is taken back may have been one. */
  readonly keepsOffTables: boolean;
  /** What the basis read when the job was made; undefined where that does not matter. */
  expected(cell: CellRef): CellValue | undefined;
}

/** A target with what was there and what comes. */
export interface CellChange extends Place {
  readonly before: CellContentThere;
  readonly entry: Entry;
  /** Whether its number format may be set. */
  readonly canFormat: boolean;
}
