import { slice } from '../slices';
import { type Area, rowCount, columnCount, isWithin } from '../../core/address/area';
import { areaAddress } from '../../core/address/a1';
import { areaOf, MERGED_AREAS } from '../askSheets';
import { supports } from '../runExcel';
import type { Step } from '../batch';
import { contentWrites, type Input, rangeOf, type SheetTarget } from './bodyWrites';

/** How a cell looks, in Excel's own words; what a cleared cell has anyway is left out. */
export interface CellLook {
  readonly numberFormat: string;
  readonly format: object;
}

/** How cells stand under what is written over them. */
export interface FormerLooks {
  readonly area: Area;
  /** Each look once. */
  readonly looks: readonly CellLook[];
  /** Indices of the cells' looks. */
  readonly cells: readonly (readonly number[])[];
  readonly merges: readonly Area[];
  /** Of each row, in points; null where Excel finds it by itself. */
  readonly heights: readonly (number | null)[];
  /** Of each column, in points. */
  readonly widths: readonly number[];
}

/** A sheet of ours as it stood before it was written anew. */
export interface FormerSheet {
  /** What was ours. */
  readonly owned: Area;
  readonly contents: readonly (readonly Input[])[];
  readonly looks: FormerLooks;
}

/** Excel lists no more than 512 merges at once. */
const MERGED_ROWS = 100;
const BAND_CELLS = 300;

const ASKED: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: {
      name: true,
      size: true,
      bold: true,
      italic: true,
      underline: true,
      strikethrough: true,
      color: true,
    },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
};

/** Asks how the cells of an area look; null where this Excel cannot say. */
export function askForLooks(sheet: Excel.Worksheet, area: Area): (() => FormerLooks) | null {
  const { top, left, bottom } = area;
  const [rows, columns] = [rowCount(area), columnCount(area)];
  if (!supports('1.13')) return null;
  const range = sheet.getRange(areaAddress(area));
  range.load('numberFormat');
  const properties = range.getCellProperties(ASKED);
  const lines = range.getRowProperties({ format: { rowHeight: true, useStandardHeight: true } });
  const widths = Array.from({ length: columns }, (_, index) => {
    const { format } = sheet.getRangeByIndexes(top, left + index, 1, 1);
    format.load('columnWidth');
    return format;
  });
  const merged = Array.from({ length: Math.ceil(rows / MERGED_ROWS) }, (_, index) => {
    const first = top + index * MERGED_ROWS;
    const part = { ...area, top: first, bottom: Math.min(bottom, first + MERGED_ROWS - 1) };
    const areas = sheet.getRange(areaAddress(part)).getMergedAreasOrNullObject();
    areas.load(MERGED_AREAS);
    return areas;
  });
  return () => ({
    area,
    ...looksIn(range, properties),
    merges: merged.flatMap((areas) => (areas.isNullObject ? [] : areas.areas.items.map(areaOf))),
    heights: lines.value.map(({ format }) =>
      format?.useStandardHeight === true ? null : (format?.rowHeight ?? null),
    ),
    widths: widths.map(({ columnWidth }) => columnWidth),
  });
}

/** The same of a part of the area. */
export function looksWithin(looks: FormerLooks, area: Area): FormerLooks {
  const { top, left } = looks.area;
  const rows = [area.top - top, area.bottom - top + 1] as const;
  const columns = [area.left - left, area.right - left + 1] as const;
  return {
    area,
    looks: looks.looks,
    cells: looks.cells.slice(...rows).map((line) => line.slice(...columns)),
    merges: looks.merges.filter((merge) => isWithin(merge, area)),
    heights: looks.heights.slice(...rows),
    widths: looks.widths.slice(...columns),
  };
}

