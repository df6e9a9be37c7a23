import type { SummaryProgram, SummarySource, YearText } from '../summary/SummarySource';
import { foldName } from '../text/foldText';
import { type Match, matchPrograms } from './matchPrograms';

/** A program in both years. Amounts in the form's unit; null where one of the two is not known. */
export interface KeptProgram {
  readonly older: SummaryProgram;
  readonly newer: SummaryProgram;
  readonly by: Match['by'];
  readonly likeness: number;
  /** 合計 this year less last year. */
  readonly change: number | null;
  /** 前年度決算額 as this year has it less 歳出予算額 as last year had it: information, no fault. */
  readonly settled: number | null;
  /** Texts that stand there word for word as last year, and where: A1 on the programs' sheets. */
  readonly repeated: readonly RepeatedText[];
}

export interface RepeatedText {
  readonly field: YearText['field'];
  readonly older: string;
  readonly newer: string;
}

/** What became of a bureau's programs from one year to the next. */
export interface YearComparison {
  /** In this year's order. */
  readonly kept: readonly KeptProgram[];
  /** New this year. */
  readonly added: readonly SummaryProgram[];
  /** Gone since last year. */
  readonly gone: readonly SummaryProgram[];
  readonly total: { readonly older: number; readonly newer: number };
}

/** Whether two workbooks were given with the older first; equal years are no order. */
export type YearOrder = 'given' | 'turned' | 'equal';

/** Two workbooks with the older one first, whichever way round they were given. */
export function inOrder<S extends Pick<SummarySource, 'fiscalYear'>>(
  older: S,
  newer: S,
): { readonly older: S; readonly newer: S; readonly order: YearOrder } {
  const [a, b] = [older.fiscalYear, newer.fiscalYear];
  if (a === null || b === null || a < b) return { older, newer, order: 'given' };
  return a === b
    ? { older, newer, order: 'equal' }
    : { older: newer, newer: older, order: 'turned' };
}

/** Compares two years of programs; neither need be of the same bureau or form. */
export function compareYears(
  { programs: older }: Pick<SummarySource, 'programs'>,
  { programs: newer }: Pick<SummarySource, 'programs'>,
): YearComparison {
  const matches = matchPrograms(older, newer).sort((a, b) => a.newer - b.newer);
  const [matchedOld, matchedNew] = [
    new Set(matches.map((match) => match.older)),
    new Set(matches.map((match) => match.newer)),
  ];
  const total = (programs: readonly SummaryProgram[]): number =>
    Number(programs.reduce((sum, { cost }) => sum + (cost.total ?? 0), 0).toFixed(6));
  return {
    kept: matches.flatMap((match) => {
      const [before, now] = [older[match.older], newer[match.newer]];
      return before === undefined || now === undefined ? [] : [keptProgram(before, now, match)];
    }),
    added: newer.filter((_, index) => !matchedNew.has(index)),
    gone: older.filter((_, index) => !matchedOld.has(index)),
    total: { older: total(older), newer: total(newer) },
  };
}

function keptProgram(
  older: SummaryProgram,
  newer: SummaryProgram,
  { by, likeness }: Match,
): KeptProgram {
  return {
    older,
    newer,
    by,
    likeness,
    change: less(newer.cost.total, older.cost.total),
    settled: less(newer.previous, older.budget),
    repeated: repeatedTexts(older, newer),
  };
}

/** Width, blanks and line breaks are no words. */
function repeatedTexts(older: SummaryProgram, newer: SummaryProgram): RepeatedText[] {
  const keyOf = ({ field, text }: YearText): string => `${field} ${foldName(text)}`;
  const former = new Map([...older.texts].reverse().map((one) => [keyOf(one), one.cell]));
  return newer.texts.flatMap((one) => {
    const cell = former.get(keyOf(one));
    return cell === undefined ? [] : [{ field: one.field, older: cell, newer: one.cell }];
  });
}

function less(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : Number((a - b).toFixed(6));
}
