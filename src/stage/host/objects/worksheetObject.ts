import { HostError } from '../HostError';
import {
  cellArea,
  WHOLE_SHEET,
  type Area,
  sizedArea,
  rowCount,
  columnCount,
  isWithin,
} from '../../../core/address/area';
import { parseAddress } from '../model/addresses';
import type { Sheet } from '../model/Sheet';
import type { Arguments, HostObject } from '../protocol/HostObject';
import { charts } from './chartObject';
import { defineClass } from './defineClass';
import { requireFlag, requireNumber } from './formatLook';
import { requireFront, type Host } from './Host';
import { sheetNamedItems } from './namedItems';
import { freezePanes, pageBreaks, pageLayout, setLayout } from './pageLayout';
import { SHEET_EVENTS } from '../Events';
import { tables } from './tables';
import type { SheetVisibility } from '../../../core/snapshot/Snapshot';
import { type Json, isJsonObject } from '../protocol/messages';

/** A sheet's protection; passwords are not kept, so one that is given is refused. */
const worksheetProtection = defineClass<Sheet>({
  name: 'WorksheetProtection',
  properties: {
    Protected: { get: (sheet) => sheet.protection !== null },
    Options: {
      get: (sheet) =>
        sheet.protection === null ? null : { allowFormatCells: sheet.protection.allowFormatCells },
    },
  },
  calls: {
    Protect: (sheet, args, host) => {
      if (sheet.protection !== null) {
        throw new HostError('InvalidOperation', 'The sheet is protected already.');
      }
      refusePassword(args.value(1));
      const options = args.value(0);
      const allowFormatCells = isJsonObject(options) && options['allowFormatCells'] === true;
      host.operations.protect('addin', sheet, { allowFormatCells });
    },
    Unprotect: (sheet, args, host) => {
      refusePassword(args.value(0));
      host.operations.protect('addin', sheet, null);
    },
  },
});

/** Excel's names on the wire. */
const VISIBILITY_NAMES = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
} as const;

/** A sheet's filter; of its criteria only is known whether they hide rows. */
const autoFilter = defineClass<Sheet>({
  name: 'AutoFilter',
  properties: {
    Enabled: { get: (sheet) => sheet.autoFilter !== null },
    IsDataFiltered: { get: isDataFiltered },
  },
  calls: {
    Apply: (sheet, args, host) => {
      const cells = args.cells(0);
      const [area] = cells?.areas ?? [];
      if (cells?.sheet !== sheet || area === undefined) {
        throw new HostError('InvalidArgument', 'A filter stands over cells of its own sheet.');
      }
      setFilter(sheet, host, area);
      return undefined;
    },
    Remove: (sheet, _, host) => {
      setFilter(sheet, host, null);
      return undefined;
    },
  },
});

/** Excel refuses longer address lists. */
const MAX_ADDRESS = 8_192;

export const worksheet = defineClass<Sheet>({
  name: 'Worksheet',
  id: (sheet) => sheet.id,
  cells: (sheet) => ({ sheet, areas: [WHOLE_SHEET] }),
  properties: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, host) => {
        if (typeof value !== 'string') throw new HostError('InvalidArgument', 'A name is a text.');
        host.operations.rename('addin', sheet, value);
      },
    },
    Position: {
      get: (sheet, host) => host.workbook.sheets.indexOf(sheet),
      set: (sheet, value, host) => {
        host.operations.moveSheet('addin', sheet, requireNumber(value));
      },
    },
    ShowGridlines: { get: (sheet) => sheet.layout.gridlines },
    // The wire's name for setting it.
    Gridlines: {
      get: (sheet) => sheet.layout.gridlines,
      set: (sheet, value, host) => {
        requireFront(host);
        setLayout(sheet, host, { gridlines: requireFlag(value) });
      },
    },
    Visibility: {
      get: (sheet) => VISIBILITY_NAMES[sheet.visibility],
      set: (sheet, value, host) => {
        if (!isVisibilityName(value)) throw new HostError('InvalidArgument', 'No such visibility.');
        host.operations.setVisibility('addin', sheet, visibilityOf(value));
      },
    },
  },
  navigations: {
    Protection: (sheet, host) => worksheetProtection(sheet, host),
    AutoFilter: (sheet, host) => autoFilter(sheet, host),
    Tables: (sheet, host) => tables([sheet], host),
    Names: (sheet, host) => {
      requireFront(host, 'InvalidSelection');
      return sheetNamedItems(sheet, host);
    },
    Charts: (sheet, host) => charts(sheet, host),
    PageLayout: (sheet, host) => pageLayout(sheet, host),
    HorizontalPageBreaks: (sheet, host) => pageBreaks(sheet, host),
    FreezePanes: (sheet, host) => freezePanes(sheet, host),
  },
  objects: {
    Copy: copy,
    GetCell: (sheet, args, host) =>
      host.make.range(sheet, inSheet(cellArea(args.whole(0), args.whole(1)))),
    GetRange: (sheet, args, host) => {
      const [area, ...more] = readAreas(sheet, args.optionalText(0));
      if (area === undefined || more.length > 0) throw noAddress(args);
      return host.make.range(sheet, area);
    },
    GetRangeByIndexes: (sheet, args, host) => {
      const [row, column] = [args.whole(0), args.whole(1)];
      const area = sizedArea(row, column, args.whole(2), args.whole(3));
      return host.make.range(sheet, inSheet(area));
    },
    GetRanges: (sheet, args, host) =>
      host.make.rangeAreas(sheet, readAreas(sheet, args.optionalText(0))),
    GetUsedRange: (sheet, args, host) =>
      host.make.range(sheet, sheet.usedArea(args.flag(0, false)) ?? cellArea(0, 0)),
    GetUsedRangeOrNullObject: (sheet, args, host) => {
      const used = sheet.usedArea(args.flag(0, false));
      return used === null ? null : host.make.range(sheet, used);
    },
  },
  calls: {
    Activate: (sheet, _, host) => {
      requireFront(host);
      const isLate = host.variants.has('web') && host.justAdded.has(sheet);
      if (!isLate) host.operations.activate('addin', sheet);
    },
    Delete: (sheet, _, host) => {
      requireFront(host, 'InvalidSelection');
      host.operations.deleteSheet('addin', sheet);
    },
  },
  events: SHEET_EVENTS,
  eventTarget: (sheet) => sheet.id,
});

