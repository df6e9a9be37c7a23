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
  return {
    ...(style.fontSize === DEFAULT_STYLE.fontSize ? {} : { size: style.fontSize }),
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.underline ? { underline: true } : {}),
    ...(style.color === null ? {} : { color: style.color }),
    ...(style.fill === null ? {} : { fill: style.fill }),
    ...borders,
    ...(horizontal === 'general' ? {} : { horizontal }),
    ...(style.vertical === 'bottom' ? {} : { vertical: style.vertical }),
    ...(style.wrap ? { wrap: true } : {}),
    ...(style.indent === 0 ? {} : { indent: style.indent }),
    ...(style.numberFormat === 'General' ? {} : { format: style.numberFormat }),
  };
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
