import { settingsOfRun } from '../../core/book/run';
import { type RunSetting, toRunBook } from '../../core/book/RunBook';
import { isRepeat } from '../../core/book/copies';
import { checkSteps } from '../../core/check';
import { submissionStatus } from '../../core/submissions/status';
import { foldName } from '../../core/text/foldText';
import { toExcelProblem } from '../../excel/ExcelProblem';
import { type Basis, wholeOf } from '../Basis';
import type { Pane } from '../Pane';
import { settingOf } from '../actions/checking';
import { LATER_WORDS } from '../returning/laterWords';
import { wanted, type WorkEnd, type WorkListeners } from '../actions/work';
import { isSameSetting, lookSteps, type ReadBook, readBook, runOf } from '../summary/readBook';
import {
  type AddedBook,
  type BookLook,
  keyOf,
  OWN_KEY,
  type ReadFile,
  readFiles,
  unreadBooks,
} from '../summary/SummaryState';
import { nextTurn } from '../../excel/nextTurn';

/**
 * ファイルを追加: other workbooks of the city, read in the pane and sent nowhere, one after the other. One
 * that was added before takes its own place anew. Each that cannot be taken says why.
 */
export async function addBooks(
  files: readonly File[],
  pane: Pane,
  listeners: WorkListeners,
): Promise<WorkEnd> {
  const isWanted = wanted();
  const placed: Placed[] = [];
  const ours: string[] = [];
  for (const [index, file] of files.entries()) {
    listeners.onProgress({ done: index, total: files.length });
    await nextTurn();
    const isOpen = isSameName(file.name, pane.workbook);
    const book: TakenBook = isOpen
      ? { kind: 'known', why: pane.words.summary.refused.open }
      : await readBook(file, file.name, pane);
    if (!isWanted()) return 'failed';
    if (book.kind === 'refused' && book.isOurs) {
      ours.push(file.name);
      continue;
    }
    placed.push(keep(pane, file, book, new Set(placed.map(({ id }) => id))));
  }
  await settle(pane, wanted(), listeners);
  if (ours.length > 0) {
    const title = LATER_WORDS[pane.state.language].ours;
    const text = ours.join(pane.words.notices.comma);
    pane.notify(() => false, { kind: 'told', title, text });
  }
  const again = placed.filter(({ isAgain }) => isAgain).length;
  if (again > 0) return pane.did('addedAgain', again);
  return pane.did('addedBooks', placed.filter(({ isRead }) => isRead).length);
}

/** An added workbook's name as its file has it: no file that is read ends so. */
function fileNameOf(name: string): string {
  return name.replace(/ \(\d+\)$/, '');
}

function isSameName(a: string, b: string): boolean {
  return a.normalize() === b.normalize();
}

type TakenBook = ReadBook | { readonly kind: 'known'; readonly why: string };

interface Placed {
  readonly id: number;
  readonly isAgain: boolean;
  readonly isRead: boolean;
}

/**
 * Puts a workbook in the place of the one that it is the mended one of, else beside the others.
 * @param fresh ids of those that came with it: no two of them are one
 */
function keep(pane: Pane, file: File, book: TakenBook, fresh: ReadonlySet<number>): Placed {
  const { added } = pane.state.summary;
  const alike = added.filter(
    ({ id, name }) => !fresh.has(id) && isSameName(fileNameOf(name), file.name),
  );
  const former = formerOf(book, alike);
  const id = former?.id ?? 1 + Math.max(0, ...added.map((one) => one.id));
  const name = former?.name ?? freeName(file.name, added);
  const apart = name !== file.name && book.kind === 'read' ? ({ isApart: true } as const) : {};
  const now: AddedBook = { id, name, ...apart, ...again(former), ...called(name, book) };
  pane.update(({ summary }) => {
    const others = summary.added;
    const isThere = others.some((one) => one.id === id);
    const kept = isThere ? others.map((one) => (one.id === id ? now : one)) : [...others, now];
    return { summary: { ...summary, added: kept } };
  });
  return { id, isAgain: former !== undefined, isRead: book.kind === 'read' };
}