function readAreas(sheet: Sheet, address: string | null): readonly Area[] {
  if (address === null || address === '') return [WHOLE_SHEET];
  if (address.length > MAX_ADDRESS) {
    throw new HostError('InvalidArgument', 'The address is longer than 8,192 characters.');
  }
  const parsed = parseAddress(address);
  const elsewhere = parsed?.sheet?.toLowerCase() ?? sheet.name.toLowerCase();
  if (parsed === null || elsewhere !== sheet.name.toLowerCase()) {
    throw new HostError('InvalidArgument', `${address} is no address on this sheet.`);
  }
  return parsed.areas;
}

function noAddress(args: Arguments): HostError {
  return new HostError('InvalidArgument', `${args.optionalText(0) ?? ''} is no single area.`);
}

function inSheet(area: Area): Area {
  const outside = rowCount(area) < 1 || columnCount(area) < 1 || !isWithin(area, WHOLE_SHEET);
  if (outside) throw new HostError('InvalidArgument', 'These cells lie outside the sheet.');
  return area;
}

function copy(sheet: Sheet, args: Arguments, host: Host): HostObject {
  const { sheets } = host.workbook;
  const relative = args.cells(1)?.sheet ?? null;
  const beside = relative === null ? sheets.length : sheets.indexOf(relative);
  const positions: Readonly<Record<string, number>> = {
    None: sheets.length,
    Beginning: 0,
    End: sheets.length,
    Before: beside,
    After: Math.min(beside + 1, sheets.length),
  };
  const position = positions[args.optionalText(0) ?? 'None'];
  if (position === undefined) throw new HostError('InvalidArgument', 'No such position.');
  return host.make.worksheet(host.operations.copySheet('addin', sheet, position));
}

function setFilter(sheet: Sheet, host: Host, area: Area | null): void {
  host.operations.shape('addin', sheet, 'layout', () => {
    // Rows that it hid come back.
    for (const row of hiddenByFilter(sheet)) sheet.rows.hidden.delete(row);
    sheet.autoFilter = area;
  });
}

function isDataFiltered(sheet: Sheet): boolean {
  return hiddenByFilter(sheet).length > 0;
}

function hiddenByFilter({ autoFilter: area, rows }: Sheet): number[] {
  return [...rows.hidden].filter((row) => area !== null && row > area.top && row <= area.bottom);
}

type VisibilityName = (typeof VISIBILITY_NAMES)[SheetVisibility];

function isVisibilityName(value: Json): value is VisibilityName {
  return value === 'Visible' || value === 'Hidden' || value === 'VeryHidden';
}

function visibilityOf(name: VisibilityName): SheetVisibility {
  if (name === 'Visible') return 'visible';
  return name === 'Hidden' ? 'hidden' : 'veryHidden';
}

function refusePassword(value: unknown): void {
  if (value !== null) throw new HostError('ApiNotFound', 'Passwords are not played here.');
}
