import type { SummaryColumn } from './summaryColumns';
import { SUMMARY_LOOKS } from './summaryLooks';
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
] as const satisfies readonly SummaryColumn[];
export type FigureKey = (typeof FIGURE_KEYS)[number];

export const FIGURE_LOOKS = {
  heads: SUMMARY_LOOKS.heads,
  people: SUMMARY_LOOKS.amount,
  things: SUMMARY_LOOKS.amount,
  money: SUMMARY_LOOKS.amount,
  total: SUMMARY_LOOKS.amount,
  previous: SUMMARY_LOOKS.amount,
  change: SUMMARY_LOOKS.amount,
  errors: SUMMARY_LOOKS.count,
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
