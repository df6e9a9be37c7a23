import { settingsOfRun } from '../../core/book/run';
import { toRunBook } from '../../core/book/RunBook';
import { type Check, checkInRun } from '../../core/check';
import { planSummary, type SummaryOptions } from '../../core/summary/planSummary';
import { BUREAUS_SHEET, SUMMARY_SHEET } from '../../core/summary/summaryTitles';
import { planCity } from '../../core/submissions/planStatus';
import { type SubmissionStatus, submissionStatus } from '../../core/submissions/status';
import { type Submission, toSubmission } from '../../core/submissions/Submission';
import { dateTimeLabel } from '../../core/words/format';
import { planDataset } from '../../core/dataset/planDataset';
import { toDatasetRows } from '../../core/dataset/toDatasetRows';
import { headedSheets } from '../../core/plan/ownSheet';
import type { SheetPlan } from '../../core/plan/SheetPlan';
import { renderNotRead } from '../../core/layout/NotRead';
import { buildNotRead } from '../../core/report/buildFileReport';
import type { Unread } from '../../core/report/report';
import type { SummarySource } from '../../core/summary/SummarySource';
import type { Candidate } from '../../excel/sheets/askForSheets';
import type { WrittenSheet, FinishedSheet, SheetOutcome } from '../../excel/sheets/SheetOutcome';
import { type PlanAs, writeSheets } from '../../excel/sheets/writeSheets';
import type { Basis } from '../Basis';
import type { SheetsOrigin } from '../edits/UndoStep';
import type { Pane } from '../Pane';
import type { WorkEnd, WorkListeners } from '../actions/work';
import type { Notice } from '../state';
import type { Deed } from '../tasks';
import { lookAtWorkbook } from '../actions/checking';
import {
  keyOf,
  type NotMadeReason,
  OWN_KEY,
  readFiles,
  type SummaryTask,
  unreadBooks,
} from './SummaryState';
import { isSameSetting, readBook, runOf, sourceOf } from './readBook';

/**
 * 集計, or 全庁集計 with the workbooks added, written anew in its place. Five round trips: two to read,
 * three to write. Where totals are blank or wrong it asks first.
 * @param known what was read for the question, once it was answered
 */
export async function summarize(
  pane: Pane,
  known: Basis | null,
  listeners: WorkListeners,
): Promise<WorkEnd> {
  const lost = lostBooks(pane);
  // Whoever added a bureau's workbook must not get a total without it.
  if (lost.length > 0) return notMade(pane, 'summarize', { reason: 'lost', files: lost });
  const basis = stillKnown(pane, known) ?? (await lookAtWorkbook(pane, listeners));
  if (known === null && asks(pane, basis)) return 'done';
  return summarizeKnown(pane, basis, listeners);
}

async function summarizeKnown(
  pane: Pane,
  basis: Basis,
  listeners: WorkListeners,
): Promise<WorkEnd> {
  const alone = sourceOf(pane.workbook, basis);
  const { added, unread: refused } = booksOf(pane);
  if (alone === 'noPrograms' && added.length === 0) {
    return notMade(pane, 'summarize', { reason: alone });
  }
  const { sources: all, submissions, unread: gone } = await inRun(basis, added, pane);
  const unreadable = [...refused, ...gone];
  const unread = [...unreadable, ...unfilledIn(submissions, pane)];
  if (all.length === 0) return notMade(pane, 'summarize', { reason: 'noPrograms' });
  const stranger = strangerIn(all);
  if (stranger !== null) return notMade(pane, 'summarize', stranger);
  pane.setStage('summarizing');
  const isAll = added.length > 0;
  const { expected } = pane.state.city;
  const status = submissionStatus(submissions, unreadable, expected.length === 0 ? null : expected);
  const planAs = isAll
    ? cityPlans(all, unread, status)
    : summaryPlans(all, pane.state.settings.summaryAs);
  const { plans, written, failed } = await writeSummary(pane, basis, planAs, isAll, listeners);
  if (failed.length > 0) return notWritten(pane, 'summarize', failed);
  const front = written.at(-1);
  notifyLeftOut(pane, [
    ...unread,
    ...all.flatMap(({ file, leftOut }) =>
      leftOut.map(({ sheet, reason }) => ({
        file: isAll ? [file, sheet].filter(Boolean).join(' ') : (sheet ?? file),
        reason: renderNotRead(reason, pane.state.language),
      })),
    ),
  ]);
  const programs = all.reduce((sum, one) => sum + one.programs.length, 0);
  const deed = isAll ? 'summarizedAll' : 'summarized';
  return finish(pane, front?.isNew === true ? deed : `${deed}Again`, programs, written, plans);
}

