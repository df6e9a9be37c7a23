import type { SummarySource } from '../../core/summary/SummarySource';
import type { Session } from '../session/Session';
import { work } from '../session/work';
import { resultOf } from '../state';
import { paneWords } from '../words/paneWords';
import { loadParts } from '../loadParts';
import type { ReadBook } from './summaryParts';
import { type AddedBook, addedSources } from './SummaryState';

/** ファイルを追加: other workbooks for 全庁集計, read in the pane and sent nowhere. */
export class AddingBooks {
  private lastId = 0;

  constructor(private readonly session: Session) {}

  /** Reads the files one after the other, with progress; each that cannot be taken says why. */
  add(files: readonly File[]): Promise<void> {
    const { session } = this;
    return work(session, 'addBooks', 'readingFiles', async ({ onProgress }, { form }) => {
      const { readBook, isSameContent } = await loadParts();
      let count = 0;
      for (const [index, file] of files.entries()) {
        onProgress({ done: index, total: files.length });
        await pause();
        const book = this.isOpen(file)
          ? known(paneWords[session.language].summary.refused.open)
          : await readBook(file, form, session.language);
        const taken = this.unlessKnown(book, isSameContent);
        this.keep(file.name, taken);
        if (taken.kind === 'read') count += 1;
      }
      session.store.update((state) => ({
        outcome: { kind: 'done', deed: 'addedBooks', count, result: resultOf(state) },
      }));
      return 'done';
    });
  }

  remove(id: number): void {
    this.change((added) => added.filter((book) => book.id !== id));
  }

  /** A copy of the workbook in view would count twice. */
  private isOpen({ name }: File): boolean {
    return name.normalize() === this.session.workbook.normalize();
  }

  private unlessKnown(
    book: TakenBook,
    isSame: (a: SummarySource, b: SummarySource) => boolean,
  ): TakenBook {
    const { state } = this.session.store;
    if (book.kind !== 'read' || state.kind !== 'open') return book;
    const twin = addedSources(state.summary).find((other) => isSame(other, book.source));
    if (twin === undefined) return book;
    return known(paneWords[this.session.language].summary.refused.same(twin.file));
  }

  private keep(name: string, book: TakenBook): void {
    this.lastId += 1;
    const kept: AddedBook = { id: this.lastId, name, ...book };
    this.change((added) => [
      ...added.filter((one) => one.kind !== 'lost' || one.name !== name),
      kept,
    ]);
  }

  private change(change: (added: readonly AddedBook[]) => readonly AddedBook[]): void {
    this.session.store.update(({ summary }) => ({
      summary: { ...summary, added: change(summary.added) },
    }));
  }
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
