import { HostError } from '../HostError';
import { areasAddress } from '../model/addresses';
import { WHOLE_SHEET, type Area, overlaps } from '../../../core/address/area';
import {
  type ConditionalFormat,
  BORDER_SIDES,
  type BorderSide,
  type ConditionalBorder,
  type ConditionalLook,
} from '../model/ConditionalFormat';
import { enterFormula } from '../model/enterText';
import type { CellsTarget, HostObject } from '../protocol/HostObject';
import type { Json } from '../protocol/messages';
import { defineClass } from './defineClass';
import type { Host } from './Host';

const conditionalLook = defineClass<LookTarget>({
  name: 'ConditionalRangeFormat',
  navigations: {
    Fill: (self, host) => fill(self, host),
    Font: (self, host) => font(self, host),
    Borders: (self, host) => borders(self, host),
  },
});

const fill = defineClass<LookTarget>({
  name: 'ConditionalRangeFill',
  properties: {
    Color: {
      get: ({ look }) => look.fill ?? '',
      set: (self, value) => {
        const color = readColor(value);
        self.change(() => (self.look.fill = color));
      },
    },
  },
  calls: {
    Clear: (self) => {
      self.change(() => (self.look.fill = null));
    },
  },
});

const font = defineClass<LookTarget>({
  name: 'ConditionalRangeFont',
  properties: {
    Color: {
      get: ({ look }) => look.color ?? '',
      set: (self, value) => {
        const color = readColor(value);
        self.change(() => (self.look.color = color));
      },
    },
    Bold: flag('bold'),
    Italic: flag('italic'),
    Strikethrough: flag('strikethrough'),
    Underline: {
      get: ({ look }) => look.underline,
      set: (self, value) => {
        const line = oneOf(value, ['None', 'Single', 'Double']);
        self.change(() => (self.look.underline = line));
      },
    },
  },
});

const borders = defineClass<LookTarget>({
  name: 'ConditionalRangeBorderCollection',
  properties: { Count: { get: () => BORDER_SIDES.length } },
  navigations: {
    Top: (self, host) => side(self, 'EdgeTop', host),
    Bottom: (self, host) => side(self, 'EdgeBottom', host),
    Left: (self, host) => side(self, 'EdgeLeft', host),
    Right: (self, host) => side(self, 'EdgeRight', host),
  },
  items: (self, host) => BORDER_SIDES.map((name) => side(self, name, host)),
  item: (self, key, host) => {
    const name = BORDER_SIDES.find((one) => one === key);
    if (name === undefined) throw new HostError('InvalidArgument', 'There is no such border.');
    return side(self, name, host);
  },
});

const border = defineClass<BorderTarget>({
  name: 'ConditionalRangeBorder',
  id: (self) => self.side,
  properties: {
    SideIndex: { get: (self) => self.side },
    Style: {
      get: (self) => self.look.borders.get(self.side)?.style ?? 'None',
      set: (self, value) => {
        const names = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'];
        const style = oneOf(value, names);
        self.change(() => (line(self).style = style));
      },
    },
    Color: {
      get: (self) => self.look.borders.get(self.side)?.color ?? '',
      set: (self, value) => {
        const color = readColor(value);
        self.change(() => (line(self).color = color));
      },
    },
  },
});

/** A rule, in the list of the cells that were asked for their rules. */
export interface RuleTarget extends CellsTarget {
  format: ConditionalFormat;
}

