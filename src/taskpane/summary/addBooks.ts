import { leanSource } from '../../core/summary/SummarySource';
import type { Pane } from '../Pane';
import type { WorkEnd, WorkListeners } from '../actions/work';
import { isSameContent, type ReadBook, readBook } from './readBook';
import { addedSources } from './SummaryState';

/**
 * ファイルを追加: other workbooks for 全庁集計, read in the pane and sent nowhere. Reads them one after the
 * other, with progress; each that cannot be taken says why.
 */
export async function addBooks(
  files: readonly File[],
  pane: Pane,
  { onProgress }: WorkListeners,
): Promise<WorkEnd> {
  let count = 0;
  for (const [index, file] of files.entries()) {
    onProgress({ done: index, total: files.length });
    await pause();
    const book = isOpen(file, pane)
      ? known(pane.words.summary.refused.open)
      : await readBook(file, pane);
    const taken = unlessKnown(book, pane);
    keep(pane, file.name, taken);
    if (taken.kind === 'read') count += 1;
  }
  return pane.did('addedBooks', count);
}

/** A copy of the workbook in view would count twice. */
function isOpen({ name }: File, { workbook }: Pane): boolean {
  return name.normalize() === workbook.normalize();
}

function unlessKnown(book: TakenBook, { state, words }: Pane): TakenBook {
  if (book.kind !== 'read') return book;
  const twin = addedSources(state.summary).find((other) => isSameContent(other, book.source));
  if (twin === undefined) return { ...book, source: leanSource(book.source) };
  return known(words.summary.refused.same(twin.file));
}

function keep(pane: Pane, name: string, book: TakenBook): void {
  pane.update(({ summary }) => {
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
