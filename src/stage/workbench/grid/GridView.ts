import { columnName } from '../../../core/address/a1';
import { Axis } from './Axis';
import { type Appearance, element } from './CellElement';
import { drawChart } from './drawChart';
import { drawRow, type Scene } from './drawRow';
import type { Area } from '../../../core/address/area';
import { type GridSheet, Merges } from './GridSheet';
import type { Position } from '../../../core/address/CellRef';

/** Drawn beyond the visible part, in pixels, so that a small scroll shows no gap. */
const OVERSCAN = 240;
/** Empty rows and columns offered beyond what is used. */
const SPARE = { rows: 40, columns: 6 };
const LEAST = { rows: 60, columns: 20 };
const HEADER_HEIGHT = 24;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Draws the visible part of a sheet: headers, gridlines and cells. */
export class GridView {
  readonly canvas = element('canvas', 'rowgroup');
  readonly headerHeight = HEADER_HEIGHT;
  private readonly lines = element('lines');
  private readonly charts = element('charts');
  private readonly head = element('head', 'row');
  private readonly drawn = new Map<number, HTMLElement>();
  private scene: Scene | null = null;
  private lastColumn = -1;
  private active: Position = { row: 0, column: 0 };

  /** `scroller` is the element with role grid that scrolls. */
  constructor(private readonly scroller: HTMLElement) {
    // A row group may hold rows only.
    for (const beside of [this.lines, this.charts]) beside.setAttribute('aria-hidden', 'true');
    this.head.setAttribute('aria-rowindex', '1');
    this.canvas.append(this.head, this.lines, this.charts);
    scroller.append(this.canvas);
    scroller.addEventListener('scroll', () => this.draw(), { passive: true });
    new ResizeObserver(() => this.draw()).observe(scroller);
  }

  get rows(): Axis {
    return this.scene?.rows ?? NO_AXIS;
  }

  get columns(): Axis {
    return this.scene?.columns ?? NO_AXIS;
  }

  get merges(): Merges {
    return this.scene?.merges ?? NO_MERGES;
  }

  /** Shows a sheet, or the same one after it changed. */
  show(sheet: GridSheet, look: Appearance): void {
    this.scene = sceneOf(sheet, look);
    const { rows, columns, headerWidth } = this.scene;
    this.scroller.setAttribute('aria-rowcount', String(rows.count + 1));
    this.scroller.setAttribute('aria-colcount', String(columns.count + 1));
    this.canvas.style.width = `${headerWidth + columns.total}px`;
    this.canvas.style.height = `${HEADER_HEIGHT + rows.total}px`;
    this.canvas.style.setProperty('--header-width', `${headerWidth}px`);
    this.canvas.classList.toggle('gridlines', sheet.showGridlines);
    this.lastColumn = -1;
    this.charts.replaceChildren(
      ...sheet.charts.map((chart) => drawChart(chart, this.box(chart.area), look)),
    );
    this.draw();
  }

  /** Makes a cell the one that the keyboard reaches; returns its element. */
  activate(position: Position): HTMLElement | null {
    const former = this.active;
    const known = this.activeCell;
    const isSame = former.row === position.row && former.column === position.column;
    if (isSame && known !== null) return known;
    this.active = position;
    for (const row of new Set([former.row, position.row])) this.discard(row);
    this.draw();
    return this.activeCell;
  }

  /** Box of an area in the canvas's pixels. */
  box({ top, left, bottom, right }: Area): Box {
    return {
      left: this.headerWidth + this.columns.start(left),
      top: HEADER_HEIGHT + this.rows.start(top),
      width: this.columns.extent(left, right),
      height: this.rows.extent(top, bottom),
    };
  }

  /** The cell under a point of the window; null over a header. */
  hit(clientX: number, clientY: number): Position | null {
    const frame = this.scroller.getBoundingClientRect();
    const [x, y] = [clientX - frame.left, clientY - frame.top];
    if (x < this.headerWidth || y < HEADER_HEIGHT) return null;
    if (x > this.scroller.clientWidth || y > this.scroller.clientHeight) return null;
    return {
      row: this.rows.at(y - HEADER_HEIGHT + this.scroller.scrollTop),
      column: this.columns.at(x - this.headerWidth + this.scroller.scrollLeft),
    };
  }

