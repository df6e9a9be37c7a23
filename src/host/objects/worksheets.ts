import { HostError } from '../HostError';
import type { Sheet } from '../model/Sheet';
import { defineClass } from './defineClass';
import { requireFront, requireWorksheetInView } from './front';
import type { Host } from './Host';
import { SHEET_EVENTS } from './sheetEvents';

function find(host: Host, key: string): Sheet | undefined {
  return host.workbook.sheets.find((sheet) => sheet.id === key) ?? host.workbook.sheetNamed(key);
}

function sheetsFor(host: Host, visibleOnly: boolean): readonly Sheet[] {
  const { sheets } = host.workbook;
  return visibleOnly ? sheets.filter((sheet) => sheet.visibility === 'visible') : sheets;
}

function endSheet(sheet: Sheet | undefined): Sheet {
  if (sheet === undefined) throw new HostError('ItemNotFound', 'There is no such sheet.');
  return sheet;
}

export const worksheets = defineClass<null>({
  name: 'WorksheetCollection',
  items: (_, host) => host.workbook.sheets.map((sheet) => host.make.worksheet(sheet)),
  item: (_, key, host) => {
    const sheet = find(host, key);
    if (sheet === undefined) throw new HostError('ItemNotFound', `There is no sheet ${key}.`);
    return host.make.worksheet(sheet);
  },
  objects: {
    Add: (_, args, host) => {
      requireFront(host);
      const added = host.operations.addSheet('addin', args.optionalText(0));
      host.justAdded.add(added);
      return host.make.worksheet(added);
    },
    GetActiveWorksheet: (_, __, host) => {
      requireWorksheetInView(host);
      return host.make.worksheet(host.workbook.selection.sheet);
    },
    GetFirst: (_, args, host) =>
      host.make.worksheet(endSheet(sheetsFor(host, args.flag(0, false))[0])),
    GetLast: (_, args, host) =>
      host.make.worksheet(endSheet(sheetsFor(host, args.flag(0, false)).at(-1))),
    GetItemOrNullObject: (_, args, host) => {
      const sheet = find(host, args.text(0));
      return sheet === undefined ? null : host.make.worksheet(sheet);
    },
  },
  calls: { GetCount: (_, args, host) => sheetsFor(host, args.flag(0, false)).length },
  events: SHEET_EVENTS,
  eventTarget: () => 'Workbook',
});
