import { getOrInsert, groupBy } from '../collections/collections';
import type { RuleId } from '../findings/Finding';
import type { Unread } from '../report/report';
import { foldName } from '../text/foldText';
import { fiscalYearLabel, quote } from '../words/format';
import { type Language, type MessageOf, type Messages, sentence } from '../words/sentence';
import { BureauNames, stemOf } from './bureauNames';
import type { Outcome, Submission, SubmittedBureau } from './Submission';

/** How it stands with a bureau's workbooks, worst first: that of its worst one counts. */
export const STATES = [
  'unread',
  'missing',
  'unfilled',
  'otherYear',
  'double',
  'submitted',
] as const;
export type State = (typeof STATES)[number];

/** What is to be known of how names were read; a name is never guessed without a word. */
const REMARKS = {
  fromFile: sentence(
    (v: { file: string; bureau: string }) =>
      `「${v.file}」は、ファイル名から「${quote(v.bureau)}」のものとしました。`,
    (v) => `“${v.file}” was taken for “${quote(v.bureau)}” by its name.`,
  ),
  alike: sentence(
    (v: { file: string; written: string; bureau: string }) =>
      `「${v.file}」の局・区「${quote(v.written)}」は、「${quote(v.bureau)}」としました。`,
    (v) => `“${quote(v.written)}” of “${v.file}” was taken for “${quote(v.bureau)}”.`,
  ),
  otherName: sentence(
    (v: { file: string; written: string; bureau: string }) =>
      `「${v.file}」は、ファイル名では「${quote(v.bureau)}」ですが、表では「${quote(v.written)}」です。`,
    (v) =>
      `“${v.file}” is “${quote(v.bureau)}” by its name, but “${quote(v.written)}” by its form.`,
  ),
  nameless: sentence(
    (v: { file: string }) => `「${v.file}」からは、どの局・区のものか分かりません。`,
    (v) => `Whose “${v.file}” is cannot be seen.`,
  ),
  unexpected: sentence<object>(
    () => '提出する局・区の一覧にありません。',
    () => 'It is not among those that have to submit.',
  ),
  replaced: sentence(
    (v: { file: string; by: string }) =>
      `「${v.file}」は「${v.by}」と同じ事業のため、「${v.by}」を数えました。`,
    (v) => `“${v.file}” has the same programs as “${v.by}”, which is counted.`,
  ),
  otherYear: sentence(
    (v: { file: string; year: number }) =>
      `「${v.file}」は${fiscalYearLabel(v.year)}のため、数えていません。`,
    (v) => `“${v.file}” is of fiscal year ${String(v.year)}, so it is not counted.`,
  ),
  unfilled: sentence(
    (v: { file: string }) => `「${v.file}」には、事業が記入されていません。`,
    (v) => `No program is filled in in “${v.file}”.`,
  ),
} satisfies Messages;
type Remark = MessageOf<typeof REMARKS>;

/** The sentence of a remark. */
export function renderRemark({ key, values }: Remark, language: Language): string {
  // A remark comes with the values of its key.
  return REMARKS[key][language](values as never);
}

/** A workbook of a bureau. */
export interface StatusFile {
  readonly file: string;
  readonly outcome: Outcome | 'unread';
  /** Why it could not be read. */
  readonly reason: string | null;
  /** As a time; null where it could not be read. */
  readonly saved: number | null;
}

/** A line of 提出状況. Counts are of what counts, `saved` is the latest of it. */
export interface BureauStatus {
  readonly bureau: string;
  readonly state: State;
  readonly files: readonly StatusFile[];
  readonly programs: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly unverified: number;
  readonly mostFrequent: { readonly rule: RuleId; readonly count: number } | null;
  readonly saved: number | null;
  readonly remarks: readonly Remark[];
}

/** 提出状況: who has submitted what. */
export interface SubmissionStatus {
  readonly fiscalYear: number | null;
  /** How many have to submit; null where nobody said. */
  readonly expected: number | null;
  /** Worst first. */
  readonly bureaus: readonly BureauStatus[];
  readonly counts: { readonly [S in State]: number };
}

