import { markSeverity } from '../../../core/plan/marks';
import {
  type Cell,
  DEFAULT_STYLE,
  type CellStyle as HostStyle,
  type BorderLine,
  displayText,
} from '../../host/model/Cell';
import type { ConditionalFormat, ConditionalBorder } from '../../host/model/ConditionalFormat';
import type { Sheet } from '../../host/model/Sheet';
import {
  type CellView,
  type ChartSeriesView,
  type ChartView,
  type GridSheet,
  type DrawnStyle,
  type DrawnLine,
  Merges,
} from '../grid/GridSheet';
import type { Chart } from '../../host/model/Chart';
import type { Severity } from '../../../core/findings/Finding';
import { contains, type Area, positionKey, cellCount, cellsOf } from '../../../core/address/area';
import { getOrInsert } from '../../../core/collections/collections';
import { POINT, textWidth } from '../grid/CellElement';

/** Excel's own for a new workbook: 8.43 characters, 15 points. */
const USUAL = { width: 64, height: 20 };
const LINE_HEIGHT = 1.35;
const MOST = 546;

const HEIGHTS = new WeakMap<Cell, { readonly width: number; readonly height: number }>();
const MERGES = new WeakMap<readonly Area[], Merges>();

/** Areas up to this many cells are found by cell; larger ones are looked through. */
const SMALL = 64;

/** A sheet's conditional formats, found by cell: 5,000 marks must not be searched for each one. */
class FormatIndex {
  private readonly byCell = new Map<number, Set<ConditionalFormat>>();
  private readonly large: { readonly area: Area; readonly format: ConditionalFormat }[] = [];

  constructor(private readonly formats: readonly ConditionalFormat[]) {
    for (const format of formats) for (const area of format.areas) this.add(area, format);
  }

  /** Those that lie on the cell, the first one first. */
  at(row: number, column: number): readonly ConditionalFormat[] {
    const small = this.byCell.get(positionKey({ row, column }));
    const large = this.large.filter(({ area }) => contains(area, { row, column }));
    if (small === undefined && large.length === 0) return [];
    const found = new Set([...(small ?? []), ...large.map(({ format }) => format)]);
    return found.size === 1 ? [...found] : this.formats.filter((format) => found.has(format));
  }

  private add(area: Area, format: ConditionalFormat): void {
    if (cellCount(area) > SMALL) {
      this.large.push({ area, format });
      return;
    }
    for (const cell of cellsOf(area)) {
      getOrInsert(this.byCell, positionKey(cell), () => new Set()).add(format);
    }
  }
}

/** The line styles of a file; those with dots and dashes mixed are drawn dashed. */
const FILE_SHAPES: { readonly [style: string]: Shape | undefined } = {
  thin: { width: 1, dash: 'solid' },
  hair: { width: 1, dash: 'dotted' },
  dotted: { width: 1, dash: 'dotted' },
  dashed: { width: 1, dash: 'dashed' },
  medium: { width: 2, dash: 'solid' },
  mediumDashed: { width: 2, dash: 'dashed' },
  thick: { width: 3, dash: 'solid' },
  double: { width: 3, dash: 'double' },
};
const RULE_SHAPES: { readonly [style: string]: Shape | undefined } = {
  Continuous: { width: 1, dash: 'solid' },
  Dot: { width: 1, dash: 'dotted' },
};
const DASHED: Shape = { width: 1, dash: 'dashed' };

const KNOWN = new WeakMap<HostStyle, DrawnStyle>();

/**
 * A sheet of the embedded Excel as the grid draws it; to be made anew after a change.
 * @param kept what is said of a formula that cannot be calculated here
 */
export function hostSheet(sheet: Sheet, kept: string): GridSheet {
  const used = sheet.usedArea(false);
  const rules = new FormatIndex(sheet.conditionalFormats.filter(holdsAlways));
  const merges = mergesOf(sheet.merges);
  return {
    id: sheet.id,
    rows: used === null ? 0 : used.bottom + 1,
    columns: used === null ? 0 : used.right + 1,
    showGridlines: sheet.layout.gridlines,
    merges,
    charts: sheet.charts.map((chart) => chartView(sheet, chart)),
    columnWidth: (column) => columnPixels(sheet, column),
    rowHeight: (row) => rowPixels(sheet, row, merges),
    cell: (row, column) => cellView(sheet.cell(row, column), rules.at(row, column), kept),
    source: (row, column) => sourceOf(sheet.cell(row, column)),
  };
}

