import { readFiscalYear } from '../../readers/fiscalYear';
import type { SheetSnapshot } from '../../snapshot/Snapshot';
import type { LabelHit } from '../scanSheet';
import type { LedgerTitles } from './LedgerTitles';

export interface TitleCell {
  readonly row: number;
  readonly column: number;
  readonly title: string;
}

/** A cell that may title a year-block. */
export interface YearCell {
  readonly row: number;
  readonly column: number;
  readonly name: string;
  readonly year: number;
}

/** What was recognised on a sheet, each list by row, then column. */
export interface LedgerHits {
  readonly titles: readonly TitleCell[];
  readonly years: readonly YearCell[];
  readonly labels: readonly LabelHit[];
}

const LONGEST_YEAR = 40;

/** Looks once at every cell of a sheet. */
export function scanLedger(sheet: SheetSnapshot, known: LedgerTitles): LedgerHits {
  const titles: TitleCell[] = [];
  const years: YearCell[] = [];
  const labels: LabelHit[] = [];
  const { values, origin } = sheet;
  for (const [r, cells] of values.entries()) {
    for (const [c, value] of cells.entries()) {
      if (typeof value !== 'string') continue;
      const row = origin.row + r;
      const column = origin.column + c;
      const title = known.find(value);
      if (title !== null) titles.push({ row, column, title });
      const key = known.findLabel(value);
      if (key !== null) labels.push({ row, column, key, rest: null });
      if (value.length > LONGEST_YEAR || !value.includes('年')) continue;
      const year = readFiscalYear(value);
      if (year !== null) {
        years.push({ row, column, name: value.replace(/\s+/g, ''), year: year.year });
      }
    }
  }
  return { titles, years, labels };
}
