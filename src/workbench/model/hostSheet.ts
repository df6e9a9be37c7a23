import { markSeverity } from '../../core/plan/marks';
import type { Area as HostArea } from '../../host/model/Area';
import type { Cell } from '../../host/model/Cell';
import { DEFAULT_STYLE } from '../../host/model/CellStyle';
import type { ConditionalFormat } from '../../host/model/ConditionalFormat';
import { displayText } from '../../host/model/displayText';
import type { Sheet } from '../../host/model/Sheet';
import type { Area, CellView, GridSheet } from '../grid/GridSheet';
import { markOf, ownStyle, withRules } from './cellLook';
import { columnPixels, rowPixels } from './extents';
import { FormatIndex } from './FormatIndex';

/** A sheet of the embedded Excel as the grid draws it; to be made anew after a change. */
export function hostSheet(sheet: Sheet): GridSheet {
  const used = sheet.usedArea(false);
  const rules = new FormatIndex(sheet.conditionalFormats.filter(holdsAlways));
  const rowsUsed = used === null ? 0 : used.row + used.rows;
  const columnsUsed = used === null ? 0 : used.column + used.columns;
  return {
    id: sheet.id,
    rows: rowsUsed,
    columns: columnsUsed,
    showGridlines: sheet.layout.gridlines,
    merges: sheet.merges.map(gridArea),
    charts: sheet.charts.map(({ title, place }) => ({ title, area: gridArea(place) })),
    columnWidth: (column) => columnPixels(sheet, column),
    rowHeight: (row) => rowPixels(sheet, row, columnsUsed),
    cell: (row, column) => cellView(sheet.cell(row, column), rules.at(row, column)),
    source: (row, column) => sourceOf(sheet.cell(row, column)),
  };
}

export function gridArea({ row, column, rows, columns }: HostArea): Area {
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

export function hostArea({ top, left, bottom, right }: Area): HostArea {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
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
