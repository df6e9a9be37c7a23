import { settingsOfRun } from '../../core/book/run';
import { type RunSetting, toRunBook } from '../../core/book/RunBook';
import { checkSteps } from '../../core/check';
import { submissionStatus } from '../../core/submissions/status';
import { type Basis, wholeOf } from '../Basis';
import type { Pane } from '../Pane';
import { settingOf } from '../actions/checking';
import { LATER_WORDS } from '../returning/laterWords';
import { wanted, type WorkEnd, type WorkListeners } from '../actions/work';
import {
  isSameContent,
  isSameSetting,
  lookSteps,
  pause,
  type ReadBook,
  readBook,
} from '../summary/readBook';
import {
  type AddedBook,
  type BookLook,
  type ReadFile,
  readFiles,
  unreadBooks,
} from '../summary/SummaryState';

/**
 * ファイルを追加: other workbooks of the city, read in the pane and sent nowhere, one after the other. One
 * that was added before takes its own place anew. Each that cannot be taken says why.
 */
export async function addBooks(
  files: readonly File[],
  pane: Pane,
  listeners: WorkListeners,
): Promise<WorkEnd> {
  const before = new Set(pane.state.summary.added.map(({ name }) => name.normalize()));
  const again = files.filter(({ name }) => before.has(name.normalize())).length;
  const isWanted = wanted();
  const ours: string[] = [];
  let count = 0;
  for (const [index, file] of files.entries()) {
    listeners.onProgress({ done: index, total: files.length });
    await pause();
    const book = isOpen(file, pane)
      ? known(pane.words.summary.refused.open)
      : await readBook(file, pane);
    if (!isWanted()) return 'failed';
    if (book.kind === 'refused' && book.isOurs) {
      ours.push(file.name);
      continue;
    }
    const taken = unlessKnown(book, file.name, pane);
    keep(pane, file.name, taken);
    if (taken.kind === 'read') count += 1;
  }
  await settle(pane, listeners);
  if (ours.length > 0) {
    const title = LATER_WORDS[pane.state.language].ours;
    const text = ours.join(pane.words.notices.comma);
    pane.notify(() => false, { kind: 'told', title, text });
  }
  return again > 0 ? pane.did('addedAgain', again) : pane.did('addedBooks', count);
}

/** A copy of the workbook in view would count twice. */
function isOpen({ name }: File, { workbook }: Pane): boolean {
  return isSameName(name, workbook);
}

function isSameName(a: string, b: string): boolean {
  return a.normalize() === b.normalize();
}

/** A workbook is no double of what it takes the place of. */
function unlessKnown(book: TakenBook, name: string, { state, words }: Pane): TakenBook {
  if (book.kind !== 'read') return book;
  const twin = readFiles(state.summary).find(
    ({ file, source }) => !isSameName(file.name, name) && isSameContent(source, book.source),
  );
  return twin === undefined ? book : known(words.summary.refused.same(twin.file.name));
}

function keep(pane: Pane, name: string, book: TakenBook): void {
  pane.update(({ summary }) => {
    const { added } = summary;
    const former = added.find((one) => isSameName(one.name, name));
    const id = former?.id ?? 1 + Math.max(0, ...added.map((one) => one.id));
    const now: AddedBook = { id, name, ...again(former), ...book };
    const kept =
      former === undefined ? [...added, now] : added.map((one) => (one === former ? now : one));
    return { summary: { ...summary, added: kept } };
  });
}

/** What it takes the place of; one that was lost was asked for. */
function again(former: AddedBook | undefined): Pick<AddedBook, 'again'> {
  if (former === undefined || former.kind === 'lost') return {};
  if (former.kind !== 'read') return { again: { errors: null } };
  const { bureaus } = (former.inRun ?? former).submission;
  return { again: { errors: bureaus.reduce((sum, { errors }) => sum + errors, 0) } };
}

type TakenBook = ReadBook | { readonly kind: 'known'; readonly why: string };

function known(why: string): TakenBook {
  return { kind: 'known', why };
}

/** Looks anew at what the workbooks say of each other, and at who is missing. */
export async function settleCity(pane: Pane, listeners: WorkListeners): Promise<WorkEnd> {
  await settle(pane, listeners);
  return 'done';
}

/** Those of which the others say something are read again with it, as 全庁集計 does. */
async function settle(pane: Pane, listeners: WorkListeners): Promise<void> {
  const { basis, summary } = pane.state;
  const own = basis !== null && isWhole(basis) ? basis : null;
  const books = readFiles(summary);
  const runs = books.map(({ run }) => run);
  listeners.onStage('checking');
  if (own === null) {
    pane.update(({ city }) => ({ city: { ...city, own: null } }));
    await settleBooks(pane, books, settingsOfRun(runs), listeners);
  } else {
    const ownRun = toRunBook(pane.workbook, Infinity, own.book);
    const [first = null, ...settings] = settingsOfRun([ownRun, ...runs]);
    const look = await ownLook(own, first, pane);
    pane.update(({ city }) => ({ city: { ...city, own: look } }));
    await settleBooks(pane, books, settings, listeners);
  }
  noteMissing(pane);
}

/** One that cannot be read any more is as if it never could. */
async function settleBooks(
  pane: Pane,
  books: readonly ReadFile[],
  settings: readonly (RunSetting | null)[],
  { onProgress }: WorkListeners,
): Promise<void> {
  const isWanted = wanted();
  for (const [index, book] of books.entries()) {
    const setting = settings[index] ?? null;
    if (isSameSetting(book.inRun, setting)) continue;
    onProgress({ done: index, total: books.length });
    const look = setting === null ? null : await readBook(book.file, pane, setting);
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
