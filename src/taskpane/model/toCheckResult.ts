import type { CellRef } from '../../core/address/CellRef';
import { relativeA1, toA1 } from '../../core/address/a1';
import type { Book } from '../../core/book/Book';
import type { Check } from '../../core/check';
import type { Finding } from '../../core/findings/Finding';
import { renderReason } from '../../core/facts/reasons';
import { renderNotRead } from '../../core/layout/NotRead';
import { rulesFor } from '../../core/rules/checkBook';
import { type Program, programRef } from '../../core/records/Program';
import { renderHint } from '../../core/hints/Hint';
import { billOf, briefOf, renderMessage, ruleOf } from '../../core/rules';
import { cellWord } from '../../core/facts/cellWords';
import { textOf } from '../../core/snapshot/CellValue';
import type { Language } from '../../core/words/sentence';
import type { CheckedFinding } from '../../core/waivers/Waiver';
import type { WorkbookReading } from '../../excel/reading';
import type { PaneWords } from '../words/paneWords';
import {
  type CheckResult,
  type FindingView,
  type GroupHead,
  kindOf,
  type Kind,
  type GroupView,
  type NotReadView,
  type UnverifiedView,
} from './CheckResult';
import { clock } from './clock';
import { toBillView, toFigures } from './toFigures';
import { getOrInsert } from '../../core/collections/collections';
import { forEachInSteps, type Steps } from '../../core/collections/steps';

/** What a check found, as sorted by it, in the words and the order of the pane; in steps. */
export function* checkResultSteps(
  { book, findings, unverified }: Check,
  { sheets, store }: Pick<WorkbookReading, 'sheets' | 'store'>,
  fixable: number,
  words: PaneWords,
  language: Language,
): Steps<CheckResult> {
  const times = new Map<string, number>();
  const views = findings.map(
    (finding, id) => new LazyView(finding, id, keyOf(finding, times), book, words, language),
  );
  const count = (kind: Kind): number => views.filter((view) => kindOf(view) === kind).length;
  yield;
  const heads = new Map<string, GroupHead>();
  const headOf = ({ id, cell: { sheet } }: Pick<FindingView, 'id' | 'cell'>): GroupHead => {
    const program = findings[id]?.program ?? null;
    const key = `${String(program)} ${program === null ? String(sheet) : ''}`;
    return getOrInsert(heads, key, () => programHead(program, sheet, book, words));
  };
  yield* forEachInSteps(views, headOf);
  const groups = groupFindings(views, headOf);
  yield;
  return {
    time: clock(language, new Date()),
    programs: book.programs.length,
    rules: rulesFor(book.profile).map(({ id, asks }) => ({ id, question: asks[language] })),
    sheets,
    counts: {
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
      waived: count('waived'),
    },
    locked: store.locked,
    groups,
    findings: views,
    unverified: unverifiedViews(unverified, book, language),
    notRead: notReadViews(book, language),
    isEmpty: book.whole.tables.length === 0,
    everySheet: book.settings.everySheet === true,
    fixable,
    isStale: false,
    stale: new Set(),
  };
}

/** Its rule and its cell, and where a rule says more than one thing of a cell, the how manieth. */
function keyOf({ rule, cell }: CheckedFinding, times: Map<string, number>): string {
  const key = `${rule} ${String(cell.sheet)} ${String(cell.row)} ${String(cell.column)}`;
  const before = times.get(key) ?? 0;
  times.set(key, before + 1);
  return before === 0 ? key : `${key} ${String(before)}`;
}

/** A finding in words, each found when it is first asked for: there may be thousands. */
class LazyView implements FindingView {
  readonly severity;
  readonly cell;
  readonly waived;
  readonly rule;
  private readonly known = new Map<string, unknown>();

  constructor(
    private readonly finding: CheckedFinding,
    readonly id: number,
    readonly key: string,
    private readonly book: Book,
    private readonly words: PaneWords,
    private readonly language: Language,
  ) {
    const { severity, cell, waived, rule } = finding;
    this.severity = severity;
    this.cell = cell;
    this.waived = waived;
    this.rule = { id: rule, question: ruleOf(rule).asks[language] };
  }

  get address(): string {
    return toA1(this.cell);
  }

  get column(): string {
    return this.once('column', () => cellWord(this.finding, this.book, this.language) ?? '');
  }

  get brief(): string {
    return this.once('brief', () => briefOf(this.finding.message, this.language));
  }

  get sentence(): string {
    return this.once('sentence', () => renderMessage(this.finding.message, this.language));
  }

  get hint(): string | null {
    const { hint } = this.finding;
    return hint === undefined ? null : this.once('hint', () => renderHint(hint, this.language));
  }

  get figures(): FindingView['figures'] {
    return this.once('figures', () => toFigures(this.finding, this.words));
  }

  get bill(): FindingView['bill'] {
    return this.once('bill', () => {
      const bill = billOf(this.finding, this.book, this.language);
      return bill === null ? null : toBillView(bill, this.cell, this.book, this.words);
    });
  }

  get related(): FindingView['related'] {
    const names = this.book.snapshot.sheets.map(({ name }) => name);
    return this.once('related', () =>
      this.finding.related.map((cell) => ({
        cell,
        address: relativeA1(cell, this.cell.sheet, names),
      })),
    );
  }

  get rows(): FindingView['rows'] {
    return rowsOf(programOf(this.finding, this.book));
  }

  private once<T>(name: string, make: () => T): T {
    if (!this.known.has(name)) this.known.set(name, make());
    return this.known.get(name) as T; // put there a line above, by the same name
  }
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
    rule,
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

/** Groups findings by program; they come in the order of the workbook. */
export function groupFindings(
  findings: readonly FindingView[],
  headOf: (finding: FindingView) => GroupHead,
): GroupView[] {
  const groups = new Map<string, { readonly head: GroupHead; readonly own: FindingView[] }>();
  for (const finding of findings) {
    const head = headOf(finding);
    getOrInsert(groups, head.key, () => ({ head, own: [] })).own.push(finding);
  }
  return [...groups.values()].map(({ head, own }) => ({ ...head, findings: own }));
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
export function programTitle(program: Program, words: PaneWords): string {
  const { policy, no } = programRef(program);
  return [
    policy,
    no === null ? null : words.list.no(no),
    textOf(program.fields.name.value)?.replaceAll(/\s+/g, '') ?? words.list.unnamed,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
