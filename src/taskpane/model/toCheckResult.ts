import { relativeA1, toA1 } from '../../core/address/a1';
import type { Book } from '../../core/book/Book';
import type { Check } from '../../core/check';
import type { Finding } from '../../core/findings/Finding';
import { rulesFor } from '../../core/rules/checkBook';
import type { Program } from '../../core/records/Program';
import { renderHint } from '../../core/hints/Hint';
import { renderMessage, ruleOf } from '../../core/rules';
import type { Language } from '../../core/words/sentence';
import type { CheckedFinding } from '../../core/waivers/Waiver';
import type { WorkbookReading } from '../../excel/reading';
import { paneWords } from '../words/paneWords';
import type { CheckResult } from './CheckResult';
import { type FindingView, kindOf, type Kind } from './FindingView';
import { countSafe } from './fixOffer';
import { foldsOf } from './folds';
import { groupFindings } from './groupFindings';
import { programHead } from './programHead';
import { toFigures } from './toFigures';

/** What a check found, as sorted by it, in the words and the order of the pane. */
export function toCheckResult(
  { book, findings }: Check,
  { sheets, store }: Pick<WorkbookReading, 'sheets' | 'store'>,
  language: Language,
): CheckResult {
  const views = findings.map((finding, id) => toView(finding, id, book, language));
  const count = (kind: Kind): number => views.filter((view) => kindOf(view) === kind).length;
  const groups = groupFindings(views, (view) =>
    programHead(findings[view.id]?.program ?? null, view.cell.sheet, book, paneWords[language]),
  );
  return {
    time: clock(language),
    programs: book.programs.length,
    rules: rulesFor(book.profile).length,
    sheets,
    counts: {
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
      waived: count('waived'),
    },
    locked: store.locked,
    groups,
    folds: foldsOf(groups),
    findings: views,
    fixable: countSafe(findings, book),
    isStale: false,
    stale: new Set(),
  };
}

function toView(finding: CheckedFinding, id: number, book: Book, language: Language): FindingView {
  const { cell, related, severity, rule } = finding;
  const names = book.snapshot.sheets.map(({ name }) => name);
  return {
    id,
    severity,
    cell,
    address: toA1(cell),
    sentence: renderMessage(finding.message, language),
    hint: finding.hint === undefined ? null : renderHint(finding.hint, language),
    rule: { id: rule, question: ruleOf(rule).asks[language] },
    figures: toFigures(finding, paneWords[language]),
    waived: finding.waived,
    related: related.map((other) => ({
      cell: other,
      address: relativeA1(other, cell.sheet, names),
    })),
    rows: rowsOf(programOf(finding, book)),
  };
}

function programOf(finding: Finding, book: Book): Program | null {
  return finding.program === null ? null : (book.programs[finding.program] ?? null);
}

function rowsOf(program: Program | null): FindingView['rows'] {
  if (program === null) return null;
  const { sheet } = program;
  return { sheet, first: program.block.firstRow, last: program.block.endRow - 1 };
}

function clock(language: Language): string {
  return new Intl.DateTimeFormat(language, {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date());
}
