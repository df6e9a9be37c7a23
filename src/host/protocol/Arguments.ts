import { HostError } from '../HostError';
import type { HostObject } from './HostObject';
import type { Json } from './Json';

/** Positional arguments of a call; what was left out is null. Each reader refuses a wrong type. */
export class Arguments {
  constructor(
    private readonly values: readonly Json[],
    private readonly objects: ReadonlyMap<number, HostObject | null>,
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

  /** The object handed over by path; null where a plain value stands. */
  object(index: number): HostObject | null {
    return this.objects.get(index) ?? null;
  }
}

function invalid(index: number, wanted: string): HostError {
  return new HostError('InvalidArgument', `Argument ${String(index + 1)} must be ${wanted}.`);
}
