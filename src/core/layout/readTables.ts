import type { Grid } from '../snapshot/Grid';
import { findBlocks } from './findBlocks';
import { findHeaders, type HeaderRows } from './findHeaders';
import { findLabelColumn } from './findLabelColumn';
import { findPolicies } from './findPolicies';
import { inferNameColumn } from './inferNameColumn';
import type { Block, Header, PolicyRow, Table } from './Layout';
import { readTitles } from './readTitles';
import { firstHitFrom, type SheetHits } from './scanSheet';

interface Part {
  readonly policy: PolicyRow | null;
  readonly blocks: readonly Block[];
}

/** The tables of a sheet from the top. A 施策 row between blocks opens a table of the same header. */
export function readTables(hits: SheetHits, grid: Grid): Table[] {
  const found = findHeaders(hits);
  if (found.length === 0) return [];
  const policies = findPolicies(hits, found, grid);
  const tables: Table[] = [];
  let previous: Header | null = null;
  for (const [i, rows] of found.entries()) {
    const endRow = found[i + 1]?.firstRow ?? grid.endRow;
    const header = completeHeader(rows, endRow, previous, grid, hits);
    const parts = readParts(header, endRow, policies, grid, hits);
    previous = inferNameColumn(header, parts, grid);
    for (const { policy, blocks } of parts) tables.push({ header: previous, policy, blocks });
  }
  return tables;
}

function completeHeader(
  rows: HeaderRows,
  endRow: number,
  previous: Header | null,
  grid: Grid,
  hits: SheetHits,
): Header {
  const { firstRow, lastRow } = rows;
  const { firstTitle, columns, missing, doubled } = readTitles(rows, grid, endRow);
  const isSame = previous !== null && previous.columns.resource === columns.resource;
  const inherited = isSame ? previous.labelColumn : null;
  const labelColumn = findLabelColumn(columns, lastRow + 1, endRow, hits) ?? inherited;
  const sheet = grid.index;
  return { sheet, firstRow, lastRow, firstTitle, columns, labelColumn, missing, doubled };
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
