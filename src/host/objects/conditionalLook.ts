import { HostError } from '../HostError';
import {
  BORDER_SIDES,
  type BorderSide,
  type ConditionalBorder,
  type ConditionalLook,
} from '../model/ConditionalFormat';
import type { HostObject } from '../protocol/HostObject';
import type { Json } from '../protocol/Json';
import { defineClass } from './defineClass';
import type { Host } from './Host';

/** A rule's look; every setter goes through `change`, which checks protection and tells of it. */
export interface LookTarget {
  readonly look: ConditionalLook;
  change(edit: () => void): void;
}

export const conditionalLook = defineClass<LookTarget>({
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

function flag(name: 'bold' | 'italic' | 'strikethrough') {
  return {
    get: ({ look }: LookTarget) => look[name],
    set: (self: LookTarget, value: Json) => {
      if (typeof value !== 'boolean') throw new HostError('InvalidArgument', 'true or false');
      self.change(() => (self.look[name] = value));
    },
  };
}

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

interface BorderTarget extends LookTarget {
  readonly side: BorderSide;
}

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
