import { HostError } from '../HostError';
import type { CellsTarget } from './CellsTarget';
import type { Json } from './messages';

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
