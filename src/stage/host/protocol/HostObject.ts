import type { Json } from './messages';
import type { Area } from '../../../core/address/area';
import type { Sheet } from '../model/Sheet';
import { HostError } from '../HostError';

/** One Excel object as requests see it; member names are the wire's (PascalCase). */
export interface HostObject {
  readonly className: string;
  /** null for objects that Excel knows by reference or by their parent only. */
  readonly id: string | null;
  readonly isReferable: boolean;
  readonly cells: CellsTarget | null;
  readonly scalarNames: readonly string[];
  hasNavigation(name: string): boolean;
  /** null stands for a null object (`…OrNullObject`). */
  navigate(name: string): HostObject | null;
  get(name: string): Json;
  set(name: string, value: Json): void;
  /** A method that answers with an object. */
  object(name: string, args: Arguments): HostObject | null;
  /** A method that answers with a value, or null for nothing. */
  call(name: string, args: Arguments): Json;
  item(key: Json): HostObject;
  /** null when it is no collection. */
  items(): readonly HostObject[] | null;
}

/** The cells an object stands for, when it is handed over as an argument. */
export interface CellsTarget {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** Positional arguments of a call; what was left out is null. Each reader refuses a wrong type. */
export class Arguments {
  constructor(
    private readonly values: readonly Json[],
    private readonly targets: ReadonlyMap<number, CellsTarget | null>,
  ) {}

  value(index: number): Json {
    return this.values[index] ?? null;
  }

  text(index: number): string {
    const value = this.value(index);
    if (typeof value !== 'string') throw invalid(index, 'a text');
    return value;
  }

  optionalText(index: number): string | null {
    return this.value(index) === null ? null : this.text(index);
  }

  whole(index: number): number {
    const value = this.value(index);
    if (typeof value !== 'number' || !Number.isInteger(value)) throw invalid(index, 'a number');
    return value;
  }

  optionalWhole(index: number): number | null {
    return this.value(index) === null ? null : this.whole(index);
  }

  flag(index: number, otherwise: boolean): boolean {
    const value = this.value(index);
    if (value === null) return otherwise;
    if (typeof value !== 'boolean') throw invalid(index, 'true or false');
    return value;
  }

  /** The cells of the object handed over by path; null where there is none, or it has no cells. */
  cells(index: number): CellsTarget | null {
    return this.targets.get(index) ?? null;
  }
}

function invalid(index: number, wanted: string): HostError {
  return new HostError('InvalidArgument', `Argument ${String(index + 1)} must be ${wanted}.`);
}

/** Objects that the add-in asked to keep between requests (ranges have no id of their own). */
export class ReferenceTable {
  private readonly objects = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private last = 0;

  keep(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    this.last += 1;
    const id = `reference-${String(this.last)}`;
    this.objects.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object);
  }

  get(id: string): HostObject {
    const object = this.objects.get(id);
    if (object === undefined) {
      throw new HostError('InvalidReference', `The reference ${id} is not kept.`);
    }
    return object;
  }

  /** Forgetting what is not known succeeds: the runtime repeats the request otherwise. */
  remove(id: string): void {
    const object = this.objects.get(id);
    if (object !== undefined) this.ids.delete(object);
    this.objects.delete(id);
  }

  get count(): number {
    return this.objects.size;
  }
}
