import type { CliWords } from '../words/cliWords';
import type { ListedReport } from '../../core/report/buildFileReport';
import type { Summary, Unread, FindingReport } from '../../core/report/report';
import type { Language } from '../../core/words/sentence';
import { groupBy } from '../../core/collections/collections';
import type { ProgramRecord } from '../../core/records/ProgramRecord';

/** Everything a result is written with. */
export interface WriterContext {
  readonly language: Language;
  readonly color: boolean;
  /** Of the program. */
  readonly version: string;
  /** When the check was made. */
  readonly now: Date;
  /** Whether of the findings only errors come. */
  readonly isQuiet?: boolean;
  readonly out: (text: string) => void;
}

/** Writes a result out, file by file, so that not all of them need be kept. */
export interface ReportWriter {
  /** The next file, in the order given. */
  add(file: CheckedFile): void;
  /** @param unread what was asked for and not read; every format names it */
  end(summary: Summary, unread: readonly Unread[]): void;
}

export type Format = (context: WriterContext) => ReportWriter;

/** A workbook that was read and checked. */
export interface CheckedFile {
  readonly report: ListedReport;
  /** For each finding, the index of its program in the report; null for one of the sheet or book. */
  readonly owners: readonly (number | null)[];
}

/** Findings of one program; of the sheet as a whole where it is null. */
export interface FindingGroup {
  readonly program: ProgramRecord | null;
  readonly findings: readonly FindingReport[];
}

export interface SheetGroup {
  readonly sheet: string;
  readonly groups: readonly FindingGroup[];
}

/** Findings by sheet and program, in the order of the report. */
export function groupBySheet({ report, owners }: CheckedFile): SheetGroup[] {
  const owned = report.findings.map((finding, index) => ({ finding, owner: owners[index] ?? -1 }));
  return [...groupBy(owned, ({ finding }) => finding.sheet)].map(([sheet, ofSheet]) => ({
    sheet,
    groups: [...groupBy(ofSheet, ({ owner }) => owner)].map(([owner, ofProgram]) => ({
      program: owner < 0 ? null : (report.programs.at(owner) ?? null),
      findings: ofProgram.map(({ finding }) => finding),
    })),
  }));
}

/** 施策, No. and name of a program; the sheet as a whole where it is null. */
export function programTitle(program: ProgramRecord | null, words: CliWords['text']): string {
  if (program === null) return words.wholeSheet;
  const { policy, no, name } = program;
  return [policy.code ?? words.noPolicy, words.number(no), name ?? words.noName].join(' ');
}
