import type { CellRef } from '../../core/address/CellRef';
import type { TotalAs } from '../../core/proposals/proposeTotals';
import {
  type Preview,
  tickable,
  type PreviewCell,
  type PreviewGroup,
  type PreviewRow,
} from '../edits/Preview';
import type { PaneState } from '../state';
import type { PaneWords } from '../words/paneWords';
import { setDisabled, unlessDisabled } from './actions';
import { el, setText, type View, cellLink, createSegmentedControl, icon } from './el';
import { scrollPage, VirtualList } from './VirtualList';
import { groupLine } from './findingLine';

/** Heights in px before they are measured. */
const HEIGHTS: { readonly [K in PreviewItem['kind']]: number } = { group: 40, row: 84 };

/** px; in a window of this height the preview comes to its top. */
const SMALL = 480;

/** What the user may do with a preview. */
export interface PreviewHandlers {
  tick(key: string): void;
  tickAll(isTicked: boolean): void;
  setTotalsAs(as: TotalAs): void;
  select(cell: CellRef): void;
  apply(): Promise<void>;
  cancel(): void;
}

/** What would change, each with a tick; nothing is written before 適用. */
export class PreviewView implements View<PaneState> {
  readonly element: HTMLElement;
  private readonly title = el('h2', 'preview-title', { tabindex: '-1' });
  private readonly as;
  private readonly all: HTMLButtonElement;
  private readonly count = el('p', 'preview-count', { 'aria-live': 'polite' });
  private readonly applyButton: HTMLButtonElement;
  private readonly list: VirtualList<PreviewItem>;
  private shown: Preview | null = null;
  /** Where the keyboard was when the preview opened. */
  private opener: Element | null = null;

  constructor(
    private readonly words: PaneWords,
    handlers: PreviewHandlers,
  ) {
    const { preview } = words;
    this.as = createSegmentedControl<TotalAs>(
      preview.as,
      'totals',
      [
        { id: 'as-formula', value: 'formula', label: preview.formula },
        { id: 'as-value', value: 'value', label: preview.value },
      ],
      (as) => handlers.setTotalsAs(as),
    );
    this.all = el('button', 'button small plain', { id: 'tick-all', type: 'button' });
    this.all.addEventListener('click', () => handlers.tickAll(!this.isAllTicked()));
    this.applyButton = el('button', 'button small primary', { id: 'apply', type: 'button' });
    this.applyButton.addEventListener(
      'click',
      unlessDisabled(this.applyButton, () => void handlers.apply()),
    );
    const cancel = el('button', 'button small', { id: 'cancel', type: 'button' }, preview.cancel);
    cancel.addEventListener('click', () => handlers.cancel());
    const lines = el('div', 'lines', { role: 'list', 'aria-label': preview.list });
    this.element = el(
      'section',
      'preview',
      { hidden: true },
      this.title,
      el('p', 'preview-lead', {}, preview.lead),
      el('div', 'preview-tools', {}, this.as.element, this.all),
      lines,
      el('div', 'preview-foot', {}, this.count, this.applyButton, cancel),
    );
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') handlers.cancel();
    });
    this.list = new VirtualList<PreviewItem>(lines, {
      estimate: (item) => HEIGHTS[item.kind],
      isSame: (before, after) => before.kind === after.kind,
      render: (item) => previewLine(item, this.shown?.ticked ?? new Set(), words, handlers),
    });
  }

  update(state: PaneState): void {
    const before = this.shown;
    const now = state.kind === 'open' ? state.preview : null;
    this.shown = now;
    if (now !== null) this.say(now, state);
    if (now === before) return;
    if (now === null) this.close();
    else this.draw(before, now);
  }

  private say(now: Preview, state: PaneState): void {
    const { preview, actions } = this.words;
    const { size } = now.ticked;
    setText(this.title, preview.title[now.origin]);
    this.as.element.hidden = now.as === null;
    if (now.as !== null) this.as.choose(now.as);
    const offered = tickable(now).length;
    this.all.hidden = offered < 2;
    setText(this.all, this.isAllTicked() ? preview.none : preview.all);
    setText(this.count, preview.count(size, offered));
    setText(this.applyButton, preview.apply(size));
    const isWorking = state.kind === 'open' && state.activity.kind === 'working';
    const why = isWorking ? actions.busy : size === 0 ? preview.nothingTicked : null;
    setDisabled(this.applyButton, why, null);
  }

  private isAllTicked(): boolean {
    const { shown } = this;
    return shown !== null && shown.ticked.size === tickable(shown).length;
  }

  private draw(before: Preview | null, now: Preview): void {
    this.element.hidden = false;
    if (before?.groups === now.groups) {
      this.refreshTicks(now);
      return;
    }
    this.list.setItems(
      now.groups.flatMap((group): PreviewItem[] => [
        { kind: 'group', group },
        ...group.rows.map((row): PreviewItem => ({ kind: 'row', row })),
      ]),
    );
    if (before !== null) return;
    this.opener = document.activeElement;
    this.title.focus({ preventScroll: true });
    if (innerHeight < SMALL) scrollPage(this.title.getBoundingClientRect().top - 8);
  }

  /** The lines stay; the keyboard does not lose its tick. */
  private refreshTicks({ ticked }: Preview): void {
    for (const input of this.element.querySelectorAll<HTMLInputElement>('.tick-input')) {
      input.checked = ticked.has(input.dataset['key'] ?? '');
    }
  }

  /** The keyboard goes back to where it came from. */
  private close(): void {
    const hadFocus = this.element.contains(document.activeElement);
    this.element.hidden = true;
    this.list.setItems([]);
    if (hadFocus && this.opener instanceof HTMLElement) this.opener.focus();
    this.opener = null;
  }
}

