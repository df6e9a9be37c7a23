import { clearArea, mergeArea, unmergeArea, formatNumbers } from '../formatArea';
import { HostError } from '../HostError';
import {
  cellArea,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
  rowCount,
  columnCount,
  cellCount,
  WHOLE_SHEET,
  contains,
  firstCell,
  sizedArea,
} from '../../../core/address/area';
import type { Sheet } from '../model/Sheet';
import { isFilled } from '../model/filledAreas';
import { parseAddress } from '../model/addresses';
import type { Arguments, CellsTarget } from '../protocol/HostObject';
import { defineClass } from './defineClass';
import { requireFront, type Host, fullAddress, type RangeTarget } from './Host';
import { readCellProperties, readRowProperties, writeCellProperties } from './cellProperties';
import { dataValidation } from './dataValidation';
import {
  readFormulas,
  readGrid,
  readNumberFormats,
  readText,
  readValues,
  valueType,
} from './rangeRead';
import { copyArea } from '../copyArea';
import { moveRows } from '../moveRows';
import type { Json } from '../protocol/messages';
import { typeInto, type TypedInput } from '../typeInto';

const MAX_CELLS = 5_000_000;

export const range = defineClass<RangeTarget>({
  name: 'Range',
  isReferable: true,
  cells: ({ sheet, area }) => ({ sheet, areas: [area] }),
  properties: {
    Address: { get: (self, host) => fullAddress(live(self, host).sheet, self.area) },
    RowIndex: { get: ({ area }) => area.top },
    ColumnIndex: { get: ({ area }) => area.left },
    RowCount: { get: ({ area }) => rowCount(area) },
    ColumnCount: { get: ({ area }) => columnCount(area) },
    CellCount: { get: ({ area }) => Math.min(cellCount(area), 2 ** 31 - 1) },
    IsEntireRow: { get: ({ area }) => columnCount(area) === MAX_COLUMNS },
    IsEntireColumn: { get: ({ area }) => rowCount(area) === MAX_ROWS },
    Values: {
      get: (self, host) => readValues(calculated(self, host)),
      set: (self, value, host) => {
        writeGrid(live(self, host), value, 'values', host);
      },
    },
    Formulas: {
      get: (self, host) => readFormulas(live(self, host)),
      set: (self, value, host) => {
        writeGrid(live(self, host), value, 'formulas', host);
      },
    },
    ValueTypes: {
      get: (self, host) =>
        readGrid(calculated(self, host), (cell) => valueType(cell?.value ?? null)),
    },
    HasSpill: { get: ({ sheet, area }) => isFilled(sheet, area, 'spill') },
    SavedAsArray: { get: ({ sheet, area }) => isFilled(sheet, area, 'array') },
    Text: { get: (self, host) => readText(calculated(self, host)) },
    NumberFormat: {
      get: (self, host) => readNumberFormats(live(self, host)),
      set: (self, value, host) => {
        writeNumberFormats(live(self, host), value, host);
      },
    },
    RowHidden: {
      get: ({ sheet, area }) => allOrNone(sheet.rows.hidden, area.top, area.bottom),
      set: (self, value, host) => {
        host.operations.hide('addin', live(self, host).sheet, 'rows', self.area, value === true);
      },
    },
    ColumnHidden: {
      get: ({ sheet, area }) => allOrNone(sheet.columns.hidden, area.left, area.right),
      set: (self, value, host) => {
        host.operations.hide('addin', live(self, host).sheet, 'columns', self.area, value === true);
      },
    },
    Hidden: {
      get: ({ sheet, area }) =>
        allOrNone(sheet.rows.hidden, area.top, area.bottom) === true ||
        allOrNone(sheet.columns.hidden, area.left, area.right) === true,
    },
  },
  navigations: {
    Worksheet: ({ sheet }, host) => host.make.worksheet(sheet),
    Format: ({ sheet, area }, host) => host.make.rangeFormat(sheet, [area]),
    ConditionalFormats: ({ sheet, area }, host) => host.make.conditionalFormats(sheet, [area]),
    DataValidation: ({ sheet, area }, host) => dataValidation({ sheet, areas: [area] }, host),
  },
  objects: {
    GetCell: ({ sheet, area }, args, host) =>
      host.make.range(sheet, cellArea(area.top + args.whole(0), area.left + args.whole(1))),
    GetEntireRow: ({ sheet, area }, _, host) =>
      host.make.range(sheet, { ...WHOLE_SHEET, top: area.top, bottom: area.bottom }),
    GetEntireColumn: ({ sheet, area }, _, host) =>
      host.make.range(sheet, { ...WHOLE_SHEET, left: area.left, right: area.right }),
    GetRow: ({ sheet, area }, args, host) => {
      const row = area.top + args.whole(0);
      return host.make.range(sheet, { ...area, top: row, bottom: row });
    },
    GetColumn: ({ sheet, area }, args, host) => {
      const column = area.left + args.whole(0);
      return host.make.range(sheet, { ...area, left: column, right: column });
    },
    Insert: (self, args, host) => {
      insertRows(live(self, host), args, host);
      return host.make.range(self.sheet, self.area);
    },
    GetIntersection: (self, args, host) => {
      const common = commonArea(self, args);
      if (common === null) throw new HostError('ItemNotFound', 'The ranges do not meet.');
      return host.make.range(self.sheet, common);
    },
    GetIntersectionOrNullObject: (self, args, host) => {
      const common = commonArea(self, args);
      return common === null ? null : host.make.range(self.sheet, common);
    },
    GetMergedAreasOrNullObject: (self, _, host) => {
      const { sheet, area } = live(self, host);
      // Those that begin within the range: Excel passes over the others.
      const merges = sheet.merges.filter((merge) => contains(area, firstCell(merge)));
      if (merges.length > MAX_MERGES) throw new HostError('InvalidOperation', 'Too many merges.');
      return merges.length === 0 ? null : host.make.rangeAreas(sheet, merges);
    },
    GetUsedRange: ({ sheet, area }, args, host) =>
      host.make.range(sheet, usedWithin(sheet, area, args) ?? cellArea(area.top, area.left)),
    GetUsedRangeOrNullObject: ({ sheet, area }, args, host) => {
      const used = usedWithin(sheet, area, args);
      return used === null ? null : host.make.range(sheet, used);
    },
  },
  calls: {
    Select: (self, _, host) => {
      requireFront(host);
      host.operations.select('addin', live(self, host).sheet, [self.area]);
    },
    Merge: (self, args, host) => {
      if (args.flag(0, false)) throw new HostError('ApiNotFound', 'Not played row by row.');
      mergeArea('addin', host.operations, live(self, host).sheet, self.area);
    },
    Unmerge: (self, _, host) => {
      unmergeArea('addin', host.operations, live(self, host).sheet, self.area);
    },
    Clear: (self, args, host) => {
      const what = args.optionalText(0) ?? 'All';
      if (what !== 'All' && what !== 'Contents' && what !== 'Formats') {
        throw new HostError('ApiNotFound', `Clearing ${what} is not played here.`);
      }
      clearArea('addin', host.operations, live(self, host).sheet, self.area, what);
    },
    Delete: (self, args, host) => {
      deleteRows(live(self, host), args, host);
    },
    GetCellProperties: (self, args, host) => readCellProperties(live(self, host), args.value(0)),
    SetCellProperties: (self, args, host) => {
      writeCellProperties(live(self, host), args.value(0), host);
    },
    GetRowProperties: (self, args, host) => readRowProperties(live(self, host), args.value(0)),
    CopyFrom: (self, args, host) => {
      copyCells(live(self, host), args, host);
    },
  },
});

