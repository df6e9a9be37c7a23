import { type Area, contains } from '../../core/address/area';
import { areaAddress } from '../../core/address/a1';
import type { CellRef, Position } from '../../core/address/CellRef';
import type { CellValue } from '../../core/snapshot/CellValue';
import type { AreaValues } from '../../core/snapshot/Snapshot';
import { areaOf } from '../askSheets';
import type { Asked, Step } from '../batch';
import { ExcelProblem } from '../ExcelProblem';
import { cutArea, type PlacedArea } from '../slices';
import { supports } from '../runExcel';
import { toCellValues } from '../reading';
import type { CellState } from './CellState';
import type { SheetCell } from './EditOutcome';
import { getOrInsert } from '../../core/collections/collections';

/** Asks for properties of one area; the range is to be read after the question was sent. */
export function askRange(
  placed: PlacedArea,
  properties: string,
): { readonly step: Step; range(): Excel.Range | null } {
  let range: Excel.Range | null = null;
  return {
    step: (message) => {
      range = message.range(placed);
      range.load(properties);
    },
    range: () => {
      if (range === null || range.isNullObject) return null;
      // Past its limits Excel may answer null instead of an error, whatever the typings say.
      if (!Array.isArray(range.values)) {
        throw new ExcelProblem('tooLarge', 'ResponsePayloadSizeLimitExceeded', null);
      }
      return range;
    },
  };
}

/** Asks for the values of areas; null for one on a deleted worksheet. */
export function askAreas(areas: readonly PlacedArea[]): Asked<AreaValues | null> {
  const bands = areas.map((area) => cutArea(area).map(askBand));
  return {
    steps: bands.flatMap((own) => own.map(({ step }) => step)),
    read: () =>
      areas.map(({ area: { top, left } }, index) => {
        const values = (bands[index] ?? []).map((band) => band.read());
        return values.includes(null)
          ? null
          : { origin: { row: top, column: left }, values: values.flatMap((rows) => rows ?? []) };
      }),
  };
}

function askBand(placed: PlacedArea): { readonly step: Step; read(): CellValue[][] | null } {
  const asked = askRange(placed, 'values,valueTypes');
  return {
    step: asked.step,
    read: () => {
      const range = asked.range();
      return range === null ? null : toCellValues(range.values, range.valueTypes);
    },
  };
}

const PROPERTIES =
  'values,formulas,valueTypes,numberFormat,rowHidden,columnHidden,format/protection/locked';
/** The set that brought formulas that spill. */
const SPILLS = '1.12';
const FILLED = 'hasSpill,savedAsArray';

/** A cell as it reads, and what of it may stand against writing. */
export interface CellThere {
  readonly state: CellState;
  readonly isHidden: boolean;
  readonly isLocked: boolean;
  /** A formula that is not its own alone fills it. */
  readonly isFilled: boolean;
}

/** The cells of an area by `placeKey`. */
export interface CellsThere {
  readonly cells: ReadonlyMap<string, CellThere>;
  /** Some are hidden and others are not: only asked one by one they say which. */
  readonly isHidingMixed: boolean;
  readonly isLockingMixed: boolean;
  readonly isFillingMixed: boolean;
}

/** A cell of a worksheet as a key. */
export function placeKey(
  sheetId: string,
  { row, column }: { readonly row: number; readonly column: number },
): string {
  return `${sheetId} ${String(row)}:${String(column)}`;
}

/** Asks for all that must be known of the cells of areas before they are written. */
export function askCells(areas: readonly PlacedArea[]): Asked<CellsThere | null> {
  const knowsSpills = supports(SPILLS);
  const properties = knowsSpills ? `${PROPERTIES},${FILLED}` : PROPERTIES;
  const asked = areas.map((placed) => askRange(placed, properties));
  return {
    steps: asked.map(({ step }) => step),
    read: () =>
      areas.map((placed, index) => {
        const range = asked[index]?.range() ?? null;
        return range === null ? null : cellsThere(range, placed, knowsSpills);
      }),
  };
}

function cellsThere(
  range: Excel.Range,
  { sheetId, area: { top, left } }: PlacedArea,
  knowsSpills: boolean,
): CellsThere {
  // Where not all cells are alike, Excel answers null, whatever the typings say.
  const flags: (boolean | null)[] = [
    range.rowHidden,
    range.columnHidden,
    range.format.protection.locked,
    ...(knowsSpills ? [range.hasSpill, range.savedAsArray] : [false, false]),
  ];
  const [rowHidden, columnHidden, locked, hasSpill, isArray] = flags;
  const cells = new Map<string, CellThere>();
  statesOf(range).forEach((line, r) => {
    line.forEach((state, c) => {
      cells.set(placeKey(sheetId, { row: top + r, column: left + c }), {
        state,
        isHidden: rowHidden !== false || columnHidden !== false,
        isLocked: locked !== false,
        isFilled: hasSpill !== false || isArray !== false || isOfDataTable(state),
      });
    });
  });
  return {
    cells,
    isHidingMixed: rowHidden === null || columnHidden === null,
    isLockingMixed: locked === null,
    isFillingMixed: hasSpill === null || isArray === null,
  };
}

