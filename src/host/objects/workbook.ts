import { HostError } from '../HostError';
import type { HostObject } from '../protocol/HostObject';
import { defineClass } from './defineClass';
import { customXmlParts } from './customXml';
import { requireWorksheetInView } from './front';
import type { Host } from './Host';
import { tables } from './tables';
import { worksheets } from './worksheets';

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
      return host.make.range(sheet, { ...lastArea(host), rows: 1, columns: 1 });
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