/** Excel lists no more at once. */
const MAX_MERGES = 512;

function live(self: RangeTarget, host: Host): RangeTarget {
  if (!host.workbook.sheets.includes(self.sheet)) {
    throw new HostError('InvalidReference', 'The sheet of this range was deleted.');
  }
  return self;
}

/** For reading results: those of formulas written just before count. */
function calculated(self: RangeTarget, host: Host): RangeTarget {
  host.operations.calculate();
  return live(self, host);
}

function commonArea({ sheet, area }: RangeTarget, args: Arguments): Area | null {
  const other = args.cells(0) ?? addressedCells(sheet, args);
  const [otherArea] = other.areas;
  if (otherArea === undefined) throw new HostError('InvalidArgument', 'A range is needed.');
  return other.sheet === sheet ? intersect(area, otherArea) : null;
}

/** Excel takes an address on the same sheet where it takes a range. */
function addressedCells(sheet: Sheet, args: Arguments): CellsTarget {
  const areas = parseAddress(args.text(0))?.areas;
  if (areas === undefined) throw new HostError('InvalidArgument', 'A range is needed.');
  return { sheet, areas };
}

function usedWithin(sheet: Sheet, area: Area, args: Arguments): Area | null {
  return sheet.usedArea(args.flag(0, false), area);
}

