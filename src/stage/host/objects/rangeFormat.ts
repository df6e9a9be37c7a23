import { formatArea } from '../formatArea';
import { HostError } from '../HostError';
import { cellsOf, type Area } from '../../../core/address/area';
import type { BorderLine, CellStyle } from '../model/Cell';
import type { CellsTarget } from '../protocol/HostObject';
import type { Json } from '../protocol/messages';
import { defineClass } from './defineClass';
import {
  requireColor,
  named,
  fitRows,
  requireFlag,
  HORIZONTAL,
  look,
  requireNumber,
  size,
  requireText,
  UNDERLINE,
  VERTICAL,
} from './formatLook';
import type { Host } from './Host';
import type { Position } from '../../../core/address/CellRef';

type Side = keyof CellStyle['borders'];

/** Which sides of a cell an area's border is made of. */
const SIDES: Readonly<Record<string, (place: Position, area: Area) => readonly Side[]>> = {
  EdgeTop: ({ row }, area) => (row === area.top ? ['top'] : []),
  EdgeBottom: ({ row }, area) => (row === area.bottom ? ['bottom'] : []),
  EdgeLeft: ({ column }, area) => (column === area.left ? ['left'] : []),
  EdgeRight: ({ column }, area) => (column === area.right ? ['right'] : []),
  InsideHorizontal: ({ row }, area) => [
    ...(row > area.top ? (['top'] as const) : []),
    ...(row < area.bottom ? (['bottom'] as const) : []),
  ],
  InsideVertical: ({ column }, area) => [
    ...(column > area.left ? (['left'] as const) : []),
    ...(column < area.right ? (['right'] as const) : []),
  ],
};

