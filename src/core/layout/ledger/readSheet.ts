import type { CellRef } from '../../address/CellRef';
import type { Grid } from '../../snapshot/Grid';
import { groupByRow } from './groupByRow';
import type { AmountPlace, LedgerTable } from './LedgerLayout';
import type { LedgerTitles } from './LedgerTitles';
import { missingTitles } from './missingTitles';
import type { LedgerHits, TitleCell, YearCell } from './scanLedger';

/** A sheet that holds one program: labels, and behind each its value, or one a year. */
export function readSheet(hits: LedgerHits, grid: Grid, known: LedgerTitles): LedgerTable[] {
  const years = yearRows(hits.years);
  const places = new Map<string, CellRef>();
  const amounts: AmountPlace[] = [];
  const found = new Set<string>();
  let used: readonly YearCell[] = [];
  for (const hit of hits.titles) {
    if (found.has(hit.title)) continue;
    if (known.yearly.has(hit.title)) {
      const columns = columnsFor(hit, years);
      if (columns.length === 0) continue;
      used = used.length === 0 ? columns : used;
      amounts.push(
        ...columns.map(({ column }, period): AmountPlace => ({
          title: hit.title,
          period,
          cell: grid.ref(hit.row, column),
        })),
      );
    } else if (known.amounts.has(hit.title)) {
      amounts.push({ title: hit.title, period: null, cell: besideOf(hit, grid, known) });
    } else {
      places.set(hit.title, besideOf(hit, grid, known));
    }
    found.add(hit.title);
  }
  const counted = new Set(amounts.map(({ title }) => title)).size;
  const [first] = hits.titles;
  if (first === undefined || counted * 2 < known.amounts.size) return [];
  const periods = used.map(({ name, year }) => ({ name, year }));
  const all = [...amounts, ...[...places.keys()].map((title) => ({ title, period: null }))];
  return [
    {
      sheet: grid.index,
      firstTitle: grid.ref(first.row, first.column),
      periods,
      missing: missingTitles(all, periods, known),
      programs: [{ firstRow: grid.firstRow, endRow: grid.endRow, places, amounts }],
    },
  ];
}

/** Rows that title several years. */
function yearRows(years: readonly YearCell[]): readonly (readonly YearCell[])[] {
  return groupByRow(years).filter((row) => row.length > 1);
}

/** The years of the nearest row above a label, right of it. */
function columnsFor(
  { row, column }: TitleCell,
  rows: readonly (readonly YearCell[])[],
): readonly YearCell[] {
  const above = rows.filter(([year]) => year !== undefined && year.row < row).at(-1) ?? [];
  return above.filter((year) => year.column > column);
}

/** The first value right of a label, up to the next label; its neighbour where there is none. */
function besideOf({ row, column }: TitleCell, grid: Grid, known: LedgerTitles): CellRef {
  for (let at = column + 1; at < grid.endColumn(row); at++) {
    if (grid.isBlankAt(row, at)) continue;
    const value = grid.at(row, at);
    if (typeof value === 'string' && (known.find(value) ?? known.findLabel(value)) !== null) break;
    return grid.ref(row, at);
  }
  return grid.ref(row, column + 1);
}
