import { dressArea } from '../dressArea';
import type { CellsTarget } from '../protocol/CellsTarget';
import { defineClass } from './defineClass';
import {
  colorOf,
  fitRows,
  flagOf,
  HORIZONTAL,
  look,
  numberOf,
  size,
  textOf,
  UNDERLINE,
  VERTICAL,
} from './formatLook';
import { rangeBorders } from './rangeBorders';

/** Degrees; 180 stands for characters stacked from top to bottom. */
const STACKED = 180;

/** The look of a range or of several. Mixed looks read as null. */
export const rangeFormat = defineClass<CellsTarget>({
  name: 'RangeFormat',
  properties: {
    WrapText: look(
      (style) => style.wrap,
      (value) => ({ wrap: flagOf(value) }),
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
      (value) => ({ indent: numberOf(value) }),
    ),
    TextOrientation: look(
      (style) => (style.stacked ? STACKED : 0),
      (value) => ({ stacked: numberOf(value) === STACKED }),
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
    // A cell without a fill reads as white: the two cannot be told apart here.
    Color: look(
      (style) => style.fill ?? '#FFFFFF',
      (value) => ({ fill: colorOf(value) }),
    ),
  },
  calls: {
    Clear: (self, _, host) => {
      dressArea('addin', host.operations, self.sheet, self.areas, (style) => ({
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
      (value) => ({ fontName: textOf(value) }),
    ),
    Size: look(
      (style) => style.fontSize,
      (value) => ({ fontSize: numberOf(value) }),
    ),
    Bold: look(
      (style) => style.bold,
      (value) => ({ bold: flagOf(value) }),
    ),
    Italic: look(
      (style) => style.italic,
      (value) => ({ italic: flagOf(value) }),
    ),
    Underline: look(
      (style) => UNDERLINE.read(style.underline),
      (value) => ({ underline: UNDERLINE.write(value) }),
    ),
    Color: look(
      (style) => style.color ?? '#000000',
      (value) => ({ color: colorOf(value) }),
    ),
  },
});

const formatProtection = defineClass<CellsTarget>({
  name: 'FormatProtection',
  properties: {
    Locked: look(
      (style) => style.locked,
      (value) => ({ locked: flagOf(value) }),
    ),
  },
});
