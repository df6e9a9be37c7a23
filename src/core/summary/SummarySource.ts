import type { NotReadReason } from '../layout/NotRead';
import type { YearlyKey } from '../profile/blockFields';
import type { RuleId, Severity } from '../findings/Finding';

/** Amounts of a program by the keys of its form's columns, in the form's unit; null where the cell holds none. */
export interface SummaryCost {
  readonly [part: string]: number | null;
  readonly total: number | null;
}

/** Formula terms that refer to a program's cells; null where what was read is no plain copy of a cell. */
export interface SummaryTerms {
  readonly policy: string | null;
  readonly name: string | null;
  readonly section: string | null;
  readonly methods: string | null;
  readonly no: string | null;
  readonly isNew: string | null;
  readonly cost: { readonly [part: string]: string | null };
}

/** A text that is to be written anew every year, and where it begins. */
export interface YearText {
  readonly field: YearlyKey;
  /** A1 on the program's sheet. */
  readonly cell: string;
  readonly text: string;
}

/** A program that counts, as far as a summary needs it: small, so that thousands can be held. */
export interface SummaryProgram {
  readonly bureau: string | null;
  readonly sheet: string;
  /** A1 of its name, or of where that belongs. */
  readonly cell: string;
  /** Code and name of the 施策; '' where there is none. */
  readonly policy: string;
  readonly policyCode: string | null;
  readonly policyName: string | null;
  readonly no: number | null;
  readonly isNew: boolean;
  readonly name: string;
  readonly section: string;
  /** The profile's codes, each once, in the order of the cells. */
  readonly methods: readonly string[];
  /** 人, as the ヒト text says. */
  readonly heads: number | null;
  readonly cost: SummaryCost;
  /** カネ as 増減 is of it: 0 where it is nil; null where it is not known. */
  readonly money: number | null;
  /** 歳出予算額; 0 where the text says nil, null where it names no amount. */
  readonly budget: number | null;
  /** 歳出決算額 of the year before; 0 where the text says nil, null where it names no amount. */
  readonly previous: number | null;
  /** Standing errors of the program. */
  readonly errors: number;
  readonly terms: SummaryTerms;
  /** Those that are no nil marks. */
  readonly texts: readonly YearText[];
}

/** A standing finding, with its Japanese sentence. */
export interface SummaryFinding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  /** Index into the source's programs. */
  readonly program: number | null;
  readonly sentence: string;
}

/** What a form's programs have that a summary shows. */
export interface SummaryForm {
  /** The profile's. */
  readonly id: string;
  readonly titles: { readonly policy: string; readonly name: string; readonly section: string };
  /** What the total is the sum of. */
  readonly parts: readonly { readonly key: string; readonly title: string }[];
  readonly total: string;
  readonly isNew: boolean;
  /** 人 in a text, and 前年度決算額. */
  readonly heads: boolean;
  readonly previous: boolean;
}

/** A sheet that is not in the figures, or all of the workbook, and why. */
export interface LeftOut {
  readonly sheet: string | null;
  readonly reason: NotReadReason;
}

/** One workbook as a summary takes it in. */
export interface SummarySource {
  readonly file: string;
  /** That of the first program; others may be of others. */
  readonly bureau: string | null;
  readonly fiscalYear: number | null;
  readonly unit: string;
  readonly form: SummaryForm;
  /** Of amounts that stand there once a year, the year-block that counts; null where they do not. */
  readonly period: string | null;
  readonly methods: readonly { readonly code: string; readonly label: string }[];
  readonly sheets: number;
  readonly programs: readonly SummaryProgram[];
  readonly findings: readonly SummaryFinding[];
  /** How much could not be verified. */
  readonly unverified: number;
  readonly leftOut: readonly LeftOut[];
}