/** Of one bureau, what was gathered so far. */
interface Gathered {
  readonly bureau: string;
  readonly files: StatusFile[];
  readonly counted: (SubmittedBureau & { readonly saved: number })[];
  readonly remarks: Remark[];
}

/**
 * The workbooks of a run by their bureaus.
 * @param expected the bureaus that have to submit; null where nobody said
 */
export function submissionStatus(
  submissions: readonly Submission[],
  unread: readonly Unread[],
  expected: readonly string[] | null,
): SubmissionStatus {
  const own = submissions.flatMap(({ bureaus }) => bureaus.flatMap(({ bureau }) => bureau ?? []));
  const names = new BureauNames(expected ?? own);
  const gathered = new Map<string, Gathered>();
  const rowOf = (bureau: string): Gathered =>
    getOrInsert(gathered, bureau, () => ({ bureau, files: [], counted: [], remarks: [] }));
  const wanted = new Set(expected?.flatMap((one) => names.match(one)?.bureau ?? []));
  for (const bureau of wanted) rowOf(bureau);
  for (const submission of submissions) {
    for (const bureau of submission.bureaus) addBureau(submission, bureau, names, rowOf);
  }
  for (const one of unread) addUnread(one, names, rowOf);
  const rows = [...gathered.values()].map((row) => {
    if (expected !== null && !wanted.has(row.bureau)) {
      row.remarks.push({ key: 'unexpected', values: {} });
    }
    return toStatus(row);
  });
  const years = submissions.filter(isCounted).flatMap(({ fiscalYear }) => fiscalYear ?? []);
  const byState = groupBy(rows, ({ state }) => state);
  const count = (state: State): number => byState.get(state)?.length ?? 0;
  return {
    fiscalYear: years[0] ?? null,
    expected: expected === null ? null : wanted.size,
    bureaus: rows.sort(worstFirst),
    counts: {
      unread: count('unread'),
      missing: count('missing'),
      unfilled: count('unfilled'),
      otherYear: count('otherYear'),
      double: count('double'),
      submitted: count('submitted'),
    },
  };
}

function isCounted({ bureaus }: Submission): boolean {
  return bureaus.some(({ outcome }) => outcome === 'counted');
}

type RowOf = (bureau: string) => Gathered;

function addBureau(
  { file, saved }: Submission,
  bureau: SubmittedBureau,
  names: BureauNames,
  rowOf: RowOf,
): void {
  const { outcome } = bureau;
  const [name, remarks] =
    bureau.bureau === null ? byFile(file, names) : byForm(file, bureau.bureau, names);
  const row = rowOf(name);
  row.remarks.push(...outcomeRemarks(file, bureau), ...remarks);
  row.files.push({ file, outcome, reason: null, saved });
  if (outcome === 'counted') row.counted.push({ ...bureau, saved });
}

function outcomeRemarks(file: string, { outcome, double, year }: SubmittedBureau): Remark[] {
  if (double !== null) return [{ key: 'replaced', values: { file, by: double } }];
  if (outcome === 'unfilled') return [{ key: 'unfilled', values: { file } }];
  if (outcome === 'counted' || year === null) return [];
  return [{ key: 'otherYear', values: { file, year } }];
}

function addUnread({ file, reason }: Unread, names: BureauNames, rowOf: RowOf): void {
  const [name, remarks] = byFile(file, names);
  const row = rowOf(name);
  // A file that is called just as the bureau says enough.
  if (foldName(stemOf(file)) !== foldName(name)) row.remarks.push(...remarks);
  row.files.push({ file, outcome: 'unread', reason, saved: null });
}

