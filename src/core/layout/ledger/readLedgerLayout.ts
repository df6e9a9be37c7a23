import type { LedgerProfile } from '../../profile/LedgerProfile';
import { Grid } from '../../snapshot/Grid';
import type { WorkbookSnapshot } from '../../snapshot/Snapshot';
import type { FormHeader } from '../Layout';
import { NO_FORM, readFormHeader } from '../readFormHeader';
import type { LedgerLayout, LedgerTable } from './LedgerLayout';
import { type LedgerTitles, ledgerTitlesOf } from './LedgerTitles';
import { readFlat } from './readFlat';
import { readSheet } from './readSheet';
import { type LedgerHits, scanLedger } from './scanLedger';

/** What stands below a program's name are its own years, not the form's. */
function belowName({ titles }: LedgerHits, { name }: LedgerTitles): number {
  return 1 + (titles.find(({ title }) => title === name)?.row ?? -1);
}

/** Finds a ledger's programs by their titles. Any workbook will do: one without has no tables. */
export function readLedgerLayout(snapshot: WorkbookSnapshot, profile: LedgerProfile): LedgerLayout {
  const known = ledgerTitlesOf(profile);
  const read = profile.orientation === 'flat' ? readFlat : readSheet;
  const tables: LedgerTable[] = [];
  const forms: FormHeader[] = [];
  for (const [i, sheet] of snapshot.sheets.entries()) {
    const grid = new Grid(sheet, i);
    const hits = scanLedger(sheet, known);
    const own = read(hits, grid, known);
    for (const table of own) tables.push(table);
    const [first] = own;
    if (first === undefined) continue;
    const end = profile.orientation === 'flat' ? first.firstTitle.row : belowName(hits, known);
    forms.push(readFormHeader(grid, hits.labels, end));
  }
  return {
    form: forms.find(({ fiscalYear }) => fiscalYear !== null) ?? forms[0] ?? NO_FORM,
    tables,
  };
}