/** Writes its sheets anew, all of them or none. */
async function writeSummary(
  pane: Pane,
  basis: Basis,
  planAs: PlanAs,
  isAll: boolean,
  listeners: WorkListeners,
): Promise<Written> {
  const plans = planAs((name) => name);
  const wanted = plans.map((plan) => ({ plan, candidates: candidatesFor(plan, basis) }));
  const outcomes = await writeSheets(wanted, listeners, planAs);
  const written = outcomes.filter((one) => one.kind === 'written');
  keep(pane, isAll ? 'all' : 'summary', written);
  return { plans, written, failed: outcomes.filter((one) => one.kind !== 'written') };
}

type Unwritten = Exclude<SheetOutcome, { kind: 'written' }>;

interface Written {
  readonly plans: readonly SheetPlan[];
  readonly written: readonly WrittenSheet[];
  readonly failed: readonly Unwritten[];
}

/**
 * The workbook in view and those added as their run has them: one of which the others say something
 * is read again with it. What is in view is being worked on: it counts as the one saved last.
 */
async function inRun(
  basis: Basis,
  added: ReturnType<typeof readFiles>,
  pane: Pane,
): Promise<{
  readonly sources: readonly SummarySource[];
  readonly submissions: readonly Submission[];
  readonly unread: readonly Unread[];
}> {
  const { city } = pane.state;
  const [first, ...others] = settingsOfRun([
    runOf(OWN_KEY, toRunBook(pane.workbook, Infinity, basis.book), city),
    ...added.map(({ id, run }) => runOf(keyOf(id), run, city)),
  ]);
  const check = checkInRun(basis, first ?? null);
  const own = sourceOf(pane.workbook, check);
  const sources = own === 'noPrograms' ? [] : [own];
  const submissions = own === 'noPrograms' ? [] : [toSubmission(pane.workbook, Date.now(), check)];
  const unread: Unread[] = [];
  for (const [index, book] of added.entries()) {
    const { file, name, inRun: known } = book;
    const setting = others[index] ?? null;
    const look = setting === null ? book : isSameSetting(known, setting) ? known : null;
    const read = look ?? (await readBook(file, name, pane, setting));
    if ('why' in read) unread.push({ file: name, reason: read.why });
    else {
      submissions.push(read.submission);
      if (book.run.scopes.length > 0) sources.push(read.source);
    }
  }
  return { sources, submissions, unread };
}

/** 機械判読可能な表 and its codes. */
export async function writeData(pane: Pane, listeners: WorkListeners): Promise<WorkEnd> {
  const basis = await lookAtWorkbook(pane, listeners);
  const plans = planData(pane.workbook, basis);
  if (typeof plans === 'string') return notMade(pane, 'data', { reason: plans });
  pane.setStage('writingData');
  const count = basis.book.programs.length;
  const end = await writeOwnSheets(pane, basis, plans, {
    ...{ task: 'data', deed: 'wroteData', count },
    listeners,
  });
  if (end === 'done') {
    notifyLeftOut(
      pane,
      buildNotRead(basis.book, pane.state.language).map(({ sheet, reason }) => ({
        file: sheet ?? pane.workbook,
        reason,
      })),
    );
  }
  return end;
}

