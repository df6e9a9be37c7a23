import { fiscalYearLabel } from '../../core/words/format';
import { type ComparisonItem, comparisonItems, type ComparedRow } from '../model/comparisonItems';
import { formatted, signed } from '../model/toFigures';
import { isPreviewing, type PaneState } from '../state';
import type { Comparison } from '../summary/SummaryState';
import type { PaneWords } from '../words/paneWords';
import { el, type View, icon } from './el';
import { scrollPage, VirtualList } from './VirtualList';
import type { Area } from '../../core/address/area';
import { groupLine } from './findingLine';

/** What the user may do with a comparison. */
export interface ComparisonHandlers extends ComparisonLineHandlers {
  closeComparison(): void;
}

/** Heights in px before they are measured. */
const HEIGHTS: { readonly [K in ComparisonItem['kind']]: number } = { section: 40, row: 56 };

/** Last year beside this year, in front of the list of findings. */
export class ComparisonView implements View<PaneState> {
  readonly element: HTMLElement;
  private readonly title: HTMLElement;
  private readonly facts = el('div', 'compared-facts', {});
  private readonly list: VirtualList<ComparisonItem>;
  private shown: Comparison | null = null;

  constructor(
    private readonly words: PaneWords,
    handlers: ComparisonHandlers,
  ) {
    const { comparison } = words.summary;
    this.title = el('h2', 'preview-title', { tabindex: '-1' }, comparison.title);
    const close = el('button', 'icon-button', {
      id: 'close-comparison',
      type: 'button',
      'aria-label': comparison.close,
      title: comparison.close,
    });
    close.append(icon('close'));
    const leave = (): void => {
      handlers.closeComparison();
      document.querySelector<HTMLElement>('#last-year')?.focus({ preventScroll: true });
    };
    close.addEventListener('click', leave);
    const lines = el('div', 'lines', { role: 'list', 'aria-label': comparison.title });
    this.element = el(
      'section',
      'comparison',
      { hidden: true, 'aria-label': comparison.title },
      el('div', 'compared-head', {}, this.title, close),
      this.facts,
      lines,
    );
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') leave();
    });
    this.list = new VirtualList<ComparisonItem>(lines, {
      estimate: (item) => HEIGHTS[item.kind],
      isSame: (before, after) => before.kind === after.kind,
      render: (item) => comparisonLine(item, this.shown?.unit ?? '', words, handlers),
    });
  }

  update(state: PaneState): void {
    const now = state.kind === 'open' && !isPreviewing(state) ? state.summary.comparison : null;
    if (now === this.shown) return;
    this.shown = now;
    this.element.hidden = now === null;
    const items = now === null ? [] : comparisonItems(now, this.words);
    if (now !== null) this.facts.replaceChildren(...this.factsOf(now, items.length === 0));
    this.list.setItems(items);
    if (now === null) return;
    this.title.focus({ preventScroll: true });
    const { top, bottom } = this.title.getBoundingClientRect();
    // What was asked for comes into sight, with room for some of it.
    if (top < 0 || bottom > innerHeight / 2) scrollPage(top - 8);
  }

  private factsOf({ older, newer, years, unit }: Comparison, isSame: boolean): HTMLElement[] {
    const { comparison } = this.words.summary;
    const line = (word: string, of: Comparison['older'], total: number): HTMLElement =>
      el(
        'p',
        'compared-year',
        {},
        el('span', 'compared-word', {}, word),
        el('span', 'compared-of', { title: of.file }, this.yearOf(of)),
        el('span', 'compared-total', {}, `${formatted(total)}${unit}`),
      );
    const change = years.total.newer - years.total.older;
    const isBefore =
      older.fiscalYear === null ||
      newer.fiscalYear === null ||
      older.fiscalYear === newer.fiscalYear - 1;
    return [
      line(comparison.older, older, years.total.older),
      line(comparison.newer, newer, years.total.newer),
      ...(change === 0
        ? []
        : [el('p', 'compared-change', {}, `${signed(change, comparison.minus)}${unit}`)]),
      ...(isBefore ? [] : [el('p', 'note', {}, comparison.order)]),
      ...(older.bureau === null || older.bureau === newer.bureau
        ? []
        : [el('p', 'note', {}, comparison.otherBureau(older.bureau))]),
      ...(isSame ? [el('p', 'note', {}, comparison.none)] : []),
    ];
  }

  private yearOf({ fiscalYear }: Comparison['older']): string {
    return fiscalYear === null ? this.words.summary.comparison.noYear : fiscalYearLabel(fiscalYear);
  }
}

/** What the user may do with a line. */
interface ComparisonLineHandlers {
  selectArea(sheetId: string, area: Area): void;
}

/** A heading, or a program with what has become of it. */
function comparisonLine(
  item: ComparisonItem,
  unit: string,
  words: PaneWords,
  handlers: ComparisonLineHandlers,
): HTMLElement {
  if (item.kind === 'section') {
    const { title, count } = item;
    return groupLine(
      { key: title, title, sheet: null, findings: [] },
      words.list.count(count, count),
    );
  }
  const { row } = item;
  return el(
    'div',
    'line line-compared',
    {},
    nameOf(row, words, handlers),
    ...row.remarks.map((remark) => el('p', 'compared-remark', {}, remark)),
    figures(row, unit, words),
  );
}

function nameOf(
  { title, place }: ComparedRow,
  words: PaneWords,
  handlers: ComparisonLineHandlers,
): HTMLElement {
  if (place === null) return el('p', 'compared-name', {}, title);
  const label = words.summary.comparison.select(title, place.text);
  const link = el('button', 'compared-name compared-link', { type: 'button', title: label }, title);
  link.addEventListener('click', () => handlers.selectArea(place.sheetId, place.area));
  return link;
}

function figures({ figures: shown, difference }: ComparedRow, unit: string, words: PaneWords) {
  const parts = shown.flatMap(({ label, text }, index) => [
    ...(index === 0
      ? []
      : [icon('right'), el('span', 'unseen', {}, words.summary.comparison.becomes)]),
    ...(label === '' ? [] : [el('span', 'compared-label', {}, label)]),
    el('span', 'compared-figure', {}, text),
  ]);
  return el(
    'p',
    'compared-figures',
    {},
    ...parts,
    el('span', 'compared-unit', {}, unit),
    difference === null ? null : el('span', 'compared-difference', {}, difference),
  );
}
