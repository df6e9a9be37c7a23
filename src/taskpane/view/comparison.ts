import { html, nothing } from 'lit-html';
import { fiscalYearLabel } from '../../core/words/format';
import { actions } from '../actions/actions';
import { type ComparedRow, type ComparisonItem, comparisonItems } from '../model/comparisonItems';
import { formatted, signed } from '../model/toFigures';
import { pageOf } from '../state';
import type { Comparison } from '../summary/SummaryState';
import type { PaneWords } from '../words/paneWords';
import { button, type Content, icon, type Scene } from './html';
import { groupLine } from './findings';

/** Heights in px before they are measured. */
export const COMPARISON_HEIGHTS: { readonly [K in ComparisonItem['kind']]: number } = {
  section: 40,
  row: 56,
};

/** A line of the comparison, known by its place: it never changes. */
export type ComparisonLine = ComparisonItem & { readonly key: string };

const ITEMS = new WeakMap<Comparison, readonly ComparisonLine[]>();

/** The lines of a comparison, made once. */
export function comparisonLines(
  comparison: Comparison,
  words: PaneWords,
): readonly ComparisonLine[] {
  const known = ITEMS.get(comparison);
  if (known !== undefined) return known;
  const lines = comparisonItems(comparison, words).map((item, index) => ({
    ...item,
    key: `compared ${String(index)}`,
  }));
  ITEMS.set(comparison, lines);
  return lines;
}

/** Last year beside this year: which years, and what they come to. */
export function comparisonHead(scene: Scene): Content {
  const { pane, state, words } = scene;
  const { comparison: shown } = state.summary;
  if (shown === null || pageOf(state) !== 'comparison') {
    return html`<section class="comparison" hidden></section>`;
  }
  const { comparison } = words.summary;
  return html`<section class="comparison" aria-label=${comparison.title}>
    <div class="compared-head">
      <h2 class="preview-title" tabindex="-1">${comparison.title}</h2>
      ${button(
        scene,
        icon('close'),
        {
          id: 'close-comparison',
          className: 'icon-button',
          label: comparison.close,
          hint: comparison.close,
        },
        () => actions.closeComparison(pane),
      )}
    </div>
    <div class="compared-facts">${facts(shown, words)}</div>
  </section>`;
}

function facts(shown: Comparison, words: PaneWords): Content {
  const { older, newer, years, unit } = shown;
  const { comparison } = words.summary;
  const change = years.total.newer - years.total.older;
  const isBefore =
    older.fiscalYear === null ||
    newer.fiscalYear === null ||
    older.fiscalYear === newer.fiscalYear - 1;
  const note = (text: string): Content => html`<p class="note">${text}</p>`;
  return html`${yearLine(comparison.older, older, years.total.older, unit, words)}
  ${yearLine(comparison.newer, newer, years.total.newer, unit, words)}
  ${
    change === 0
      ? nothing
      : html`<p class="compared-change">${signed(change, comparison.minus)}${unit}</p>`
  }
  ${shown.isTurned ? note(comparison.turned) : nothing}
  ${isBefore ? nothing : note(comparison.order)}
  ${
    older.bureau === null || older.bureau === newer.bureau
      ? nothing
      : note(comparison.otherBureau(older.bureau))
  }
  ${comparisonLines(shown, words).length === 0 ? note(comparison.none) : nothing}`;
}

function yearLine(
  word: string,
  { file, fiscalYear }: Comparison['older'],
  total: number,
  unit: string,
  words: PaneWords,
): Content {
  const year = fiscalYear === null ? words.summary.comparison.noYear : fiscalYearLabel(fiscalYear);
  return html`<p class="compared-year">
    <span class="compared-word">${word}</span><span class="compared-of" title=${file}>${year}</span
    ><span class="compared-total">${formatted(total)}${unit}</span>
  </p>`;
}

/** A heading, or a program with what has become of it. */
export function comparisonLine(item: ComparisonLine, scene: Scene): Content {
  const { state, words } = scene;
  if (item.kind === 'section') {
    const { title, count } = item;
    return groupLine({ title, sheet: null }, words.list.count(count, count));
  }
  const { row } = item;
  return html`${nameOf(row, scene)}
  ${row.remarks.map((remark) => html`<p class="compared-remark">${remark}</p>`)}
  ${row.texts.map((text) => nameOf(text, scene))}
  ${figures(row, state.summary.comparison?.unit ?? '', words)}`;
}

function nameOf({ title, place }: ComparedRow['texts'][number], { pane, words }: Scene): Content {
  if (place === null) return html`<p class="compared-name">${title}</p>`;
  const label = words.summary.comparison.select(title, place.text);
  return html`<button
    type="button"
    class="compared-name compared-link"
    title=${label}
    @click=${() => void actions.selectArea(pane, place.sheetId, place.area)}
  >
    ${title}
  </button>`;
}

function figures(
  { figures: shown, difference }: ComparedRow,
  unit: string,
  words: PaneWords,
): Content {
  if (shown.length === 0) return nothing;
  return html`<p class="compared-figures">
    ${shown.map(
      ({ label, text }, index) =>
        html`${
            index === 0
              ? nothing
              : html`${icon('right')}<span class="unseen"
                    >${words.summary.comparison.becomes}</span
                  >`
          }${label === '' ? nothing : html`<span class="compared-label">${label}</span>`}<span
            class="compared-figure"
            >${text}</span
          >`,
    )}<span class="compared-unit">${unit}</span>${
      difference === null ? nothing : html`<span class="compared-difference">${difference}</span>`
    }
  </p>`;
}
