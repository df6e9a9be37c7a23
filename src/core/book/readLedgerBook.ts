import { readLedgerLayout } from '../layout/ledger/readLedgerLayout';
import type { LedgerProfile } from '../profile/LedgerProfile';
import { readLedgerProgram } from '../records/ledger/readLedgerProgram';
import { Grid } from '../snapshot/Grid';
import type { WorkbookSnapshot } from '../snapshot/Snapshot';
import type { LedgerBook } from './LedgerBook';

/** Reads every program of a workbook of ledgers. Never throws, whatever the workbook holds. */
export function readLedgerBook(snapshot: WorkbookSnapshot, profile: LedgerProfile): LedgerBook {
  const layout = readLedgerLayout(snapshot, profile);
  const programs = layout.tables.flatMap((table) => {
    const sheet = snapshot.sheets[table.sheet];
    if (sheet === undefined) return [];
    const grid = new Grid(sheet, table.sheet);
    return table.programs.map((found) => readLedgerProgram(table, found, grid, profile));
  });
  return { snapshot, profile, layout, programs };
}
