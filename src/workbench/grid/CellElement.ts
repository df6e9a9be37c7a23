import { darkColor } from './darkColor';
import type { CellStyle, CellView, Line, Side } from './GridSheet';

export interface CellBox {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

export interface Look {
  readonly zoom: number;
  readonly dark: boolean;
}

const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];
const POINT = 96 / 72;
const CELL_FONTS = `"Yu Gothic UI", "Hiragino Sans", Meiryo, "Noto Sans JP", sans-serif`;

/** Draws one cell. Styles go through the object model: the page's CSP refuses style attributes. */
export function drawCell(view: CellView, text: string, box: CellBox, look: Look): HTMLElement {
  const cell = document.createElement('div');
  cell.className = 'cell';
  cell.setAttribute('role', 'gridcell');
  placeCell(cell, box);
  paint(cell, view.style, look);
  if (view.mark !== null) {
    cell.dataset['mark'] = view.mark;
    cell.setAttribute('aria-invalid', 'true');
  }
  if (text !== '') cell.append(drawText(text, view, look));
  return cell;
}

/** One pixel more to the left and above, so that neighbours share their line. */
function placeCell(cell: HTMLElement, box: CellBox): void {
  cell.style.left = `${box.left - 1}px`;
  cell.style.width = `${box.width + 1}px`;
  cell.style.height = `${box.height + 1}px`;
}

function paint(cell: HTMLElement, style: CellStyle, look: Look): void {
  if (style.fill !== null) cell.style.backgroundColor = tone(style.fill, look);
  for (const side of SIDES) {
    const line = style.lines[side];
    if (line !== null) cell.style.setProperty(`border-${side}`, border(line, look));
  }
}

function drawText(text: string, view: CellView, look: Look): HTMLElement {
  const { style } = view;
  const span = document.createElement('div');
  span.className = style.wrap ? 'text wrapped' : 'text';
  span.textContent = text;
  span.style.fontFamily =
    style.fontName === null ? CELL_FONTS : `"${style.fontName}", ${CELL_FONTS}`;
  span.style.fontSize = `${(style.fontSize * POINT * look.zoom).toFixed(2)}px`;
  if (style.color !== null) span.style.color = tone(style.color, look);
  if (style.bold) span.style.fontWeight = '700';
  if (style.italic) span.style.fontStyle = 'italic';
  const decoration = `${style.underline ? 'underline ' : ''}${style.strike ? 'line-through' : ''}`;
  if (decoration !== '') span.style.textDecorationLine = decoration;
  if (style.stacked) span.classList.add('stacked');
  span.style.textAlign = alignment(view);
  span.classList.add(style.vertical);
  return span;
}

function alignment({ kind, style }: CellView): string {
  if (style.horizontal !== 'general') return style.horizontal;
  if (kind === 'number') return 'right';
  return kind === 'boolean' || kind === 'error' ? 'center' : 'left';
}

function border(line: Line, look: Look): string {
  const color = line.color === null ? 'var(--ink-line)' : tone(line.color, look);
  return `${line.width}px ${line.dash} ${color}`;
}

function tone(color: string, look: Look): string {
  return look.dark ? darkColor(color) : color;
}
