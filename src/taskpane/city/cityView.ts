import { html, nothing } from 'lit-html';
import { actions } from '../actions/actions';
import { formatNumber, fiscalYearLabel } from '../../core/words/format';
import { loadedLater } from '../loadParts';
import { pageOf } from '../state';
import {
  type BookLook,
  CITY_KINDS,
  type CityKind,
  type CityRule,
  readFiles,
} from '../summary/SummaryState';
import { progressLine } from '../view/head';
import { button, type Content, filePicker, icon, type Scene, whyBusy } from '../view/html';
import { targetOf } from '../view/keys';
import { cityActions } from './cityActions';
import { cityList, type CityRow } from './cityBooks';

/** So many findings of a rule are listed before all of them are asked for. */
const FIRST_FINDINGS = 8;

/** What it stands for, in shape and colour. */
const ICONS: { readonly [K in CityKind]: 'error' | 'warning' | 'clean' | 'open' } = {
  unread: 'error',
  missing: 'open',
  unfilled: 'warning',
  otherYear: 'warning',
  double: 'warning',
  error: 'error',
  warning: 'warning',
  ready: 'clean',
};

/** How far the city has come, the sums, and which workbooks to show. */
export function cityTop(scene: Scene): Content {
  const { pane, state, words } = scene;
  const { city } = words;
  const isShown = pageOf(state) === 'city';
  const { books, counts, programs, errors, warnings } = cityList(state, words);
  const look = { note: 'add-files-note', several: true, why: whyBusy(scene) };
  return html`<header class="head city-head" ?hidden=${!isShown}>
      <h1 class="title city-title" tabindex="-1">
        ${books === 0 ? words.summary.added : city.verdict(books, counts.get('ready') ?? 0)}
      </h1>
      ${filePicker('add-files', city.add, look, (files) => void cityActions.add(pane, files))}
      ${button(
        scene,
        icon('more'),
        { id: 'city-more', className: 'square', label: words.menu.open },
        () => actions.show(pane, 'menu'),
      )}
      <p class="place">${city.meta(programs, errors, warnings)}</p>
      ${progressLine(scene)}
    </header>
    ${isShown ? html`${sumLine(scene)} ${filters(scene)}` : nothing}`;
}

/** ヒト＋モノ＋カネ, 合計, and what lies between them. */
function sumLine({ state, words }: Scene): Content {
  const { sums, titles, rows } = cityList(state, words);
  if (rows.every(({ look }) => look === null)) return nothing;
  if (sums === null) return html`<p class="city-sums">${words.city.noSums}</p>`;
  const { parts, total, unit } = sums;
  const apart = Number((parts - total).toFixed(6));
  return html`<p class="city-sums">
    <span class="city-sum">${titles.join('＋')} <b>${formatNumber(parts)}</b></span>
    <span class="city-sum">${words.city.total} <b>${formatNumber(total)}</b></span>
    <span class="city-sum ${apart === 0 ? '' : 'is-apart'}"
      >${words.details.difference} <b>${formatNumber(apart)}</b></span
    >
    <span class="city-unit">${unit}</span>
  </p>`;
}

function filters({ pane, state, words }: Scene): Content {
  const { counts } = cityList(state, words);
  return html`<div class="filter-row" ?hidden=${counts.size === 0}>
    <div class="filters" role="group" aria-label=${words.filters.label}>
      ${CITY_KINDS.map((kind) => {
        const found = counts.get(kind) ?? 0;
        return html`<button
          type="button"
          class="filter severity-${ICONS[kind]}"
          aria-pressed=${String(!state.city.hidden.has(kind))}
          ?hidden=${found === 0}
          @click=${() => cityActions.toggle(pane, kind)}
        >
          <span class="filter-word">${words.city.kinds[kind]}</span
          ><span class="filter-count">${formatNumber(found)}</span>
        </button>`;
      })}
    </div>
  </div>`;
}

/** The workbooks, worst first. */
export function cityBooks(scene: Scene): Content {
  const { state, words } = scene;
  const { rows } = cityList(state, words);
  const shown = rows.filter(({ kind }) => !state.city.hidden.has(kind));
  return html`<section
    class="city"
    aria-label=${words.summary.added}
    ?hidden=${pageOf(state) !== 'city'}
    @keydown=${onKey}
  >
    <ul class="books" role="list" aria-label=${words.summary.added} ?hidden=${shown.length === 0}>
      ${shown.map((row) => bookLine(row, shown, scene))}
    </ul>
    <p class="note" ?hidden=${rows.length === 0 || shown.length > 0}>${words.city.allHidden}</p>
    <p class="note" id="add-files-note" ?hidden=${readFiles(state.summary).length > 1}>
      ${words.summary.addNote}
    </p>
    <p class="note" ?hidden=${state.basis !== null}>${words.city.unchecked}</p>
  </section>`;
}

