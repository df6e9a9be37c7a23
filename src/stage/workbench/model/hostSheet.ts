import { markSeverity } from '../../../core/plan/marks';
import type { Cell } from '../../host/model/Cell';
import {
  DEFAULT_STYLE,
  type CellStyle as HostStyle,
  type BorderLine,
} from '../../host/model/CellStyle';
import type { ConditionalFormat, ConditionalBorder } from '../../host/model/ConditionalFormat';
import { displayText } from '../../host/model/displayText';
import type { Sheet } from '../../host/model/Sheet';
import type { CellView, GridSheet, DrawnStyle, DrawnLine } from '../grid/GridSheet';
import { columnPixels, rowPixels } from './extents';
import { FormatIndex } from './FormatIndex';
import type { Severity } from '../../../core/rules/Finding';

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

/** A sheet of the embedded Excel as the grid draws it; to be made anew after a change. */
export function hostSheet(sheet: Sheet): GridSheet {
  const used = sheet.usedArea(false);
  const rules = new FormatIndex(sheet.conditionalFormats.filter(holdsAlways));
  const rowsUsed = used === null ? 0 : used.bottom + 1;
  const columnsUsed = used === null ? 0 : used.right + 1;
  return {
    id: sheet.id,
    rows: rowsUsed,
    columns: columnsUsed,
    showGridlines: sheet.layout.gridlines,
    merges: sheet.merges,
    charts: sheet.charts.map(({ title, place }) => ({ title, area: place })),
    columnWidth: (column) => columnPixels(sheet, column),
    rowHeight: (row) => rowPixels(sheet, row, columnsUsed),
    cell: (row, column) => cellView(sheet.cell(row, column), rules.at(row, column)),
    source: (row, column) => sourceOf(sheet.cell(row, column)),
  };
}

/** The grid shows marks and rules that are always true; it does not evaluate the others. */
function holdsAlways(rule: ConditionalFormat): boolean {
  return markSeverity(rule.formula) !== null || /^=\s*TRUE(\(\))?\s*$/i.test(rule.formula);
}

function cellView(cell: Cell | undefined, rules: readonly ConditionalFormat[]): CellView | null {
  if (cell === undefined && rules.length === 0) return null;
  const own = ownStyle(cell?.style ?? DEFAULT_STYLE);
  return {
    text: cell === undefined ? '' : displayText(cell),
    kind: kindOf(cell),
    style: rules.length === 0 ? own : withRules(own, rules),
    mark: markOf(rules),
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
