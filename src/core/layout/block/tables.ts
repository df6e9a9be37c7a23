import type { Profile } from '../../profile/Profile';
import type { Grid } from '../../snapshot/Grid';
import type { BlockRows, Header, PolicyRow, Table } from '../Layout';
import { firstHitFrom, type SheetHits } from '../titles';
import { findBlocks, isUnusedBlock } from './blocks';
import { readPlaces } from './fields';
import { findHeaders, inferNameColumn, readHeader } from './headers';
import { findPolicies } from './policies';

interface Part {
  readonly policy: PolicyRow | null;
  readonly blocks: readonly BlockRows[];
}

/** The tables of a sheet from the top. A 施策 row between blocks opens a table of the same header. */
export function readBlocks(hits: SheetHits, grid: Grid, profile: Profile): Table[] {
  const found = findHeaders(hits);
  if (found.length === 0) return [];
  const policies = findPolicies(hits, found, grid);
  const tables: Table[] = [];
  let previous: Header | null = null;
  for (const [i, rows] of found.entries()) {
    const endRow = found[i + 1]?.firstRow ?? grid.endRow;
    const titled = readHeader(rows, endRow, previous, grid, hits, profile);
    const parts = readParts(titled, endRow, policies, grid, hits);
    const all = parts.flatMap(({ blocks }) => blocks);
    const header = inferNameColumn(titled, all, grid);
    for (const { policy, blocks } of parts) {
      tables.push({
        header,
        policy,
        blocks: blocks.map((block) => ({
          firstRow: block.firstRow,
          endRow: block.endRow,
          labels: block.labels,
          otherCities: block.otherCities,
          previousYear: block.previousYear,
          isUnused: isUnusedBlock(block, header, grid),
          places: () => readPlaces(block, header, grid, profile),
        })),
      });
    }
    previous = header;
  }
  return tables;
}

/** The header's blocks by the 施策 row in force; one empty part where there are none. */
function readParts(
  header: Header,
  endRow: number,
  policies: readonly PolicyRow[],
  grid: Grid,
  hits: SheetHits,
): Part[] {
  let next = firstHitFrom(policies, header.firstRow);
  let policy = policies[next - 1] ?? null;
  const parts: Part[] = [];
  const none: Part = { policy, blocks: [] };
  for (let start = header.lastRow + 1; start < endRow;) {
    const below = policies[next];
    const end = below === undefined || below.row > endRow ? endRow : below.row;
    const blocks = findBlocks(header, start, end, grid, hits);
    if (blocks.length > 0) parts.push({ policy, blocks });
    policy = below ?? null;
    next++;
    start = end + 1;
  }
  return parts.length > 0 ? parts : [none];
}
