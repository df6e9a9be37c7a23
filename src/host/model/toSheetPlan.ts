import { joinAreas } from '../../core/address/joinAreas';
import type { PlannedCell, PlannedLook, PrintSetup, SheetPlan } from '../../core/plan/sheet';
import { contains, WHOLE_SHEET, type Area as HostArea } from './Area';
import type { Cell } from './Cell';
import { toCoreArea, toHostArea } from './coreArea';
import { toPlannedChart } from './toPlannedChart';
import { toLook } from './toLook';
import { toPlannedValidation } from './toPlannedValidation';
import type { Sheet } from './Sheet';

/** The page of a sheet that is partly ours is the user's: it is never written. */
const OURS_ALONE: PrintSetup = { paper: 'A4', titleRows: null, breaks: [] };

/** Width of a column that nobody sized, in digits. */
const USUAL_WIDTH = 8.38;

/**
 * A sheet as the plan that makes it; of one that is only partly ours, that part. null where it has
 * something that no plan says: such as a border on one side, or a 入力規則 of another kind.
 */
export function toSheetPlan(sheet: Sheet, owned: SheetPlan['owned']): SheetPlan | null {
  const area = owned === null ? WHOLE_SHEET : toHostArea(owned.area);
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
    merges: sheet.merges.map(toCoreArea),
    columnWidths: columnWidths(sheet),
    rowHeights: new Map(sheet.rows.sizes),
    frozen: sheet.layout.frozen,
    gridlines: sheet.layout.gridlines,
    print,
    validations,
    charts,
    owned,
  };
}

function plannedCells(sheet: Sheet, area: HostArea): PlannedCell[] | null {
  const cells: PlannedCell[] = [];
  for (const { row, column, cell } of sheet.cells()) {
    if (!contains(area, row, column) || (cell.value === null && cell.formula === null)) continue;
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
function plannedLooks(sheet: Sheet, area: HostArea): PlannedLook[] | null {
  const groups = new Map<string, { readonly look: PlannedLook['look']; readonly cells: Place[] }>();
  for (const { row, column, cell } of sheet.cells()) {
    if (!contains(area, row, column)) continue;
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

interface Place {
  readonly row: number;
  readonly column: number;
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

function allOrNull<T>(items: readonly (T | null)[]): T[] | null {
  const found = items.filter((item) => item !== null);
  return found.length === items.length ? found : null;
}
