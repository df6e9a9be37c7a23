import { joinAreas, contains, WHOLE_SHEET, type Area } from '../../../core/address/area';
import type {
  PlannedCell,
  PlannedLook,
  PrintSetup,
  SheetPlan,
  PlannedChart,
  PlannedSeries,
  Line,
  Look,
} from '../../../core/plan/SheetPlan';
import { type Cell, DEFAULT_STYLE, type BorderLine, type CellStyle } from './Cell';
import { toPlannedValidation } from './Validation';
import type { Sheet } from './Sheet';
import type { Chart, ChartSeries } from './Chart';
import type { Position } from '../../../core/address/CellRef';

const LINES: readonly Line[] = ['thin', 'medium', 'hair'];
const BLACK = '#000000';

const USUAL: Look = {
  size: DEFAULT_STYLE.fontSize,
  bold: false,
  italic: false,
  underline: false,
  wrap: false,
  indent: 0,
  vertical: 'bottom',
  format: 'General',
};

const KINDS: Readonly<Record<string, PlannedSeries['kind']>> = {
  ColumnClustered: 'column',
  ColumnStacked: 'column',
  BarClustered: 'bar',
  BarStacked: 'bar',
  LineMarkers: 'line',
};

/** The page of a sheet that is partly ours is the user's: it is never written. */
const OURS_ALONE: PrintSetup = { paper: 'A4', titleRows: null, breaks: [] };

/** Width of a column that nobody sized, in digits. */
const USUAL_WIDTH = 8.38;

/**
 * A sheet as the plan that makes it; of one that is only partly ours, that part. null where it has
 * something that no plan says: such as a border on one side, or a 入力規則 of another kind.
 */
export function toSheetPlan(sheet: Sheet, owned: SheetPlan['owned']): SheetPlan | null {
  const area = owned === null ? WHOLE_SHEET : owned.area;
  const looks = plannedLooks(sheet, area);
  const print = printOf(sheet) ?? (owned && OURS_ALONE);
  const validations = allOrNull(sheet.validations.map(toPlannedValidation));
  const charts = allOrNull(sheet.charts.map(toPlannedChart));
  const cells = plannedCells(sheet, area);
  const isHidden = sheet.rows.hidden.size > 0 || sheet.columns.hidden.size > 0;
  if (!looks || !print || !validations || !charts || !cells || isHidden) return null;
  return {
    name: sheet.name,
    cells,
    looks,
    merges: sheet.merges,
    columnWidths: columnWidths(sheet),
    rowHeights: new Map(sheet.rows.sizes),
    frozen: sheet.layout.frozen,
    gridlines: sheet.layout.gridlines,
    autoFilter: sheet.autoFilter,
    print,
    validations,
    charts,
    owned,
  };
}

function plannedCells(sheet: Sheet, area: Area): PlannedCell[] | null {
  const cells: PlannedCell[] = [];
  for (const { row, column, cell } of sheet.cells()) {
    if (!contains(area, { row, column }) || (cell.value === null && cell.formula === null))
      continue;
    const content = contentOf(cell);
    if (content === null) return null;
    cells.push({ row, column, content });
  }
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

function contentOf({ value, formula }: Cell): PlannedCell['content'] | null {
  if (formula === null) {
    return typeof value === 'object' && value !== null ? null : { kind: 'value', value };
  }
  const result = typeof value === 'number' || typeof value === 'string' ? value : null;
  return { kind: 'formula', formula: `=${formula}`, result };
}

/** Cells that look alike, in one look. */
function plannedLooks(sheet: Sheet, area: Area): PlannedLook[] | null {
  const groups = new Map<
    string,
    { readonly look: PlannedLook['look']; readonly cells: Position[] }
  >();
  for (const { row, column, cell } of sheet.cells()) {
    if (!contains(area, { row, column })) continue;
    const look = toLook(cell.style);
    if (look === null) return null;
    const key = JSON.stringify(look);
    if (key === '{}') continue;
    const group = groups.get(key) ?? { look, cells: [] };
    groups.set(key, group);
    group.cells.push({ row, column });
  }
  return [...groups.values()].map(({ look, cells }) => ({ look, areas: joinAreas(cells) }));
}

function columnWidths(sheet: Sheet): number[] {
  const { sizes } = sheet.columns;
  const count = Math.max(-1, ...sizes.keys()) + 1;
  return Array.from({ length: count }, (_, column) => sizes.get(column) ?? USUAL_WIDTH);
}

function printOf({ layout }: Sheet): PrintSetup | null {
  const { paper, orientation, pagesWide, titleRows, breaks } = layout;
  const isPlanned = orientation === 'Landscape' && pagesWide === 1;
  if (!isPlanned || (paper !== 'A3' && paper !== 'A4')) return null;
  return { paper, titleRows, breaks };
}

/** null where one of them is. */
export function allOrNull<T>(items: readonly (T | null)[]): T[] | null {
  const found = items.filter((item) => item !== null);
  return found.length === items.length ? found : null;
}

/** A chart as a plan says it; null for one that no plan would make. */
function toPlannedChart(chart: Chart): PlannedChart | null {
  const series = allOrNull(chart.series.map(toPlannedSeries));
  if (series === null) return null;
  return {
    key: chart.name,
    title: chart.title,
    place: chart.place,
    isStacked: chart.series.some(({ type }) => type.endsWith('Stacked')),
    series,
    axisTitle: chart.axisTitle,
    secondAxisTitle: chart.secondAxisTitle,
    numberFormat: chart.numberFormat,
  };
}

function toPlannedSeries(series: ChartSeries): PlannedSeries | null {
  const { name, values, categories, color, type } = series;
  const kind = KINDS[type];
  if (kind === undefined || categories === null || color === null) return null;
  return { name, categories, values, color, kind };
}

/** A cell's style as a plan says it, its usual parts left out; null where a plan cannot say it. */
function toLook(style: CellStyle): Look | null {
  const borders = boxOf(style.borders);
  const { horizontal } = style;
  const isPlain =
    style.fontName === DEFAULT_STYLE.fontName &&
    !style.strikethrough &&
    !style.stacked &&
    style.locked;
  if (!isPlain || borders === null || horizontal === 'justify') return null;
  const said: Look = {
    size: style.fontSize,
    bold: style.bold,
    italic: style.italic,
    underline: style.underline,
    wrap: style.wrap,
    indent: style.indent,
    vertical: style.vertical,
    format: style.numberFormat,
    ...(style.color === null ? {} : { color: style.color }),
    ...(style.fill === null ? {} : { fill: style.fill }),
    ...(horizontal === 'general' ? {} : { horizontal }),
    ...borders,
  };
  return withoutUsual(said);
}

function withoutUsual(look: Look): Look {
  const usual = new Map<string, unknown>(Object.entries(USUAL));
  return Object.fromEntries(
    Object.entries(look).filter(([key, value]) => usual.get(key) !== value),
  );
}

/** The same line all around, or none; null where the sides differ. */
function boxOf({ top, right, bottom, left }: CellStyle['borders']): Look | null {
  const sides = [top, right, bottom, left];
  if (sides.every((side) => side === null)) return {};
  if (top === null || !sides.every((side) => isSame(side, top))) return null;
  const box = LINES.find((line) => line === top.style);
  if (box === undefined) return null;
  return top.color === BLACK ? { box } : { box, lineColor: top.color };
}

function isSame(a: BorderLine | null, b: BorderLine): boolean {
  return a?.style === b.style && a.color === b.color;
}
