import type { LedgerTable, ProgramPlaces } from '../../layout/ledger/LedgerLayout';
import type { LedgerEntry, LedgerProfile } from '../../profile/LedgerProfile';
import { readAmount } from '../../readers/amount';
import { readListedCode } from '../../readers/listedCode';
import { readProgramNumber } from '../../readers/programNumber';
import type { Grid } from '../../snapshot/Grid';
import type { LedgerField, LedgerProgram } from './LedgerProgram';
import { toLedgerRecord } from './toLedgerRecord';

/** A program as its places say. */
export function readLedgerProgram(
  table: LedgerTable,
  found: ProgramPlaces,
  grid: Grid,
  profile: LedgerProfile,
): LedgerProgram {
  const field = (entry: LedgerEntry | null): LedgerField | null => {
    const cell = entry === null ? undefined : found.places.get(entry.title);
    if (entry === null || cell === undefined) return null;
    return { entry, cell, value: grid.at(cell.row, cell.column) };
  };
  const { fields } = profile;
  const no = field(fields.no);
  const parts = {
    sheet: grid.index,
    rows: { first: found.firstRow, last: found.endRow - 1 },
    periods: table.periods,
    no,
    number: readProgramNumber(no?.value ?? null),
    policy: field(fields.policy),
    name: field(fields.name),
    section: field(fields.section),
    texts: profile.texts.map(field).filter((text) => text !== null),
    amounts: found.amounts.map(({ title, period, cell }) => {
      const value = grid.at(cell.row, cell.column);
      return { title, period, cell, value, reading: readAmount(value, profile) };
    }),
    codes: profile.codes.flatMap((entry) => {
      const code = field(entry);
      const list = profile.codeLists[entry.list];
      if (code === null || list === undefined) return [];
      const { cell, value } = code;
      return [{ entry, cell, value, reading: readListedCode(value, list, profile) }];
    }),
  };
  return { ...parts, record: toLedgerRecord(parts, grid.name) };
}
