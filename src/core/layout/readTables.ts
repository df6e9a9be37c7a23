import type { Grid } from '../snapshot/Grid';
import { findBlocks } from './findBlocks';
import { findHeaders, type HeaderRows } from './findHeaders';
import { findLabelColumn } from './findLabelColumn';
import { findPolicies } from './findPolicies';
import { inferNameColumn } from './inferNameColumn';
import type { Block, Header, PolicyRow, Table } from './Layout';
import { readHeader } from './readHeader';
import type { SheetHits } from './scanSheet';

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
  let policy: PolicyRow | null = null;
  let nextPolicy = 0;
  for (const [i, rows] of found.entries()) {
    for (let next = policies[nextPolicy]; next !== undefined && next.row < rows.firstRow;) {
      policy = next;
      next = policies[++nextPolicy];
    }
    const endRow = found[i + 1]?.firstRow ?? grid.endRow;
    const header = completeHeader(rows, endRow, previous, grid, hits);
    const parts: Part[] = [];
    const own = policy;
    for (let start = rows.lastRow + 1; start < endRow;) {
      const next = policies[nextPolicy];
      const end = Math.min(next?.row ?? endRow, endRow);
      const blocks = findBlocks(header, start, end, grid, hits);
      if (blocks.length > 0) parts.push({ policy, blocks });
      if (next !== undefined && end < endRow) {
        policy = next;
        nextPolicy++;
      }
      start = end + 1;
    }
    if (parts.length === 0) parts.push({ policy: own, blocks: [] });
    previous = inferNameColumn(
      header,
      parts.flatMap((part) => part.blocks),
      grid,
    );
    for (const part of parts) tables.push({ header: previous, ...part });
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
  const header = readHeader(rows, grid, endRow);
  const isSame = previous !== null && previous.columns.resource === header.columns.resource;
  const labelColumn =
    findLabelColumn(header, endRow, hits) ?? (isSame ? previous.labelColumn : null);
  return { ...header, labelColumn };
}
