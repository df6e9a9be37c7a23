import type { CellStyle } from '../model/CellStyle';
import { DEFAULT_STYLE } from '../model/CellStyle';
import type { CellsTarget } from '../protocol/CellsTarget';
import type { Json } from '../protocol/Json';
import { defineClass, type Property } from './defineClass';

/** A range's look, to be read only: the add-in never changes it. Mixed looks read as null. */
export const rangeFormat = defineClass<CellsTarget>({
  name: 'RangeFormat',
  properties: { WrapText: look((style) => style.wrap) },
  navigations: {
    Fill: (self, host) => rangeFill(self, host),
    Font: (self, host) => rangeFont(self, host),
  },
});

const rangeFill = defineClass<CellsTarget>({
  name: 'RangeFill',
  // A cell without a fill reads as white: the two cannot be told apart here.
  properties: { Color: look((style) => style.fill ?? '#FFFFFF') },
});

const rangeFont = defineClass<CellsTarget>({
  name: 'RangeFont',
  properties: {
    Name: look((style) => style.fontName),
    Size: look((style) => style.fontSize),
    Bold: look((style) => style.bold),
    Italic: look((style) => style.italic),
    Color: look((style) => style.color ?? '#000000'),
  },
});

const MAX_CELLS = 100_000;

function look(read: (style: CellStyle) => Json): Property<CellsTarget> {
  return {
    get: ({ sheet, areas }) => {
      const seen = new Set<Json>();
      for (const area of areas) {
        if (area.rows * area.columns > MAX_CELLS) return null;
        for (let row = area.row; row < area.row + area.rows; row += 1) {
          for (let column = area.column; column < area.column + area.columns; column += 1) {
            seen.add(read(sheet.cell(row, column)?.style ?? DEFAULT_STYLE));
          }
        }
      }
      const [only] = seen;
      return seen.size === 1 ? (only ?? null) : null;
    },
  };
}
