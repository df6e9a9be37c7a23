import { readLayout } from '../layout/readLayout';
import type { Profile } from '../profile/Profile';
import type { Program } from '../records/Program';
import { isUnusedBlock } from '../records/isUnusedBlock';
import { readProgram } from '../records/readProgram';
import { Grid } from '../snapshot/Grid';
import type { WorkbookSnapshot } from '../snapshot/Snapshot';
import type { Book } from './Book';

/**
 * Reads every program of a workbook; a block that nobody has begun to fill in is none. Never throws,
 * whatever the workbook holds.
 */
export function readBook(snapshot: WorkbookSnapshot, profile: Profile): Book {
  const layout = readLayout(snapshot, profile);
  const grids = snapshot.sheets.map((sheet, index) => new Grid(sheet, index));
  const programs: Program[] = [];
  for (const table of layout.tables) {
    const index = table.header.sheet;
    const grid = grids[index];
    if (grid === undefined) continue;
    for (const block of table.blocks) {
      if (isUnusedBlock(block, table.header, grid)) continue;
      programs.push(readProgram(table, block, grid, profile));
    }
  }
  return { snapshot, profile, layout, programs };
}