/** What it is called stands in what was read of it. */
function called(file: string, book: TakenBook): TakenBook {
  if (book.kind !== 'read' || book.run.file === file) return book;
  const { source, submission, run } = book;
  return {
    ...book,
    source: { ...source, file },
    submission: { ...submission, file },
    run: { ...run, file },
  };
}

/**
 * Of the workbooks whose files have its name, the one whose place it takes: that it is of the same 局
 * and 年度 and has mostly the same programs, or else one of which nothing could be read.
 */
function formerOf(book: TakenBook, alike: readonly AddedBook[]): AddedBook | undefined {
  const unread = alike.find(({ kind }) => kind !== 'read');
  if (book.kind === 'known') return unread ?? alike[0];
  if (book.kind === 'refused') return unread;
  return alike.find((one) => one.kind === 'read' && isMendedOf(book, one)) ?? unread;
}

/** What is not said on one side may be what was mended. */
function isMendedOf(book: ReadFile, former: ReadFile): boolean {
  const isOneBureau = book.submission.bureaus.some((own) =>
    former.submission.bureaus.some(
      ({ bureau, year }) =>
        (own.bureau === null || bureau === null || foldName(own.bureau) === foldName(bureau)) &&
        (own.year === null || year === null || own.year === year),
    ),
  );
  const [names, others] = [book, former].map(({ source }) =>
    source.programs.map(({ name }) => foldName(name)),
  );
  if (names === undefined || others === undefined || !isOneBureau) return false;
  if (names.length === 0 || others.length === 0) return true;
  const there = new Set(others);
  const same = names.filter((name) => there.has(name)).length;
  return isRepeat(same, names.length, others.length);
}