interface OwnSheetsWork {
  readonly task: 'data' | 'return';
  readonly deed: 'wroteData' | 'madeReturn';
  /** What is said to be on them. */
  readonly count: number;
  readonly listeners: WorkListeners;
}

/** Writes sheets of ours anew, all of them or none, as a step that can be taken back. */
export async function writeOwnSheets(
  pane: Pane,
  basis: Basis,
  plans: readonly SheetPlan[],
  { task, deed, count, listeners }: OwnSheetsWork,
): Promise<WorkEnd> {
  const wanted = plans.map((plan) => ({ plan, candidates: candidatesFor(plan, basis) }));
  const outcomes = await writeSheets(wanted, listeners);
  const written = outcomes.filter((one) => one.kind === 'written');
  keep(pane, task, written);
  const failed = outcomes.filter((one) => one.kind !== 'written');
  if (failed.length > 0) return notWritten(pane, task, failed);
  const isNew = written.at(-1)?.isNew === true;
  return finish(pane, isNew ? deed : `${deed}Again`, count, written, plans);
}

/** What was written can be taken back, all of it or none. */
function keep(pane: Pane, origin: SheetsOrigin, written: readonly WrittenSheet[]): void {
  const ids = written.map(({ sheetId }) => sheetId);
  pane.update(({ ownSheets }) => ({ ownSheets: new Set([...ownSheets, ...ids]) }));
  const sheets = written.flatMap(({ undo }) => undo ?? []);
  if (sheets.length > 0 && sheets.length === written.length) {
    pane.keep({ kind: 'sheets', origin, sheets });
  }
}

function lostBooks({ state }: Pane): string[] {
  return state.summary.added.flatMap(({ kind, name }) => (kind === 'lost' ? [name] : []));
}

function booksOf({ state: { summary } }: Pane): {
  readonly added: ReturnType<typeof readFiles>;
  readonly unread: readonly Unread[];
} {
  return { added: readFiles(summary), unread: unreadBooks(summary) };
}

/** What was read for the question, unless something was edited since. */
function stillKnown({ state }: Pane, known: Basis | null): Basis | null {
  return state.edits.length + state.pending.length === 0 ? known : null;
}

/** Asks what to do with totals that are blank or wrong; false where there are none. */
function asks(pane: Pane, basis: Basis): boolean {
  const sums = basis.findings.filter(
    ({ rule, severity, waived }) => rule === 'SUM-01' && severity === 'error' && waived === null,
  );
  if (sums.length === 0) return false;
  const blank = sums.filter(({ actual }) => actual === null).length;
  const question = { kind: 'askTotals', blank, wrong: sums.length - blank, basis } as const;
  pane.update(({ notices }) => ({ notices: [...notices, question] }));
  return true;
}

function finish(
  pane: Pane,
  deed: Deed,
  count: number,
  sheets: readonly WrittenSheet[],
  plans: readonly SheetPlan[],
): WorkEnd {
  const lasting = sheets.filter(({ undo }) => undo === null).at(-1);
  notify(pane, [
    ...sheets.flatMap((sheet, index) => sheetNotices(sheet, plans[index]?.name)),
    // They are taken back together or not at all.
    ...(lasting === undefined ? [] : [{ kind: 'lasting', name: lasting.name } as const]),
    ...missingNotices(...sheets),
  ]);
  return pane.did(deed, count);
}

/** 集計 of a workbook. */
function summaryPlans(sources: readonly SummarySource[], as: SummaryOptions['as']): PlanAs {
  const at = dateTimeLabel(new Date());
  const options = { name: SUMMARY_SHEET, as, at, hasBureaus: false, unread: [] } as const;
  return (called) => planSummary(sources, options, called);
}

