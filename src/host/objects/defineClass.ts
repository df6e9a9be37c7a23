import { HostError } from '../HostError';
import type { Arguments } from '../protocol/Arguments';
import type { CellsTarget, HostObject } from '../protocol/HostObject';
import type { Json } from '../protocol/Json';
import { memberName } from '../protocol/wireNames';
import type { Host } from './Host';
import { neededSet } from './neededSet';

export interface Property<T> {
  get(self: T, host: Host): Json;
  /** Left out where Excel has it read-only. */
  set?(self: T, value: Json, host: Host): void;
}

type Table<F> = Readonly<Record<string, F>>;

/** An Excel class as a table of what this host implements; the rest answers `ApiNotFound`. */
export interface ClassDefinition<T> {
  readonly name: string;
  readonly id?: (self: T) => string;
  /** Ranges and their like are kept by reference. */
  readonly isReferable?: boolean;
  readonly cells?: (self: T) => CellsTarget;
  readonly properties?: Table<Property<T>>;
  readonly navigations?: Table<(self: T, host: Host) => HostObject | null>;
  /** Methods that answer with an object; null is a null object. */
  readonly objects?: Table<(self: T, args: Arguments, host: Host) => HostObject | null>;
  /** Methods that answer with a value or with nothing. */
  readonly calls?: Table<(self: T, args: Arguments, host: Host) => Json | undefined>;
  readonly items?: (self: T, host: Host) => readonly HostObject[];
  readonly item?: (self: T, key: Json, host: Host) => HostObject;
  /** Events by the name in `_Register…`, with their number; `eventTarget` is whose they are. */
  readonly events?: Table<number>;
  readonly eventTarget?: (self: T) => string;
}

const REGISTRATION = /^_(Register|Unregister)(.+)$/;

/** Makes the objects of one class. */
export function defineClass<T>(
  definition: ClassDefinition<T>,
): (self: T, host: Host) => HostObject {
  const { name: className } = definition;

  const located = <R>(member: string, run: () => R): R => {
    try {
      return run();
    } catch (error) {
      if (!(error instanceof HostError) || error.location !== null) throw error;
      throw new HostError(error.code, error.message, `${className}.${memberName(member)}`);
    }
  };

  const unknown = (member: string): HostError =>
    new HostError('ApiNotFound', `${className} has no ${member} here.`);

  return (self, host) => {
    const find = <F>(table: Table<F> | undefined, member: string): F => {
      const found = Object.hasOwn(table ?? {}, member) ? table?.[member] : undefined;
      if (found === undefined) throw unknown(member);
      if (neededSet(className, member) > host.apiVersion) throw unknown(member);
      return found;
    };
    const register = (member: string): boolean => {
      const [, verb, event = ''] = REGISTRATION.exec(member) ?? [];
      const number = definition.events?.[event];
      if (number === undefined || definition.eventTarget === undefined) return false;
      if (neededSet(className, member) > host.apiVersion) return false;
      const target = definition.eventTarget(self);
      if (verb === 'Register') host.events.add(number, target);
      else host.events.remove(number, target);
      return true;
    };
    return {
      className,
      id: definition.id?.(self) ?? null,
      isReferable: definition.isReferable ?? false,
      get cells() {
        return definition.cells?.(self) ?? null;
      },
      scalarNames: Object.keys(definition.properties ?? {}),
      hasNavigation: (member) => Object.hasOwn(definition.navigations ?? {}, member),
      navigate: (member) => located(member, () => find(definition.navigations, member)(self, host)),
      get: (member) => located(member, () => find(definition.properties, member).get(self, host)),
      set: (member, value) => {
        located(member, () => {
          const { set } = find(definition.properties, member);
          if (set === undefined) throw unknown(member);
          set(self, value, host);
        });
      },
      object: (member, args) =>
        located(member, () => find(definition.objects, member)(self, args, host)),
      call: (member, args) =>
        located(member, () => {
          if (register(member)) return null;
          return find(definition.calls, member)(self, args, host) ?? null;
        }),
      item: (key) =>
        located('getItem', () => {
          if (definition.item === undefined) throw unknown('getItem');
          return definition.item(self, key, host);
        }),
      items: () => located('items', () => definition.items?.(self, host) ?? null),
    };
  };
}
