import { formatNumbers } from '../formatNumbers';
import { HostError } from '../HostError';
import type { Json } from '../protocol/Json';
import { typeInto, type Input } from '../typeInto';
import type { Host } from './Host';
import type { RangeTarget } from './RangeTarget';

const MAX_CELLS = 5_000_000;

/**
 * Writes `Range.values` or `Range.formulas`: one value fills the whole range, rows must have its
 * size, null leaves a cell as it is, `""` clears it.
 */
export function writeGrid(
  { sheet, area }: RangeTarget,
  value: Json,
  what: 'values' | 'formulas',
  host: Host,
): void {
  if (area.rows * area.columns > MAX_CELLS) {
    throw new HostError('InvalidArgument', 'These are more cells than one call may write.');
  }
  const pick = picker(value, area.rows, area.columns, what);
  typeInto('addin', host, { sheet, area }, (row, column) =>
    inputOf(pick(row - area.row, column - area.column)),
  );
}

/** Writes `Range.numberFormat`: one format for the whole range or a grid; null leaves a cell's own. */
export function writeNumberFormats({ sheet, area }: RangeTarget, value: Json, host: Host): void {
  const pick = picker(value, area.rows, area.columns, 'number formats');
  formatNumbers('addin', host.operations, { sheet, area }, (row, column) => {
    const format = pick(row - area.row, column - area.column);
    if (format === null || typeof format === 'string') return format;
    throw new HostError('InvalidArgument', 'A number format is a text.');
  });
}

function picker(
  value: Json,
  rows: number,
  columns: number,
  what: string,
): (row: number, column: number) => Json {
  if (!Array.isArray(value)) return () => value;
  const lines: readonly Json[] = value;
  const fits =
    lines.length === rows && lines.every((line) => Array.isArray(line) && line.length === columns);
  if (!fits) {
    const size = `${String(rows)} × ${String(columns)}`;
    throw new HostError('InvalidArgument', `The ${what} must be ${size}.`);
  }
  return (row, column) => {
    const line = lines[row];
    return Array.isArray(line) ? cellOf(line, column) : null;
  };
}

function cellOf(line: readonly Json[], column: number): Json {
  return line[column] ?? null;
}

function inputOf(value: Json): Input {
  if (value === null || typeof value !== 'object') return value;
  throw new HostError('InvalidArgument', 'A cell holds one value.');
}