export const conditionalFormat = defineClass<RuleTarget>({
  name: 'ConditionalFormat',
  id: (self, host) => idOf(self, self.format, host),
  properties: {
    Id: { get: (self, host) => idOf(self, readable(self, host).format, host) },
    Type: { get: (self, host) => readable(self, host).format.type },
    Priority: {
      get: (self, host) => rulesIn(self).indexOf(readable(self, host).format),
      set: move,
    },
    StopIfTrue: {
      get: (self, host) => readable(self, host).format.stopIfTrue,
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
          get look() {
            return self.format.look;
          },
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
      get: (self, host) => readable(self, host).format.formula,
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

/** The rules that touch some cells, in order of priority; of the whole sheet for the whole sheet. */
export function rulesIn({ sheet, areas }: CellsTarget): readonly ConditionalFormat[] {
  if (areas.length === 1 && areas[0] === WHOLE_SHEET) return sheet.conditionalFormats;
  const meets = (one: Area): boolean => areas.some((area) => overlaps(area, one));
  return sheet.conditionalFormats.filter((rule) => rule.areas.some(meets));
}

/** The place in the asked list, which is another one in another list and at another time. */
export function idOf(asked: CellsTarget, format: ConditionalFormat, { variants }: Host): string {
  return variants.has('guid') ? format.id : String(rulesIn(asked).indexOf(format));
}

/** Moves a rule within the asked list; one known by its place is another one then. */
function move(self: RuleTarget, value: Json, host: Host): void {
  const { sheet, format } = live(self, host);
  if (typeof value !== 'number') throw new HostError('InvalidArgument', 'A priority is a number.');
  const former = rulesIn(self).indexOf(format);
  const others = rulesIn(self).filter((other) => other !== format);
  const wanted = value < 0 ? others.length + 1 + value : value;
  const place = Math.min(Math.max(wanted, 0), others.length);
  if (place === former) return;
  host.operations.editConditionalFormats('addin', sheet, [format], () => {
    const rest = sheet.conditionalFormats.filter((other) => other !== format);
    const behind = others[place];
    const at = behind === undefined ? rest.length : rest.indexOf(behind);
    sheet.conditionalFormats = [...rest.slice(0, at), format, ...rest.slice(at)];
  });
  if (!host.variants.has('guid')) self.format = rulesIn(self)[former] ?? format;
}

/** A rule whose properties this Excel can read. */
function readable(self: RuleTarget, host: Host): RuleTarget {
  if (host.variants.has('rules-unlisted') && shareRange(self.sheet.conditionalFormats)) {
    throw new HostError('GeneralException', 'The rules of this sheet cannot be read.');
  }
  return live(self, host);
}

/** Whether two rules are on one range; a duplicated rule is. */
function shareRange(rules: readonly ConditionalFormat[]): boolean {
  const ranges = rules.flatMap(({ areas }) => [
    ...new Set(areas.map((area) => areasAddress([area]))),
  ]);
  return new Set(ranges).size < ranges.length;
}

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

/** A rule's look; every setter goes through `change`, which checks protection and notifies. */
interface LookTarget {
  readonly look: ConditionalLook;
  change(edit: () => void): void;
}

function flag(name: 'bold' | 'italic' | 'strikethrough') {
  return {
    get: ({ look }: LookTarget) => look[name],
    set: (self: LookTarget, value: Json) => {
      if (typeof value !== 'boolean') throw new HostError('InvalidArgument', 'true or false');
      self.change(() => (self.look[name] = value));
    },
  };
}

interface BorderTarget extends LookTarget {
  readonly side: BorderSide;
}

function side(self: LookTarget, name: BorderSide, host: Host): HostObject {
  return border(
    {
      look: self.look,
      side: name,
      change: (edit) => {
        self.change(edit);
      },
    },
    host,
  );
}

function line(self: BorderTarget): ConditionalBorder {
  const known = self.look.borders.get(self.side);
  if (known !== undefined) return known;
  const fresh = { style: 'Continuous', color: '#000000' };
  self.look.borders.set(self.side, fresh);
  return fresh;
}

function readColor(value: Json): string {
  if (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
  throw new HostError('InvalidArgument', 'A colour is written #RRGGBB here.');
}

function oneOf(value: Json, names: readonly string[]): string {
  const name = names.find((one) => one === value);
  if (name === undefined) throw new HostError('InvalidArgument', `One of ${names.join(', ')}.`);
  return name;
}
