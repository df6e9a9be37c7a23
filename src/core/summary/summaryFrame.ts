import type { SheetPlan, PlannedChart, PlannedSeries } from '../plan/SheetPlan';
import type { SummaryColumn, SummaryColumns } from './summaryColumns';
import { HEADING_ROWS } from './draftHeading';
import {
  DISTINCT_TOTAL_LABEL,
  FINDINGS_TITLE,
  isRestLabel,
  LIST_TITLE,
  PARTS_TITLE,
  STATUS_TITLE,
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

/** A group table: where its title stands, how many groups it has, and how many rows it takes. */
interface PlacedTable {
  readonly key: keyof typeof TABLE_TITLES;
  readonly top: number;
  /** Without the row that counts those left over. */
  readonly groups: number;
  readonly height: number;
}

/** In which columns figures stand. */
type FrameColumns = Pick<SummaryColumns, 'at' | 'parts'>;

/** The tables of every summary, from the top. */
const KEYS = ['policy', 'methods', 'section'] as const;

/** What lies over a summary's cells. */
export type SummaryFrame = Pick<SheetPlan, 'charts' | 'print' | 'autoFilter'>;

/** Rows above a table of so many groups for its charts, with a blank one; 0 for no chart. */
export function chartHeight(key: PlacedTable['key'], groups: number): number {
  return key === 'section' ? 0 : chartRows(groups);
}

/** Charts and page breaks of the front sheet: they follow from where the tables stand. */
export function frameOf(
  columns: FrameColumns,
  tables: readonly PlacedTable[],
  unit: string,
): SummaryFrame {
  const charts = tables.flatMap(({ key, top, groups }) => {
    const rows = { first: top + 2, last: top + 1 + groups };
    const height = chartHeight(key, groups);
    // A blank row stands between them and their table.
    const place: Placer = (left, right) => ({ top: top - height, left, bottom: top - 2, right });
    if (key === 'section') return [];
    if (key === 'policy') return policyCharts(columns, rows, place, unit);
    return [costChart(key, columns, rows, place(0, columns.at('errors')), unit)];
  });
  const blocks = tables.map(({ key, top, groups, height }) => ({
    table: top,
    end: top + height,
    chart: top - chartHeight(key, groups),
  }));
  return {
    charts,
    print: { paper: 'A4', titleRows: null, breaks: pageBreaks(blocks).filter((row) => row > 0) },
    autoFilter: null,
  };
}

/** Of a sheet with one table below its title: heads repeat in print, and rows can be filtered. */
export function listFrame(area: Area): SummaryFrame {
  return {
    charts: [],
    print: { paper: 'A4', titleRows: { first: 0, last: 1 }, breaks: [] },
    autoFilter: area.bottom < 2 ? null : { ...area, top: 1 },
  };
}

/** Titles of the sheets with one table. */
const LISTS: ReadonlySet<unknown> = new Set([
  FINDINGS_TITLE,
  LIST_TITLE,
  STATUS_TITLE,
  ...Object.values(TABLE_TITLES),
]);

/**
 * The frame of a sheet of a summary that is there, by the titles in its first column; of tables that
 * are not found there is nothing.
 * @param contents from its first cell on
 */
export function readFrame(contents: readonly (readonly unknown[])[]): SummaryFrame {
  const firstColumn = contents.map(([first]) => first);
  if (LISTS.has(firstColumn[0])) {
    const right = (contents[0]?.length ?? 1) - 1;
    return listFrame({ top: 0, left: 0, bottom: contents.length - 1, right });
  }
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
    if (total < 0) return [];
    const groups = total - top - (isRestLabel(firstColumn[total - 1]) ? 3 : 2);
    return [{ key, top, groups, height: total - top + 1 }];
  });
  const columns = readColumns(contents[(tables[0]?.top ?? -2) + 1] ?? []);
  return frameOf(columns, tables, unit);
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

/** First rows of a table and of its charts above it, and the row behind it. */
interface TableBlock {
  readonly chart: number;
  readonly table: number;
  readonly end: number;
}

/**
 * Zero-based rows that begin a new page, so that no table and no chart is cut: they stay together
 * where both fit on one. What is longer than a page is cut all the same.
 */
export function pageBreaks(blocks: readonly TableBlock[]): number[] {
  const breaks: number[] = [];
  let page = 0;
  const turn = (row: number): void => {
    breaks.push(row);
    page = row;
  };
  for (const { chart, table, end } of blocks) {
    if (end - page > PAGE) {
      const fitsWhole = end - chart <= PAGE;
      if (fitsWhole || table - page > PAGE) turn(chart);
      if (!fitsWhole && table > page) turn(table);
    }
    page += Math.max(0, Math.ceil((end - page) / PAGE) - 1) * PAGE;
  }
  return breaks;
}

/** First and last zero-based row of a group table's groups. */
interface Rows {
  readonly first: number;
  readonly last: number;
}

/** From one column to another, in the rows above a table. */
type Placer = (left: number, right: number) => Area;

/** Rows that a chart of so many bars needs to keep their labels apart. */
function chartRows(bars: number): number {
  return Math.max(13, 6 + Math.ceil(bars * 0.8));
}

/** 行政コスト by 施策, and beside it the change on the year before. */
function policyCharts(
  columns: FrameColumns,
  groups: Rows,
  place: Placer,
  unit: string,
): PlannedChart[] {
  const hasChange = columns.at('change') >= 0;
  // Half of the width: the labels of groups are as wide as the amounts.
  const [part] = columns.parts;
  const middle = hasChange && part ? columns.at(part.key) : columns.at('errors') + 1;
  const cost = costChart('policy', columns, groups, place(0, middle - 1), unit);
  if (!hasChange) return [cost];
  const change: PlannedChart = {
    ...{ key: 'hakaru.change', title: '前年度決算額からの増減', isStacked: false },
    place: place(middle, columns.at('errors')),
    series: [seriesOver(columns, groups)('change', '増減', MIDDLE)],
    ...amountAxis(unit),
  };
  return [cost, change];
}

const COST_CHARTS = {
  policy: { key: 'hakaru.cost', title: '施策別の行政コスト' },
  bureau: { key: 'hakaru.bureaus', title: '局別の行政コスト' },
  methods: { key: 'hakaru.methods', title: '手法別の行政コスト' },
} as const;

/** Cost of each group, its parts stacked: bars, for groups have no order that a line would suggest. */
function costChart(
  by: keyof typeof COST_CHARTS,
  columns: FrameColumns,
  groups: Rows,
  place: Area,
  unit: string,
): PlannedChart {
  return {
    ...COST_CHARTS[by],
    isStacked: true,
    place,
    series: partSeries(columns, groups),
    ...amountAxis(unit),
  };
}

function amountAxis(unit: string) {
  return { axisTitle: unit, secondAxisTitle: null, numberFormat: AXIS_FORMAT };
}

function partSeries(columns: FrameColumns, groups: Rows): PlannedSeries[] {
  const series = seriesOver(columns, groups);
  return columns.parts.map(({ key, title }, i) =>
    series(key, title.replaceAll('\n', ' '), COLORS[i % COLORS.length] ?? DARK),
  );
}

function seriesOver(
  columns: FrameColumns,
  { first, last }: Rows,
): (key: SummaryColumn, name: string, color: string) => PlannedSeries {
  const column = (at: number): Area => ({ top: first, left: at, bottom: last, right: at });
  return (key, name, color) => ({
    name,
    categories: column(0),
    values: column(columns.at(key)),
    color,
    kind: 'bar',
  });
}
