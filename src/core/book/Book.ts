import type { Layout } from '../layout/Layout';
import type { Profile } from '../profile/Profile';
import type { Program } from '../records/Program';
import type { WorkbookSnapshot } from '../snapshot/Snapshot';
import { readLayout } from '../layout/readLayout';
import { readProgram } from '../records/readProgram';
import { Grid } from '../snapshot/Grid';

/** A workbook as its form reads it: everything a rule may look at; never changed once read. */
export interface Book {
  readonly snapshot: WorkbookSnapshot;
  readonly profile: Profile;
  readonly layout: Layout;
  /** The sheets by their positions, in the order of the snapshot's. */
  readonly grids: readonly Grid[];
  /** In reading order. */
  readonly programs: readonly Program[];
  /** A fact of the book, made when it is first asked for; `make` identifies it. */
  readonly fact: <T>(make: (book: Book) => T) => T;
}

/**
 * Reads every program of a workbook by any form; a block that nobody has begun to fill in is none.
 * Never throws, whatever the workbook holds.
 */
export function readBook(snapshot: WorkbookSnapshot, profile: Profile): Book {
  const layout = readLayout(snapshot, profile);
  const grids = snapshot.sheets.map((sheet, index) => new Grid(sheet, index));
  const programs = layout.tables.flatMap((table) => {
    const grid = grids[table.header.sheet];
    if (grid === undefined) return [];
    const used = table.blocks.filter((block) => !block.isUnused);
    let above: Program | null = null;
    return used.map((block): Program => {
      above = readProgram(table, block, grid, profile, above);
      return above;
    });
  });
  const facts = new Map<unknown, unknown>();
  const book: Book = {
    snapshot,
    profile,
    layout,
    grids,
    programs,
    fact: <T>(make: (book: Book) => T): T => {
      if (!facts.has(make)) facts.set(make, make(book));
      // What `make` gave is found again under `make` alone.
      return facts.get(make) as T;
    },
  };
  return book;
}