/** 全庁集計 of several, with 提出状況 in front, which names those that could not be read. */
function cityPlans(
  sources: readonly SummarySource[],
  unread: readonly Unread[],
  status: SubmissionStatus,
): PlanAs {
  const at = dateTimeLabel(new Date());
  const options = { name: BUREAUS_SHEET, as: 'values', at, hasBureaus: true, unread } as const;
  return (called) => planCity(sources, { ...options, status }, called);
}

/** Workbooks in which no program is filled in: they have no figures. */
function unfilledIn(submissions: readonly Submission[], { words }: Pane): Unread[] {
  const isUnfilled = ({ bureaus }: Submission): boolean =>
    bureaus.every(({ outcome }) => outcome === 'unfilled');
  const reason = words.summary.refused.noPrograms;
  return submissions.filter(isUnfilled).map(({ file }) => ({ file, reason }));
}

/** 機械判読可能な表 of a checked workbook as worksheets, the codes first; or why there is none. */
function planData(file: string, check: Check): readonly SheetPlan[] | 'noPrograms' {
  const { book } = check;
  if (book.programs.length === 0) return 'noPrograms';
  const [data, codes] = planDataset(toDatasetRows(file, check), book.profile);
  return [codes, data];
}

/** The first workbook whose figures cannot be added to those of the first; null where all can. */
export function strangerIn([first, ...others]: readonly SummarySource[]): NotMadeReason | null {
  const stranger = others.find(
    ({ unit, form }) => unit !== first?.unit || form.id !== first.form.id,
  );
  if (stranger === undefined) return null;
  return { reason: stranger.unit === first?.unit ? 'otherForm' : 'units', file: stranger.file };
}

function sheetNotices({ name, isNew, isHidden }: WrittenSheet, wanted = name): Notice[] {
  return [
    ...(isNew && name !== wanted ? [{ kind: 'otherName', wanted, name } as const] : []),
    ...(isHidden ? [{ kind: 'hiddenSheet', name } as const] : []),
  ];
}

/** The sheets that may be the plan's own by what they hold. */
function candidatesFor(plan: SheetPlan, { reading, book }: Basis): Candidate[] {
  return headedSheets(book, plan).flatMap((index): Candidate[] => {
    const [sheet, known] = [reading.snapshot.sheets[index], reading.sheets[index]];
    if (sheet === undefined || known === undefined) return [];
    const { origin, values } = sheet;
    const width = values.reduce((most, { length }) => Math.max(most, length), 0);
    return [{ id: known.id, rows: origin.row + values.length, columns: origin.column + width }];
  });
}

/** Reports that nothing was made, and why. */
export function notMade(pane: Pane, task: SummaryTask, why: NotMadeReason): WorkEnd {
  return notify(pane, [{ kind: 'notSummarized', task, why }]);
}

/** Reports what became of sheets that were not written. */
function notWritten(
  pane: Pane,
  task: 'summarize' | 'data' | 'return',
  outcomes: readonly Unwritten[],
): WorkEnd {
  return notify(
    pane,
    outcomes.flatMap((outcome): Notice[] =>
      outcome.kind === 'refused'
        ? outcome.refusals.map((why) => ({ kind: 'notSummarized', task, why }))
        : [{ ...outcome, task }],
    ),
  );
}

/** Says once what sheets written together have to do without. */
export function missingNotices(...sheets: readonly FinishedSheet[]): Notice[] {
  // The front sheet was written last.
  const lacking = sheets.filter(({ missing }) => missing.length > 0).reverse();
  return lacking.length === 0 ? [] : [{ kind: 'missing', sheets: lacking }];
}

/** Says what is not in the figures, and why. */
function notifyLeftOut(pane: Pane, lines: readonly Unread[]): void {
  if (lines.length > 0) notify(pane, [{ kind: 'leftOut', lines }]);
}

function notify(pane: Pane, added: readonly Notice[]): WorkEnd {
  pane.update(({ notices }) => ({ notices: [...notices, ...added] }));
  return 'failed';
}
