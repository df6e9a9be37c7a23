import type { CellRef } from '../../address/CellRef';
import type { FormHeader } from '../Layout';

/** A year-block of a ledger. */
export interface Period {
  /** As its title says: 平成28年度決算; null where it has none. */
  readonly name: string | null;
  /** 西暦 of the April it starts in. */
  readonly year: number | null;
}

/** Where an amount stands; `period` is null for one that does not stand there once a year. */
export interface AmountPlace {
  readonly title: string;
  readonly period: number | null;
  readonly cell: CellRef;
}

/** Where the parts of one program stand, by the titles of the profile. */
export interface ProgramPlaces {
  readonly firstRow: number;
  readonly endRow: number;
  readonly places: ReadonlyMap<string, CellRef>;
  readonly amounts: readonly AmountPlace[];
}

/** Titles and the programs that they speak of. */
export interface LedgerTable {
  readonly sheet: number;
  /** The anchor of what is missing. */
  readonly firstTitle: CellRef;
  readonly periods: readonly Period[];
  /** Titles that the profile needs and that are not there, with their period. */
  readonly missing: readonly string[];
  readonly programs: readonly ProgramPlaces[];
}

/** Everything found by title in a workbook of ledgers. */
export interface LedgerLayout {
  readonly form: FormHeader;
  /** In reading order. Empty: no such form. */
  readonly tables: readonly LedgerTable[];
}
