import type { Axis } from './Axis';
import { type Appearance, drawCell, element, POINT, textWidth } from './CellElement';
import type { Area } from '../../../core/address/area';
import type { DrawnStyle, CellView, GridSheet, Merges } from './GridSheet';
import type { Position } from '../../../core/address/CellRef';

const PADDING = 6;

/** A sheet with the measures that it is drawn with. */
export interface Scene {
  readonly sheet: GridSheet;
  readonly look: Appearance;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: Merges;
  readonly headerWidth: number;
}

const PLAIN: DrawnStyle = {
  fill: null,
  color: null,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  fontName: null,
  fontSize: 11,
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  stacked: false,
  lines: { top: null, right: null, bottom: null, left: null },
};
const BLANK: CellView = { text: '', kind: 'blank', style: PLAIN, mark: null, note: null };

/** One row with its header and its cells up to `lastColumn`; merged cells stand in their first row. */
export function drawRow(
  scene: Scene,
  row: number,
  { lastColumn, active }: { readonly lastColumn: number; readonly active: Position },
): HTMLElement {
  const line = element('row', 'row');
  line.setAttribute('aria-rowindex', String(row + 2));
  line.style.height = `${scene.rows.extent(row)}px`;
  const header = element('row-header', 'rowheader');
  header.setAttribute('aria-colindex', '1');
  header.textContent = String(row + 1);
  line.append(header);
  for (let column = 0; column <= lastColumn; column++) {
    const isActive = active.row === row && active.column === column;
    const cell = drawCellAt(scene, { row, column }, isActive);
    if (cell !== null) line.append(cell);
  }
  return line;
}

function drawCellAt(scene: Scene, at: Position, isActive: boolean): HTMLElement | null {
  const area = scene.merges.area(at.row, at.column);
  if (!startsAt(area, at)) return null;
  const isMerged = spansMore(area);
  const view = scene.sheet.cell(at.row, at.column) ?? (isActive || isMerged ? BLANK : null);
  if (view === null) return null;
  const width = scene.columns.extent(area.left, area.right);
  const height = scene.rows.extent(area.top, area.bottom);
  if (!isActive && (width === 0 || height === 0)) return null;
  const shown = shownText(view, area, width, scene.look.zoom, {
    columns: scene.columns,
    isFree: (column) => isFree(scene, at.row, column),
  });
  const outlined = isMerged ? outline(view, area, scene.sheet) : view;
  const left = scene.headerWidth + scene.columns.start(at.column);
  const cell = drawCell(outlined, shown.text, { left, width: shown.width, height }, scene.look);
  cell.classList.toggle('opaque', isMerged || shown.width > width);
  describe(cell, area);
  if (isActive) cell.tabIndex = 0;
  return cell;
}

function spansMore({ top, left, bottom, right }: Area): boolean {
  return bottom > top || right > left;
}

function startsAt({ top, left }: Area, at: Position): boolean {
  return top === at.row && left === at.column;
}

/** Where the cell stands, for screen readers: the headers are row and column 1. */
function describe(cell: HTMLElement, { top, left, bottom, right }: Area): void {
  cell.setAttribute('aria-colindex', String(left + 2));
  if (right > left) cell.setAttribute('aria-colspan', String(right - left + 1));
  if (bottom > top) cell.setAttribute('aria-rowspan', String(bottom - top + 1));
}

/** The lines around a merged area stand in its outer cells. */
function outline(view: CellView, area: Area, sheet: GridSheet): CellView {
  const { lines } = view.style;
  const right = sheet.cell(area.top, area.right)?.style.lines.right ?? lines.right;
  const bottom = sheet.cell(area.bottom, area.left)?.style.lines.bottom ?? lines.bottom;
  return { ...view, style: { ...view.style, lines: { ...lines, right, bottom } } };
}

function isFree({ sheet, merges }: Scene, row: number, column: number): boolean {
  if (merges.covering(row, column) !== null) return false;
  const view = sheet.cell(row, column);
  return view === null || view.text === '';
}

interface Neighbours {
  readonly columns: Axis;
  isFree(column: number): boolean;
}

/**
 * What a cell shows and how wide: a number that does not fit becomes ###, unwrapped text runs
 * over into free cells to its right. `width` and the answer are pixels.
 */
export function shownText(
  view: CellView,
  area: Area,
  width: number,
  zoom: number,
  neighbours: Neighbours,
): { readonly text: string; readonly width: number } {
  const { style, kind } = view;
  const text = style.wrap || style.stacked ? view.text : view.text.replace(/\r?\n/g, '');
  if (style.wrap || style.stacked || text === '') return { text, width };
  const size = style.fontSize * POINT * zoom;
  const needed = textWidth(text, size) + PADDING;
  if (kind === 'number')
    return needed > width + size ? { text: hashes(width, size), width } : { text, width };
  const mayRunOver = style.horizontal === 'general' || style.horizontal === 'left';
  if (kind !== 'text' || !mayRunOver || area.right > area.left) return { text, width };
  return { text, width: runOver(area.right, width, needed, neighbours) };
}

function runOver(column: number, width: number, needed: number, neighbours: Neighbours): number {
  let reached = width;
  for (let at = column + 1; reached < needed && at < neighbours.columns.count; at++) {
    if (!neighbours.isFree(at)) break;
    reached += neighbours.columns.extent(at);
  }
  return reached;
}

function hashes(width: number, size: number): string {
  return '#'.repeat(Math.max(1, Math.floor((width - PADDING) / (size * 0.6))));
}
