import type { Look } from '../plan/SheetPlan';
import type { FigureKey } from './summaryColumns';
import { SUMMARY_LOOKS } from './summaryLooks';
import type { SummaryProgram } from './SummarySource';

export function figureLook(key: FigureKey): Look {
  if (key === 'heads') return SUMMARY_LOOKS.heads;
  return key === 'errors' ? SUMMARY_LOOKS.count : SUMMARY_LOOKS.amount;
}

/** A program's figure; null where there is none. 増減 is カネ less the year before. */
export function figureOf(program: SummaryProgram, key: FigureKey): number | null {
  switch (key) {
    case 'heads':
      return program.heads;
    case 'previous':
      return program.previous;
    case 'change':
      return program.previous === null ? null : (program.cost['money'] ?? 0) - program.previous;
    case 'errors':
      return program.errors;
    case 'total':
      return program.cost.total;
    default:
      return program.cost[key.slice('part:'.length)] ?? null;
  }
}

/** The sum of a figure over programs, without the noise of binary decimals. */
export function sumOf(programs: readonly SummaryProgram[], key: FigureKey): number {
  const sum = programs.reduce((before, program) => before + (figureOf(program, key) ?? 0), 0);
  return Number(sum.toFixed(6));
}
