import { groupBy } from '../../core/collections/collections';
import type { CellRef } from '../../core/address/CellRef';
import type { NotReadView, UnverifiedView } from '../model/CheckResult';
import { isListCovered, type PaneState, resultOf } from '../state';
import type { PaneWords } from '../words/paneWords';
import { setDisabled, unlessDisabled, whyDisabled } from './actions';
import { cellLink, el, icon, setAttributes, setText, type View } from './el';

/** Entries that are shown at first, and each time that more are wanted. */
const STEP = 100;

const NONE: readonly never[] = [];

export interface OpenPointHandlers {
  select(cell: CellRef): void;
  /** Counts a sheet in place of the one that it repeats, and checks again. */
  countInstead(sheet: string, of: string): void;
}

/** What could not be verified, and the sheets that do not count: each opens below the result. */
export class OpenPoints implements View<PaneState> {
  readonly element: HTMLElement;
  /** To stand beside the result. */
  readonly toggles: readonly HTMLElement[];
  private readonly unverified: Disclosure<UnverifiedView>;
  private readonly notRead: Disclosure<NotReadView>;

  constructor(
    private readonly words: PaneWords,
    private readonly handlers: OpenPointHandlers,
  ) {
    const { result } = words;
    this.unverified = new Disclosure('unverified', result.unverified, words, (items) =>
      this.byRule(items),
    );
    this.notRead = new Disclosure('not-read', result.notRead, words, (items) => [
      el('ul', 'points', {}, ...this.byReason(items)),
    ]);
    const both = [this.unverified, this.notRead];
    this.toggles = both.map(({ toggle }) => toggle);
    this.element = el('div', 'open-points', {}, ...both.map(({ content }) => content));
  }

  update(state: PaneState): void {
    const result = isListCovered(state) ? null : resultOf(state);
    this.unverified.update(result?.unverified ?? NONE);
    this.notRead.update(result?.notRead ?? NONE);
    const why = whyDisabled(state, this.words);
    for (const button of this.element.querySelectorAll<HTMLElement>('.count-instead')) {
      setDisabled(button, why, null);
    }
  }

  /** Each reason once, with its cells. */
  private byRule(items: readonly UnverifiedView[]): HTMLElement[] {
    return [...groupBy(items, ({ question }) => question)].flatMap(([question, ofRule]) => [
      el('p', 'points-rule', {}, question),
      el(
        'ul',
        'points',
        {},
        ...[...groupBy(ofRule, ({ reason }) => reason)].map(([reason, own]) =>
          el('li', 'point', {}, reason, el('div', 'point-cells', {}, ...this.links(own))),
        ),
      ),
    ]);
  }

  private links(items: readonly UnverifiedView[]): HTMLElement[] {
    return items.map((one) => cellLink(one, this.words, this.handlers));
  }

  /** Each reason once, with its sheets; a sheet that may count in another's place has its own line. */
  private byReason(items: readonly NotReadView[]): HTMLElement[] {
    const groups = groupBy(items, ({ sheet, reason, of }) => (of === null ? reason : sheet));
    return [...groups.values()].flatMap((own) => {
      const [first] = own;
      return first === undefined
        ? []
        : [
            this.sheetLine(
              own.map(({ sheet }) => sheet),
              first,
            ),
          ];
    });
  }

  private sheetLine(names: readonly string[], { sheet, reason, of }: NotReadView): HTMLElement {
    const { notices, result } = this.words;
    const heading = el('strong', 'point-sheet', {}, names.join(notices.comma));
    const line = el('li', 'point', {}, heading, reason);
    if (of === null) return line;
    const { countInstead, countSheet } = result;
    const button = el(
      'button',
      'button small count-instead',
      { type: 'button', 'aria-label': countSheet(sheet) },
      countInstead,
    );
    button.addEventListener(
      'click',
      unlessDisabled(button, () => this.handlers.countInstead(sheet, of)),
    );
    line.append(button);
    return line;
  }
}

/** A count that opens to what it counts. */
class Disclosure<Item> {
  readonly toggle: HTMLButtonElement;
  readonly content: HTMLElement;
  private readonly label = el('span', '', {});
  private items: readonly Item[] = [];
  private shown = STEP;

  constructor(
    id: string,
    private readonly name: (count: number) => string,
    private readonly words: PaneWords,
    private readonly draw: (items: readonly Item[]) => readonly HTMLElement[],
  ) {
    this.content = el('section', 'open-point-list', { id, hidden: true });
    this.toggle = el(
      'button',
      'button plain toggle',
      { id: `${id}-toggle`, type: 'button', 'aria-expanded': 'false', 'aria-controls': id },
      this.label,
      icon('down'),
    );
    this.toggle.addEventListener('click', () => {
      this.open(this.content.hidden === true);
    });
  }

  update(items: readonly Item[]): void {
    if (items === this.items) return;
    this.items = items;
    this.shown = STEP;
    const text = this.name(items.length);
    setText(this.label, text);
    setAttributes(this.content, { 'aria-label': text });
    this.toggle.hidden = items.length === 0;
    this.open(!this.content.hidden && items.length > 0);
  }

  private open(isOpen: boolean): void {
    const focused = this.buttons().findIndex((button) => button === document.activeElement);
    this.content.hidden = !isOpen;
    setAttributes(this.toggle, { 'aria-expanded': isOpen ? 'true' : 'false' });
    this.content.replaceChildren(...(isOpen ? this.lines() : []));
    // The keyboard stays where it was.
    if (focused >= 0) (this.buttons()[focused] ?? this.toggle).focus();
  }

  private buttons(): HTMLElement[] {
    return [...this.content.querySelectorAll('button')];
  }

  private lines(): HTMLElement[] {
    const lines = [...this.draw(this.items.slice(0, this.shown))];
    const left = this.items.length - this.shown;
    if (left <= 0) return lines;
    const label = this.words.result.more(Math.min(left, STEP));
    const more = el('button', 'button small', { type: 'button' }, label);
    more.addEventListener('click', () => {
      this.shown += STEP;
      this.open(true);
    });
    return [...lines, more];
  }
}
