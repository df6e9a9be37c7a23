import { HostError } from '../HostError';
import { plainLook, type ConditionalFormat } from '../model/ConditionalFormat';
import type { CellsTarget, HostObject } from '../protocol/HostObject';
import { idOf, rulesIn } from './conditionalFormatObject';
import { defineClass } from './defineClass';
import type { Host } from './Host';

/** The rules of some cells. */
export const conditionalFormats = defineClass<CellsTarget>({
  name: 'ConditionalFormatCollection',
  items: (self, host) => rulesIn(self).map((format) => host.make.conditionalFormat(self, format)),
  item: (self, key, host) => {
    const format = withId(self, key, host);
    if (format === undefined) throw notFound(key);
    return host.make.conditionalFormat(self, format);
  },
  objects: {
    Add: (self, args, host) => add(self, args.text(0), host),
    GetItemAt: (self, args, host) => {
      const format = rulesIn(self)[args.whole(0)];
      if (format === undefined) throw notFound(String(args.whole(0)));
      return host.make.conditionalFormat(self, format);
    },
    GetItemOrNullObject: (self, args, host) => {
      const format = withId(self, args.text(0), host);
      return format === undefined ? null : host.make.conditionalFormat(self, format);
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

function withId(asked: CellsTarget, id: string, host: Host): ConditionalFormat | undefined {
  return rulesIn(asked).find((format) => idOf(asked, format, host) === id);
}

function add(asked: CellsTarget, type: string, host: Host): HostObject {
  if (type !== 'Custom') {
    throw new HostError('ApiNotFound', `Conditional formats of type ${type} cannot be added here.`);
  }
  const { sheet, areas } = asked;
  const format: ConditionalFormat = {
    id: host.workbook.nextId(),
    type,
    areas,
    stopIfTrue: false,
    formula: '',
    look: plainLook(),
  };
  host.operations.editConditionalFormats('addin', sheet, [format], () => {
    if (host.variants.has('rules-last')) sheet.conditionalFormats.push(format);
    else sheet.conditionalFormats.unshift(format);
  });
  return host.make.conditionalFormat(asked, format);
}

function notFound(key: string): HostError {
  return new HostError('ItemNotFound', `There is no conditional format ${key}.`);
}