  /**
   * Scrolls to show the area (its upper left, where it is larger): as little as needed, or, with
   * `share`, so that this share of the height lies above it, unless it is in sight already.
   */
  reveal(area: Area, share: number | null = null): void {
    const box = this.box(area);
    const { scroller } = this;
    const room = {
      width: scroller.clientWidth - this.headerWidth,
      height: scroller.clientHeight - HEADER_HEIGHT,
    };
    const left = box.left - this.headerWidth;
    const top = box.top - HEADER_HEIGHT;
    scroller.scrollLeft = nearest(scroller.scrollLeft, left, box.width, room.width);
    const least = nearest(scroller.scrollTop, top, box.height, room.height);
    const isInSight = least === scroller.scrollTop;
    scroller.scrollTop = share === null || isInSight ? least : top - share * room.height;
    this.draw();
  }

  /** Tints the headers of the selected rows and columns. */
  tintHeaders(area: Area): void {
    for (const header of this.canvas.querySelectorAll<HTMLElement>('.column-header')) {
      const at = Number(header.dataset['column']);
      header.classList.toggle('selected', at >= area.left && at <= area.right);
    }
    for (const [row, line] of this.drawn) {
      line.firstElementChild?.classList.toggle('selected', row >= area.top && row <= area.bottom);
    }
  }

  private get activeCell(): HTMLElement | null {
    return this.canvas.querySelector<HTMLElement>('.cell[tabindex="0"]');
  }

  private get headerWidth(): number {
    return this.scene?.headerWidth ?? 0;
  }

  private draw(): void {
    const { scene } = this;
    if (scene === null || this.scroller.clientHeight === 0) return;
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.scroller;
    const lastColumn = scene.columns.at(scrollLeft + clientWidth + OVERSCAN);
    if (lastColumn > this.lastColumn) this.startOver(lastColumn);
    const first = scene.rows.at(scrollTop - OVERSCAN);
    const last = scene.rows.at(scrollTop + clientHeight + OVERSCAN);
    const wanted = this.rowsToDraw(first, last);
    for (const row of [...this.drawn.keys()]) if (!wanted.has(row)) this.discard(row);
    for (const row of wanted) {
      if (this.drawn.has(row)) continue;
      const line = drawRow(scene, row, { lastColumn: this.lastColumn, active: this.active });
      line.style.top = `${HEADER_HEIGHT + scene.rows.start(row)}px`;
      this.drawn.set(row, line);
      this.canvas.append(line);
    }
  }

  /** Also rows whose merged cells reach in from above, and the active one, which has the focus. */
  private rowsToDraw(first: number, last: number): Set<number> {
    const wanted = new Set([...this.merges.rowsReachingInto(first), this.active.row]);
    for (let row = first; row <= last; row++) if (this.rows.extent(row) > 0) wanted.add(row);
    return wanted;
  }

  private startOver(lastColumn: number): void {
    this.lastColumn = lastColumn;
    for (const row of [...this.drawn.keys()]) this.discard(row);
    this.drawHead();
    const lines: HTMLElement[] = [];
    for (let column = 0; column <= lastColumn; column++) {
      const line = element('line');
      line.style.left = `${this.headerWidth + this.columns.start(column + 1) - 1}px`;
      lines.push(line);
    }
    this.lines.replaceChildren(...lines);
  }

  private drawHead(): void {
    const corner = element('corner', 'gridcell');
    corner.setAttribute('aria-colindex', '1');
    const headers: HTMLElement[] = [corner];
    for (let column = 0; column <= this.lastColumn; column++) {
      if (this.columns.extent(column) === 0) continue;
      const header = element('column-header', 'columnheader');
      header.textContent = columnName(column);
      header.dataset['column'] = String(column);
      header.setAttribute('aria-colindex', String(column + 2));
      header.style.left = `${this.headerWidth + this.columns.start(column)}px`;
      header.style.width = `${this.columns.extent(column)}px`;
      headers.push(header);
    }
    this.head.replaceChildren(...headers);
  }

  private discard(row: number): void {
    this.drawn.get(row)?.remove();
    this.drawn.delete(row);
  }
}

const NO_AXIS = new Axis(0, () => 0);
const NO_MERGES = new Merges([]);

function sceneOf(sheet: GridSheet, look: Appearance): Scene {
  const rowCount = Math.max(sheet.rows + SPARE.rows, LEAST.rows);
  const columnCount = Math.max(sheet.columns + SPARE.columns, LEAST.columns);
  return {
    sheet,
    look,
    rows: new Axis(rowCount, (row) => Math.round(sheet.rowHeight(row) * look.zoom)),
    columns: new Axis(columnCount, (at) => Math.round(sheet.columnWidth(at) * look.zoom)),
    merges: sheet.merges,
    headerWidth: 20 + String(rowCount).length * 8,
  };
}

function nearest(scroll: number, start: number, extent: number, room: number): number {
  if (start < scroll || extent > room) return start;
  return Math.max(scroll, start + extent - room);
}
