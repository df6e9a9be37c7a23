import type { Cost } from './measure';

/** What one contender needs for one workbook. */
export interface Line {
  readonly book: string;
  /** null for a workbook without the form. */
  readonly programs: number | null;
  readonly who: string;
  readonly cost: Cost;
  /** What the bare read of the same workbook needs; null where more is done than read. */
  readonly read: Cost | null;
}

/** What a program costs in a small and in a large workbook, in seconds of the processor. */
export interface Growth {
  readonly what: string;
  readonly small: number;
  readonly large: number;
}

/** A program of the large workbook costs at most so many of the small one. */
const MOST = 1.25;

export function isLinear({ small, large }: Growth): boolean {
  return large <= MOST * small;
}

export function costTable(lines: readonly Line[]): string {
  return table(
    ['workbook', 'who', 'CPU s', 'wall s', 'CPU µs a program', 'CPU ÷ hucre'],
    lines.map(({ book, programs, who, cost, read }) => [
      book,
      who,
      cost.cpu.toFixed(3),
      cost.wall.toFixed(3),
      programs === null ? '–' : micro(cost.cpu / programs),
      read === null ? '–' : (cost.cpu / read.cpu).toFixed(2),
    ]),
  );
}

export function growthTable(growths: readonly Growth[]): string {
  return table(
    ['a program of', '1,000: µs', '10,000: µs', 'growth', `at most ${String(MOST)}`],
    growths.map((growth) => [
      growth.what,
      micro(growth.small),
      micro(growth.large),
      (growth.large / growth.small).toFixed(2),
      isLinear(growth) ? 'yes' : 'NO',
    ]),
  );
}

function micro(seconds: number): string {
  return (seconds * 1e6).toFixed(0);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) =>
      at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
    );
  const rule = widths.map((width) => '-'.repeat(width));
  return [head, rule, ...rows].map((cells) => line(cells).join('  ').trimEnd()).join('\n');
}
