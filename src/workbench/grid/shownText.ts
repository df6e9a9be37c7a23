import type { Axis } from './Axis';
import type { Area, CellView } from './GridSheet';
import { textWidth } from './textWidth';

const PADDING = 6;
const POINT = 96 / 72;

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
