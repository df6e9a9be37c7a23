import { html, nothing, render } from 'lit-html';
import { actions } from '../actions/actions';
import { cityBooks, cityFoot, cityTop } from '../city/cityView';
import { linesOf, type ListItem } from '../model/listItems';
import type { Pane } from '../Pane';
import { type ListState, type OpenState, pageOf, resultOf } from '../state';
import { bar, statusText } from './bar';
import {
  COMPARISON_HEIGHTS,
  type ComparisonLine,
  comparisonHead,
  comparisonLine,
  comparisonLines,
} from './comparison';
import { HEIGHTS, line, lineClass, tabStop } from './findings';
import { filterRow, head, offerRow } from './head';
import { button, type Content, icon, type Scene, whyBusy } from './html';
import { onKey } from './keys';
import { menu } from './menu';
import { noForm } from './noForm';
import { openPoints } from './openPoints';
import {
  PREVIEW_HEIGHTS,
  previewFoot,
  previewHead,
  previewItems,
  type PreviewItem,
  previewLine,
} from './preview';
import { VirtualList } from './VirtualList';

/** A line of whatever stands between head and foot. */
type PaneLine = ListItem | PreviewItem | ComparisonLine;

const NO_LINES: readonly PaneLine[] = [];

/** Draws the whole pane into an element, and again whenever its state changes. */
export class PaneView {
  private scene: Scene;
  private list: VirtualList<PaneLine> | null = null;
  private before: OpenState | null = null;
  /** Where the keyboard was when a page opened over the list. */
  private opener = '';
  /** How far the list was scrolled then. */
  private scrolled = 0;

  constructor(
    private readonly root: HTMLElement,
    pane: Pane,
    version: string,
  ) {
    const { state, words } = pane;
    const lines = linesOf(null, state.list);
    this.scene = { pane, state, words, version, result: null, lines, stop: null };
    root.addEventListener('keydown', (event) => this.list && onKey(event, pane, this.list));
    pane.follow((next) => this.update(next));
  }

  private update(state: OpenState): void {
    const result = resultOf(state);
    const lines = linesOf(result, state.list);
    this.scene = { ...this.scene, state, result, lines, stop: tabStop({ state, lines }) };
    const { before } = this;
    this.before = state;
    const focus = this.noteFocus();
    if (before !== null) this.noteLeaving(before, state);
    render(paneTemplate(this.scene), this.root);
    this.drawLines();
    if (before === null) return;
    this.follow(before, state, focus);
  }

  private drawLines(): void {
    const scroller = this.root.querySelector<HTMLElement>('.body');
    const element = this.root.querySelector<HTMLElement>('.lines');
    if (scroller === null || element === null) return;
    this.list ??= new VirtualList<PaneLine>(scroller, element, {
      estimate: heightOf,
      className: (item) => classOf(item, this.scene),
      render: (item) => html`${lineOf(item, this.scene)}`,
    });
    this.list.show(itemsOf(this.scene));
  }

  /** The line and the control in it where the keyboard is. */
  private noteFocus(): Focus {
    const element = document.activeElement;
    return { key: this.list?.keyAt(element) ?? null, element };
  }

  private noteLeaving(before: OpenState, state: OpenState): void {
    const [old, now] = [pageOf(before), pageOf(state)];
    if (old === now) return;
    if (old === 'list') {
      this.scrolled = this.root.querySelector('.body')?.scrollTop ?? 0;
      this.opener = document.activeElement?.id ?? '';
    }
  }

  /** Brings into view what was opened, and keeps the keyboard where the work is. */
  private follow(before: OpenState, state: OpenState, focus: Focus): void {
    const [old, now] = [pageOf(before), pageOf(state)];
    if (old !== now) this.turnPage(old, now, focus.element);
    else if (now === 'list') this.followList(before.list, state.list, focus);
  }