const SHAPES: readonly (readonly [RegExp, ChartSeriesView['shape']])[] = [
  [/^Column/, 'column'],
  [/^Bar/, 'bar'],
  [/^Line/, 'line'],
];

function chartView(sheet: Sheet, chart: Chart): ChartView {
  const series = chart.series.flatMap((one): ChartSeriesView[] => {
    const shape = SHAPES.find(([type]) => type.test(one.type))?.[1];
    const { name, color, onSecondAxis } = one;
    if (shape === undefined) return [];
    const values = [...cellsOf(one.values)].map(({ row, column }) => {
      const value = sheet.cell(row, column)?.value;
      return typeof value === 'number' ? value : null;
    });
    return [{ name, shape, color, onSecondAxis, values }];
  });
  const named = chart.series.find(({ categories }) => categories !== null)?.categories;
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  const names = named ? [...cellsOf(named)].map(({ row, column }) => sheet.cell(row, column)) : [];
  return {
    title: chart.title,
    area: chart.place,
    // Of a kind that is not drawn, not even a part.
    series: series.length === chart.series.length ? series : [],
    categories: Array.from({ length: count }, (_, index) => {
      const cell = names[index];
      return named === undefined ? String(index + 1) : cell ? displayText(cell) : '';
    }),
    isStacked: chart.series.some(({ type }) => type.includes('Stacked')),
    isReversed: chart.isReversed,
    axisTitle: chart.axisTitle,
    secondAxisTitle: chart.secondAxisTitle ?? '',
    format: (value) =>
      displayText({ value, style: { ...DEFAULT_STYLE, numberFormat: chart.numberFormat } }),
  };
}

/** The grid shows marks and rules that are always true; it does not evaluate the others. */
function holdsAlways(rule: ConditionalFormat): boolean {
  return markSeverity(rule.formula) !== null || /^=\s*TRUE(\(\))?\s*$/i.test(rule.formula);
}

function cellView(
  cell: Cell | undefined,
  rules: readonly ConditionalFormat[],
  kept: string,
): CellView | null {
  if (cell === undefined && rules.length === 0) return null;
  const own = ownStyle(cell?.style ?? DEFAULT_STYLE);
  return {
    text: cell === undefined ? '' : displayText(cell),
    kind: kindOf(cell),
    style: rules.length === 0 ? own : withRules(own, rules),
    mark: markOf(rules),
    note: cell?.isKept === true ? kept : null,
  };
}

function kindOf(cell: Cell | undefined): CellView['kind'] {
  const value = cell?.value ?? null;
  if (value === null) return 'blank';
  if (typeof value === 'object') return 'error';
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';
}

function sourceOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (cell.formula !== null) return `=${cell.formula}`;
  const { value } = cell;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? value.error : String(value);
}

/** A cell's own style as the grid draws it. */
function ownStyle(style: HostStyle): DrawnStyle {
  const known = KNOWN.get(style);
  if (known !== undefined) return known;
  const { borders } = style;
  const own: DrawnStyle = {
    fill: /^#ffffff$/i.test(style.fill ?? '') ? null : style.fill,
    color: inkless(style.color),
    bold: style.bold,
    italic: style.italic,
    underline: style.underline,
    strike: style.strikethrough,
    fontName: style.fontName,
    fontSize: style.fontSize,
    horizontal: style.horizontal,
    vertical: style.vertical,
    wrap: style.wrap,
    stacked: style.stacked,
    lines: {
      top: ownLine(borders.top),
      right: ownLine(borders.right),
      bottom: ownLine(borders.bottom),
      left: ownLine(borders.left),
    },
  };
  KNOWN.set(style, own);
  return own;
}

