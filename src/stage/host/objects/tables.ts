import { HostError } from '../HostError';
import type { Sheet, SheetTable } from '../model/Sheet';
import { defineClass } from './defineClass';

interface TableTarget {
  readonly sheet: Sheet;
  readonly table: SheetTable;
}

/** The tables of sheets, as far as they are asked for; none is made or changed through the API. */
export const tables = defineClass<readonly Sheet[]>({
  name: 'TableCollection',
  properties: { Count: { get: (sheets) => tablesOn(sheets).length } },
  items: (sheets, host) => tablesOn(sheets).map((one) => tableObject(one, host)),
  item: (sheets, key, host) => {
    const found = tablesOn(sheets).find(({ table: { id, name } }) => id === key || name === key);
    if (found === undefined) throw new HostError('ItemNotFound', `There is no table ${key}.`);
    return tableObject(found, host);
  },
});

function tablesOn(sheets: readonly Sheet[]): TableTarget[] {
  return sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

const tableObject = defineClass<TableTarget>({
  name: 'Table',
  id: ({ table }) => table.id,
  properties: {
    Id: { get: ({ table }) => table.id },
    Name: { get: ({ table }) => table.name },
  },
  objects: {
    GetRange: ({ sheet, table }, _, host) => host.make.range(sheet, table.area),
  },
});