  private followList(before: ListState, now: ListState, { key, element }: Focus): void {
    const { current, draft } = now;
    const isMoved = current !== before.current;
    const isDrafted = !isMoved && (draft === null) !== (before.draft === null);
    if (current !== null && (isMoved || isDrafted)) this.list?.reveal(current);
    if (isDrafted) this.focusOn(`.is-open ${draft === null ? '.waive-open' : '.waiver-reason'}`);
    else if (key !== null && (isMoved || isLost(element))) this.focusLine(current ?? now.cursor);
  }

  private turnPage(old: string, now: string, focused: Element | null): void {
    const body = this.root.querySelector('.body');
    if (body !== null) body.scrollTop = now === 'list' ? this.scrolled : 0;
    this.list?.show(itemsOf(this.scene));
    if (now === 'preview' || now === 'comparison') this.focusOn('.preview-title');
    else if (now === 'city') this.focusOn('.city-title');
    else if (isLost(focused)) this.focusBack(old, now);
  }

  /** The keyboard goes back to where it came from. */
  private focusBack(old: string, now: string): void {
    const { opener } = this;
    const target = opener === '' ? null : this.root.querySelector<HTMLElement>(`#${opener}`);
    const isThere = target !== null && !isLost(target);
    if (now === 'menu' || (old === 'menu' && !isThere)) this.focusOn('#more');
    else if (isThere) target.focus();
    else this.focusLine(this.scene.state.list.current);
  }

