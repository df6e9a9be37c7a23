import type { Alignment, Border, Borders, Color, Fill, Font, Style } from '@cj-tech-master/excelts';
import { DEFAULT_STYLE, type BorderLine, type CellStyle } from './Cell';

/** Colours of Excel's own theme, in the order in which cells refer to them. */
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
] as const;

const SCHEME = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** Twelve colours `RRGGBB` by theme index; what the part does not say is Excel's own. */
export function themeColors(xml: string | null): readonly string[] {
  return OFFICE_THEME.map((own, index) => {
    const name = SCHEME[index] ?? '';
    const found = new RegExp(
      `<a:${name}>[\\s\\S]*?(?:lastClr|srgbClr val)="([0-9A-Fa-f]{6})"`,
    ).exec(xml ?? '');
    return found?.[1]?.toUpperCase() ?? own;
  });
}

/** A theme colour made lighter (tint above 0, up to 1) or darker (below 0). */
function tinted(color: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const mixed = parts.map((part) =>
    Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint),
  );
  return mixed
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/** Turns the library's style into ours; `theme` holds the workbook's twelve colours. */
export function readStyle(style: Partial<Style>, theme: readonly string[]): CellStyle {
  const { numFmt } = style;
  return {
    ...readFont(style.font ?? {}, theme),
    ...readAlignment(style.alignment ?? {}),
    fill: readFill(style.fill, theme),
    borders: readBorders(style.border ?? {}, theme),
    numberFormat: (typeof numFmt === 'object' ? numFmt.formatCode : numFmt) ?? 'General',
    locked: style.protection?.locked ?? true,
  };
}

type FontStyle = Pick<
  CellStyle,
  'fontName' | 'fontSize' | 'bold' | 'italic' | 'underline' | 'strikethrough' | 'color'
>;

function readFont(font: Partial<Font>, theme: readonly string[]): FontStyle {
  const { underline = false } = font;
  return {
    fontName: font.name ?? DEFAULT_STYLE.fontName,
    fontSize: font.size ?? DEFAULT_STYLE.fontSize,
    bold: font.bold ?? false,
    italic: font.italic ?? false,
    underline: underline !== false && underline !== 'none',
    strikethrough: font.strike ?? false,
    color: readColor(font.color, theme),
  };
}

function readAlignment(
  alignment: Partial<Alignment>,
): Pick<CellStyle, 'horizontal' | 'vertical' | 'wrap' | 'indent' | 'stacked'> {
  return {
    horizontal: HORIZONTAL[alignment.horizontal ?? ''] ?? 'general',
    vertical: VERTICAL[alignment.vertical ?? ''] ?? 'bottom',
    wrap: alignment.wrapText ?? false,
    indent: alignment.indent ?? 0,
    stacked: alignment.textRotation === 'vertical',
  };
}

function readBorders(border: Partial<Borders>, theme: readonly string[]): CellStyle['borders'] {
  return {
    top: readBorder(border.top, theme),
    right: readBorder(border.right, theme),
    bottom: readBorder(border.bottom, theme),
    left: readBorder(border.left, theme),
  };
}

/** `#RRGGBB`; null where the colour is the default or unknown. */
export function readColor(
  color: (Partial<Color> & { readonly tint?: number }) | undefined,
  theme: readonly string[],
): string | null {
  if (color?.argb !== undefined) return `#${color.argb.slice(-6).toUpperCase()}`;
  const named = color?.theme === undefined ? undefined : theme[color.theme];
  return named === undefined ? null : `#${tinted(named, color?.tint ?? 0)}`;
}

/** Some writers leave the pattern out where there is no fill at all. */
const PATTERN = /^(?!none$|undefined$)/;

export function readFill(fill: Fill | undefined, theme: readonly string[]): string | null {
  if (fill === undefined) return null;
  if (fill.type === 'gradient') return readColor(fill.stops[0]?.color, theme);
  if (!PATTERN.test(fill.pattern)) return null;
  return readColor(fill.fgColor, theme) ?? readColor(fill.bgColor, theme);
}

function readBorder(
  line: Partial<Border> | undefined,
  theme: readonly string[],
): BorderLine | null {
  if (line?.style === undefined) return null;
  return { style: line.style, color: readColor(line.color, theme) ?? '#000000' };
}

const HORIZONTAL: Readonly<Record<string, CellStyle['horizontal']>> = {
  left: 'left',
  center: 'center',
  centerContinuous: 'center',
  right: 'right',
  justify: 'justify',
  distributed: 'justify',
};

const VERTICAL: Readonly<Record<string, CellStyle['vertical']>> = {
  top: 'top',
  middle: 'middle',
  justify: 'middle',
  distributed: 'middle',
};
