import type { Profile } from '../profile/Profile';
import { Grid } from '../snapshot/Grid';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/Snapshot';
import { readBlocks } from './block/tables';
import { readFlat } from './flat';
import { NO_FORM, readFormHeader } from './formHeader';
import type { FormHeader, Layout, Table } from './Layout';
import { findYears, formFields } from './listed';
import { readSheet } from './sheet';
import { type SheetHits, Titles } from './titles';

/**
 * Finds everything that titles and labels say where it is, in time linear in the cells. Any
 * workbook will do: one that does not hold this form has no tables.
 */
export function readLayout(snapshot: WorkbookSnapshot, profile: Profile): Layout {
  const titles = new Titles(profile);
  const readTables = tableReader(profile);
  const pages = snapshot.sheets.map((sheet, i): Page => {
    const grid = new Grid(sheet, i);
    const hits = titles.scan(sheet);
    const tables = readTables(sheet, hits, grid);
    const end = topOf(tables, hits, profile) ?? grid.endRow;
    return { tables, form: readFormHeader(grid, hits.labels, end) };
  });
  return { form: chooseForm(pages), tables: pages.flatMap(({ tables }) => tables) };
}

/** What was read of a sheet. */
interface Page {
  readonly form: FormHeader;
  readonly tables: readonly Table[];
}

type ReadTables = (sheet: SheetSnapshot, hits: SheetHits, grid: Grid) => readonly Table[];

function tableReader(profile: Profile): ReadTables {
  if (profile.orientation === 'block') return (_, hits, grid) => readBlocks(hits, grid, profile);
  const fields = formFields(profile);
  const read = profile.orientation === 'flat' ? readFlat : readSheet;
  return (sheet, hits, grid) => read(hits, findYears(sheet), grid, fields);
}

/**
 * First row below what the sheet says of itself: the first table's 施策 row or header. On a sheet of
 * one program that is its name: what stands below are the program's own years.
 */
function topOf(
  [first]: readonly Table[],
  { titles }: SheetHits,
  { orientation }: Profile,
): number | null {
  if (first === undefined) return null;
  if (orientation === 'sheet') return 1 + (titles.find(({ key }) => key === 'name')?.row ?? -1);
  return Math.min(first.header.firstRow, first.policy?.row ?? first.header.firstRow);
}

/** The first sheet with tables that names its year; else the first with tables. */
function chooseForm(pages: readonly Page[]): FormHeader {
  const withTables = pages.filter(({ tables }) => tables.length > 0);
  if (withTables.length === 0) return NO_FORM;
  // A cover may say it for the sheets behind it.
  const named =
    [...withTables, ...pages].find(({ form }) => form.fiscalYear !== null) ?? withTables[0];
  return named?.form ?? NO_FORM;
}
