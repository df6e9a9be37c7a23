import { columnDigits, columnPoints, MAX_ROW_HEIGHT } from '../../../core/plan/SheetPlan';
import { formatArea } from '../formatArea';
import { HostError } from '../HostError';
import { cellsOf, cellCount, rowCount, columnCount } from '../../../core/address/area';
import { DEFAULT_STYLE, type CellStyle } from '../model/Cell';
import type { Arguments, CellsTarget } from '../protocol/HostObject';
import type { Json } from '../protocol/messages';
import type { Property } from './defineClass';
import type { Host } from './Host';

const MAX_CELLS = 100_000;

/** A property of cells' look. Mixed looks read as null. */
export function look(
  read: (style: CellStyle) => Json,
  write: (value: Json) => Partial<CellStyle>,
): Property<CellsTarget> {
  return {
    get: (self) => readLook(self, read),
    set: (self, value, host) => {
      const change = write(value);
      formatArea('addin', host.operations, self.sheet, self.areas, (style) => ({
        ...style,
        ...change,
      }));
    },
  };
}

function readLook({ sheet, areas }: CellsTarget, read: (style: CellStyle) => Json): Json {
  const seen = new Set<Json>();
  for (const area of areas) {
    if (cellCount(area) > MAX_CELLS) return null;
    for (const { row, column } of cellsOf(area)) {
      seen.add(read(sheet.cell(row, column)?.style ?? DEFAULT_STYLE));
    }
  }
  const [only] = seen;
  return seen.size === 1 ? (only ?? null) : null;
}

/** Excel's own sizes of a new workbook. */
export const USUAL = { rows: 15, columns: 8.38 };

/** Sizes of rows (kept in points) or columns (kept in digits), in points to the add-in. */
export function size(lines: 'rows' | 'columns'): Property<CellsTarget> {
  const toPoints = lines === 'rows' ? (kept: number): number => kept : columnPoints;
  return {
    get: (self) => {
      const { sizes } = self.sheet[lines];
      const seen = new Set(indices(self, lines).map((index) => sizes.get(index) ?? USUAL[lines]));
      const [only] = seen;
      return seen.size === 1 && only !== undefined ? toPoints(only) : null;
    },
    set: (self, value, host) => {
      if (typeof value !== 'number' || value < 0) throw wrong('A size is a number of points.');
      const isLimited = lines === 'rows' && host.variants.has('row-limit');
      if (isLimited && value > MAX_ROW_HEIGHT) throw wrong('No row is higher than 409.5 points.');
      const kept = lines === 'rows' ? value : columnDigits(value);
      host.operations.shape('addin', self.sheet, 'look', () => {
        for (const index of indices(self, lines)) self.sheet[lines].sizes.set(index, kept);
      });
    },
  };
}

/** Rows without a size of their own are as high as their contents need. */
export function fitRows(self: CellsTarget, _: Arguments, host: Host): undefined {
  host.operations.shape('addin', self.sheet, 'look', () => {
    for (const row of indices(self, 'rows')) self.sheet.rows.sizes.delete(row);
  });
}

function indices({ areas }: CellsTarget, lines: 'rows' | 'columns'): number[] {
  return areas.flatMap((area) => {
    const from = lines === 'rows' ? area.top : area.left;
    const length = lines === 'rows' ? rowCount(area) : columnCount(area);
    if (length > MAX_CELLS) throw wrong('These are more lines than can be sized at once.');
    return Array.from({ length }, (_, offset) => from + offset);
  });
}

/** A value as Excel names it, and how the look keeps it. */
export function named<V extends string | boolean>(
  names: Readonly<Record<string, V>>,
): { read(kept: string | boolean): Json; write(value: Json): V } {
  return {
    read: (kept) => Object.keys(names).find((name) => names[name] === kept) ?? null,
    write: (value) => {
      const kept =
        typeof value === 'string' && Object.hasOwn(names, value) ? names[value] : undefined;
      if (kept === undefined) throw wrong(`One of ${Object.keys(names).join(', ')}.`);
      return kept;
    },
  };
}

/** Alignments and lines under text, as Excel names them. */
export const HORIZONTAL = named<CellStyle['horizontal']>({
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Justify: 'justify',
});
export const VERTICAL = named<CellStyle['vertical']>({
  Top: 'top',
  Center: 'middle',
  Bottom: 'bottom',
});
export const UNDERLINE = named({ None: false, Single: true });

export function requireFlag(value: Json): boolean {
  if (typeof value !== 'boolean') throw wrong('true or false');
  return value;
}

export function requireNumber(value: Json): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong('A number is needed.');
  return value;
}

export function requireText(value: Json): string {
  if (typeof value !== 'string') throw wrong('A text is needed.');
  return value;
}

export function requireColor(value: Json): string {
  if (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
  throw wrong('A colour is written #RRGGBB here.');
}

function wrong(message: string): HostError {
  return new HostError('InvalidArgument', message);
}
