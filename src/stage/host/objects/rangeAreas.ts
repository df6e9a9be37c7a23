import { HostError } from '../HostError';
import { intersect, type Area, cellCount } from '../../../core/address/area';
import { dataValidation } from './dataValidation';
import { defineClass } from './defineClass';
import type { CellsTarget } from '../protocol/HostObject';
import { fullAddress } from './Host';

export const rangeAreas = defineClass<CellsTarget>({
  name: 'RangeAreas',
  isReferable: true,
  cells: (self) => self,
  properties: {
    Address: {
      get: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet, area)).join(','),
    },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: {
      get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0),
    },
  },
  navigations: {
    Areas: (self, host) => rangeCollection(self, host),
    Worksheet: ({ sheet }, host) => host.make.worksheet(sheet),
    Format: ({ sheet, areas }, host) => host.make.rangeFormat(sheet, areas),
    ConditionalFormats: ({ sheet, areas }, host) => host.make.conditionalFormats(sheet, areas),
    DataValidation: (self, host) => dataValidation(self, host),
  },
  objects: {
    GetIntersectionOrNullObject: ({ sheet, areas }, args, host) => {
      const other = args.cells(0);
      if (other === null) {
        throw new HostError('InvalidArgument', 'A range is needed.');
      }
      const common: Area[] = [];
      for (const area of other.sheet === sheet ? areas : []) {
        common.push(...other.areas.flatMap((one) => intersect(area, one) ?? []));
      }
      return common.length === 0 ? null : host.make.rangeAreas(sheet, common);
    },
  },
});

const rangeCollection = defineClass<CellsTarget>({
  name: 'RangeCollection',
  items: ({ sheet, areas }, host) => areas.map((area) => host.make.range(sheet, area)),
  objects: {
    GetItemAt: ({ sheet, areas }, args, host) => {
      const area = areas[args.whole(0)];
      if (area === undefined) throw new HostError('ItemNotFound', 'There is no such area.');
      return host.make.range(sheet, area);
    },
  },
  calls: { GetCount: ({ areas }) => areas.length },
});
