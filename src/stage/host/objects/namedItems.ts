import { HostError } from '../HostError';
import { parseAddress } from '../model/addresses';
import type { Sheet, SheetName } from '../model/Sheet';
import type { Json } from '../protocol/messages';
import { defineClass } from './defineClass';
import { requireFlag } from './formatLook';
import { fullAddress, type Host } from './Host';

interface NameTarget {
  readonly sheet: Sheet;
  readonly name: string;
}

/** The names that belong to a sheet; those of the workbook are not played. */
export const sheetNamedItems = defineClass<Sheet>({
  name: 'NamedItemCollection',
  items: (sheet, host) => sheet.names.map(({ name }) => namedItem({ sheet, name }, host)),
  item: (sheet, name, host) => {
    const found = find({ sheet, name });
    if (found === undefined) throw notFound(name);
    return namedItem({ sheet, name: found.name }, host);
  },
  objects: {
    Add: (sheet, args, host) => {
      const name = args.text(0);
      const cells = args.cells(1);
      const [area, ...more] = cells?.areas ?? [];
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || area === undefined || more.length > 0) {
        throw new HostError('InvalidArgument', 'A name and a range are needed.');
      }
      if (cells?.sheet !== sheet) {
        throw new HostError('ApiNotFound', 'Only cells of the same sheet are named here.');
      }
      if (find({ sheet, name }) !== undefined) {
        throw new HostError('ItemAlreadyExists', `There is a name ${name} already.`);
      }
      host.operations.shape('addin', sheet, 'names', () => {
        sheet.names = [...sheet.names, { name, area, on: null, visible: true }];
      });
      return namedItem({ sheet, name }, host);
    },
    GetItemOrNullObject: (sheet, args, host) => {
      const found = find({ sheet, name: args.text(0) });
      return found === undefined ? null : namedItem({ sheet, name: found.name }, host);
    },
  },
  calls: { GetCount: (sheet) => sheet.names.length },
});

const namedItem = defineClass<NameTarget>({
  name: 'NamedItem',
  id: ({ name }) => name,
  properties: {
    Name: { get: ({ name }) => name },
    Scope: { get: () => 'Worksheet' },
    Type: { get: (self) => (live(self).area === null ? 'Error' : 'Range') },
    Visible: {
      get: (self) => live(self).visible,
      set: (self, value, host) => {
        change(self, host, { visible: requireFlag(value) });
      },
    },
    Formula: {
      get: (self, host) => {
        const { area } = live(self);
        const sheet = sheetOf(self, host);
        return area === null || sheet === null ? '=#REF!' : `=${fullAddress(sheet, area)}`;
      },
      set: (self, value, host) => {
        change(self, host, { area: areaIn(self.sheet, value), on: null });
      },
    },
  },
  objects: {
    GetRange: (self, _, host) => {
      const { area } = live(self);
      const sheet = sheetOf(self, host);
      if (area === null || sheet === null)
        throw new HostError('ItemNotFound', 'The cells of this name are gone.');
      return host.make.range(sheet, area);
    },
    GetRangeOrNullObject: (self, _, host) => {
      const { area } = live(self);
      const sheet = sheetOf(self, host);
      return area === null || sheet === null ? null : host.make.range(sheet, area);
    },
  },
  calls: {
    Delete: (self, _, host) => {
      const gone = live(self);
      host.operations.shape('addin', self.sheet, 'names', () => {
        self.sheet.names = self.sheet.names.filter((one) => one !== gone);
      });
    },
  },
});

function find({ sheet, name }: NameTarget): SheetName | undefined {
  return sheet.names.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

/** The sheet whose cells a name stands for; null where it is gone. */
function sheetOf(self: NameTarget, host: Host): Sheet | null {
  const { on } = live(self);
  return on === null ? self.sheet : (host.workbook.sheetNamed(on) ?? null);
}

function live(self: NameTarget): SheetName {
  const found = find(self);
  if (found === undefined) throw notFound(self.name);
  return found;
}

function change(self: NameTarget, host: Host, changed: Partial<SheetName>): void {
  const before = live(self);
  host.operations.shape('addin', self.sheet, 'names', () => {
    self.sheet.names = self.sheet.names.map((one) =>
      one === before ? { ...one, ...changed } : one,
    );
  });
}

function areaIn(sheet: Sheet, formula: Json): SheetName['area'] {
  const parsed = typeof formula === 'string' ? parseAddress(formula.replace(/^=/, '')) : null;
  const [area, ...more] = parsed?.areas ?? [];
  const elsewhere = parsed?.sheet?.toLowerCase() !== sheet.name.toLowerCase();
  if (area === undefined || more.length > 0 || elsewhere) {
    throw new HostError('InvalidArgument', 'One area of the sheet is needed here.');
  }
  return area;
}

function notFound(name: string): HostError {
  return new HostError('ItemNotFound', `There is no name ${name}.`);
}
