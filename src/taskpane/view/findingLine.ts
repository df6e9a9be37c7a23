import type { FindingView, GroupView } from '../model/FindingView';
import type { PaneWords } from '../words/words';
import { el } from './el';
import { findingDetails } from './findingDetails';
import { icon } from './icons';
import type { LineHandlers } from './LineHandlers';

/** A program's heading within the list. */
export function groupLine(group: GroupView, count: number, words: PaneWords): HTMLElement {
  return el(
    'div',
    'line line-group',
    {},
    el(
      'h2',
      'group-title',
      { title: group.title },
      group.title,
      group.sheet === null ? null : el('span', 'group-sheet', {}, group.sheet),
    ),
    el('span', 'group-count', {}, words.list.count(count)),
  );
}

/** A finding: shape and word of its severity, its cell, one sentence; its details when opened. */
export function findingLine(
  finding: FindingView,
  look: { readonly isOpen: boolean; readonly isStale: boolean },
  words: PaneWords,
  handlers: LineHandlers,
): HTMLElement {
  const button = el(
    'button',
    'finding',
    { type: 'button', 'aria-current': look.isOpen ? 'true' : null },
    icon(finding.severity),
    el('span', 'finding-severity', {}, words.severity[finding.severity]),
    el('span', 'finding-cell', {}, finding.address),
    look.isStale ? el('span', 'finding-stale', {}, words.result.staleRow) : null,
    el('span', 'finding-sentence', {}, finding.sentence),
  );
  button.addEventListener('click', () => handlers.open(finding.id));
  const line = el('div', `line line-finding severity-${finding.severity}`, {}, button);
  line.classList.toggle('is-open', look.isOpen);
  line.classList.toggle('is-stale', look.isStale);
  if (look.isOpen) line.append(...findingDetails(finding, words, handlers));
  return line;
}