function bookLine(row: CityRow, shown: readonly CityRow[], scene: Scene): Content {
  const { pane, state } = scene;
  const { key, kind, name, id, why } = row;
  if (kind === 'missing') {
    return html`<li class="book"><p class="book-row">${summaryOf(row, scene)}</p></li>`;
  }
  const isOpen = state.city.open === key;
  return html`<li class="book severity-${ICONS[kind]} ${isOpen ? 'is-open' : ''}">
    <button
      type="button"
      class="book-row"
      tabindex=${key === tabStop(shown, state.city.cursor) ? '0' : '-1'}
      aria-expanded=${String(isOpen)}
      @click=${() => cityActions.open(pane, isOpen ? null : key)}
      @focus=${() => cityActions.point(pane, key)}
    >
      ${summaryOf(row, scene)}${icon(isOpen ? 'up' : 'down')}
    </button>
    ${why !== null && !isOpen ? removal(id, name, scene) : nothing}
    ${isOpen ? details(row, scene) : nothing}
  </li>`;
}

/** Two lines: which workbook, and how it stands with it. */
function summaryOf(row: CityRow, scene: Scene): Content {
  const { city } = scene.words;
  const { kind, name, isOwn, programs } = row;
  return html`${icon(ICONS[kind])}<span class="unseen">${city.kinds[kind]}</span
    ><span class="book-name"
      >${name}${isOwn ? html`<span class="book-own">${city.own}</span>` : nothing}</span
    >${programs === 0 ? nothing : html`<span class="book-programs">${city.programs(programs)}</span>`}
    <span class="book-facts">${facts(row, scene)}</span>`;
}

/** The line that the Tab key reaches: the one used last, else the first. */
function tabStop(shown: readonly CityRow[], cursor: string | null): string | null {
  const reachable = shown.filter(({ kind }) => kind !== 'missing');
  return (reachable.find(({ key }) => key === cursor) ?? reachable[0])?.key ?? null;
}

/** What there is to say of a workbook in one line. */
function facts(row: CityRow, { words }: Scene): string {
  const { city } = words;
  const { kind, why, again, look, errors, warnings } = row;
  const besides = again === null ? '' : again + city.gap;
  if (why !== null) return besides + why;
  const most = look === null ? undefined : mostFrequent(look);
  const found =
    kind === 'ready'
      ? city.kinds.ready
      : [
          city.found(errors, warnings),
          ...(most === undefined ? [] : [city.most(most.question, most.findings.length)]),
        ].join(city.gap);
  return besides + found;
}

function mostFrequent({ rules }: BookLook): CityRule | undefined {
  return rules
    .filter(({ severity }) => severity !== 'info')
    .reduce<CityRule | undefined>(
      (most, one) =>
        most === undefined || one.findings.length > most.findings.length ? one : most,
      undefined,
    );
}

/** Whose it is, and what was found by rule. */
function details(row: CityRow, scene: Scene): Content {
  const { pane, state, words } = scene;
  const { key, id, name, why, again, double, look, isOwn } = row;
  const { city } = words;
  const { rows } = cityList(state, words);
  const replaced = rows.filter((one) => one.double === name).map((one) => one.name);
  const said = [why, again, replaced.length === 0 ? null : city.insteadOf(replaced)];
  return html`<div class="book-details">
    ${said.map((one) => (one === null ? nothing : html`<p class="book-why">${one}</p>`))}
    ${look === null ? nothing : html`<p class="book-of">${whose(look, isOwn, scene)}</p>`}
    ${look?.rules.map((rule) => ruleLines(rule, scene))}
    <div class="fixes">
      ${
        double !== null
          ? button(
              scene,
              city.count,
              { className: 'small count-book', why: whyBusy(scene) },
              async () => {
                await cityActions.count(pane, key);
                // It stands elsewhere by now, and is open as before.
                document.querySelector<HTMLElement>('.is-open > .book-row')?.focus();
              },
            )
          : nothing
      }
      ${
        isOwn
          ? button(scene, words.city.toList, { className: 'small' }, () =>
              actions.show(pane, 'list'),
            )
          : removal(id, name, scene)
      }
    </div>
  </div>`;
}

