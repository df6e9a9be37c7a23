import { HostError } from '../HostError';
import type { ConditionalFormat } from '../model/ConditionalFormat';
import { enterFormula } from '../model/enterText';
import type { Sheet } from '../model/Sheet';
import { conditionalLook } from './conditionalLook';
import { defineClass } from './defineClass';
import type { Host } from './Host';

export interface RuleTarget {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

export const conditionalFormat = defineClass<RuleTarget>({
  name: 'ConditionalFormat',
  id: ({ format }) => format.id,
  properties: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.type },
    Priority: {
      get: (self, host) => live(self, host).sheet.conditionalFormats.indexOf(self.format),
    },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: (self, value, host) => {
        change(self, host, (format) => {
          format.stopIfTrue = value === true;
        });
      },
    },
  },
  navigations: {
    Custom: (self, host) => {
      if (self.format.type !== 'Custom') {
        throw new HostError('ItemNotFound', 'This conditional format is of another type.');
      }
      return customFormat(self, host);
    },
    CustomOrNullObject: (self, host) =>
      self.format.type === 'Custom' ? customFormat(self, host) : null,
  },
  objects: {
    GetRange: ({ sheet, format }, _, host) => {
      const [area, ...more] = format.areas;
      if (area === undefined || more.length > 0) {
        throw new HostError('ItemNotFound', 'The rule covers several areas.');
      }
      return host.make.range(sheet, area);
    },
    GetRangeOrNullObject: ({ sheet, format }, _, host) => {
      const [area, ...more] = format.areas;
      return area === undefined || more.length > 0 ? null : host.make.range(sheet, area);
    },
    GetRanges: ({ sheet, format }, _, host) => host.make.rangeAreas(sheet, format.areas),
  },
  calls: {
    Delete: (self, _, host) => {
      const { sheet, format } = live(self, host);
      host.operations.editConditionalFormats('addin', sheet, [format], () => {
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
      });
    },
  },
});

const customFormat = defineClass<RuleTarget>({
  name: 'CustomConditionalFormat',
  navigations: {
    Rule: (self, host) => rule(self, host),
    Format: (self, host) =>
      conditionalLook(
        {
          look: self.format.look,
          change: (edit) => {
            change(self, host, () => {
              edit();
            });
          },
        },
        host,
      ),
  },
});

const rule = defineClass<RuleTarget>({
  name: 'ConditionalFormatRule',
  properties: {
    Formula: {
      get: ({ format }) => format.formula,
      set: (self, value, host) => {
        if (typeof value !== 'string' || value === '' || value === '=') {
          throw new HostError('InvalidArgument', 'A formula is needed.');
        }
        const formula = value.startsWith('=') ? value : `=${value}`;
        enterFormula(formula.slice(1));
        change(self, host, (format) => {
          format.formula = formula;
        });
      },
    },
  },
});

function live(self: RuleTarget, host: Host): RuleTarget {
  const exists =
    host.workbook.sheets.includes(self.sheet) &&
    self.sheet.conditionalFormats.includes(self.format);
  if (!exists) throw new HostError('ItemNotFound', 'The conditional format was deleted.');
  return self;
}

function change(self: RuleTarget, host: Host, edit: (format: ConditionalFormat) => void): void {
  const { sheet, format } = live(self, host);
  host.operations.editConditionalFormats('addin', sheet, [format], () => {
    edit(format);
  });
}
