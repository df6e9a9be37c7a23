import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { actions } from '../actions/actions';
import {
  type Preview,
  type PreviewCell,
  type PreviewGroup,
  type PreviewRow,
  tickable,
} from '../edits/Preview';
import { button, cellLink, type Content, icon, type Scene, segments, whyBusy } from './html';
import { groupLine } from './findings';

/** A line of the preview. */
export type PreviewItem =
  | {
      readonly kind: 'part';
      readonly key: string;
      readonly part: NonNullable<PreviewGroup['part']>;
    }
  | { readonly kind: 'head'; readonly key: string; readonly group: PreviewGroup }
  | { readonly kind: 'change'; readonly key: string; readonly row: PreviewRow };

/** Heights in px before they are measured. */
export const PREVIEW_HEIGHTS: { readonly [K in PreviewItem['kind']]: number } = {
  part: 48,
  head: 28,
  change: 66,
};

const ITEMS = new WeakMap<Preview['groups'], readonly PreviewItem[]>();

/** The lines of a preview, made once for each offer. */
export function previewItems({ groups }: Preview): readonly PreviewItem[] {
  const known = ITEMS.get(groups);
  if (known !== undefined) return known;
  const items = groups.flatMap((group, index): PreviewItem[] => [
    ...(group.part === null || groups[index - 1]?.part === group.part
      ? []
      : [{ kind: 'part', key: `part ${group.part}`, part: group.part } as const]),
    { kind: 'head', key: `head ${group.key}`, group },
    ...group.rows.map((row): PreviewItem => ({ kind: 'change', key: `change ${row.key}`, row })),
  ]);
  ITEMS.set(groups, items);
  return items;
}

/** What is offered to be changed, above its lines; nothing is written before 適用. */
export function previewHead(scene: Scene): Content {
  const { pane, state, words } = scene;
  const preview = state.offer?.preview ?? null;
  if (preview === null) return html`<section class="preview" hidden></section>`;
  const offered = tickable(preview).length;
  const isAll = preview.ticked.size >= offered;
  return html`<section class="preview">
    <h2 class="preview-title" tabindex="-1">${words.preview.title[preview.origin]}</h2>
    <p class="preview-lead">
      ${preview.origin === 'next' ? words.preview.nextLead : words.preview.lead}
    </p>
    <div class="preview-tools">
      ${
        preview.as === null
          ? nothing
          : segments(
              words.preview.as,
              'totals',
              [
                { id: 'as-formula', value: 'formula', label: words.preview.formula },
                { id: 'as-value', value: 'value', label: words.preview.value },
              ],
              preview.as,
              (as) => actions.setTotalsAs(pane, as),
            )
      }
      <span class="preview-all" ?hidden=${offered < 2}
        >${button(
          scene,
          isAll ? words.preview.none : words.preview.all,
          { id: 'tick-all', className: 'small plain' },
          () => actions.tickAll(pane, !isAll),
        )}</span
      >
    </div>
  </section>`;
}

/** 適用 and やめる, in place of the foot. */
export function previewFoot(scene: Scene): Content {
  const { pane, state, words } = scene;
  const preview = state.offer?.preview ?? null;
  const size = preview?.ticked.size ?? 0;
  const offered = preview === null ? 0 : tickable(preview).length;
  const why = whyBusy(scene) ?? (size === 0 ? words.preview.nothingTicked : null);
  return html`<footer class="foot preview-foot" ?hidden=${preview === null}>
    <p class="preview-count" aria-live="polite">${words.preview.count(size, offered)}</p>
    ${button(
      scene,
      words.preview.apply(size),
      { id: 'apply', className: 'small primary', why },
      () => actions.apply(pane),
    )}
    ${button(scene, words.preview.cancel, { id: 'cancel', className: 'small' }, () =>
      actions.cancel(pane),
    )}
  </footer>`;
}

/** A change: its tick, its cell, what stands there and what would, and why. */
export function previewLine(item: PreviewItem, scene: Scene): Content {
  const { pane, state, words } = scene;
  if (item.kind === 'part') {
    const { title, note } = words.preview.parts[item.part];
    return html`<h2 class="part-title">${title}</h2>
      <p class="part-note">${note}</p>`;
  }
  if (item.kind === 'head') return groupLine(item.group, '');
  const { row } = item;
  const isTicked = state.offer?.preview.ticked.has(row.key) === true;
  // 入力規則 change no content.
  const isAreas = state.offer?.kind === 'validations';
  return html`<label class="tick"
      ><input
        class="tick-input"
        type="checkbox"
        data-key=${row.key}
        aria-label=${
          row.title ??
          row.cells
            .map(({ address, now, then }) => words.preview.tick(address, now, then))
            .join(words.notices.comma)
        }
        ?disabled=${row.refused !== null}
        .checked=${live(isTicked)}
        @change=${() => actions.tick(pane, row.key)}
    /></label>
    ${row.title === undefined ? nothing : html`<p class="change-title">${row.title}</p>`}
    ${
      isAreas
        ? html`<div class="change-head">${row.cells.map((one) => cellLink(scene, one))}</div>`
        : nothing
    }
    ${(isAreas ? [] : row.cells).map(
      (one, index) =>
        html`<div class="change-head">
          ${cellLink(scene, one)} ${change(one, scene)}
          ${
            index === 0 && row.isEstimate
              ? html`<span class="estimate">${words.preview.estimate}</span>`
              : nothing
          }
        </div>`,
    )}
    <p class="change-why">
      ${row.refused === null ? row.why : words.notices.refused.reason[row.refused]}
      ${row.isDependent ? html`<span class="change-dependent">${words.preview.dependent}</span>` : nothing}
    </p>
    ${row.cells.map(({ formula }) =>
      formula === null ? nothing : html`<p class="change-formula">${formula}</p>`,
    )}`;
}

function change({ now, then, unit }: PreviewCell, { words }: Scene): Content {
  const shown = (text: string): string => (text === '' ? words.preview.blank : text);
  return html`<span class="change"
    ><span class="change-now ${now === '' ? 'is-blank' : ''}">${shown(now)}</span>${icon(
      'right',
    )}<span class="unseen">${words.preview.becomes}</span
    ><span class="change-then ${then === '' ? 'is-blank' : ''}">${shown(then)}</span>${
      unit === '' || then === '' ? nothing : html`<span class="change-unit">${unit}</span>`
    }</span
  >`;
}
