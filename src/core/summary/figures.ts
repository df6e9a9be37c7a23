import type { ColumnKey } from './columns';
import { LOOKS } from './looks';
import type { SummaryProgram } from './SummarySource';

/** The columns of figures, and how each is had of a program. */
export const FIGURE_KEYS = [
  'heads',
  'people',
  'things',
  'money',
  'total',
  'previous',
  'change',
  'errors',
] as const satisfies readonly ColumnKey[];
export type FigureKey = (typeof FIGURE_KEYS)[number];

export const FIGURE_LOOKS = {
  heads: LOOKS.heads,
  people: LOOKS.amount,
  things: LOOKS.amount,
  money: LOOKS.amount,
  total: LOOKS.amount,
  previous: LOOKS.amount,
  change: LOOKS.amount,
  errors: LOOKS.count,
} as const;

/** A program's figure; null where there is none. 増減 is カネ less the year before. */
export function figureOf(program: SummaryProgram, key: FigureKey): number | null {
  switch (key) {
    case 'heads':
      return program.heads;
    case 'previous':
      return program.previous;
    case 'change':
      return program.previous === null ? null : (program.cost.money ?? 0) - program.previous;
    case 'errors':
      return program.errors;
    case 'people':
    case 'things':
    case 'money':
    case 'total':
      return program.cost[key];
  }
}

/** The sum of a figure over programs, without the noise of binary decimals. */
export function sumOf(programs: readonly SummaryProgram[], key: FigureKey): number {
  const sum = programs.reduce((before, program) => before + (figureOf(program, key) ?? 0), 0);
  return Number(sum.toFixed(6));
}
