import type { FindingView, GroupView } from '../model/FindingView';
import type { PaneWords } from '../words/words';
import { el } from './el';
import { findingDetails } from './findingDetails';
import { icon } from './icons';
import type { LineHandlers } from './LineHandlers';

/** A program's heading within the list. */
export function groupLine(group: GroupView, count: string): HTMLElement {
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
    el('span', 'group-count', {}, count),
  );
}

/** How a finding's line is to look. */
interface LineLook {
  readonly isOpen: boolean;
  readonly isStale: boolean;
  /** What was typed as a reason so far; null where no form is open. */
  readonly draft: string | null;
  /** Why it cannot be waived or restored; null where it can. */
  readonly locked: string | null;
}

/** A finding: shape and word of its severity, its cell, one sentence; its details when opened. */
export function findingLine(
  finding: FindingView,
  look: LineLook,
  words: PaneWords,
  handlers: LineHandlers,
): HTMLElement {
  const button = el(
    'button',
    'finding',
    { type: 'button', 'aria-current': look.isOpen ? 'true' : null },
    icon(finding.severity),
    el('span', 'finding-severity', {}, words.kinds[finding.severity]),
    el('span', 'finding-cell', {}, finding.address),
    tag(finding, look.isStale, words),
    el('span', 'finding-sentence', {}, finding.sentence),
    finding.waived === null
      ? null
      : el('span', 'finding-reason', {}, words.waiver.because(finding.waived.reason)),
  );
  button.addEventListener('click', () => handlers.open(finding.id));
  const line = el('div', `line line-finding severity-${finding.severity}`, {}, button);
  line.classList.toggle('is-open', look.isOpen);
  line.classList.toggle('is-stale', look.isStale);
  line.classList.toggle('is-waived', finding.waived !== null);
  if (look.isOpen) line.append(...findingDetails(finding, look, words, handlers));
  return line;
}

function tag({ waived }: FindingView, isStale: boolean, words: PaneWords): HTMLElement | null {
  const texts = [
    ...(waived === null ? [] : [words.kinds.waived]),
    ...(isStale ? [words.result.staleRow] : []),
  ];
  return texts.length === 0 ? null : el('span', 'finding-stale', {}, texts.join(' · '));
}
