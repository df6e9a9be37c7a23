import { HostError } from '../HostError';
import type { HostObject } from '../protocol/HostObject';
import { defineClass } from './defineClass';
import { requireWorksheetInView, requireFront, type Host } from './Host';
import { tables } from './tables';
import type { Sheet } from '../model/Sheet';
import { SHEET_EVENTS } from '../Events';
import { cellArea } from '../../../core/address/area';
import { SaxesParser } from 'saxes';
import { rootNamespace } from '../../../files/xml/namespaces';
import type { CustomXmlPart } from '../model/Workbook';

const worksheets = defineClass<null>({
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

/** The root of every request. */
export const workbook = defineClass<null>({
  name: 'Workbook',
  properties: {
    Name: { get: (_, host) => host.workbook.name },
    ReadOnly: { get: (_, host) => host.workbook.isReadOnly },
  },
  navigations: {
    Worksheets: (_, host) => worksheets(null, host),
    // office.js asks here for a table of any sheet.
    Tables: (_, host) => tables(host.workbook.sheets, host),
    Application: (_, host) => application(null, host),
    CustomXmlParts: (_, host) => customXmlParts(null, host),
    Protection: (_, host) => protection(null, host),
    _Runtime: (_, host) => runtime(null, host),
  },
  objects: {
    GetActiveCell: (_, __, host) => {
      requireWorksheetInView(host);
      const { sheet } = host.workbook.selection;
      const { top, left } = lastArea(host);
      return host.make.range(sheet, cellArea(top, left));
    },
    GetSelectedRange: (_, __, host) => {
      requireWorksheetInView(host);
      const { sheet, areas } = host.workbook.selection;
      if (areas.length > 1) throw new HostError('InvalidOperation', 'Several areas are selected.');
      return host.make.range(sheet, lastArea(host));
    },
    GetSelectedRanges: (_, __, host) => {
      requireWorksheetInView(host);
      const { sheet, areas } = host.workbook.selection;
      return host.make.rangeAreas(sheet, areas);
    },
  },
  calls: {
    _RemoveReference: (_, args, host) => {
      host.references.remove(args.text(0));
    },
    _GetReferenceCount: (_, __, host) => host.references.count,
  },
});

function lastArea(host: Host) {
  const area = host.workbook.selection.areas.at(-1);
  if (area === undefined) throw new HostError('GeneralException', 'Nothing is selected.');
  return area;
}

/** Whether the structure is protected; this host neither sets nor lifts that. */
const protection = defineClass<null>({
  name: 'WorkbookProtection',
  properties: { Protected: { get: (_, host) => host.workbook.isStructureProtected } },
});

const application = defineClass<null>({
  name: 'Application',
  properties: { CalculationMode: { get: () => 'Automatic' } },
  calls: {
    // This host neither paints nor calculates between the actions of a batch.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
  },
});

const runtime = defineClass<null>({
  name: 'Runtime',
  properties: {
    EnableEvents: {
      get: (_, host) => host.events.enabled,
      set: (_, value, host) => {
        if (typeof value !== 'boolean') throw new HostError('InvalidArgument', 'true or false');
        host.events.enabled = value;
      },
    },
  },
});

/** The runtime's own services, made by type name at boot. */
export function service(typeName: string, host: Host): HostObject {
  const make = SERVICES[typeName];
  if (make === undefined) throw new HostError('ApiNotFound', `There is no ${typeName} here.`);
  return make(null, host);
}

const SERVICES: Readonly<Record<string, (self: null, host: Host) => HostObject>> = {
  'Microsoft.InternalService.AddinInternalService': defineClass<null>({
    name: 'AddinInternalService',
    calls: { NotifyActionHandlerReady: () => undefined },
  }),
  'Microsoft.Telemetry.TelemetryService': defineClass<null>({
    name: 'TelemetryService',
    calls: { SendTelemetryEvent: () => undefined },
  }),
};

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

const part = defineClass<CustomXmlPart>({
  name: 'CustomXmlPart',
  id: (self) => self.id,
  properties: {
    Id: { get: (self) => self.id },
    NamespaceUri: { get: (self) => rootNamespace(self.xml) },
  },
  calls: {
    GetXml: (self) => self.xml,
    SetXml: (self, args, host) => {
      host.operations.setCustomXml('addin', self.id, wellFormed(args.text(0)));
    },
    Delete: (self, _, host) => {
      host.operations.deleteCustomXml('addin', self.id);
    },
  },
});

/** The workbook's custom XML parts, ours and anybody's. */
const customXmlParts = defineClass<null>({
  name: 'CustomXmlPartCollection',
  items: (_, host) => host.workbook.customXmlParts.map((one) => part(one, host)),
  item: (_, key, host) => part(partOf(host.workbook.customXmlParts, key), host),
  objects: {
    Add: (_, args, host) =>
      part(host.operations.addCustomXml('addin', wellFormed(args.text(0))), host),
    GetByNamespace: (_, args, host) => {
      const wanted = args.text(0);
      return scoped(
        host.workbook.customXmlParts.filter(({ xml }) => rootNamespace(xml) === wanted),
        host,
      );
    },
    GetItemOrNullObject: (_, args, host) => {
      const id = args.text(0);
      const found = host.workbook.customXmlParts.find((one) => one.id === id);
      return found === undefined ? null : part(found, host);
    },
  },
  calls: { GetCount: (_, __, host) => host.workbook.customXmlParts.length },
});

const scoped = defineClass<readonly CustomXmlPart[]>({
  name: 'CustomXmlPartScopedCollection',
  items: (parts, host) => parts.map((one) => part(one, host)),
  item: (parts, key, host) => part(partOf(parts, key), host),
  objects: {
    GetOnlyItemOrNullObject: (parts, _, host) => onlyItem(parts, host),
    GetOnlyItem: (parts, _, host) => {
      const only = onlyItem(parts, host);
      if (only === null) throw new HostError('ItemNotFound', 'There is not exactly one part.');
      return only;
    },
  },
  calls: { GetCount: (parts) => parts.length },
});

function onlyItem(parts: readonly CustomXmlPart[], host: Host) {
  const [only, ...more] = parts;
  return only === undefined || more.length > 0 ? null : part(only, host);
}

function partOf(parts: readonly CustomXmlPart[], id: string): CustomXmlPart {
  const found = parts.find((one) => one.id === id);
  if (found === undefined) throw new HostError('ItemNotFound', `There is no part ${id}.`);
  return found;
}

function wellFormed(xml: string): string {
  const parser = new SaxesParser({ xmlns: true });
  try {
    parser.write(xml).close();
  } catch {
    throw new HostError('InvalidArgument', 'The text is no well-formed XML.');
  }
  return xml;
}
