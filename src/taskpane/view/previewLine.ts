import type { CellRef } from '../../core/address/CellRef';
import type { PreviewCell, PreviewGroup, PreviewRow } from '../edits/Preview';
import type { PaneWords } from '../words/words';
import { cellLink } from './cellLink';
import { el } from './el';
import { groupLine } from './findingLine';
import { icon } from './icons';

/** A line of the preview. */
export type PreviewItem =
  | { readonly kind: 'group'; readonly group: PreviewGroup }
  | { readonly kind: 'row'; readonly row: PreviewRow };

/** What the user may do with a line. */
export interface PreviewLineHandlers {
  tick(key: string): void;
  select(cell: CellRef): void;
}

/** A change: its tick, its cell, what stands there and what would, and why. */
export function previewLine(
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
