import { HostError } from '../HostError';
import { intersect, WHOLE_SHEET, type Area } from '../model/Area';
import { plainLook, type ConditionalFormat } from '../model/ConditionalFormat';
import type { CellsTarget } from '../protocol/CellsTarget';
import type { HostObject } from '../protocol/HostObject';
import { defineClass } from './defineClass';
import type { Host } from './Host';

/** The rules that touch a range, in order of priority; of the whole sheet for the whole sheet. */
export const conditionalFormats = defineClass<CellsTarget>({
  name: 'ConditionalFormatCollection',
  items: (self, host) =>
    rulesIn(self).map((format) => host.make.conditionalFormat(self.sheet, format)),
  item: (self, key, host) => {
    const format = rulesIn(self).find(({ id }) => id === key);
    if (format === undefined) throw notFound(key);
    return host.make.conditionalFormat(self.sheet, format);
  },
  objects: {
    Add: (self, args, host) => add(self, args.text(0), host),
    GetItemAt: (self, args, host) => {
      const format = rulesIn(self)[args.whole(0)];
      if (format === undefined) throw notFound(String(args.whole(0)));
      return host.make.conditionalFormat(self.sheet, format);
    },
    GetItemOrNullObject: (self, args, host) => {
      const id = args.text(0);
      const format = rulesIn(self).find((rule) => rule.id === id);
      return format === undefined ? null : host.make.conditionalFormat(self.sheet, format);
    },
  },
  calls: {
    GetCount: (self) => rulesIn(self).length,
    ClearAll: (self, _, host) => {
      const { sheet } = self;
      const doomed = new Set(rulesIn(self));
      host.operations.editConditionalFormats('addin', sheet, [...doomed], () => {
        sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => !doomed.has(rule));
      });
    },
  },
});

function rulesIn({ sheet, areas }: CellsTarget): readonly ConditionalFormat[] {
  if (areas.length === 1 && areas[0] === WHOLE_SHEET) return sheet.conditionalFormats;
  const meets = (one: Area): boolean => areas.some((area) => intersect(area, one) !== null);
  return sheet.conditionalFormats.filter((rule) => rule.areas.some(meets));
}

/** A new rule goes to the front, as in Excel. */
function add({ sheet, areas }: CellsTarget, type: string, host: Host): HostObject {
  if (type !== 'Custom') {
    throw new HostError('ApiNotFound', `Conditional formats of type ${type} cannot be added here.`);
  }
  const format: ConditionalFormat = {
    id: host.workbook.nextId(),
    type,
    areas,
    stopIfTrue: false,
    formula: '',
    look: plainLook(),
  };
  host.operations.editConditionalFormats('addin', sheet, [format], () => {
    sheet.conditionalFormats.unshift(format);
  });
  return host.make.conditionalFormat(sheet, format);
}

function notFound(key: string): HostError {
  return new HostError('ItemNotFound', `There is no conditional format ${key}.`);
}
