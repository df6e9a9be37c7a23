import { groupBy } from '../collections/collections';
import type { Profile } from '../profile/Profile';
import type { Program } from '../records/Program';
import { fnv1a64 } from '../text/fnv1a64';
import { programKeys } from './copies';
import { allMentions, type Elsewhere, type Mention } from './mentions';

/** Another workbook of the run with mostly the same programs, which counts in this one's place. */
export interface Double {
  readonly file: string;
  /** How many of this one's programs stand there too, and how many it has. */
  readonly alike: number;
  readonly programs: number;
  /** Why that one counts: the user says so, it was saved later, or comes later in the run. */
  readonly by: 'chosen' | 'saved' | 'order';
  /** 局 and 年度 that it replaces: what else this one holds still counts. */
  readonly scopes: readonly string[];
  /** Neither names its bureau: all that they hold is the same. */
  readonly isNameless: boolean;
}

/** What the workbooks of a run say of one of them. */
export interface RunSetting {
  /** 年度 that the run is of; null where no workbook says one. */
  readonly year: number | null;
  /** A year that stands in this workbook alone, far above all others of the run. */
  readonly wrongYear: number | null;
  readonly double?: Double;
  /** What others of the same 局 and 年度 say too, or otherwise. */
  readonly elsewhere?: readonly Elsewhere[];
}

/** A workbook as far as the others of its run ask for it. Plain data: it may come from a worker. */
export interface RunBook {
  readonly file: string;
  /** Id of its form: workbooks of other forms say nothing of it. */
  readonly form: string;
  /** When it was saved. */
  readonly saved: number;
  /** Whether the user says that it counts, of two that are the same. */
  readonly isChosen?: boolean;
  /** Of its tables, each once. */
  readonly years: readonly number[];
  /** Its programs by 局 and 年度. */
  readonly scopes: readonly {
    readonly scope: string;
    /** Whether it names its bureau: one that does not may be anybody's. */
    readonly isNamed: boolean;
    readonly year: number | null;
    readonly programs: number;
    /** Of each, by 施策 and name, or by all it holds where no bureau is named; one that is there twice is there twice. */
    readonly keys: readonly string[];
    readonly mentions: readonly Mention[];
  }[];
}

/** A book, as far as it is asked for here. */
interface Read {
  readonly programs: readonly Program[];
  readonly profile: Profile;
}

export function toRunBook(file: string, saved: number, { programs, profile }: Read): RunBook {
  const years = programs.flatMap(({ fiscalYear }) => fiscalYear ?? []);
  const scopes = [...groupBy(programs, ({ scope }) => scope)].map(([scope, own]) => {
    const isNamed = own[0]?.bureau !== null;
    const keys = isNamed
      ? programKeys(own)
      : own.map((program) => JSON.stringify(program.toRecord()));
    return {
      scope,
      isNamed,
      year: own[0]?.fiscalYear ?? null,
      programs: own.length,
      keys: keys.map(fnv1a64),
      mentions: allMentions(own, profile),
    };
  });
  return { file, form: profile.id, saved, years: [...new Set(years)], scopes };
}

/** The latest year of a workbook; null where it says none but the wrong one. */
export function yearOf({ years }: RunBook, wrong: number | null): number | null {
  const own = years.filter((year) => year !== wrong);
  return own.length === 0 ? null : Math.max(...own);
}
