import type { CellRef } from '../../address/CellRef';
import type { Period } from '../../layout/ledger/LedgerLayout';
import type { LedgerCode, LedgerEntry } from '../../profile/LedgerProfile';
import type { AmountReading } from '../../readers/amount';
import type { ListedCodeReading } from '../../readers/listedCode';
import type { NumberReading } from '../../readers/programNumber';
import type { CellValue } from '../../snapshot/CellValue';
import type { LedgerRecord } from './LedgerRecord';

/** A text of a program; blank ones have the cell where they belong. */
export interface LedgerField {
  readonly entry: LedgerEntry;
  readonly cell: CellRef;
  readonly value: CellValue;
}

export interface LedgerAmount {
  readonly title: string;
  /** Position in the table's periods; null for an amount that does not stand there once a year. */
  readonly period: number | null;
  readonly cell: CellRef;
  readonly value: CellValue;
  readonly reading: AmountReading;
}

export interface LedgerCodeCell {
  readonly entry: LedgerCode;
  readonly cell: CellRef;
  readonly value: CellValue;
  readonly reading: ListedCodeReading;
}

/** A program of a ledger with its cells; what its form does not show is null or left out. */
export interface LedgerProgram {
  readonly sheet: number;
  readonly rows: { readonly first: number; readonly last: number };
  readonly periods: readonly Period[];
  readonly no: LedgerField | null;
  readonly number: NumberReading;
  readonly policy: LedgerField | null;
  readonly name: LedgerField | null;
  readonly section: LedgerField | null;
  readonly texts: readonly LedgerField[];
  readonly amounts: readonly LedgerAmount[];
  readonly codes: readonly LedgerCodeCell[];
  readonly record: LedgerRecord;
}