/** The style with the rules that lie on the cell; of two that set the same, the first one counts. */
function withRules(style: DrawnStyle, rules: readonly ConditionalFormat[]): DrawnStyle {
  return rules.reduceRight((looks, rule) => lay(looks, rule.look), style);
}

/** The severity of the mark on the cell; null where there is none of ours. */
function markOf(rules: readonly ConditionalFormat[]): Severity | null {
  for (const rule of rules) {
    const severity = markSeverity(rule.formula);
    if (severity !== null) return severity;
  }
  return null;
}

function lay(style: DrawnStyle, look: ConditionalFormat['look']): DrawnStyle {
  const { borders } = look;
  return {
    ...style,
    fill: look.fill ?? style.fill,
    color: look.color ?? style.color,
    bold: look.bold ?? style.bold,
    italic: look.italic ?? style.italic,
    underline: look.underline === null ? style.underline : look.underline !== 'None',
    strike: look.strikethrough ?? style.strike,
    lines: {
      top: ruleLine(borders.get('EdgeTop')) ?? style.lines.top,
      right: ruleLine(borders.get('EdgeRight')) ?? style.lines.right,
      bottom: ruleLine(borders.get('EdgeBottom')) ?? style.lines.bottom,
      left: ruleLine(borders.get('EdgeLeft')) ?? style.lines.left,
    },
  };
}

type Shape = Pick<DrawnLine, 'width' | 'dash'>;

/** A cell's own border. */
function ownLine(line: BorderLine | null): DrawnLine | null {
  if (line === null) return null;
  return { ...(FILE_SHAPES[line.style] ?? DASHED), color: inkless(line.color) };
}

/** A border laid over by a conditional format; null where it takes none. */
function ruleLine(line: ConditionalBorder | undefined): DrawnLine | null {
  if (line === undefined || line.style === 'None') return null;
  return { ...(RULE_SHAPES[line.style] ?? DASHED), color: inkless(line.color) };
}

/** Black is the ink of the page, whatever the scheme. */
function inkless(color: string | null): string | null {
  return color === null || color === '' || /^#000000$/i.test(color) ? null : color;
}

/** Width in pixels at 100 %; 0 where hidden. */
function columnPixels(sheet: Sheet, column: number): number {
  if (sheet.columns.hidden.has(column)) return 0;
  const characters = sheet.columns.sizes.get(column);
  return characters === undefined ? USUAL.width : Math.trunc(characters * 7 + 5);
}

/**
 * Height in pixels at 100 %; 0 where hidden. A row without a height of its own is as high as its
 * wrapped texts need, merged cells left out, as in Excel.
 */
function rowPixels(sheet: Sheet, row: number, merges: Merges): number {
  if (sheet.rows.hidden.has(row)) return 0;
  const points = sheet.rows.sizes.get(row);
  if (points !== undefined) return points * POINT;
  const merged = merges.inRow(row);
  let height = USUAL.height;
  for (const column of sheet.columnsIn(row)) {
    const cell = sheet.cell(row, column);
    if (cell === undefined || cell.value === null) continue;
    if (merged.some(({ left, right }) => left <= column && column <= right)) continue;
    height = Math.max(height, neededHeight(cell, columnPixels(sheet, column)));
  }
  return Math.min(MOST, height);
}

function neededHeight(cell: Cell, width: number): number {
  const known = HEIGHTS.get(cell);
  if (known?.width === width) return known.height;
  const size = cell.style.fontSize * POINT;
  const height = Math.ceil(lineCount(cell, width, size) * size * LINE_HEIGHT) + 2;
  HEIGHTS.set(cell, { width, height });
  return height;
}

function lineCount({ value, style }: Cell, width: number, size: number): number {
  if (!style.wrap || typeof value !== 'string') return 1;
  const room = Math.max(size, width - 6);
  return value
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line, size) / room)), 0);
}

function mergesOf(areas: readonly Area[]): Merges {
  const known = MERGES.get(areas);
  if (known !== undefined) return known;
  const merges = new Merges(areas);
  MERGES.set(areas, merges);
  return merges;
}
