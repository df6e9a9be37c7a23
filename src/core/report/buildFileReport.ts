import { relativeA1, toA1 } from '../address/a1';
import type { Book } from '../book/Book';
import type { Check } from '../check';
import { differenceOf, type Finding, type Quantity } from '../findings/Finding';
import type { CheckedFinding } from '../waivers/Waiver';
import { renderReason } from '../facts/reasons';
import type { Unverified } from '../findings/Finding';
import { renderNotRead } from '../layout/NotRead';
import { renderHint } from '../hints/Hint';
import { programRef } from '../records/Program';
import { renderMessage } from '../rules';
import type { Language } from '../words/sentence';
import {
  type FileReport,
  type FormReport,
  type NotReadReport,
  type FindingReport,
  NOTES,
  type UnverifiedReport,
  waiverRemarks,
} from './report';

/** A file's report whose programs are made when they are asked for: of many, each is large. */
export interface ListedReport extends Omit<FileReport, 'programs'> {
  readonly programs: Pick<FileReport['programs'], 'length' | 'at'>;
}

/**
 * One workbook as every face writes it out.
 * @param file the name that the user gave
 */
export function buildFileReport(file: string, check: Check, language: Language): FileReport {
  const programs = check.book.programs.map((program) => program.toRecord());
  return { ...listFileReport(file, check, language), programs };
}

/** `buildFileReport`, which holds the book as long as it is there. */
export function listFileReport(
  file: string,
  { book, findings, unverified, waivers }: Check,
  language: Language,
): ListedReport {
  const { heading } = book.layout;
  const sheets = book.snapshot.sheets.map(({ name }) => name);
  return {
    file,
    fiscalYear: book.fiscalYear,
    bureau: heading.bureau,
    director: heading.director,
    mission: heading.mission,
    approach: heading.approach,
    note: book.whole.tables.length === 0 ? NOTES[language].noStrategySheet : null,
    remarks: waiverRemarks(waivers, language),
    forms: formsOf(book, sheets),
    notRead: buildNotRead(book, language),
    programs: {
      length: book.programs.length,
      at: (index) => book.programs[index]?.toRecord(),
    },
    findings: findings.map((finding) => reported(finding, book, sheets, language)),
    unverified: unverified.map((one) => unverifiedReport(one, sheets, language)),
  };
}

/** What of a workbook was not read or does not count, as every face writes it out. */
export function buildNotRead({ notRead, snapshot }: Book, language: Language): NotReadReport[] {
  return notRead.map(({ sheet, reason }) => ({
    sheet: sheet === null ? null : (snapshot.sheets[sheet]?.name ?? ''),
    reason: renderNotRead(reason, language),
  }));
}

/** The bureaus of a report's own year in one text; null where none is named. */
export function bureausOf({
  forms,
  bureau,
  fiscalYear,
}: Pick<FileReport, 'forms' | 'bureau' | 'fiscalYear'>): string | null {
  const own = forms.filter((form) => form.fiscalYear === fiscalYear);
  const names = new Set(own.flatMap((form) => form.bureau ?? []));
  return names.size === 0 ? bureau : [...names].join('、');
}

/** The forms that hold programs, as far as they differ. */
function formsOf({ layout, profile }: Book, sheets: readonly string[]): FormReport[] {
  const forms = layout.tables.map(({ header, heading, fiscalYear, unit }): FormReport => {
    const own = unit === null || unit.name === profile.unit ? {} : { unit: unit.name };
    return { sheet: sheets[header.sheet] ?? '', bureau: heading.bureau, fiscalYear, ...own };
  });
  const byContent = new Map(forms.map((form) => [JSON.stringify(form), form]));
  return [...byContent.values()];
}

function reported(
  finding: CheckedFinding,
  book: Book,
  sheets: readonly string[],
  language: Language,
): FindingReport {
  const { rule, severity, cell, related, message, hint, expected, actual, quantity, waived } =
    finding;
  return {
    rule,
    severity,
    sheet: sheets[cell.sheet] ?? '',
    cell: toA1(cell),
    related: related.map((other) => relativeA1(other, cell.sheet, sheets)),
    program: programOf(finding, book),
    message: renderMessage(message, language),
    hint: hint === undefined ? null : renderHint(hint, language),
    expected,
    actual,
    difference: differenceOf(finding),
    quantity: quantity?.kind ?? null,
    unit: quantity === undefined ? null : unitOf(quantity),
    waived,
  };
}

function unverifiedReport(
  { rule, cell, reason }: Unverified,
  sheets: readonly string[],
  language: Language,
): UnverifiedReport {
  const sheet = sheets[cell.sheet] ?? '';
  return { rule, sheet, cell: toA1(cell), reason: renderReason(reason, language) };
}

/** As the form writes it, in whatever language the sentences are. */
function unitOf(quantity: Quantity): string | null {
  switch (quantity.kind) {
    case 'amount':
      return quantity.unit;
    case 'people':
      return '人';
    case 'fiscalYear':
      return '年度';
    case 'years':
      return '年';
    case 'number':
      return null;
  }
}

function programOf({ program }: Finding, { programs }: Book): FindingReport['program'] {
  const own = program === null ? undefined : programs[program];
  return own === undefined ? null : programRef(own);
}
