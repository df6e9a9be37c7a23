import type { Listeners } from '../../excel/reading';
import type { Session } from '../session/Session';
import type { WorkEnd } from '../session/work';
import type { Settings } from '../state';
import { leanSource } from '../../core/summary/SummarySource';
import { paneWords } from '../words/paneWords';
import { isSameContent, type ReadBook, readBook } from './readBook';
import { addedSources } from './SummaryState';

/**
 * ファイルを追加: other workbooks for 全庁集計, read in the pane and sent nowhere. Reads them one after the
 * other, with progress; each that cannot be taken says why.
 */
export async function addBooks(
  files: readonly File[],
  session: Session,
  { onProgress }: Listeners,
  settings: Settings,
): Promise<WorkEnd> {
  let count = 0;
  for (const [index, file] of files.entries()) {
    onProgress({ done: index, total: files.length });
    await pause();
    const book = isOpen(file, session)
      ? known(paneWords[session.language].summary.refused.open)
      : await readBook(file, settings, session.language);
    const taken = unlessKnown(book, session);
    keep(session, file.name, taken);
    if (taken.kind === 'read') count += 1;
  }
  return session.did('addedBooks', count);
}

/** A copy of the workbook in view would count twice. */
function isOpen({ name }: File, { workbook }: Session): boolean {
  return name.normalize() === workbook.normalize();
}

function unlessKnown(book: TakenBook, { store: { state }, language }: Session): TakenBook {
  if (book.kind !== 'read' || state.kind !== 'open') return book;
  const twin = addedSources(state.summary).find((other) => isSameContent(other, book.source));
  if (twin === undefined) return { ...book, source: leanSource(book.source) };
  return known(paneWords[language].summary.refused.same(twin.file));
}

function keep({ store }: Session, name: string, book: TakenBook): void {
  store.update(({ summary }) => {
    const id = 1 + Math.max(0, ...summary.added.map((one) => one.id));
    const others = summary.added.filter((one) => one.kind !== 'lost' || one.name !== name);
    return { summary: { ...summary, added: [...others, { id, name, ...book }] } };
  });
}

type TakenBook = ReadBook | { readonly kind: 'known'; readonly why: string };

function known(why: string): TakenBook {
  return { kind: 'known', why };
}

/** Lets the page show what has been done so far. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