  private focusOn(selector: string): void {
    this.root.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  /** Where the line is gone, the first one; where there is none, the list itself. */
  private focusLine(key: string | null): void {
    const { findings } = this.scene.lines;
    const at = key ?? findings[0]?.key ?? null;
    const found = at === null ? null : (this.list?.reveal(at)?.querySelector('button') ?? null);
    const target = found ?? this.root.querySelector<HTMLElement>('.list');
    target?.focus({ preventScroll: true });
  }
}

/** The line and the control in it where the keyboard is. */
interface Focus {
  readonly key: string | null;
  readonly element: Element | null;
}

/** Whether the keyboard cannot be there any more. */
function isLost(element: Element | null): boolean {
  return element?.isConnected !== true || element.closest('[hidden]') !== null;
}

function paneTemplate(scene: Scene): Content {
  const { state, words } = scene;
  const page = pageOf(state);
  return html`<div class="top" ?hidden=${page === 'city'}>
      ${head(scene)} ${offerRow(scene)} ${filterRow(scene)}
    </div>
    ${cityTop(scene)}
    <div class="body page-${page}">
      <section class="list" tabindex="-1" aria-label=${words.list.label} ?hidden=${page !== 'list'}>
        ${welcome(scene)} ${noForm(scene)} ${openPoints(scene)} ${empty(scene)} ${allDone(scene)}
      </section>
      ${menu(scene)} ${cityBooks(scene)} ${previewHead(scene)} ${comparisonHead(scene)}
      <div class="lines" role="list" aria-label=${words.list.label}></div>
    </div>
    ${bar(scene)}
    <p class="unseen" role="status">${statusText(scene)}</p>
    ${foot(scene)} ${previewFoot(scene)} ${cityFoot(scene)}`;
}

/** The first opening: what it is for; later, how to begin. */
function welcome(scene: Scene): Content {
  const { pane, state, words, result } = scene;
  if (result !== null) return nothing;
  const { welcomed } = state.settings;
  return html`<div class="welcome">
    ${(welcomed ? [words.again] : words.welcome).map((text) => html`<p>${text}</p>`)}
    ${
      welcomed
        ? nothing
        : button(scene, words.actions.sample, { id: 'sample', why: whyBusy(scene) }, () =>
            actions.openSample(pane),
          )
    }
  </div>`;
}

/** Why nothing is listed. */
function empty({ state, words, result, lines }: Scene): Content {
  const isBlank =
    result?.findings.every(({ waived }) => waived !== null && !state.list.shown.has('waived')) ??
    true;
  const { allHidden, noneLeft, notFound } = words.filters;
  const text =
    state.list.query !== '' ? notFound : state.list.shown.size === 0 ? allHidden : noneLeft;
  return html`<p class="empty" ?hidden=${isBlank || lines.items.length > 0}>${text}</p>`;
}

/** Where nothing was found: what was looked at. */
function allDone({ words, result }: Scene): Content {
  if (result === null || result.findings.length > 0 || result.programs === 0) return nothing;
  // Those of another year are checked, and only not counted.
  const left = result.notRead.filter(({ key }) => key !== 'otherYear').length;
  const { sheets, programs, rules } = result;
  return html`<p class="empty">
    ${words.result.checkedAll(sheets.length - left, programs, rules.length)}
  </p>`;
}

/** How far one has come, and the way on. */
function foot(scene: Scene): Content {
  const { pane, state, words, result, lines } = scene;
  if (pageOf(state) === 'preview' || pageOf(state) === 'city') return nothing;
  const isPaged = pageOf(state) === 'list' && result !== null && result.findings.length > 0;
  if (!isPaged) {
    return html`<footer class="foot">
      <p class="foot-text">${words.foot(scene.version)}</p>
    </footer>`;
  }
  const { findings, found } = lines;
  const at = findings.findIndex(({ key }) => key === state.list.current);
  const isFirst = at === 0 || findings.length === 0;
  const isLast = at === findings.length - 1 || findings.length === 0;
  return html`<footer class="foot">
    <p class="pager-position">
      ${
        at < 0
          ? words.pager.total(findings.length, found)
          : words.pager.position(at + 1, findings.length)
      }
    </p>
    ${light(scene)}
    <nav class="pager" aria-label=${words.pager.label}>
      ${button(
        scene,
        html`${icon('up')}<span class="pager-word">${words.pager.previous}</span>`,
        {
          className: 'small',
          why: isFirst ? words.pager.atFirst : null,
          label: words.pager.previous,
        },
        () => actions.step(pane, -1),
      )}
      ${button(
        scene,
        html`${icon('down')}<span class="pager-word">${words.pager.next}</span>`,
        { className: 'small', why: isLast ? words.pager.atLast : null, label: words.pager.next },
        () => actions.step(pane, 1),
      )}
    </nav>
  </footer>`;
}

/** Says whether the pane follows while one types, and turns that on or off. */
function light({ pane, state, words }: Scene): Content {
  const { typing, typingOffered } = state.settings;
  return html`<button
    type="button"
    class="light ${typing ? 'is-on' : typingOffered ? '' : 'is-offered'}"
    aria-pressed=${String(typing)}
    title=${words.settings.typingHint}
    @click=${() => actions.set(pane, { typing: !typing })}
  >
    ${words.settings.typing}
  </button>`;
}

function itemsOf({ state, words, lines }: Scene): readonly PaneLine[] {
  switch (pageOf(state)) {
    case 'list':
      return lines.items;
    case 'preview':
      return state.offer === null ? NO_LINES : previewItems(state.offer.preview);
    case 'comparison':
      return state.summary.comparison === null
        ? NO_LINES
        : comparisonLines(state.summary.comparison, words);
    case 'menu':
    case 'city':
      return NO_LINES;
  }
}

const ALL_HEIGHTS = { ...HEIGHTS, ...PREVIEW_HEIGHTS, ...COMPARISON_HEIGHTS };

function heightOf({ kind }: PaneLine): number {
  return ALL_HEIGHTS[kind];
}

const CLASSES = {
  part: 'line-part',
  head: 'line-group',
  section: 'line-group',
  change: 'line-change',
  row: 'line-compared',
} as const;

function classOf(item: PaneLine, scene: Scene): string {
  return isPreviewItem(item) || isCompared(item) ? CLASSES[item.kind] : lineClass(item, scene);
}

function lineOf(item: PaneLine, scene: Scene): Content {
  if (isPreviewItem(item)) return previewLine(item, scene);
  return isCompared(item) ? comparisonLine(item, scene) : line(item, scene);
}

function isPreviewItem(item: PaneLine): item is PreviewItem {
  return item.kind in PREVIEW_HEIGHTS;
}

function isCompared(item: PaneLine): item is ComparisonLine {
  return item.kind in COMPARISON_HEIGHTS;
}
