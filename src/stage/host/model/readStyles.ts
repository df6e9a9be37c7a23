import { getOrInsert } from '../../../core/collections/collections';
import type { PartSource } from '../../../files/opc/Package';
import { readNumberFormats } from '../../../files/read/numberFormats';
import { SPREADSHEET } from '../../../files/xml/namespaces';
import { readXml } from '../../../files/xml/readXml';
import type { XmlAttributes } from '../../../files/xml/XmlTokenizer';
import { isTrue } from '../../../files/xml/xmlText';
import { DEFAULT_STYLE, GENERAL, type BorderLine, type CellStyle } from './Cell';
import { BORDER_SIDES, type ConditionalLook } from './ConditionalFormat';

/** Looks by the numbers that cells and rules of a file refer to them with. */
export interface FileStyles {
  readonly cells: readonly CellStyle[];
  readonly rules: readonly ConditionalLook[];
}

/** An element with its attributes and all that stands in it, by name. */
interface Element {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: Element[];
}

/** The lists of a part of styles that say how cells look, each by name. */
const LISTS = ['fonts', 'fills', 'borders', 'cellXfs', 'dxfs', 'colors'];

/** @param theme the twelve colours of the workbook's theme */
export function readStyles(part: PartSource, theme: readonly string[]): FileStyles {
  const lists = readLists(part);
  const palette = new Palette(theme, descendants(lists.get('colors') ?? [], 'rgbColor'));
  const fonts = (lists.get('fonts') ?? []).map((font) => readFont(font, palette));
  const fills = (lists.get('fills') ?? []).map((fill) => readFill(fill, palette));
  const borders = (lists.get('borders') ?? []).map((border) => readBorders(border, palette));
  const formats = readNumberFormats(part);
  const known = new Map<string, CellStyle>();
  const cells = (lists.get('cellXfs') ?? []).map((xf, index) => {
    const at = (name: string) => Number(xf.attributes[name] ?? 0);
    const style: CellStyle = {
      ...(fonts[at('fontId')] ?? NO_FONT),
      ...readAlignment(child(xf, 'alignment')?.attributes ?? {}),
      fill: fills[at('fillId')] ?? null,
      borders: borders[at('borderId')] ?? DEFAULT_STYLE.borders,
      numberFormat: formats[index] ?? GENERAL,
      locked: isOn(child(xf, 'protection')?.attributes['locked'], true),
    };
    return getOrInsert(known, JSON.stringify(style), () => style);
  });
  const rules = (lists.get('dxfs') ?? []).map((dxf) => readLook(dxf, palette));
  return { cells, rules };
}

function readLists(part: PartSource): Map<string, Element[]> {
  const lists = new Map<string, Element[]>();
  const path: Element[] = [];
  readXml(part, SPREADSHEET, {
    open(name, attributes) {
      const element: Element = { name, attributes, children: [] };
      const [, list] = path;
      if (path.length === 2 && list !== undefined && LISTS.includes(list.name)) {
        getOrInsert(lists, list.name, () => []).push(element);
      } else if (path.length > 2 && list !== undefined && LISTS.includes(list.name)) {
        path.at(-1)?.children.push(element);
      }
      path.push(element);
    },
    close() {
      path.pop();
    },
  });
  return lists;
}

function child({ children }: Element, name: string): Element | undefined {
  return children.find((one) => one.name === name);
}

function descendants(elements: readonly Element[], name: string): Element[] {
  return elements.flatMap((one) => (one.name === name ? [one] : descendants(one.children, name)));
}

/** An attribute that is true or false, or its usual value where it is not there. */
function isOn(value: string | undefined, usual: boolean): boolean {
  return value === undefined ? usual : isTrue(value);
}

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

/** The 56 colours that files of old refer to by number, which stand from 0 to 7 and from 8 on. */
const INDEXED = [
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080',
  'C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF',
  '800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC',
  '99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333',
].flatMap((line) => line.split(' '));
const FIRST_INDEXED = 8;

/** The colours of one workbook. */
class Palette {
  private readonly indexed: readonly string[];

  constructor(
    private readonly theme: readonly string[],
    own: readonly Element[],
  ) {
    const usual = [...INDEXED.slice(0, FIRST_INDEXED), ...INDEXED];
    const given = own.map(({ attributes }) => (attributes['rgb'] ?? '').slice(-6).toUpperCase());
    this.indexed = usual.map((color, index) => given[index] ?? color);
  }

  /** `#RRGGBB`; null where the colour is the window's own or unknown. */
  color(element: Element | undefined): string | null {
    const { rgb, theme, indexed, tint = '0' } = element?.attributes ?? {};
    const named =
      rgb?.slice(-6) ??
      (theme === undefined ? this.indexed[Number(indexed)] : this.theme[Number(theme)]);
    if (named === undefined || !/^[\dA-F]{6}$/i.test(named)) return null;
    return `#${tinted(named, Number(tint))}`.toUpperCase();
  }
}

