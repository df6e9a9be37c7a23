import type { SheetPlan, PlannedChart, PlannedSeries } from '../plan/SheetPlan';
import type { SummaryColumn, SummaryColumns } from './summaryColumns';
import { HEADING_ROWS } from './draftHeading';
import {
  DISTINCT_TOTAL_LABEL,
  FINDINGS_TITLE,
  LIST_TITLE,
  PARTS_TITLE,
  TABLE_TITLES,
  TOTAL_LABEL,
} from './summaryTitles';
import type { Area } from '../address/area';

/** As the amounts, but an axis begins at 0. */
const AXIS_FORMAT = '#,##0;"△"#,##0;0';

/** Distinguished by lightness as much as by hue: in grey, and by people who see few colours. */
const DARK = '#1F3A5F';
const MIDDLE = '#E08A2B';
const LIGHT = '#BFD4E6';
const COLORS = [DARK, MIDDLE, LIGHT];

/** Rows that A4 landscape holds at the least, fitted to the sheet's width. */
const PAGE = 38;

/** A group table: where its title stands, and how many groups it has. */
interface PlacedTable {
  readonly key: SummaryColumn;
  readonly top: number;
  readonly groups: number;
}

/** Where the lists below the tables begin (below 0: nowhere), and what their amounts are in. */
interface Below {
  readonly findings: number;
  readonly list: number;
  readonly unit: string;
}

/** In which columns figures stand. */
type FrameColumns = Pick<SummaryColumns, 'at' | 'parts'>;

/** The tables of every summary, from the top. */
const KEYS = ['policy', 'methods', 'section'] as const;

/** What lies over a summary's cells. */
export type SummaryFrame = Pick<SheetPlan, 'charts' | 'print'>;

/** Rows below a table of so many groups for its charts, with a blank one; 0 for no chart. */
export function chartHeight(key: SummaryColumn, groups: number): number {
  return key === 'policy' || key === 'methods' ? chartRows(groups) : 0;
}

/** Charts, page breaks and the rows that repeat: they follow from where the tables stand. */
export function frameOf(
  columns: FrameColumns,
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
export function readFrame(contents: readonly (readonly unknown[])[]): SummaryFrame {
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
  const hasBureaus = firstColumn.includes(TABLE_TITLES.bureau);
  const keys = hasBureaus ? (['bureau', ...KEYS] as const) : KEYS;
  const tables = keys.flatMap((key): PlacedTable[] => {
    const top = next(TABLE_TITLES[key]);
    const total = top < 0 ? -1 : next(TOTAL_LABEL, DISTINCT_TOTAL_LABEL);
    return total < 0 ? [] : [{ key, top, groups: total - top - 2 }];
  });
  const below = { findings: next(FINDINGS_TITLE), list: next(LIST_TITLE) };
  const columns = readColumns(contents[(tables[0]?.top ?? -2) + 1] ?? []);
  return frameOf(columns, tables, { ...below, unit });
}

/** The columns by the titles over a table of groups. */
function readColumns(titles: readonly unknown[]): FrameColumns {
  const at = (...texts: readonly string[]): number =>
    Math.max(...texts.map((text) => titles.indexOf(text)));
  // Behind the year that it may be of.
  const sum = titles.findIndex((one) => typeof one === 'string' && one.endsWith(PARTS_TITLE));
  const total = sum - 1;
  const parts = titles.flatMap((title, index) =>
    index > at('事業数', '新規', '人') && index < total
      ? [{ key: `part:${String(index)}`, title: String(title) } as const]
      : [],
  );
  return {
    parts,
    at: (key) => {
      if (key.startsWith('part:')) return Number(key.slice('part:'.length));
      if (key === 'count') return at('事業数');
      if (key === 'change') return at('増減');
      if (key === 'errors') return at('エラー');
      if (key === 'parts') return sum;
      return key === 'total' ? total : -1;
    },
  };
}

/** A table with its charts below it, in rows; 0 for no chart. */
interface TableBlock {
  readonly top: number;
  readonly table: number;
  readonly chart: number;
}

/**
 * Zero-based rows that begin a new page, so that no chart is cut: a table goes along where both fit
 * on one. A chart longer than a page is cut all the same.
 */
export function chartBreaks(blocks: readonly TableBlock[]): number[] {
  const breaks: number[] = [];
  let page = 0;
  for (const { top, table, chart } of blocks) {
    if (chart === 0 || top + table + chart - page <= PAGE) continue;
    page = table + chart <= PAGE ? top : top + table;
    breaks.push(page);
    page += Math.floor((top + table + chart - page) / PAGE) * PAGE;
  }
  return breaks;
}

/** First and last zero-based row of a group table's groups. */
interface Rows {
  readonly first: number;
  readonly last: number;
}

/** Rows that a chart of so many bars needs to keep their labels apart. */
function chartRows(bars: number): number {
  return Math.max(13, 6 + Math.ceil(bars * 0.8));
}

/** 行政コスト by 施策, stacked, and beside it the change on the year before. */
function policyCharts(
  columns: FrameColumns,
  groups: Rows,
  top: number,
  height: number,
  unit: string,
): PlannedChart[] {
  const series = seriesOver(columns, groups, 'bar');
  const place = placer(top, height);
  const hasChange = columns.at('change') >= 0;
  const middle = hasChange ? columns.at('count') : columns.at('errors') + 1;
  const cost: PlannedChart = {
    key: 'hakaru.cost',
    title: '施策別の行政コスト',
    place: place(0, middle - 1),
    isStacked: true,
    series: columns.parts.map(({ key, title }, i) =>
      series(key, title.replaceAll('\n', ' '), COLORS[i % COLORS.length] ?? DARK),
    ),
    axisTitle: unit,
    secondAxisTitle: null,
    numberFormat: AXIS_FORMAT,
  };
  if (!hasChange) return [cost];
  const change: PlannedChart = {
    key: 'hakaru.change',
    title: '前年度決算額からの増減',
    place: place(middle, columns.at('errors')),
    isStacked: false,
    series: [series('change', '増減', MIDDLE)],
    axisTitle: unit,
    secondAxisTitle: null,
    numberFormat: AXIS_FORMAT,
  };
  return [cost, change];
}

/** Cost and number of programs by method. */
function methodChart(
  columns: FrameColumns,
  groups: Rows,
  top: number,
  height: number,
  unit: string,
): PlannedChart {
  const place = placer(top, height);
  return {
    key: 'hakaru.methods',
    title: '手法別の行政コストと事業数',
    place: place(0, columns.at('errors')),
    isStacked: false,
    series: [
      seriesOver(columns, groups, 'column')('parts', '行政コスト', LIGHT),
      seriesOver(columns, groups, 'line')('count', '事業数', DARK),
    ],
    axisTitle: unit,
    secondAxisTitle: '事業',
    numberFormat: AXIS_FORMAT,
  };
}

function placer(top: number, height: number): (left: number, right: number) => Area {
  return (left, right) => ({ top, left, bottom: top + height - 1, right });
}

function seriesOver(
  columns: FrameColumns,
  { first, last }: Rows,
  kind: PlannedSeries['kind'],
): (key: SummaryColumn, name: string, color: string) => PlannedSeries {
  const column = (at: number): Area => ({ top: first, left: at, bottom: last, right: at });
  return (key, name, color) => ({
    name,
    categories: column(0),
    values: column(columns.at(key)),
    color,
    kind,
  });
}
