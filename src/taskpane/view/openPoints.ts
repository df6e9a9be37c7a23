import { html, nothing } from 'lit-html';
import { groupBy } from '../../core/collections/collections';
import { actions } from '../actions/actions';
import type { NotReadView, UnverifiedView } from '../model/CheckResult';
import { pageOf } from '../state';
import { button, cellLink, type Content, icon, type Scene, whyBusy } from './html';

/** Entries that are shown at first, and each time that more are wanted. */
const STEP = 100;

/** What could not be verified, and the sheets that do not count: each opens above the list. */
export function openPoints(scene: Scene): Content {
  const { state, words, result } = scene;
  const isShown = pageOf(state) === 'list' && result !== null;
  const unverified = isShown ? result.unverified : [];
  const notRead = isShown ? result.notRead : [];
  return html`<div class="open-points">
    <div class="open-toggles" ?hidden=${unverified.length + notRead.length === 0}>
      ${disclosure(scene, 'unverified', unverified.length, words.result.unverified)}
      ${disclosure(scene, 'notRead', notRead.length, words.result.notRead)}
    </div>
    ${content(scene, 'unverified', unverified, (items) => byRule(items, scene))}
    ${content(
      scene,
      'notRead',
      notRead,
      (items) =>
        html`<ul class="points">
          ${byReason(items, scene)}
        </ul>`,
    )}
  </div>`;
}

type Kind = 'unverified' | 'notRead';

const IDS: { readonly [K in Kind]: string } = { unverified: 'unverified', notRead: 'not-read' };

function disclosure(
  scene: Scene,
  kind: Kind,
  count: number,
  name: (count: number) => string,
): Content {
  const { pane, state } = scene;
  const isOpen = state.openPoints[kind] > 0 && count > 0;
  return html`<button
    type="button"
    class="button plain small toggle"
    id="${IDS[kind]}-toggle"
    aria-expanded=${String(isOpen)}
    aria-controls=${IDS[kind]}
    ?hidden=${count === 0}
    @click=${() => actions.openPoints(pane, kind, isOpen ? 0 : STEP)}
  >
    ${name(count)}${icon(isOpen ? 'up' : 'down')}
  </button>`;
}

function content<Item>(
  scene: Scene,
  kind: Kind,
  items: readonly Item[],
  draw: (items: readonly Item[]) => Content,
): Content {
  const { pane, state, words } = scene;
  const shown = state.openPoints[kind];
  const isOpen = shown > 0 && items.length > 0;
  const left = items.length - shown;
  return html`<section
    class="open-point-list"
    id=${IDS[kind]}
    aria-label=${words.result[kind](items.length)}
    ?hidden=${!isOpen}
  >
    ${isOpen ? draw(items.slice(0, shown)) : nothing}
    ${
      isOpen && left > 0
        ? button(scene, words.result.more(Math.min(left, STEP)), { className: 'small' }, () =>
            actions.openPoints(pane, kind, shown + STEP),
          )
        : nothing
    }
  </section>`;
}

/** Each reason once, with its cells. */
function byRule(items: readonly UnverifiedView[], scene: Scene): Content {
  return html`${[...groupBy(items, ({ question }) => question)].map(
    ([question, ofRule]) =>
      html`<p class="points-rule">${question}</p>
        <ul class="points">
          ${[...groupBy(ofRule, ({ reason }) => reason)].map(
            ([reason, own]) =>
              html`<li class="point">
                ${reason}
                <div class="point-cells">${own.map((one) => cellLink(scene, one))}</div>
              </li>`,
          )}
        </ul>`,
  )}`;
}

/** Each reason once, with its sheets; a sheet that may count in another's place has its own line. */
function byReason(items: readonly NotReadView[], scene: Scene): Content {
  const groups = groupBy(items, ({ sheet, reason, of }) => (of === null ? reason : sheet));
  return html`${[...groups.values()].map((own) => {
    const [first] = own;
    const names = own.map(({ sheet }) => sheet);
    return first === undefined ? nothing : sheetLine(names, first, scene);
  })}`;
}

function sheetLine(
  names: readonly string[],
  { sheet, reason, of }: NotReadView,
  scene: Scene,
): Content {
  const { pane, words } = scene;
  const { countInstead, countSheet } = words.result;
  const look = { className: 'small count-instead', label: countSheet(sheet), why: whyBusy(scene) };
  return html`<li class="point">
    <strong class="point-sheet">${names.join(words.notices.comma)}</strong>${reason}${
      of === null
        ? nothing
        : button(scene, countInstead, look, () => actions.countInstead(pane, sheet, of))
    }
  </li>`;
}