/** A colour made lighter (tint above 0, up to 1) or darker (below 0). */
function tinted(color: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const mixed = parts.map((part) =>
    Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint),
  );
  return mixed.map((part) => part.toString(16).padStart(2, '0')).join('');
}

type FontStyle = Pick<
  CellStyle,
  'fontName' | 'fontSize' | 'bold' | 'italic' | 'underline' | 'strikethrough' | 'color'
>;
const NO_FONT: FontStyle = DEFAULT_STYLE;

function readFont(font: Element, palette: Palette): FontStyle {
  const underline = child(font, 'u');
  const size = Number(child(font, 'sz')?.attributes['val']);
  return {
    fontName: child(font, 'name')?.attributes['val'] ?? DEFAULT_STYLE.fontName,
    fontSize: size > 0 ? size : DEFAULT_STYLE.fontSize,
    bold: switched(font, 'b') ?? false,
    italic: switched(font, 'i') ?? false,
    underline: underline !== undefined && underline.attributes['val'] !== 'none',
    strikethrough: switched(font, 'strike') ?? false,
    color: palette.color(child(font, 'color')),
  };
}

/** What an element such as `<b/>` says; null where it is not there. */
function switched(font: Element, name: string): boolean | null {
  const found = child(font, name);
  return found === undefined ? null : isOn(found.attributes['val'], true);
}

function readAlignment(
  alignment: XmlAttributes,
): Pick<CellStyle, 'horizontal' | 'vertical' | 'wrap' | 'indent' | 'stacked'> {
  return {
    horizontal: HORIZONTAL[alignment['horizontal'] ?? ''] ?? 'general',
    vertical: VERTICAL[alignment['vertical'] ?? ''] ?? 'bottom',
    wrap: isOn(alignment['wrapText'], false),
    indent: Number(alignment['indent'] ?? 0),
    stacked: alignment['textRotation'] === STACKED,
  };
}

const STACKED = '255';

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
  center: 'middle',
  justify: 'middle',
  distributed: 'middle',
};

function readFill(fill: Element, palette: Palette): string | null {
  const gradient = child(fill, 'gradientFill');
  if (gradient !== undefined) return palette.color(descendants([gradient], 'color')[0]);
  const pattern = child(fill, 'patternFill');
  // Some writers leave the pattern out where there is no fill at all.
  const { patternType = 'none' } = pattern?.attributes ?? {};
  if (pattern === undefined || patternType === 'none') return null;
  return palette.color(child(pattern, 'fgColor')) ?? palette.color(child(pattern, 'bgColor'));
}

function readBorders(border: Element, palette: Palette): CellStyle['borders'] {
  const side = (...names: readonly string[]): BorderLine | null => {
    const line = border.children.find(({ name }) => names.includes(name));
    const style = line?.attributes['style'] ?? 'none';
    if (line === undefined || style === 'none') return null;
    return { style, color: palette.color(child(line, 'color')) ?? '#000000' };
  };
  return {
    top: side('top'),
    right: side('right', 'end'),
    bottom: side('bottom'),
    left: side('left', 'start'),
  };
}

const LINES: Readonly<Record<string, string>> = {
  dashed: 'Dash',
  dotted: 'Dot',
  dashDot: 'DashDot',
  dashDotDot: 'DashDotDot',
};
const UNDERLINES: Readonly<Record<string, string>> = { single: 'Single', double: 'Double' };

/** What a rule lays over its cells. */
function readLook(dxf: Element, palette: Palette): ConditionalLook {
  const font = child(dxf, 'font') ?? NOTHING;
  const underline = child(font, 'u');
  const lines = readBorders(child(dxf, 'border') ?? NOTHING, palette);
  const borders: ConditionalLook['borders'] = new Map();
  for (const side of BORDER_SIDES) {
    const line = lines[SIDES[side]];
    if (line === null) continue;
    borders.set(side, { style: LINES[line.style] ?? 'Continuous', color: line.color });
  }
  return {
    fill: readRuleFill(child(dxf, 'fill') ?? NOTHING, palette),
    color: palette.color(child(font, 'color')),
    bold: switched(font, 'b'),
    italic: switched(font, 'i'),
    strikethrough: switched(font, 'strike'),
    underline: underline === undefined ? null : underlineOf(underline.attributes),
    borders,
  };
}

function underlineOf({ val = 'single' }: XmlAttributes): string | null {
  return UNDERLINES[val] ?? null;
}

const NOTHING: Element = { name: '', attributes: {}, children: [] };
const SIDES = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
} as const;

/** In a rule a solid fill's colour stands as its background, and needs no pattern. */
function readRuleFill(fill: Element, palette: Palette): string | null {
  const pattern = child(fill, 'patternFill');
  if (pattern === undefined) return null;
  return palette.color(child(pattern, 'bgColor')) ?? readFill(fill, palette);
}
