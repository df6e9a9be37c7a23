import type { Area } from '../../core/address/Area';
import type { Step } from './sendSteps';

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
      for (const { id, range } of asked) areas.set(id, [...(areas.get(id) ?? []), areaOf(range)]);
      return areas;
    },
  };
}

export function isInTable(
  tables: TableAreas,
  sheetId: string,
  { row, column }: { readonly row: number; readonly column: number },
): boolean {
  return (tables.get(sheetId) ?? []).some(
    ({ top, left, bottom, right }) =>
      top <= row && row <= bottom && left <= column && column <= right,
  );
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}