/** A line of the preview. */
type PreviewItem =
  | { readonly kind: 'group'; readonly group: PreviewGroup }
  | { readonly kind: 'row'; readonly row: PreviewRow };

/** What the user may do with a line. */
interface PreviewLineHandlers {
  tick(key: string): void;
  select(cell: CellRef): void;
}

/** A change: its tick, its cell, what stands there and what would, and why. */
function previewLine(
  item: PreviewItem,
  ticked: ReadonlySet<string>,
  words: PaneWords,
  handlers: PreviewLineHandlers,
): HTMLElement {
  if (item.kind === 'group') return groupLine({ ...item.group, findings: [] }, '');
  const { row } = item;
  const tick = el('input', 'tick-input', {
    type: 'checkbox',
    'aria-label': row.cells
      .map(({ address, now, then }) => words.preview.tick(address, now, then))
      .join(words.notices.comma),
    'data-key': row.key,
    disabled: row.isLocked,
  });
  tick.checked = ticked.has(row.key);
  tick.addEventListener('change', () => handlers.tick(row.key));
  return el(
    'div',
    'line line-change',
    {},
    el('label', 'tick', {}, tick),
    ...row.cells.map((one, index) =>
      el(
        'div',
        'change-head',
        {},
        cellLink(one, words, handlers),
        change(one, words),
        index === 0 ? estimate(row, words) : null,
      ),
    ),
    el('p', 'change-why', {}, row.isLocked ? words.preview.locked : row.why),
    ...row.cells.map(({ formula }) =>
      formula === null ? null : el('p', 'change-formula', {}, formula),
    ),
  );
}

function change({ now, then, unit }: PreviewCell, words: PaneWords): HTMLElement {
  const shown = (text: string): string => (text === '' ? words.preview.blank : text);
  return el(
    'span',
    'change',
    {},
    el('span', now === '' ? 'change-now is-blank' : 'change-now', {}, shown(now)),
    icon('right'),
    el('span', 'unseen', {}, words.preview.becomes),
    el('span', then === '' ? 'change-then is-blank' : 'change-then', {}, shown(then)),
    unit === '' || then === '' ? null : el('span', 'change-unit', {}, unit),
  );
}

function estimate({ isEstimate }: PreviewRow, words: PaneWords): HTMLElement | null {
  return isEstimate ? el('span', 'estimate', {}, words.preview.estimate) : null;
}
