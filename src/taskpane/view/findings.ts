import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { actions } from '../actions/actions';
import type { Figure, Figures, FindingView } from '../model/CheckResult';
import type { ListItem } from '../model/listItems';
import { button, cellLink, type Content, icon, type Scene, whyBusy } from './html';

/** Heights in px before they are measured. */
export const HEIGHTS: { readonly [K in ListItem['kind']]: number } = {
  group: 28,
  finding: 30,
  mended: 30,
  fold: 28,
  rule: 28,
};

export function lineClass(item: ListItem, { state, result }: Scene): string {
  if (item.kind !== 'finding') return `line-${item.kind}`;
  const { key, id, severity, waived } = item.finding;
  return [
    'line-finding',
    `severity-${severity}`,
    ...(key === state.list.current ? ['is-open'] : []),
    ...(result?.stale.has(id) === true ? ['is-stale'] : []),
    ...(waived === null ? [] : ['is-waived']),
  ].join(' ');
}

export function line(item: ListItem, scene: Scene): Content {
  const { words } = scene;
  switch (item.kind) {
    case 'group':
      return groupLine(item.group, words.list.count(item.listed, item.found));
    case 'finding':
      return findingLine(item.finding, scene);
    case 'mended':
      return mendedLine(item, scene);
    case 'fold':
      return foldLine(item, scene);
    case 'rule':
      return html`<p class="rule-passed">
        ${icon(item.unverified === 0 ? 'clean' : 'open')}
        <span class="rule-question">${item.question}</span>
        <span class="rule-open"
          >${item.unverified === 0 ? words.list.passed : words.result.unverified(item.unverified)}</span
        >
      </p>`;
  }
}

/** A program's heading within the list. */
export function groupLine(
  { title, sheet }: { readonly title: string; readonly sheet: string | null },
  count: string,
): Content {
  return html`<h2 class="group-title" title=${title}>
      ${title}${sheet === null ? nothing : html`<span class="group-sheet">${sheet}</span>`}
    </h2>
    <span class="group-count">${count}</span>`;
}

/** A finding in one line: shape, the form's own word and cell, what, and what puts it right. */
function findingLine(finding: FindingView, scene: Scene): Content {
  const { pane, state, words, result } = scene;
  const { key, id, severity, waived } = finding;
  const isOpen = key === state.list.current;
  const isStale = result?.stale.has(id) === true;
  return html`<button
      type="button"
      class="finding"
      tabindex=${key === scene.stop ? '0' : '-1'}
      aria-expanded=${String(isOpen)}
      aria-current=${isOpen ? 'true' : nothing}
      @click=${() => (isOpen ? actions.close(pane) : void actions.open(pane, key))}
      @focus=${() => actions.point(pane, key)}
    >
      ${icon(waived === null ? severity : 'waived')}
      <span class="unseen finding-severity">${words.kinds[severity]}</span>
      <span class="finding-place"
        >${finding.column === '' ? nothing : html`<b class="finding-column">${finding.column}</b> `}<span
          class="finding-cell"
          >${finding.address}</span
        ></span
      >
      <span class="finding-brief">${isOpen ? nothing : finding.brief}</span>
      ${tag(finding, isStale, scene)}
    </button>
    ${isOpen ? details(finding, isStale, scene) : chip(finding, isStale, scene)}`;
}

/** The line that the Tab key reaches: the one used last, else the open one, else the first. */
export function tabStop({ state, lines }: Pick<Scene, 'state' | 'lines'>): string | null {
  const { cursor, current } = state.list;
  const isThere = (key: string | null): boolean =>
    key !== null && lines.findings.some((one) => one.key === key);
  if (isThere(cursor)) return cursor;
  return isThere(current) ? current : (lines.findings[0]?.key ?? null);
}

function tag({ waived }: FindingView, isStale: boolean, { words }: Scene): Content {
  const texts = [
    ...(waived === null ? [] : [words.kinds.waived]),
    ...(isStale ? [words.result.staleRow] : []),
  ];
  return texts.length === 0
    ? nothing
    : html`<span class="finding-stale">${texts.join(' · ')}</span>`;
}