/** What puts the cells back, on cells that were cleared. */
export function formerWrites(target: SheetTarget, { owned, contents, looks }: FormerSheet): Step[] {
  const rows = contents.map((line, row) => {
    const cells = line.map((input, column) => [owned.left + column, input] as const);
    return [owned.top + row, new Map(cells.filter(([, input]) => input !== null))] as const;
  });
  const { area } = looks;
  return [
    ...contentWrites(target, new Map(rows.filter(([, cells]) => cells.size > 0))),
    ...looks.merges.map((merge) => () => {
      rangeOf(target, merge).merge(false);
    }),
    ...bandsOf(looks).map((band) => () => {
      const range = rangeOf(target, band);
      const there = looks.cells
        .slice(band.top - area.top, band.bottom - area.top + 1)
        .map((line) => line.map((index) => looks.looks[index] ?? { numberFormat: '', format: {} }));
      range.numberFormat = there.map((line) => line.map(({ numberFormat }) => numberFormat));
      range.setCellProperties(there.map((line) => line.map(({ format }) => ({ format }))));
    }),
    // What was ours keeps the user's widths whenever it is written.
    ...looks.widths.slice(owned.right + 1 - area.left).map((width, index) => () => {
      const column = owned.right + 1 + index;
      const cell = { top: area.top, left: column, bottom: area.top, right: column };
      rangeOf(target, cell).format.columnWidth = width;
    }),
  ];
}

/** Heights by row, as a plan has them. */
export function formerHeights({ area, heights }: FormerLooks): Map<number, number> {
  return new Map(
    heights.flatMap((height, index) => (height === null ? [] : [[area.top + index, height]])),
  );
}

function bandsOf({ area }: FormerLooks): Area[] {
  return slice(area, BAND_CELLS);
}

function distinct(
  properties: readonly (readonly Excel.CellProperties[])[],
  formats: readonly (readonly string[])[],
): Pick<FormerLooks, 'looks' | 'cells'> {
  const known = new Map<string, number>();
  const looks: CellLook[] = [];
  const cells = properties.map((line, row) =>
    line.map(({ format = {} }, column) => {
      const look = { numberFormat: formats[row]?.[column] ?? '', format: unlikeCleared(format) };
      const key = JSON.stringify(look);
      const index = known.get(key) ?? looks.length;
      if (index === looks.length) {
        known.set(key, index);
        looks.push(look);
      }
      return index;
    }),
  );
  return { looks, cells };
}

/** To be called when both are answered. */
function looksIn(
  range: Excel.Range,
  properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>,
): Pick<FormerLooks, 'looks' | 'cells'> {
  return distinct(properties.value, range.numberFormat as string[][]);
}

/** Excel gives a fill, or lines, that are not there a colour too: set again, they would be there. */
function unlikeCleared(format: Excel.CellPropertiesFormat): Excel.CellPropertiesFormat {
  const { fill, font, borders, horizontalAlignment, verticalAlignment, wrapText } = format;
  const sides = Object.entries({ ...borders }).filter(
    ([side, line]: [string, Excel.CellBorder | null]) =>
      SIDES.has(side) && line !== null && line.style !== 'None',
  );
  const hasFill = fill?.pattern !== undefined && fill.pattern !== 'None';
  return {
    ...(hasFill ? { fill } : {}),
    font: Object.fromEntries(Object.entries({ ...font }).filter(isSet)),
    ...(sides.length === 0 ? {} : { borders: Object.fromEntries(sides) }),
    ...(horizontalAlignment === 'General' ? {} : { horizontalAlignment }),
    ...(verticalAlignment === 'Bottom' ? {} : { verticalAlignment }),
    ...(wrapText === true ? { wrapText } : {}),
    ...(format.indentLevel === 0 ? {} : { indentLevel: format.indentLevel }),
  };
}

/** What is not set reads as false or none, an automatic colour as black. */
function isSet([, value]: readonly [string, unknown]): boolean {
  return value !== false && value !== 'None' && value !== '#000000';
}

const SIDES = new Set(['top', 'right', 'bottom', 'left']);
