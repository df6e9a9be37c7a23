import type { Line, Look } from '../../core/plan/sheet';
import { DEFAULT_STYLE, type BorderLine, type CellStyle } from './CellStyle';

const LINES: readonly Line[] = ['thin', 'medium', 'hair'];
const BLACK = '#000000';

/** A cell's style as a plan says it, its usual parts left out; null where a plan cannot say it. */
export function toLook(style: CellStyle): Look | null {
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