/** Whose a workbook is by its name alone. */
function byFile(file: string, names: BureauNames): [name: string, remarks: readonly Remark[]] {
  const found = names.inFile(file);
  if (found === null) return [stemOf(file), [{ key: 'nameless', values: { file } }]];
  const { bureau } = found;
  return [bureau, [{ key: 'fromFile', values: { file, bureau } }]];
}

function byForm(
  file: string,
  written: string,
  names: BureauNames,
): [name: string, remarks: readonly Remark[]] {
  const found = names.match(written);
  const bureau = found?.bureau ?? written;
  const ofFile = names.inFile(file)?.bureau ?? bureau;
  const alike: Remark[] =
    found?.by === 'part' ? [{ key: 'alike', values: { file, written, bureau } }] : [];
  const other: Remark[] =
    ofFile === bureau ? [] : [{ key: 'otherName', values: { file, written, bureau: ofFile } }];
  return [bureau, [...alike, ...other]];
}

function toStatus({ bureau, files, counted, remarks }: Gathered): BureauStatus {
  const sum = (of: (one: SubmittedBureau) => number): number =>
    counted.reduce((total, one) => total + of(one), 0);
  return {
    bureau,
    state: stateOf(files),
    files,
    programs: sum(({ programs }) => programs),
    errors: sum(({ errors }) => errors),
    warnings: sum(({ warnings }) => warnings),
    infos: sum(({ infos }) => infos),
    unverified: sum(({ unverified }) => unverified),
    mostFrequent: mostFrequent(counted),
    saved: counted.length === 0 ? null : Math.max(...counted.map(({ saved }) => saved)),
    remarks,
  };
}

/** A workbook in whose place the user chose another one is no fault. */
const STATE_OF: { readonly [O in StatusFile['outcome']]: State } = {
  counted: 'submitted',
  chosenDouble: 'submitted',
  double: 'double',
  otherYear: 'otherYear',
  unfilled: 'unfilled',
  unread: 'unread',
};

function stateOf(files: readonly StatusFile[]): State {
  const own = new Set(files.map(({ outcome }) => STATE_OF[outcome]));
  return STATES.find((state) => own.has(state)) ?? 'missing';
}

function mostFrequent(counted: readonly SubmittedBureau[]): BureauStatus['mostFrequent'] {
  const counts = new Map<RuleId, number>();
  for (const [rule, count] of counted.flatMap(({ rules }) => rules)) {
    counts.set(rule, (counts.get(rule) ?? 0) + count);
  }
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return most === undefined ? null : { rule: most[0], count: most[1] };
}

function worstFirst(a: BureauStatus, b: BureauStatus): number {
  return (
    STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
    b.errors - a.errors ||
    b.warnings - a.warnings ||
    b.unverified - a.unverified
  );
}

/** What each state is called. */
export const STATE_NAMES: { readonly [L in Language]: { readonly [S in State]: string } } = {
  ja: {
    unread: '読めない',
    missing: '未提出',
    unfilled: '未記入',
    otherYear: '年度ちがい',
    double: '二重',
    submitted: '提出済み',
  },
  en: {
    unread: 'unread',
    missing: 'missing',
    unfilled: 'not filled in',
    otherYear: 'another year',
    double: 'double',
    submitted: 'submitted',
  },
};

/** How grave a state is; null where there is nothing to see to. */
export function gravityOf(state: State): 'error' | 'warning' | null {
  if (state === 'submitted') return null;
  return state === 'unread' || state === 'missing' ? 'error' : 'warning';
}

/** Why workbooks could not be read, what became of them, and how names were read. */
export function remarksOf({ files, remarks }: BureauStatus, language: Language): string[] {
  const reasons = files.flatMap(({ file, reason }) =>
    reason === null ? [] : [`${file}: ${reason}`],
  );
  return [...reasons, ...remarks.map((remark) => renderRemark(remark, language))];
}

/** Whether everything has come in, and without an error. */
export function isComplete({ bureaus }: SubmissionStatus): boolean {
  return bureaus.every(({ state, errors }) => state === 'submitted' && errors === 0);
}