/** Nobody can type this function: it stands in the cells of a data table alone. */
function isOfDataTable({ formula }: CellState): boolean {
  return typeof formula === 'string' && /^=TABLE\(/i.test(formula);
}

/** What the cells of a range hold, whose properties were loaded. */
function statesOf({ values, formulas, valueTypes, numberFormat }: Excel.Range): CellState[][] {
  return values.map((line, r) =>
    line.map((value: unknown, c) => ({
      value: plain(value),
      formula: plain(formulas[r]?.[c]),
      valueType: String(valueTypes[r]?.[c]),
      numberFormat: String(numberFormat[r]?.[c]),
    })),
  );
}

/** Excel hands over texts, numbers and truth values only; blank is `""`. */
function plain(value: unknown): string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : '';
}

/** Rows that are watched. */
const MOST_ROWS = 50_000;

/** A column into which a formula goes: in a table Excel fills all of it. */
export type WatchedColumn = Omit<SheetCell, 'cell'> & Pick<CellRef, 'sheet' | 'column'>;

/** What a column holds, by row; a row left out is blank. */
export type ColumnContents = ReadonlyMap<number, CellState>;

/** Asks for what columns hold, as far as the worksheet is used. */
export function askColumns(columns: readonly WatchedColumn[]): Asked<ColumnContents> {
  const parts = new Map<WatchedColumn, Excel.Range>();
  return {
    steps: columns.map((watched): Step => (message) => {
      const sheet = message.sheet(watched.sheetId);
      const { column } = watched;
      const address = areaAddress({ top: 0, left: column, bottom: MOST_ROWS - 1, right: column });
      const part = sheet.getUsedRange(true).getIntersectionOrNullObject(sheet.getRange(address));
      part.load('rowIndex,values,formulas,valueTypes,numberFormat');
      parts.set(watched, part);
    }),
    read: () =>
      columns.map((watched) => {
        const part = parts.get(watched);
        if (part === undefined || part.isNullObject) return new Map();
        const lines = statesOf(part);
        return new Map(lines.flatMap(([state], r) => (state ? [[part.rowIndex + r, state]] : [])));
      }),
  };
}

/** What of a worksheet may stand against writing. */
export interface SheetState {
  readonly isProtected: boolean;
  /** A protected sheet may forbid formats even where a cell is not locked. */
  readonly allowsFormats: boolean;
  readonly isFiltered: boolean;
}

/** Asks worksheets by their ids; null for one that was deleted. */
export function askSheetStates(ids: readonly string[]): Asked<SheetState | null> {
  const sheets = new Map<string, Excel.Worksheet>();
  return {
    steps: ids.map((id): Step => (message) => {
      const sheet = message.sheet(id);
      sheet.load('id');
      sheet.protection.load('protected,options');
      sheet.autoFilter.load('isDataFiltered');
      sheets.set(id, sheet);
    }),
    read: () => ids.map((id) => sheetState(sheets.get(id))),
  };
}

function sheetState(sheet: Excel.Worksheet | undefined): SheetState | null {
  if (sheet === undefined || sheet.isNullObject) return null;
  const { protection, autoFilter } = sheet;
  return {
    isProtected: protection.protected,
    allowsFormats: !protection.protected || protection.options.allowFormatCells === true,
    isFiltered: autoFilter.isDataFiltered,
  };
}

/** The areas of worksheets' tables by the worksheet's id; those without one are left out. */
export type TableAreas = ReadonlyMap<string, readonly Area[]>;

/** Questions to be sent with others, and what is asked once more where there are tables at all. */
export interface AskedTables {
  readonly steps: readonly Step[];
  /** One round trip more only where a worksheet has a table. */
  areas(context: Excel.RequestContext): Promise<TableAreas>;
}

export function askTables(sheetIds: readonly string[]): AskedTables {
  const sheets = new Map<string, Excel.Worksheet>();
  return {
    steps: sheetIds.map((id): Step => (message) => {
      const sheet = message.sheet(id);
      sheet.load('id');
      sheet.tables.load('items/id');
      sheets.set(id, sheet);
    }),
    areas: async (context) => {
      const asked = [...sheets].flatMap(([id, sheet]) =>
        sheet.isNullObject
          ? []
          : sheet.tables.items.map((table) => ({ id, range: table.getRange() })),
      );
      for (const { range } of asked) range.load('rowIndex,columnIndex,rowCount,columnCount');
      if (asked.length > 0) await context.sync();
      const areas = new Map<string, Area[]>();
      for (const { id, range } of asked) getOrInsert(areas, id, () => []).push(areaOf(range));
      return areas;
    },
  };
}

export function isInTable(tables: TableAreas, sheetId: string, cell: Position): boolean {
  return (tables.get(sheetId) ?? []).some((area) => contains(area, cell));
}