/** What puts the finding right at once, or opens it where there are several ways. */
function chip({ key, id }: FindingView, isStale: boolean, scene: Scene): Content {
  const { pane, state, words } = scene;
  const offer = state.basis?.fixOffer(id) ?? null;
  if (offer === null) return nothing;
  const why = isStale ? words.waiver.locked.stale : whyBusy(scene);
  const [first] = offer.choices;
  const { chip: text } = offer;
  if (text !== null && first !== undefined) {
    // What it is called holds what it shows.
    const label = first.includes(text) ? first : `${text} ${first}`;
    const look = { className: 'chip', why, label, tabindex: -1 };
    return button(scene, text, look, () => actions.fix(pane, key, 0));
  }
  const look = {
    className: 'chip',
    label: `${words.fixes.several} ${words.fixes.ways}`,
    tabindex: -1,
  };
  return button(scene, words.fixes.several, look, () => actions.open(pane, key));
}

function mendedLine(
  { finding, then }: Extract<ListItem, { kind: 'mended' }>,
  scene: Scene,
): Content {
  const { pane, words } = scene;
  return html`<p class="mended">
      ${icon('clean')}
      <span class="finding-place"
        ><b class="finding-column">${finding.column}</b>
        <span class="finding-cell">${finding.address}</span></span
      >
      <span class="finding-brief">${words.mend.done(then)}</span>
    </p>
    ${button(scene, words.actions.undo, { className: 'chip', tabindex: -1 }, () =>
      actions.undo(pane),
    )}`;
}

/** What an opened finding shows: the figures, a hint, what can be done, and why. */
function details(finding: FindingView, isStale: boolean, scene: Scene): Content {
  const { words, state, result } = scene;
  const { waived, hint, rule } = finding;
  const why = result?.locked ?? (isStale ? 'stale' : null);
  const locked = why === null ? null : words.waiver.locked[why];
  const isEntry = waived === null && state.list.draft !== null && locked === null;
  const line = (className: string, text: string | null): Content =>
    text === null ? nothing : html`<p class=${className}>${text}</p>`;
  return html`<div class="details">
    ${finding.bill === null ? line('finding-sentence', finding.sentence) : nothing}
    ${line('finding-reason', waived === null ? null : words.waiver.because(waived.reason))}
    ${finding.bill === null ? figureList(finding.figures, scene) : billOf(finding, scene)}
    ${line('details-hint', hint)} ${line('waiver-note', locked)}
    ${
      isEntry
        ? reasonEntry(finding, scene)
        : html`<div class="fixes" role="group" aria-label=${words.fixes.label}>
            ${fixButtons(finding, isStale, scene)} ${waiverButton(finding, locked, scene)}
          </div>`
    }
    ${relatedCells(finding, scene)}
    <p class="details-rule">
      ${rule.question}<span class="details-id">${rule.id}</span>
      <a class="rule-link" href="rules/${rule.id}.html" hreflang="ja" target="_blank" rel="noopener"
        >${words.details.aboutRule}</a
      >
    </p>
  </div>`;
}

/** Cells that a bill does not name already. */
function relatedCells({ bill, related }: FindingView, scene: Scene): Content {
  if (bill !== null || related.length === 0) return nothing;
  return html`<p class="related">
    <span class="related-label">${scene.words.details.related}</span>
    ${related.map((one) => cellLink(scene, one))}
  </p>`;
}

/** A sum as a bill: its parts, each with where it comes from, what they make, and what stands there. */
function billOf({ bill }: FindingView, scene: Scene): Content {
  if (bill === null) return nothing;
  return html`<p class="bill-head">${bill.label}</p>
    <dl class="bill">
      ${bill.lines.map(
        ({ label, cell, source, figure, kind }) =>
          html`<div class="bill-line bill-${kind}">
            <dt class="bill-label">${label} ${cell === null ? nothing : cellLink(scene, cell)}</dt>
            <dd class="bill-source">${source}</dd>
            <dd class="bill-figure">${figure}</dd>
          </div>`,
      )}
    </dl>`;
}

