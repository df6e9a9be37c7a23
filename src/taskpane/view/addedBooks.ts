import { type AddedBook } from '../summary/SummaryState';
import type { PaneWords } from '../words/words';
import { el } from './el';
import { icon } from './icons';

/** The workbooks that were added, each with what it holds, or why it is left out. */
export class AddedBooks {
  readonly element: HTMLElement;
  private shown: readonly AddedBook[] = [];

  constructor(
    private readonly words: PaneWords,
    private readonly remove: (id: number) => void,
  ) {
    this.element = el('ul', 'books', { 'aria-label': words.summary.added, hidden: true });
  }

  update(books: readonly AddedBook[]): void {
    if (books === this.shown) return;
    const before = this.shown;
    this.shown = books;
    this.element.hidden = books.length === 0;
    const focused = this.focusedIndex();
    this.element.replaceChildren(...books.map((book) => this.line(book)));
    if (focused >= 0 && books.length < before.length) this.focus(focused);
  }

  private focusedIndex(): number {
    return [...this.element.children].findIndex((line) => line.contains(document.activeElement));
  }

  /** The keyboard stays in the list; where that is empty, beside it. */
  private focus(index: number): void {
    const buttons = [...this.element.querySelectorAll('button')];
    const next = buttons[Math.min(index, buttons.length - 1)];
    (next ?? document.querySelector<HTMLElement>('#add-files'))?.focus();
  }

  private line(book: AddedBook): HTMLElement {
    const { summary } = this.words;
    const label = summary.remove(book.name);
    const remove = el(
      'button',
      'icon-button',
      { type: 'button', 'aria-label': label, title: label },
      icon('close'),
    );
    remove.addEventListener('click', () => this.remove(book.id));
    const line = el(
      'li',
      'book',
      {},
      el('span', 'book-name', { title: book.name }, book.name),
      ...(book.kind === 'read' ? this.facts(book) : this.leftOut(book)),
      remove,
    );
    line.classList.toggle('is-refused', book.kind !== 'read');
    return line;
  }

  private facts({ source }: Extract<AddedBook, { kind: 'read' }>): HTMLElement[] {
    const { summary } = this.words;
    const count = (wanted: string): number =>
      source.findings.filter(({ severity }) => severity === wanted).length;
    return [
      el('span', 'book-facts', {}, summary.facts(source.bureau, source.programs.length)),
      el(
        'span',
        'book-facts',
        {},
        summary.findings(count('error'), count('warning'), count('info')),
      ),
    ];
  }

  private leftOut(book: Exclude<AddedBook, { kind: 'read' }>): HTMLElement[] {
    const { refusedMark, lost } = this.words.summary;
    const [mark, why] = book.kind === 'lost' ? [lost.mark, lost.why] : [refusedMark, book.why];
    return [
      el('span', 'book-refused', {}, icon('warning'), mark),
      el('span', 'book-facts', {}, why),
    ];
  }
}
