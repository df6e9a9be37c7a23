import type { CellRef } from '../../core/address/CellRef';
import { relativeA1, toA1 } from '../../core/address/a1';
import type { Book } from '../../core/book/Book';
import type { Check } from '../../core/check';
import type { Finding } from '../../core/findings/Finding';
import { renderReason } from '../../core/facts/reasons';
import { renderNotRead } from '../../core/layout/NotRead';
import { rulesFor } from '../../core/rules/checkBook';
import type { Program } from '../../core/records/Program';
import { renderHint } from '../../core/hints/Hint';
import { renderMessage, ruleOf } from '../../core/rules';
import type { Language } from '../../core/words/sentence';
import type { CheckedFinding } from '../../core/waivers/Waiver';
import type { WorkbookReading } from '../../excel/reading';
import { paneWords, type PaneWords } from '../words/paneWords';
import {
  type CheckResult,
  type FindingView,
  kindOf,
  type Kind,
  foldsOf,
  type GroupView,
  KINDS,
  type NotReadView,
  type UnverifiedView,
} from './CheckResult';
import { countSafe } from './fixOffer';
import { toFigures } from './toFigures';
import { getOrInsert } from '../../core/collections/collections';

/** What a check found, as sorted by it, in the words and the order of the pane. */
export function toCheckResult(
  { book, findings, unverified }: Check,
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
    unverified: unverifiedViews(unverified, book, language),
    notRead: notReadViews(book, language),
    everySheet: book.settings.everySheet === true,
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

function unverifiedViews(
  unverified: Check['unverified'],
  { programs, snapshot }: Book,
  language: Language,
): UnverifiedView[] {
  const hasSheets = new Set(programs.map(({ sheet }) => sheet)).size > 1;
  const addressOf = (cell: CellRef): string =>
    hasSheets ? `${snapshot.sheets[cell.sheet]?.name ?? ''}!${toA1(cell)}` : toA1(cell);
  return unverified.map(({ rule, cell, reason }) => ({
    cell,
    address: addressOf(cell),
    question: ruleOf(rule).asks[language],
    reason: renderReason(reason, language),
  }));
}

/** Of sheets alone: where nothing was found in the whole workbook, a notice says so. */
function notReadViews({ notRead, snapshot }: Book, language: Language): NotReadView[] {
  return notRead.flatMap(({ sheet, reason }): NotReadView[] =>
    sheet === null
      ? []
      : [
          {
            key: reason.key,
            sheet: snapshot.sheets[sheet]?.name ?? '',
            reason: renderNotRead(reason, language),
            of: reason.key === 'copy' ? reason.values.sheet : null,
          },
        ],
  );
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

/** What a group is made of: a key shared by its findings, and its title. */
type GroupHead = Omit<GroupView, 'findings'>;

/**
 * Groups findings by program: groups with an error first, then with a warning, in reading order;
 * within a group likewise.
 */
export function groupFindings(
  findings: readonly FindingView[],
  headOf: (finding: FindingView) => GroupHead,
): GroupView[] {
  const groups = new Map<string, { readonly head: GroupHead; readonly own: FindingView[] }>();
  for (const finding of findings) {
    const head = headOf(finding);
    getOrInsert(groups, head.key, () => ({ head, own: [] })).own.push(finding);
  }
  return [...groups.values()]
    .map(({ head, own }) => ({ ...head, findings: gravestFirst(own) }))
    .sort((a, b) => gravity(a) - gravity(b));
}

function gravestFirst(findings: readonly FindingView[]): FindingView[] {
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

function gravity(group: GroupView): number {
  const first = group.findings[0];
  return first === undefined ? KINDS.length : rank(first);
}

function rank(finding: FindingView): number {
  return KINDS.indexOf(kindOf(finding));
}

/** The heading of what concerns a program, or, where `program` is null, a sheet as a whole. */
export function programHead(
  program: number | null,
  sheet: number,
  book: Book,
  words: PaneWords,
): GroupHead {
  const name = book.snapshot.sheets[sheet]?.name ?? '';
  const found = program === null ? undefined : book.programs[program];
  if (found === undefined) {
    return { key: `s${String(sheet)}`, title: words.list.ofSheet(name), sheet: null };
  }
  return {
    key: `p${String(program)}`,
    title: programTitle(found, words),
    sheet: book.snapshot.sheets.length > 1 ? name : null,
  };
}

/** 施策 · No. · name, without what the form lacks. */
function programTitle({ record }: Program, words: PaneWords): string {
  return [
    record.policy.code,
    record.no === null ? null : words.list.no(record.no),
    record.name?.replaceAll(/\s+/g, '') ?? words.list.unnamed,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
