import type { Border, Color, Fill, Style } from '@cj-tech-master/excelts';
import { DEFAULT_STYLE, type BorderLine, type CellStyle } from './CellStyle';
import { tinted } from './theme';

/** Turns the library's style into ours; `theme` holds the workbook's twelve colours. */
export function readStyle(style: Partial<Style>, theme: readonly string[]): CellStyle {
  const { font, alignment, border, numFmt } = style;
  const side = (line: Partial<Border> | undefined): BorderLine | null => readBorder(line, theme);
  return {
    fontName: font?.name ?? DEFAULT_STYLE.fontName,
    fontSize: font?.size ?? DEFAULT_STYLE.fontSize,
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    underline:
      font?.underline !== undefined && font.underline !== false && font.underline !== 'none',
    strikethrough: font?.strike ?? false,
    color: readColor(font?.color, theme),
    fill: readFill(style.fill, theme),
    borders: {
      top: side(border?.top),
      right: side(border?.right),
      bottom: side(border?.bottom),
      left: side(border?.left),
    },
    horizontal: readHorizontal(alignment?.horizontal),
    vertical: readVertical(alignment?.vertical),
    wrap: alignment?.wrapText ?? false,
    stacked: alignment?.textRotation === 'vertical',
    numberFormat: (typeof numFmt === 'object' ? numFmt.formatCode : numFmt) ?? 'General',
    locked: style.protection?.locked ?? true,
  };
}

/** `#RRGGBB`; null where the colour is the default or cannot be told. */
export function readColor(
  color: (Partial<Color> & { readonly tint?: number }) | undefined,
  theme: readonly string[],
): string | null {
  if (color?.argb !== undefined) return `#${color.argb.slice(-6).toUpperCase()}`;
  const named = color?.theme === undefined ? undefined : theme[color.theme];
  return named === undefined ? null : `#${tinted(named, color?.tint ?? 0)}`;
}

export function readFill(fill: Fill | undefined, theme: readonly string[]): string | null {
  if (fill === undefined) return null;
  if (fill.type === 'gradient') return readColor(fill.stops[0]?.color, theme);
  // Some writers leave the pattern out where there is no fill at all.
  const pattern: string | undefined = fill.pattern;
  if (pattern === undefined || pattern === 'none') return null;
  return readColor(fill.fgColor, theme) ?? readColor(fill.bgColor, theme);
}

function readBorder(
  line: Partial<Border> | undefined,
  theme: readonly string[],
): BorderLine | null {
  if (line?.style === undefined) return null;
  return { style: line.style, color: readColor(line.color, theme) ?? '#000000' };
}

function readHorizontal(value: string | undefined): CellStyle['horizontal'] {
  switch (value) {
    case 'left':
    case 'center':
    case 'right':
    case 'justify':
      return value;
    case 'centerContinuous':
      return 'center';
    case 'distributed':
      return 'justify';
    default:
      return 'general';
  }
}

function readVertical(value: string | undefined): CellStyle['vertical'] {
  if (value === 'top') return 'top';
  return value === 'middle' || value === 'justify' || value === 'distributed' ? 'middle' : 'bottom';
}
