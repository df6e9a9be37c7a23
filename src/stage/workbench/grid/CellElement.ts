import type { DrawnStyle, CellView, DrawnLine, Side } from './GridSheet';

const KNOWN = new Map<string, string>();

export interface CellBox {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

export interface Appearance {
  readonly zoom: number;
  readonly dark: boolean;
}

const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];
/** Pixels of a point. */
export const POINT = 96 / 72;
const CELL_FONTS = `"Yu Gothic UI", "Hiragino Sans", Meiryo, "Noto Sans JP", sans-serif`;

/** Draws one cell. Styles go through the object model: the page's CSP refuses style attributes. */
export function drawCell(
  view: CellView,
  text: string,
  box: CellBox,
  look: Appearance,
): HTMLElement {
  const cell = element('cell', 'gridcell');
  placeCell(cell, box);
  paint(cell, view.style, look);
  if (view.mark !== null) {
    cell.dataset['mark'] = view.mark;
    cell.setAttribute('aria-invalid', 'true');
  }
  if (view.note !== null) {
    cell.classList.add('noted');
    cell.title = view.note;
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

function paint(cell: HTMLElement, style: DrawnStyle, look: Appearance): void {
  if (style.fill !== null) cell.style.backgroundColor = tone(style.fill, look);
  for (const side of SIDES) {
    const line = style.lines[side];
    if (line !== null) cell.style.setProperty(`border-${side}`, border(line, look));
  }
}

function drawText(text: string, view: CellView, look: Appearance): HTMLElement {
  const { style } = view;
  const span = element(style.wrap ? 'text wrapped' : 'text');
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

function border(line: DrawnLine, look: Appearance): string {
  const color = line.color === null ? 'var(--ink-line)' : tone(line.color, look);
  return `${line.width}px ${line.dash} ${color}`;
}

function tone(color: string, look: Appearance): string {
  return look.dark ? darkColor(color) : color;
}

/**
 * The colour as dark paper shows it: lightness turned over, hue and saturation kept, so that a
 * pale fill becomes a deep one and black text becomes white. `color` is `#RRGGBB`.
 */
export function darkColor(color: string): string {
  const known = KNOWN.get(color);
  if (known !== undefined) return known;
  const dark = turnOver(color);
  KNOWN.set(color, dark);
  return dark;
}

function turnOver(color: string): string {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels;
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const light = (high + low) / 2;
  // Paper is not black but a deep grey: the scale runs from 0.12 (white) to 0.96 (black).
  const target = 0.12 + (1 - light) * 0.84;
  const room = 1 - Math.abs(2 * light - 1);
  // Pale tints have full saturation by this measure; on dark paper they would glow.
  const saturation = room === 0 ? 0 : ((high - low) / room) * (light > 0.5 ? 0.55 : 1);
  const chroma = (1 - Math.abs(2 * target - 1)) * saturation;
  const spread = high === low ? 0 : chroma / (high - low);
  const middle = (value: number) => target + (value - light) * spread;
  return `#${channels.map((value) => hex(middle(value))).join('')}`;
}

function hex(value: number): string {
  const byte = Math.round(Math.max(0, Math.min(1, value)) * 255);
  return byte.toString(16).padStart(2, '0');
}

/** Roughly how wide a line is at `size` pixels: kanji fill the em square, the rest about half. */
export function textWidth(text: string, size: number): number {
  let halves = 0;
  for (let i = 0; i < text.length; i++) halves += isWide(text.charCodeAt(i)) ? 2 : 1.1;
  return (halves * size) / 2;
}

/** From 〈 and ― upwards, but for half-width kana. */
function isWide(code: number): boolean {
  return code >= 0x2010 && !(code >= 0xff61 && code <= 0xff9f);
}

/** A `div` of a class, with what it is to a screen reader. */
export function element(name: string, role?: string): HTMLElement {
  const created = document.createElement('div');
  created.className = name;
  if (role !== undefined) created.setAttribute('role', role);
  return created;
}
