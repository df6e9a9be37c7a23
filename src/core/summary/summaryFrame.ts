import type { SheetPlan } from '../plan/sheet';
import { type ColumnKey, SummaryColumns } from './columns';
import { HEADING_ROWS } from './draftHeading';
import { chartBreaks } from './pageBreaks';
import { chartRows, methodChart, policyCharts } from './planCharts';
import {
  DISTINCT_TOTAL_LABEL,
  FINDINGS_TITLE,
  LIST_TITLE,
  TABLE_TITLES,
  TOTAL_LABEL,
} from './titles';

/** A group table: where its title stands, and how many groups it has. */
interface PlacedTable {
  readonly key: ColumnKey;
  readonly top: number;
  readonly groups: number;
}

/** Where the lists below the tables begin (below 0: nowhere), and what their amounts are in. */
interface Below {
  readonly findings: number;
  readonly list: number;
  readonly unit: string;
}

/** The tables of every summary, from the top. */
const KEYS = ['policy', 'methods', 'section'] as const;

/** What lies over a summary's cells. */
export type SummaryFrame = Pick<SheetPlan, 'charts' | 'print'>;

/** Rows below a table of so many groups for its charts, with a blank one; 0 for no chart. */
export function chartHeight(key: ColumnKey, groups: number): number {
  return key === 'policy' || key === 'methods' ? chartRows(groups) : 0;
}

/** Charts, page breaks and the rows that repeat: they follow from where the tables stand. */
export function frameOf(
  columns: SummaryColumns,
  tables: readonly PlacedTable[],
  { findings, list, unit }: Below,
): SummaryFrame {
  const charts = tables.flatMap(({ key, top, groups }) => {
    const rows = { first: top + 2, last: top + 1 + groups };
    // Title, heads, groups, total and a blank row.
    const chartTop = top + groups + 4;
    const height = chartHeight(key, groups) - 1;
    if (key === 'policy') return policyCharts(columns, rows, chartTop, height, unit);
    return key === 'methods' ? [methodChart(columns, rows, chartTop, height, unit)] : [];
  });
  const blocks = tables.map(({ key, top, groups }) => ({
    top,
    table: groups + 4,
    chart: chartHeight(key, groups),
  }));
  return {
    charts,
    print: {
      paper: 'A4',
      titleRows: list < 0 ? null : { first: list + 1, last: list + 1 },
      breaks: [...chartBreaks(blocks), findings, list].filter((row) => row > 0),
    },
  };
}

/**
 * The frame of a summary that is there, by the titles in its first column; of tables that are not
 * found there is nothing.
 * @param contents from its first cell on
 */
export function readFrame(
  contents: readonly (readonly unknown[])[],
  hasBureaus: boolean,
): SummaryFrame {
  const firstColumn = contents.map(([first]) => first);
  const [, facts] = contents[HEADING_ROWS - 2] ?? [];
  // Of the last line of the heading, which begins with it.
  const unit = typeof facts === 'string' ? (facts.split('、')[0] ?? '') : '';
  let from = 0;
  const next = (...texts: readonly string[]): number => {
    const at = firstColumn.findIndex(
      (text, row) => row >= from && typeof text === 'string' && texts.includes(text),
    );
    if (at >= 0) from = at + 1;
    return at;
  };
  const keys = hasBureaus ? (['bureau', ...KEYS] as const) : KEYS;
  const tables = keys.flatMap((key): PlacedTable[] => {
    const top = next(TABLE_TITLES[key]);
    const total = top < 0 ? -1 : next(TOTAL_LABEL, DISTINCT_TOTAL_LABEL);
    return total < 0 ? [] : [{ key, top, groups: total - top - 2 }];
  });
  const below = { findings: next(FINDINGS_TITLE), list: next(LIST_TITLE) };
  const columns = new SummaryColumns(hasBureaus);
  return frameOf(columns, tables, { ...below, unit });
}
