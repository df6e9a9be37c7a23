import { WHOLE_SHEET, type Area } from './Area';
import type { Reader } from './ReaderIndex';
import type { Sheet } from './Sheet';
import type { Workbook } from './Workbook';

/** Columns by row, of one sheet. */
export type CellSet = ReadonlyMap<number, ReadonlySet<number>>;

/**
 * The cells that formulas read and their own, by sheet: an engine that is given a copy of the
 * workbook for every calculation need not copy more.
 */
export function readCells({ sheets }: Workbook, readers: readonly Reader[]): Map<Sheet, CellSet> {
  const areas = readAreas(sheets, readers);
  const all = new Map<Sheet, Map<number, Set<number>>>();
  for (const sheet of sheets) {
    const cells = new Map<number, Set<number>>();
    all.set(sheet, cells);
    for (const area of areas.get(sheet)?.values() ?? []) addCells(cells, sheet, area);
  }
  for (const { sheet, row, column } of readers) {
    const cells = all.get(sheet);
    cells?.set(row, (cells.get(row) ?? new Set<number>()).add(column));
  }
  return all;
}

/** Each area once; whole sheets where a formula may read anything. */
function readAreas(
  sheets: readonly Sheet[],
  readers: readonly Reader[],
): Map<Sheet, Map<string, Area>> {
  if (readers.some(({ needs }) => needs.open)) {
    return new Map(sheets.map((sheet) => [sheet, new Map([['', WHOLE_SHEET]])]));
  }
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const areas = new Map<Sheet, Map<string, Area>>();
  for (const reader of readers) {
    for (const { sheet: name, area } of reader.needs.references) {
      const sheet = name === null ? reader.sheet : byName.get(name.toLowerCase());
      if (sheet === undefined) continue;
      const own = areas.get(sheet) ?? new Map<string, Area>();
      const key = [area.row, area.column, area.rows, area.columns].join(' ');
      areas.set(sheet, own.set(key, area));
    }
  }
  return areas;
}

function addCells(cells: Map<number, Set<number>>, sheet: Sheet, area: Area): void {
  for (const { row, column } of sheet.cellsIn(area)) {
    cells.set(row, (cells.get(row) ?? new Set<number>()).add(column));
  }
}