function allOrNone(hidden: ReadonlySet<number>, first: number, last: number): boolean | null {
  let found = 0;
  for (const index of hidden) if (index >= first && index <= last) found += 1;
  if (found === 0) return false;
  return found > last - first ? true : null;
}

/** `Range.copyFrom` of everything, from another range of the workbook. */
function copyCells(target: RangeTarget, args: Arguments, host: Host): void {
  const source = args.cells(0);
  const [area, ...more] = source?.areas ?? [];
  if (source === null || area === undefined || more.length > 0) {
    throw new HostError('InvalidArgument', 'A range to copy from is needed.');
  }
  if ((args.optionalText(1) ?? 'All') !== 'All' || args.flag(2, false) || args.flag(3, false)) {
    throw new HostError('ApiNotFound', 'Only whole copies are played here.');
  }
  const { top, left } = target.area;
  const place = sizedArea(top, left, rowCount(area), columnCount(area));
  copyArea(
    'addin',
    host.operations,
    { sheet: source.sheet, area },
    { sheet: target.sheet, area: place },
  );
}

/** `Range.insert` of entire rows; what stood there moves down. */
function insertRows({ sheet, area }: RangeTarget, args: Arguments, host: Host): void {
  requireRows(area, args.text(0), 'Down');
  moveRows('addin', host.operations, sheet, { row: area.top, count: rowCount(area) });
}

/** `Range.delete` of entire rows; what stands below moves up. */
function deleteRows({ sheet, area }: RangeTarget, args: Arguments, host: Host): void {
  requireRows(area, args.text(0), 'Up');
  moveRows('addin', host.operations, sheet, { row: area.top, count: -rowCount(area) });
}

function requireRows(area: Area, shift: string, wanted: string): void {
  if (columnCount(area) === MAX_COLUMNS && shift === wanted) return;
  throw new HostError('ApiNotFound', 'Only entire rows come and go here.');
}

/**
 * Writes `Range.values` or `Range.formulas`: one value fills the whole range, rows must have its
 * size, null leaves a cell as it is, `""` clears it.
 */
function writeGrid(
  { sheet, area }: RangeTarget,
  value: Json,
  what: 'values' | 'formulas',
  host: Host,
): void {
  if (cellCount(area) > MAX_CELLS) {
    throw new HostError('InvalidArgument', 'These are more cells than one call may write.');
  }
  const pick = picker(value, area, what);
  typeInto('addin', host, { sheet, area }, (row, column) =>
    inputOf(pick(row - area.top, column - area.left)),
  );
}

/** Writes `Range.numberFormat`: one format for the whole range or a grid; null leaves a cell's own. */
function writeNumberFormats({ sheet, area }: RangeTarget, value: Json, host: Host): void {
  const pick = picker(value, area, 'number formats');
  formatNumbers('addin', host.operations, { sheet, area }, (row, column) => {
    const format = pick(row - area.top, column - area.left);
    if (format === null || typeof format === 'string') return format;
    throw new HostError('InvalidArgument', 'A number format is a text.');
  });
}

function picker(value: Json, area: Area, what: string): (row: number, column: number) => Json {
  if (!Array.isArray(value)) return () => value;
  const lines: readonly Json[] = value;
  const [rows, columns] = [rowCount(area), columnCount(area)];
  const fits =
    lines.length === rows && lines.every((line) => Array.isArray(line) && line.length === columns);
  if (!fits) {
    const size = `${String(rows)} × ${String(columns)}`;
    throw new HostError('InvalidArgument', `The ${what} must be ${size}.`);
  }
  return (row, column) => {
    const line = lines[row];
    return Array.isArray(line) ? cellOf(line, column) : null;
  };
}

function cellOf(line: readonly Json[], column: number): Json {
  return line[column] ?? null;
}

function inputOf(value: Json): TypedInput {
  if (value === null || typeof value !== 'object') return value;
  throw new HostError('InvalidArgument', 'A cell holds one value.');
}
