import { formatArea } from '../formatArea';
import type { CellsTarget } from '../protocol/CellsTarget';
import { defineClass } from './defineClass';
import {
  requireColor,
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
import { rangeBorders } from './rangeBorders';

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