function figureList(figures: Figures | null, { words }: Scene): Content {
  if (figures === null) return nothing;
  const { reference, candidate, actual, difference } = words.details;
  const isText = figures.difference === null;
  return html`<dl class="figures ${isText ? 'is-text' : ''}">
    ${
      figures.expected === null ? nothing : figure(isText ? candidate : reference, figures.expected)
    }
    ${figure(actual, figures.actual)}
    ${figures.difference === null ? nothing : figure(difference, figures.difference)}
  </dl>`;
}

function figure(label: string, { text, unit }: Figure): Content {
  return html`<div class="figure">
    <dt class="figure-label">${label}</dt>
    <dd class="figure-value">
      ${text}${unit === '' ? nothing : html`<span class="figure-unit">${unit}</span>`}
    </dd>
  </div>`;
}

/** Each way to fix a finding is a button. */
function fixButtons({ id, key }: FindingView, isStale: boolean, scene: Scene): Content {
  const { pane, state, words } = scene;
  const offer = state.basis?.fixOffer(id) ?? null;
  const why = isStale ? words.waiver.locked.stale : whyBusy(scene);
  return html`${offer?.choices.map((label, choice) =>
    button(scene, label, { className: `small fix ${choice === 0 ? 'primary' : ''}`, why }, () =>
      actions.fix(pane, key, choice),
    ),
  )}`;
}

function waiverButton({ waived, key }: FindingView, locked: string | null, scene: Scene): Content {
  const { pane, words } = scene;
  const why = locked ?? whyBusy(scene);
  return waived === null
    ? button(scene, words.waiver.open, { className: 'small waive-open', why }, () =>
        actions.draft(pane, ''),
      )
    : button(scene, words.waiver.restore, { className: 'small waive-open', why }, () =>
        actions.restore(pane, key),
      );
}

/** Why a finding may be left as it is, for it alone or for all of its rule. */
function reasonEntry({ key, rule }: FindingView, scene: Scene): Content {
  const { pane, state, words, result } = scene;
  const draft = state.list.draft;
  if (draft === null) return nothing;
  const alike =
    result?.findings.filter((one) => one.rule.id === rule.id && one.waived === null).length ?? 0;
  const submit = (event: Event): void => {
    event.preventDefault();
    // What a program has filled in for the user has told nobody.
    const form = event.currentTarget;
    const input = form instanceof HTMLFormElement ? form.querySelector('input') : null;
    if (input !== null) actions.draft(pane, input.value);
    actions.waive(pane, key, false);
  };
  const type = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) actions.draft(pane, target.value);
  };
  return html`<form class="waiver-entry" novalidate @submit=${submit}>
    <label class="waiver-label"
      >${words.waiver.reason}<input
        class="waiver-reason"
        type="text"
        required
        maxlength="500"
        autocomplete="off"
        aria-describedby="waiver-note"
        aria-invalid=${draft.isMissing ? 'true' : nothing}
        .value=${live(draft.text)}
        @input=${type}
    /></label>
    <p class="waiver-note" id="waiver-note" aria-live="polite">
      ${draft.isMissing ? words.waiver.required : words.waiver.kept}
    </p>
    <div class="fixes">
      <button type="submit" class="button small primary">${words.waiver.waive}</button>
      ${
        alike < 2
          ? nothing
          : button(scene, words.waiver.waiveAll(alike), { className: 'small waive-all' }, () =>
              actions.waive(pane, key, true),
            )
      }
      ${button(scene, words.waiver.cancel, { className: 'small' }, () => actions.draft(pane, null))}
    </div>
  </form>`;
}

/** Behind the last one listed of many alike: how many more there are, and a button for them. */
function foldLine({ fold, isOpen }: Extract<ListItem, { kind: 'fold' }>, scene: Scene): Content {
  const { pane, words } = scene;
  const rule = `fold-${fold.key}`;
  return html`<button
      type="button"
      class="fold"
      tabindex="-1"
      aria-expanded=${String(isOpen)}
      aria-describedby=${rule}
      @click=${() => actions.fold(pane, fold.key)}
    >
      ${icon(isOpen ? 'up' : 'down')}${words.list.alike(fold.count)}
    </button>
    <span class="fold-rule" id=${rule}>${fold.question}</span>`;
}
