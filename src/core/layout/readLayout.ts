import type { Profile } from '../profile/Profile';
import { Grid } from '../snapshot/Grid';
import type { WorkbookSnapshot } from '../snapshot/Snapshot';
import type { FormHeader, Layout, Table } from './Layout';
import { NO_FORM, readFormHeader } from './readFormHeader';
import { readTables } from './readTables';
import { scanSheet } from './scanSheet';
import { titleIndexOf } from './TitleIndex';

/**
 * Finds everything that titles and labels say where it is, in time linear in the cells. Any
 * workbook will do: one without a strategy sheet has no tables.
 */
export function readLayout(snapshot: WorkbookSnapshot, profile: Profile): Layout {
  const index = titleIndexOf(profile);
  const tables: Table[] = [];
  const forms: FormHeader[] = [];
  for (const [i, sheet] of snapshot.sheets.entries()) {
    const grid = new Grid(sheet, i);
    const hits = scanSheet(sheet, index);
    const own = readTables(hits, grid);
    for (const table of own) tables.push(table);
    forms.push(readFormHeader(grid, hits.labels, topOf(own) ?? grid.endRow));
  }
  return { form: chooseForm(forms, tables), tables };
}

/** First row of the first table: its 施策 row, or its header. */
function topOf(tables: readonly Table[]): number | null {
  const first = tables[0];
  if (first === undefined) return null;
  return Math.min(first.header.firstRow, first.policy?.row ?? first.header.firstRow);
}

/** The first sheet with tables that names its year; else the first with tables. */
function chooseForm(forms: readonly FormHeader[], tables: readonly Table[]): FormHeader {
  const sheets = [...new Set(tables.map((table) => table.header.sheet))];
  const withTables = sheets.flatMap((sheet) => forms[sheet] ?? []);
  const all = tables.length === 0 ? [] : [...withTables, ...forms];
  return all.find((form) => form.fiscalYear !== null) ?? withTables[0] ?? NO_FORM;
}
