import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { actions } from '../actions/actions';
import { KINDS, type CheckResult, type Kind } from '../model/CheckResult';
import { pageOf, type Sort, SORTS } from '../state';
import { workText } from './workText';
import { button, type Content, icon, type Scene, whyBusy } from './html';

/** The verdict, what it is of, and the buttons that are always at hand. */
export function head(scene: Scene): Content {
  const { pane, state, words, result } = scene;
  const { activity } = state;
  const why = whyBusy(scene);
  const isOpen = pageOf(state) === 'menu';
  const isReading = activity.kind === 'working' && CHECKING.has(activity.stage);
  const check = isReading
    ? words.actions.checking
    : result === null
      ? words.actions.check
      : words.actions.checkAgain;
  return html`<header class="head">
    <div class="verdict">
      <h1 class="title ${isClean(result) ? 'is-clean' : ''}">
        ${isClean(result) ? icon('clean') : nothing}${verdict(scene)}
      </h1>
      ${placeLine(scene)}
    </div>
    ${button(scene, check, { id: 'check', className: result === null ? 'primary' : '', why }, () =>
      actions.check(pane),
    )}
    ${
      isClean(result) && result.counts.error === 0
        ? button(scene, words.actions.summarize, { className: 'summarize-here', why }, () =>
            actions.summarize(pane),
          )
        : nothing
    }
    ${button(
      scene,
      icon('more'),
      {
        id: 'more',
        className: 'square',
        label: words.menu.open,
        expanded: isOpen,
        controls: 'menu',
      },
      () => actions.show(pane, isOpen ? 'list' : 'menu'),
    )}
    ${progressLine(scene)}
  </header>`;
}

const CHECKING: ReadonlySet<string> = new Set(['reading', 'checking', 'marking']);

/** Keeps its two pixels, so that nothing moves when work begins. */
export function progressLine({ state, words }: Scene): Content {
  const { activity } = state;
  const at = activity.kind === 'working' ? activity.progress : null;
  return html`<progress
    class="progress-line ${activity.kind === 'working' ? '' : 'is-idle'}"
    aria-label=${activity.kind === 'working' ? workText(state, words) : words.progress.checking}
    aria-hidden=${activity.kind === 'working' ? nothing : 'true'}
    max=${at === null ? 1 : at.total}
    value=${at === null ? nothing : at.done}
  ></progress>`;
}

/** No error, and each warning fixed or 確認済み. */
function isClean(result: CheckResult | null): result is CheckResult {
  return (
    result !== null && result.programs > 0 && result.counts.error + result.counts.warning === 0
  );
}

/** What is still to be done before it can be handed in. */
export function verdict({ result, words }: Pick<Scene, 'result' | 'words'>): string {
  if (result === null) return words.title;
  const { counts, programs, notRead } = result;
  if (programs === 0 && result.findings.length === 0) {
    if (result.isEmpty) return words.notices.noSheet.title;
    const isFilledIn = notRead.some(({ key }) => key !== 'unused');
    return words.result[isFilledIn ? 'noneCounted' : 'unused'];
  }
  if (counts.error > 0) return words.verdict.errors(counts.error);
  return counts.warning > 0 ? words.verdict.warnings(counts.warning) : words.verdict.ready;
}

/** What the verdict is of. */
export function place(scene: Scene): string {
  return placeParts(scene).join(' · ');
}

/** A narrow pane leaves it to the title that all of the workbook is meant. */
function placeLine(scene: Scene): Content {
  const { basis, settings } = scene.state;
  const [of = '', meta] = placeParts(scene);
  const isWhole = (basis?.scope ?? settings.scope) === 'workbook';
  return html`<p class="place" title=${place(scene)}>
    ${
      meta === undefined
        ? of
        : html`<span class=${isWhole ? 'place-whole' : ''}>${`${of} · `}</span><span>${meta}</span>`
    }
  </p>`;
}

/** The scope and, once it was checked, how much and when. */
function placeParts({ state, words, result }: Scene): readonly string[] {
  const { basis, settings } = state;
  const scope = basis?.scope ?? settings.scope;
  const where = state.place;
  if (where === null) return [words.place.unknown];
  const of =
    scope === 'sheet'
      ? where.sheet === null
        ? words.place.noSheet
        : words.place.sheet(basis?.reading.sheets[0]?.name ?? where.sheet)
      : result === null
        ? words.place.workbook(where.workbook)
        : words.settings.workbook;
  if (result === null) return [of];
  return [of, words.result.meta(result.programs, result.time)];
}

/** The one thing that can be done at once: to fix what can be, or to finish. */
export function offerRow(scene: Scene): Content {
  const { pane, state, words, result } = scene;
  const count = result?.fixable ?? 0;
  const isList = pageOf(state) === 'list';
  const isDone = count === 0 && isClean(result) && state.settings.marks;
  return html`<div class="offer" ?hidden=${!isList || count === 0}>
      <span class="offer-text">${words.mend.offer(count)}</span>
      ${button(
        scene,
        words.mend.button,
        { id: 'mend', className: 'primary small', why: whyBusy(scene) },
        () => actions.mend(pane),
      )}
    </div>
    <div class="offer" ?hidden=${!isList || !isDone}>
      <span class="offer-text">${words.mend.last}</span>
      ${button(
        scene,
        words.mend.finish,
        { id: 'finish', className: 'primary small', why: whyBusy(scene) },
        () => actions.clear(pane),
      )}
    </div>`;
}

/** Which findings, in which order, and a search. */
export function filterRow(scene: Scene): Content {
  const { pane, state, words, result } = scene;
  const isShown = pageOf(state) === 'list' && result !== null && result.findings.length > 0;
  const { list } = state;
  const input = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) actions.search(pane, target.value);
  };
  const sort = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    const chosen = SORTS.find((one) => one === target.value);
    if (chosen !== undefined) actions.sort(pane, chosen);
  };
  return html`<div class="filter-row" ?hidden=${!isShown}>
    <div class="filters" role="group" aria-label=${words.filters.label}>
      ${KINDS.map((kind) => filter(kind, scene))}
    </div>
    <select
      class="sort"
      id="sort"
      aria-label=${words.sort.label}
      .value=${live<string>(list.sort)}
      @change=${sort}
    >
      ${SORTS.map((one: Sort) => html`<option value=${one}>${words.sort[one]}</option>`)}
    </select>
    <label class="search-field"
      >${icon('search')}<input
        class="search"
        id="search"
        type="search"
        placeholder=${words.search.hint}
        aria-label=${words.search.hint}
        .value=${live(list.query)}
        @input=${input}
    /></label>
  </div>`;
}

/** A count that shows or hides its own. */
function filter(kind: Kind, { pane, state, words, result }: Scene): Content {
  const found = result?.counts[kind] ?? 0;
  const isShown = state.list.shown.has(kind);
  return html`<button
    type="button"
    class="filter severity-${kind} ${found === 0 ? 'is-empty' : ''}"
    aria-pressed=${String(isShown)}
    ?hidden=${kind === 'waived' && found === 0}
    @click=${() => actions.toggle(pane, kind)}
  >
    ${icon(kind)}<span class="filter-word">${words.kinds[kind]}</span
    ><span class="filter-count">${found.toLocaleString('en-US')}</span>
  </button>`;
}
