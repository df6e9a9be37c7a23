import { formatArea } from '../formatArea';
import { HostError } from '../HostError';
import { DEFAULT_STYLE, type BorderLine, type CellStyle } from '../model/Cell';
import { isJsonObject, type Json, type JsonObject } from '../protocol/messages';
import {
  requireColor,
  requireFlag,
  HORIZONTAL,
  requireNumber,
  requireText,
  UNDERLINE,
  USUAL,
  VERTICAL,
} from './formatLook';
import type { Host, RangeTarget } from './Host';
import { DASHES, styleName, WEIGHTS } from './rangeFormat';
import { readGrid } from './rangeRead';
import { rowCount, columnCount } from '../../../core/address/area';

/** `Range.getCellProperties`: of each cell what is asked for. */
export function readCellProperties(target: RangeTarget, asked: Json): Json {
  return readGrid(target, (cell) => picked(propertiesOf(cell?.style ?? DEFAULT_STYLE), asked));
}

/** `Range.getRowProperties` */
export function readRowProperties({ sheet, area }: RangeTarget, asked: Json): Json {
  const { sizes } = sheet.rows;
  return Array.from({ length: rowCount(area) }, (_, index) => {
    const row = area.top + index;
    const rowHeight = sizes.get(row) ?? USUAL.rows;
    const format = { rowHeight, useStandardHeight: !sizes.has(row) };
    return picked({ rowIndex: row, format }, asked);
  });
}

/** `Range.setCellProperties`: what is left out stays. */
export function writeCellProperties({ sheet, area }: RangeTarget, data: Json, host: Host): void {
  const isGrid =
    Array.isArray(data) &&
    data.length === rowCount(area) &&
    data.every((line: Json) => Array.isArray(line) && line.length === columnCount(area));
  if (!isGrid) throw new HostError('InvalidArgument', 'The cells and the range differ in size.');
  formatArea('addin', host.operations, sheet, [area], (style, place) => {
    const line: Json = (data as readonly Json[])[place.row - area.top] ?? null;
    const cell: Json = Array.isArray(line)
      ? ((line as Json[])[place.column - area.left] ?? null)
      : null;
    return withFormat(style, part(cell, 'format'));
  });
}

function propertiesOf(style: CellStyle): JsonObject {
  const line = (side: BorderLine | null): JsonObject =>
    side === null
      ? { style: 'None', weight: 'Thin', color: '#000000' }
      : {
          style: styleName(side.style),
          weight: WEIGHTS.read(side.style) ?? 'Thin',
          color: side.color,
        };
  const { top, right, bottom, left } = style.borders;
  return {
    format: {
      fill: {
        color: style.fill ?? '#FFFFFF',
        pattern: style.fill === null ? 'None' : 'Solid',
      },
      font: {
        name: style.fontName,
        size: style.fontSize,
        bold: style.bold,
        italic: style.italic,
        underline: UNDERLINE.read(style.underline),
        strikethrough: style.strikethrough,
        color: style.color ?? '#000000',
      },
      borders: { top: line(top), right: line(right), bottom: line(bottom), left: line(left) },
      horizontalAlignment: HORIZONTAL.read(style.horizontal),
      verticalAlignment: VERTICAL.read(style.vertical),
      wrapText: style.wrap,
      indentLevel: style.indent,
    },
  };
}

/** What is asked for by `true`; of several lines each has what is asked of all. */
function picked(there: JsonObject, asked: Json): JsonObject {
  if (!isJsonObject(asked)) return {};
  return Object.fromEntries(
    Object.entries(there).flatMap(([name, value]): [string, Json][] => {
      const wanted = asked[name] ?? null;
      if (wanted === true) return [[name, value]];
      if (!isJsonObject(wanted) || !isJsonObject(value)) return [];
      if (name !== 'borders') return [[name, picked(value, wanted)]];
      const lines = Object.entries(value).map(([side, line]): [string, Json] => [
        side,
        isJsonObject(line) ? picked(line, wanted) : null,
      ]);
      return [[name, Object.fromEntries(lines)]];
    }),
  );
}

function withFormat(style: CellStyle, format: JsonObject): CellStyle {
  const [font, fill] = [part(format, 'font'), part(format, 'fill')];
  const borders = { ...style.borders };
  for (const [side, line] of Object.entries(part(format, 'borders'))) {
    if (side !== 'top' && side !== 'right' && side !== 'bottom' && side !== 'left') {
      throw new HostError('ApiNotFound', `No border ${side} here.`);
    }
    borders[side] = lineOf(part({ line }, 'line'));
  }
  return {
    ...style,
    borders,
    ...set(fill, 'color', (value) => ({ fill: requireColor(value) })),
    ...set(font, 'name', (value) => ({ fontName: requireText(value) })),
    ...set(font, 'size', (value) => ({ fontSize: requireNumber(value) })),
    ...set(font, 'bold', (value) => ({ bold: requireFlag(value) })),
    ...set(font, 'italic', (value) => ({ italic: requireFlag(value) })),
    ...set(font, 'underline', (value) => ({ underline: UNDERLINE.write(value) })),
    ...set(font, 'strikethrough', (value) => ({ strikethrough: requireFlag(value) })),
    ...set(font, 'color', (value) => ({ color: requireColor(value) })),
    ...set(format, 'horizontalAlignment', (value) => ({ horizontal: HORIZONTAL.write(value) })),
    ...set(format, 'verticalAlignment', (value) => ({ vertical: VERTICAL.write(value) })),
    ...set(format, 'wrapText', (value) => ({ wrap: requireFlag(value) })),
    ...set(format, 'indentLevel', (value) => ({ indent: requireNumber(value) })),
  };
}

function lineOf(line: JsonObject): BorderLine | null {
  if (line['style'] === 'None') return null;
  const isWhole = line['style'] === 'Continuous';
  const style = isWhole
    ? WEIGHTS.write(line['weight'] ?? 'Thin')
    : DASHES.write(line['style'] ?? null);
  return { style, color: requireColor(line['color'] ?? '#000000') };
}

function set(
  from: JsonObject,
  name: string,
  change: (value: Json) => Partial<CellStyle>,
): Partial<CellStyle> {
  return Object.hasOwn(from, name) ? change(from[name] ?? null) : {};
}

function part(of: Json, name: string): JsonObject {
  const found = isJsonObject(of) ? (of[name] ?? null) : null;
  return isJsonObject(found) ? found : {};
}