function whose({ source, submission }: BookLook, isOwn: boolean, { words }: Scene): string {
  const { bureau, fiscalYear, unverified } = source;
  const bureaus = [...new Set(submission.bureaus.flatMap((one) => one.bureau ?? []))];
  const saved = new Date(submission.saved);
  return [
    bureaus.length === 0 ? (bureau ?? '') : bureaus.join(words.notices.comma),
    fiscalYear === null ? '' : fiscalYearLabel(fiscalYear),
    isOwn ? '' : words.city.saved(saved),
    unverified === 0 ? '' : words.result.unverified(unverified),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function ruleLines({ rule, severity, question, findings }: CityRule, scene: Scene): Content {
  const { pane, state, words } = scene;
  const key = `${rule} ${severity}`;
  const isAll = state.city.unfolded.has(key) || findings.length <= FIRST_FINDINGS + 1;
  const listed = isAll ? findings : findings.slice(0, FIRST_FINDINGS);
  return html`<div class="book-rule severity-${severity}">
    <h2 class="book-question">
      ${icon(severity)}<span class="unseen">${words.kinds[severity]}</span
      ><span class="book-asks">${question}</span
      ><span class="group-count">${formatNumber(findings.length)}</span>
    </h2>
    <ul class="book-findings" role="list">
      ${listed.map(
        ({ column, cell, brief }) =>
          html`<li class="book-finding">
            <span class="finding-place"
              >${column === '' ? nothing : html`<b class="finding-column">${column}</b> `}<span
                class="finding-cell"
                >${cell}</span
              ></span
            ><span class="book-brief">${brief}</span>
          </li>`,
      )}
    </ul>
    ${
      isAll
        ? nothing
        : button(
            scene,
            words.result.more(findings.length - listed.length),
            { className: 'small book-more' },
            () => cityActions.unfold(pane, key),
          )
    }
  </div>`;
}

/** 外す; the keyboard goes to the line that takes its place. */
function removal(id: number | null, name: string, scene: Scene): Content {
  if (id === null) return nothing;
  const { pane, words } = scene;
  const look = { className: 'small remove-book', label: words.summary.remove(name) };
  return button(scene, words.city.remove, { ...look, why: whyBusy(scene) }, () => {
    const at = rowsOf(document).findIndex((row) => isBeside(row, document.activeElement));
    void cityActions.remove(pane, id);
    const rows = rowsOf(document);
    const next = at < 0 ? undefined : (rows[at] ?? rows.at(-1));
    (next ?? document.querySelector<HTMLElement>('#add-files'))?.focus({ preventScroll: true });
  });
}

function rowsOf(within: ParentNode): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>('button.book-row')];
}

function isBeside(row: HTMLElement, element: Element | null): boolean {
  return element !== null && row.parentElement?.contains(element) === true;
}

/** ↑ ↓, Home and End move from line to line; → opens one and goes into it, ← goes back to it. */
function onKey(event: KeyboardEvent): void {
  const { currentTarget, target, key } = event;
  if (!(currentTarget instanceof HTMLElement) || !(target instanceof HTMLElement)) return;
  const rows = rowsOf(currentTarget);
  const at = rows.findIndex((row) => isBeside(row, target));
  const next = rows[targetOf(key, at, rows.length)] ?? alongLine(key, rows[at]);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** Where → and ← lead from a line; → opens it first. */
function alongLine(key: string, row: HTMLElement | undefined): HTMLElement | undefined {
  if (key === 'ArrowLeft') return row;
  if (key !== 'ArrowRight' || row === undefined) return undefined;
  if (row.getAttribute('aria-expanded') === 'false') {
    row.click();
    return row;
  }
  return row.parentElement?.querySelector<HTMLElement>('.book-details .button') ?? row;
}

/** What is made of all of them. */
export function cityFoot(scene: Scene): Content {
  const { pane, state, words } = scene;
  if (pageOf(state) !== 'city') return nothing;
  const books = readFiles(state.summary).length;
  const why = whyBusy(scene) ?? (books === 0 ? words.city.needsBooks : null);
  // It is named by the part that does it, which the first look at the list has loaded.
  const returns = loadedLater()?.LATER_WORDS[state.language];
  return html`<footer class="foot">
    ${button(
      scene,
      words.city.summarize,
      { id: 'summarize-all', className: 'primary small', why, hint: words.summary.hintAll(books) },
      () => actions.summarize(pane),
    )}
    ${
      returns === undefined
        ? nothing
        : button(
            scene,
            returns.button,
            { id: 'save-returns', className: 'small', why, hint: returns.hint },
            () => cityActions.saveReturns(pane),
          )
    }
    ${button(scene, words.city.back, { id: 'city-back', className: 'small city-back' }, () =>
      actions.show(pane, 'list'),
    )}
  </footer>`;
}