function freeName(name: string, added: readonly AddedBook[]): string {
  const taken = new Set(added.map((one) => one.name.normalize()));
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name} (${String(number)})`;
    if (!taken.has(free.normalize())) return free;
  }
}

/** What it takes the place of; one that was lost was asked for. */
function again(former: AddedBook | undefined): Pick<AddedBook, 'again'> {
  if (former === undefined || former.kind === 'lost') return {};
  if (former.kind !== 'read') return { again: { errors: null } };
  const { bureaus } = (former.inRun ?? former).submission;
  return { again: { errors: bureaus.reduce((sum, { errors }) => sum + errors, 0) } };
}

/** こちらを数える: it counts in the place of all others of the same 局 and 年度. */
export function countBook(key: string, pane: Pane, listeners: WorkListeners): Promise<WorkEnd> {
  const { summary, city } = pane.state;
  const looks = new Map(
    readFiles(summary).map((book): [string, BookLook] => [keyOf(book.id), book]),
  );
  if (city.own !== null) looks.set(OWN_KEY, city.own);
  const scopesOf = (look: BookLook | undefined): string[] =>
    look?.submission.bureaus.map(({ scope }) => scope) ?? [];
  const own = new Set(scopesOf(looks.get(key)));
  const others = [...city.chosen].filter((one) =>
    scopesOf(looks.get(one)).every((scope) => !own.has(scope)),
  );
  pane.update((state) => ({ city: { ...state.city, chosen: new Set([...others, key]) } }));
  return settleCity(pane, listeners);
}

/** Looks anew at what the workbooks say of each other, and at who is missing. */
export async function settleCity(pane: Pane, listeners: WorkListeners): Promise<WorkEnd> {
  await settle(pane, wanted(), listeners);
  return 'done';
}

/** Without a word, where the user did not wait for it: the pane can be used meanwhile. */
export async function settleQuietly(pane: Pane): Promise<void> {
  try {
    await settle(pane, () => true, { onStage: () => undefined, onProgress: () => undefined });
  } catch (error) {
    pane.report('addBooks', toExcelProblem(error));
  }
}

/** The one that was begun last: it knows of more workbooks than those before it. */
let latest: object | null = null;

type SettleListeners = Pick<WorkListeners, 'onStage' | 'onProgress'>;

/** Those of which the others say something are read again with it, as 全庁集計 does. */
async function settle(
  pane: Pane,
  isWaitedFor: () => boolean,
  listeners: SettleListeners,
): Promise<void> {
  const mine = {};
  latest = mine;
  const isWanted = (): boolean => isWaitedFor() && latest === mine;
  const { basis, summary, city } = pane.state;
  const own = basis !== null && isWhole(basis) ? basis : null;
  const books = readFiles(summary);
  const runs = books.map(({ id, run }) => runOf(keyOf(id), run, city));
  listeners.onStage('checking');
  if (own === null) {
    pane.update((state) => ({ city: { ...state.city, own: null } }));
    await settleBooks(pane, books, settingsOfRun(runs), isWanted, listeners);
  } else {
    const ownRun = runOf(OWN_KEY, toRunBook(pane.workbook, Infinity, own.book), city);
    const [first = null, ...settings] = settingsOfRun([ownRun, ...runs]);
    const look = await ownLook(own, first, pane);
    if (!isWanted()) return;
    pane.update((state) => ({ city: { ...state.city, own: look } }));
    await settleBooks(pane, books, settings, isWanted, listeners);
  }
  if (isWanted()) noteMissing(pane);
}

/** One that cannot be read any more is as if it never could. */
async function settleBooks(
  pane: Pane,
  books: ReturnType<typeof readFiles>,
  settings: readonly (RunSetting | null)[],
  isWanted: () => boolean,
  { onProgress }: SettleListeners,
): Promise<void> {
  for (const [index, book] of books.entries()) {
    const setting = settings[index] ?? null;
    if (isSameSetting(book.inRun, setting)) continue;
    onProgress({ done: index, total: books.length });
    const look = setting === null ? null : await readBook(book.file, book.name, pane, setting);
    if (!isWanted()) return;
    const settled = (one: AddedBook): AddedBook => {
      if (one.kind !== 'read' || one.run !== book.run) return one;
      const { id, name } = one;
      if (look?.kind === 'refused') return { id, name, kind: 'refused', why: look.why };
      return { ...one, inRun: look === null || setting === null ? null : { ...look, setting } };
    };
    pane.update((state) => ({
      summary: { ...state.summary, added: state.summary.added.map(settled) },
    }));
  }
}

function isWhole({ scope, book }: Basis): boolean {
  return scope === 'workbook' && book.programs.length > 0;
}

/** The administrator may have put beside the page who has to submit. */
function noteMissing(pane: Pane): void {
  const { city, summary } = pane.state;
  if (city.expected.length === 0) return;
  const looks = [
    ...(city.own === null ? [] : [city.own]),
    ...readFiles(summary).map((book) => book.inRun ?? book),
  ];
  const submissions = looks.map(({ submission }) => submission);
  const { bureaus } = submissionStatus(submissions, unreadBooks(summary), city.expected);
  const missing = bureaus.filter(({ state }) => state === 'missing').map(({ bureau }) => bureau);
  pane.update((state) => ({ city: { ...state.city, missing } }));
}

/** The workbook in view is being worked on: it counts as the one saved last. */
async function ownLook(basis: Basis, run: RunSetting | null, pane: Pane): Promise<BookLook> {
  const { book, waivers } = basis;
  const check =
    run === null
      ? basis
      : await wholeOf(
          checkSteps(book.snapshot, book.profile, {}, waivers.parts, { ...book.settings, run }),
          settingOf(pane),
        );
  return wholeOf(lookSteps(pane.workbook, Date.now(), check, pane.state.language), settingOf(pane));
}