/** Weights of an unbroken line, as a file names them. */
export const WEIGHTS = named({ Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' });
export const DASHES = named({
  Dash: 'dashed',
  Dot: 'dotted',
  DashDot: 'dashDot',
  Double: 'double',
});

const rangeBorders = defineClass<CellsTarget>({
  name: 'RangeBorderCollection',
  properties: { Count: { get: () => Object.keys(SIDES).length } },
  items: (self, host) => Object.keys(SIDES).map((name) => border({ ...self, name }, host)),
  item: (self, name, host) => {
    if (!Object.hasOwn(SIDES, name)) throw new HostError('ApiNotFound', `No border ${name} here.`);
    return border({ ...self, name }, host);
  },
});

interface BorderTarget extends CellsTarget {
  readonly name: string;
}

/** What is set is kept on the cells that the border belongs to. */
const border = defineClass<BorderTarget>({
  name: 'RangeBorder',
  id: ({ name }) => name,
  properties: {
    SideIndex: { get: ({ name }) => name },
    Style: {
      get: (self) => read(self, (line) => (line === null ? 'None' : styleName(line.style))),
      set: (self, value, host) => {
        if (value === 'None') write(self, host, () => null);
        else if (value === 'Continuous') write(self, host, (line) => unbroken(line));
        else {
          const style = DASHES.write(value);
          write(self, host, (line) => ({ ...unbroken(line), style }));
        }
      },
    },
    Weight: {
      get: (self) => read(self, (line) => (line === null ? null : WEIGHTS.read(line.style))),
      set: (self, value, host) => {
        const style = WEIGHTS.write(value);
        write(self, host, (line) => ({ ...unbroken(line), style }));
      },
    },
    Color: {
      get: (self) => read(self, (line) => line?.color ?? ''),
      set: (self, value, host) => {
        const color = requireColor(value);
        write(self, host, (line) => ({ ...unbroken(line), color }));
      },
    },
  },
});

function unbroken(line: BorderLine | null): BorderLine {
  return line ?? { style: 'thin', color: '#000000' };
}

export function styleName(style: string): Json {
  return DASHES.read(style) ?? 'Continuous';
}

function sidesOf(name: string, place: Position, area: Area): readonly Side[] {
  return SIDES[name]?.(place, area) ?? [];
}

function write(
  { sheet, areas, name }: BorderTarget,
  host: Host,
  change: (line: BorderLine | null) => BorderLine | null,
): void {
  formatArea('addin', host.operations, sheet, areas, (style, place, area) => {
    const sides = sidesOf(name, place, area);
    if (sides.length === 0) return style;
    const borders = { ...style.borders };
    for (const side of sides) borders[side] = change(borders[side]);
    return { ...style, borders };
  });
}

/** null where the cells differ. */
function read(
  { sheet, areas, name }: BorderTarget,
  describe: (line: BorderLine | null) => Json,
): Json {
  const seen = new Set<Json>();
  for (const area of areas) {
    for (const place of cellsOf(area)) {
      const borders = sheet.cell(place.row, place.column)?.style.borders;
      for (const side of sidesOf(name, place, area)) seen.add(describe(borders?.[side] ?? null));
    }
  }
  const [only] = seen;
  return seen.size === 1 ? (only ?? null) : null;
}

/** Degrees; 180 stands for characters stacked from top to bottom. */
const STACKED = 180;

/** The look of a range or of several. Mixed looks read as null. */
export const rangeFormat = defineClass<CellsTarget>({
  name: 'RangeFormat',
  properties: {
    WrapText: look(
      (style) => style.wrap,
      (value) => ({ wrap: requireFlag(value) }),
    ),
    HorizontalAlignment: look(
      (style) => HORIZONTAL.read(style.horizontal),
      (value) => ({ horizontal: HORIZONTAL.write(value) }),
    ),
    VerticalAlignment: look(
      (style) => VERTICAL.read(style.vertical),
      (value) => ({ vertical: VERTICAL.write(value) }),
    ),
    IndentLevel: look(
      (style) => style.indent,
      (value) => ({ indent: requireNumber(value) }),
    ),
    TextOrientation: look(
      (style) => (style.stacked ? STACKED : 0),
      (value) => ({ stacked: requireNumber(value) === STACKED }),
    ),
    ColumnWidth: size('columns'),
    RowHeight: size('rows'),
  },
  navigations: {
    Fill: (self, host) => rangeFill(self, host),
    Font: (self, host) => rangeFont(self, host),
    Borders: (self, host) => rangeBorders(self, host),
    Protection: (self, host) => formatProtection(self, host),
  },
  calls: { AutofitRows: fitRows },
});

const rangeFill = defineClass<CellsTarget>({
  name: 'RangeFill',
  properties: {
    // A cell without a fill reads as white: the two cannot be distinguished here.
    Color: look(
      (style) => style.fill ?? '#FFFFFF',
      (value) => ({ fill: requireColor(value) }),
    ),
  },
  calls: {
    Clear: (self, _, host) => {
      formatArea('addin', host.operations, self.sheet, self.areas, (style) => ({
        ...style,
        fill: null,
      }));
    },
  },
});

const rangeFont = defineClass<CellsTarget>({
  name: 'RangeFont',
  properties: {
    Name: look(
      (style) => style.fontName,
      (value) => ({ fontName: requireText(value) }),
    ),
    Size: look(
      (style) => style.fontSize,
      (value) => ({ fontSize: requireNumber(value) }),
    ),
    Bold: look(
      (style) => style.bold,
      (value) => ({ bold: requireFlag(value) }),
    ),
    Italic: look(
      (style) => style.italic,
      (value) => ({ italic: requireFlag(value) }),
    ),
    Underline: look(
      (style) => UNDERLINE.read(style.underline),
      (value) => ({ underline: UNDERLINE.write(value) }),
    ),
    Color: look(
      (style) => style.color ?? '#000000',
      (value) => ({ color: requireColor(value) }),
    ),
  },
});

const formatProtection = defineClass<CellsTarget>({
  name: 'FormatProtection',
  properties: {
    Locked: look(
      (style) => style.locked,
      (value) => ({ locked: requireFlag(value) }),
    ),
  },
});
