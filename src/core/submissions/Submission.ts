import { isOfOtherYear } from '../book/run';
import type { Check } from '../check';
import { countBy, groupBy } from '../collections/collections';
import type { RuleId } from '../findings/Finding';
import { scopeOf } from '../records/readProgram';
import { standing } from '../waivers/Waiver';

/**
 * What becomes of a bureau's programs in a workbook: they count, another workbook counts in their
 * place (as the user chose, or not), they are of another year, or none is filled in.
 */
export type Outcome = 'counted' | 'chosenDouble' | 'double' | 'otherYear' | 'unfilled';

/** How much was found. */
export interface Found {
  readonly programs: number;
  /** Those that were waived count for nothing. */
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly unverified: number;
  /** Errors and warnings by their rules. */
  readonly rules: readonly (readonly [rule: RuleId, count: number])[];
}

/** What a workbook holds of one 局・区. */
export interface SubmittedBureau extends Found {
  /** As its form names it; null where it does not. */
  readonly bureau: string | null;
  /** Its 局 and 年度. */
  readonly scope: string;
  readonly outcome: Outcome;
  readonly year: number | null;
  /** The workbook that counts in its place. */
  readonly double: string | null;
}

/** A workbook that came in, as far as the list of those who have submitted asks for it. */
export interface Submission {
  readonly file: string;
  /** When it was saved, as a time. */
  readonly saved: number;
  /** The year that counts. */
  readonly fiscalYear: number | null;
  readonly bureaus: readonly SubmittedBureau[];
}

/**
 * What a workbook brings to a run.
 * @param check made with what the run says of the workbook
 */
export function toSubmission(file: string, saved: number, check: Check): Submission {
  const { book } = check;
  const { fiscalYear, programs, settings, layout, whole } = book;
  const double = settings.run?.double;
  const isOther = isOfOtherYear(book);
  // A sheet of another year beside those that count is none of what is submitted.
  const own = programs.filter(
    (one) => isOther || one.fiscalYear === null || one.fiscalYear === fiscalYear,
  );
  const scopes = groupBy(own, ({ scope }) => scope);
  const owners = ownersOf(check, [...scopes.keys()]);
  const bureaus = [...scopes].map(([scope, ofScope]): SubmittedBureau => {
    const isDouble = double?.scopes.includes(scope) === true;
    const doubled = double?.by === 'chosen' ? 'chosenDouble' : 'double';
    const outcome = isOther ? 'otherYear' : 'counted';
    return {
      bureau: ofScope[0]?.bureau ?? null,
      scope,
      outcome: isDouble ? doubled : outcome,
      year: ofScope[0]?.fiscalYear ?? null,
      double: isDouble ? double.file : null,
      ...foundIn(check, ofScope.length, (one) => owners(one) === scope),
    };
  });
  const { bureau } =
    layout.tables.length === 0 ? (whole.tables[0]?.heading ?? layout.heading) : layout.heading;
  const unfilled = {
    ...{ bureau, scope: '', outcome: 'unfilled' as const, year: fiscalYear, double: null },
    ...foundIn(check, 0, () => true),
  };
  return { file, saved, fiscalYear, bureaus: bureaus.length === 0 ? [unfilled] : bureaus };
}

interface Owned {
  readonly program: number | null;
  readonly cell: { readonly sheet: number };
}

/** Whose a finding is: its program's, else its sheet's, else the first one's. */
function ownersOf({ book }: Check, [first]: readonly string[]): (one: Owned) => string | undefined {
  const bySheet = new Map(book.layout.tables.map((table) => [table.header.sheet, scopeOf(table)]));
  return ({ program, cell }) =>
    (program === null ? undefined : book.programs[program]?.scope) ??
    bySheet.get(cell.sheet) ??
    first;
}

function foundIn(
  { findings, unverified }: Check,
  programs: number,
  isOwn: (one: Owned) => boolean,
): Found {
  const own = standing(findings).filter(isOwn);
  const count = (wanted: string): number =>
    own.filter(({ severity }) => severity === wanted).length;
  const grave = own.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
  return {
    programs,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    unverified: unverified.filter(isOwn).length,
    rules: [...countBy(grave)],
  };
}
