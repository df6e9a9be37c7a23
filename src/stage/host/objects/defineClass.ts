import { HostError } from '../HostError';
import type { Arguments, CellsTarget, HostObject } from '../protocol/HostObject';
import { type Json, memberName } from '../protocol/messages';
import type { Host } from './Host';

/**
 * The ExcelApi version that brought a member (or a whole class), for what is newer than 1.7 among
 * the members this host has; an older Excel answers `ApiNotFound` to them.
 */
const NEEDED: Readonly<Record<string, number>> = {
  'ConditionalFormatCollection.GetItemOrNullObject': 14,
  'Range.CopyFrom': 9,
  'Range.GetCellProperties': 9,
  'Range.SetCellProperties': 9,
  'Range.GetRowProperties': 9,
  'Range.HasSpill': 12,
  'Range.SavedAsArray': 12,
  'Range.GetMergedAreasOrNullObject': 13,
  'Worksheet.GetRanges': 9,
  RangeAreas: 9,
  AutoFilter: 9,
  DataValidation: 8,
  PageLayout: 9,
  PageBreakCollection: 9,
  HeaderFooterGroup: 9,
  HeaderFooter: 9,
  'Worksheet.ShowGridlines': 8,
  'Worksheet.Gridlines': 8,
  'ChartAxis.NumberFormat': 8,
  'ChartSeries.AxisGroup': 8,
  'WorksheetCollection._RegisterDataChangedEvent': 9,
  'WorksheetCollection._RegisterSelectionChangedEvent': 9,
  'WorksheetCollection._RegisterEventNameChanged': 17,
  'WorksheetCollection._RegisterEventVisibilityChanged': 17,
  'WorksheetCollection._RegisterProtectionChangedEvent': 14,
  'Worksheet._RegisterProtectionChangedEvent': 14,
  Runtime: 8,
  'Application.SuspendScreenUpdatingUntilNextSync': 9,
};

export interface Property<T> {
  readonly get: (self: T, host: Host) => Json;
  /** Left out where Excel has it read-only. */
  readonly set?: (self: T, value: Json, host: Host) => void;
}

type MemberTable<F> = Readonly<Record<string, F>>;

/** An Excel class as a table of what this host implements; the rest answers `ApiNotFound`. */
export interface ClassDefinition<T> {
  readonly name: string;
  readonly id?: (self: T, host: Host) => string;
  /** Ranges and their like are kept by reference. */
  readonly isReferable?: boolean;
  readonly cells?: (self: T) => CellsTarget;
  readonly properties?: MemberTable<Property<T>>;
  readonly navigations?: MemberTable<(self: T, host: Host) => HostObject | null>;
  /** Methods that answer with an object; null is a null object. */
  readonly objects?: MemberTable<(self: T, args: Arguments, host: Host) => HostObject | null>;
  /** Methods that answer with a value or with nothing. */
  readonly calls?: MemberTable<(self: T, args: Arguments, host: Host) => Json | undefined>;
  readonly items?: (self: T, host: Host) => readonly HostObject[];
  readonly item?: (self: T, key: string, host: Host) => HostObject;
  /** Events by the name in `_Register…`, with their number; `eventTarget` is whose they are. */
  readonly events?: MemberTable<number>;
  readonly eventTarget?: (self: T) => string;
}

/** Makes the objects of one class. */
export function defineClass<T>(
  definition: ClassDefinition<T>,
): (self: T, host: Host) => HostObject {
  return (self, host) => new DefinedObject(definition, self, host);
}

const REGISTRATION = /^_(Register|Unregister)(.+)$/;

class DefinedObject<T> implements HostObject {
  constructor(
    private readonly definition: ClassDefinition<T>,
    private readonly self: T,
    private readonly host: Host,
  ) {}

  get className(): string {
    return this.definition.name;
  }

  get id(): string | null {
    return this.definition.id?.(this.self, this.host) ?? null;
  }

  get isReferable(): boolean {
    return this.definition.isReferable ?? false;
  }

  get cells(): CellsTarget | null {
    return this.definition.cells?.(this.self) ?? null;
  }

  get scalarNames(): readonly string[] {
    const names = Object.keys(this.definition.properties ?? {});
    return names.filter((name) => this.has(name));
  }

  hasNavigation(name: string): boolean {
    return Object.hasOwn(this.definition.navigations ?? {}, name);
  }

  navigate(name: string): HostObject | null {
    return this.at(name, () => this.find(this.definition.navigations, name)(this.self, this.host));
  }

  get(name: string): Json {
    return this.at(name, () =>
      this.find(this.definition.properties, name).get(this.self, this.host),
    );
  }

  set(name: string, value: Json): void {
    this.at(name, () => {
      const { set } = this.find(this.definition.properties, name);
      if (set === undefined) throw this.unknown(name);
      set(this.self, value, this.host);
    });
  }

  object(name: string, args: Arguments): HostObject | null {
    const { objects } = this.definition;
    return this.at(name, () => this.find(objects, name)(this.self, args, this.host));
  }

  call(name: string, args: Arguments): Json {
    return this.at(name, () => {
      if (this.register(name)) return null;
      return this.find(this.definition.calls, name)(this.self, args, this.host) ?? null;
    });
  }

  item(key: Json): HostObject {
    return this.at('getItem', () => {
      if (this.definition.item === undefined) throw this.unknown('getItem');
      if (typeof key !== 'string')
        throw new HostError('InvalidArgument', 'The key must be a text.');
      return this.definition.item(this.self, key, this.host);
    });
  }

  items(): readonly HostObject[] | null {
    return this.at('items', () => this.definition.items?.(this.self, this.host) ?? null);
  }

  /** True when the call was the beginning or end of an event's registration. */
  private register(name: string): boolean {
    const { events, eventTarget } = this.definition;
    const [, verb, event = ''] = REGISTRATION.exec(name) ?? [];
    const number = events?.[event];
    if (number === undefined || eventTarget === undefined || !this.has(name)) return false;
    const target = eventTarget(this.self);
    if (verb === 'Register') this.host.events.add(number, target);
    else this.host.events.remove(number, target);
    return true;
  }

  private find<F>(table: MemberTable<F> | undefined, name: string): F {
    const found = table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
    if (found === undefined || !this.has(name)) throw this.unknown(name);
    return found;
  }

  /** Whether the Excel that is played is new enough. */
  private has(name: string): boolean {
    return neededSet(this.definition.name, name) <= this.host.apiVersion;
  }

  private unknown(name: string): HostError {
    return new HostError('ApiNotFound', `${this.className} has no ${memberName(name)} here.`);
  }

  /** Names the member in errors that pass through. */
  private at<R>(name: string, run: () => R): R {
    try {
      return run();
    } catch (error) {
      if (!(error instanceof HostError) || error.location !== null) throw error;
      throw new HostError(error.code, error.message, `${this.className}.${memberName(name)}`);
    }
  }
}

/** Minor version of ExcelApi 1.x that has the member; 0 where every version here has it. */
function neededSet(className: string, member: string): number {
  const registered = member.replace(/^_Unregister/, '_Register');
  return NEEDED[`${className}.${registered}`] ?? NEEDED[className] ?? 0;
}
