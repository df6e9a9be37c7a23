import type { CellRef } from '../../core/address/CellRef';
import type { FixOffer } from '../model/fixOffer';
import type { FindingView, GroupView, Figure, Figures } from '../model/CheckResult';
import type { PaneWords } from '../words/paneWords';
import { el, setAttributes, setText, cellLink, icon } from './el';
import { setDisabled, unlessDisabled } from './actions';

/** What the user may do with a finding of the list. */
export interface ListHandlers {
  /** Opens the finding and selects its cell. */
  open(id: number): void;
  close(): void;
  select(cell: CellRef): void;
  /** Lists the further ones of many alike, or leaves them out again. */
  fold(key: string): void;
  /** Waives a finding; false where the text is no reason. */
  waive(id: number, reason: string): boolean;
  restore(id: number): void;
  /** How a finding can be fixed; null where it cannot, or not by us. */
  fixOffer(id: number): FixOffer | null;
  fix(id: number, choice: number): void;
  /** Fixes all safe findings of its rule. */
  fixAlike(id: number): void;
}

/** With what concerns the list alone: the reason that is being typed. */
export interface LineHandlers extends ListHandlers {
  /** Opens the entry of a reason. */
  draft(id: number): void;
  /** Keeps what was typed into it. */
  type(text: string): void;
  stopDraft(): void;
}

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
  /** What was typed as a reason so far; null where no entry is open. */
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

interface DetailsLook {
  readonly draft: string | null;
  readonly locked: string | null;
  readonly isStale: boolean;
}

/** What an opened finding shows: its hint, why, the figures side by side, the other cells it concerns. */
function findingDetails(
  finding: FindingView,
  look: DetailsLook,
  words: PaneWords,
  handlers: LineHandlers,
): HTMLElement[] {
  const label = words.details.close;
  const close = el(
    'button',
    'icon-button line-close',
    { type: 'button', 'aria-label': label, title: label },
    icon('up'),
  );
  close.addEventListener('click', () => handlers.close());
  return [
    close,
    el(
      'div',
      'details',
      {},
      finding.hint === null ? null : el('p', 'details-hint', {}, finding.hint),
      finding.figures === null ? null : figureList(finding.figures, words),
      fixPart(finding, look.isStale, words, handlers),
      finding.related.length === 0 ? null : relatedCells(finding, words, handlers),
      el(
        'p',
        'details-rule',
        {},
        finding.rule.question,
        el('span', 'details-id', {}, finding.rule.id),
      ),
      aboutRule(finding, words),
      waiverPart(finding, look, words, handlers),
    ),
  ];
}

/** A plain link: Excel opens it in the browser, the workbench in a tab, without any connection. */
function aboutRule({ rule }: FindingView, words: PaneWords): HTMLElement {
  const href = `rules/${rule.id}.html`;
  const target = { href, hreflang: 'ja', target: '_blank', rel: 'noopener' };
  return el('p', 'details-about', {}, el('a', 'rule-link', target, words.details.aboutRule));
}

function figureList(figures: Figures, words: PaneWords): HTMLElement {
  const { reference, candidate, actual, difference } = words.details;
  const isText = figures.difference === null;
  const { expected } = figures;
  return el(
    'dl',
    isText ? 'figures is-text' : 'figures',
    {},
    expected === null ? null : figure(isText ? candidate : reference, expected),
    figure(actual, figures.actual),
    figures.difference === null ? null : figure(difference, figures.difference),
  );
}

function figure(label: string, { text, unit }: Figure): HTMLElement {
  return el(
    'div',
    'figure',
    {},
    el('dt', 'figure-label', {}, label),
    el('dd', 'figure-value', {}, text, unit === '' ? null : el('span', 'figure-unit', {}, unit)),
  );
}

function relatedCells(finding: FindingView, words: PaneWords, handlers: LineHandlers): HTMLElement {
  const links = finding.related.map((related) => cellLink(related, words, handlers));
  return el('p', 'related', {}, el('span', 'related-label', {}, words.details.related), ...links);
}

/** 修正 of an opened finding: each way to fix it a button, and one for all of its rule. */
function fixPart(
  { id }: FindingView,
  isStale: boolean,
  words: PaneWords,
  handlers: Pick<LineHandlers, 'fixOffer' | 'fix' | 'fixAlike'>,
): HTMLElement | null {
  const offer = handlers.fixOffer(id);
  if (offer === null) return null;
  const make = (text: string, className: string, act: () => void): HTMLElement => {
    const button = el('button', `button small ${className}`, { type: 'button' }, text);
    setDisabled(button, isStale ? words.waiver.locked.stale : null, null);
    button.addEventListener('click', unlessDisabled(button, act));
    return button;
  };
  const choices = offer.choices.map((text, choice) =>
    make(text, 'fix', () => handlers.fix(id, choice)),
  );
  const alike =
    offer.alike < 2
      ? null
      : make(words.fixes.alike(offer.alike), 'fix-alike', () => handlers.fixAlike(id));
  return el(
    'div',
    'fixes',
    { role: 'group', 'aria-label': words.fixes.label },
    el('p', 'fixes-label', { 'aria-hidden': 'true' }, words.fixes.label),
    ...choices,
    alike,
  );
}

/** What an opened finding offers: to waive it, to write why, or to take that back. */
function waiverPart(
  finding: FindingView,
  look: { readonly draft: string | null; readonly locked: string | null },
  words: PaneWords,
  handlers: LineHandlers,
): HTMLElement {
  if (finding.waived === null && look.draft !== null && look.locked === null) {
    return reasonEntry(finding.id, look.draft, words, handlers);
  }
  const isWaived = finding.waived !== null;
  const button = el(
    'button',
    'button small waive-open',
    { type: 'button', 'aria-disabled': look.locked === null ? null : 'true', title: look.locked },
    isWaived ? words.waiver.restore : words.waiver.open,
  );
  const act = (): void => {
    if (isWaived) handlers.restore(finding.id);
    else handlers.draft(finding.id);
  };
  button.addEventListener('click', unlessDisabled(button, act));
  return el(
    'div',
    'waiver',
    {},
    button,
    look.locked === null ? null : el('p', 'waiver-note', {}, look.locked),
  );
}

function reasonEntry(
  id: number,
  draft: string,
  words: PaneWords,
  handlers: LineHandlers,
): HTMLElement {
  const note = el('p', 'waiver-note', { id: 'waiver-note', 'aria-live': 'polite' });
  const input = el('input', 'waiver-reason', {
    type: 'text',
    required: true,
    maxlength: '500',
    autocomplete: 'off',
    'aria-describedby': 'waiver-note',
  });
  input.value = draft;
  setText(note, words.waiver.kept);
  input.addEventListener('input', () => handlers.type(input.value));
  const cancel = el('button', 'button small', { type: 'button' }, words.waiver.cancel);
  cancel.addEventListener('click', () => handlers.stopDraft());
  const entry = el(
    'form',
    'waiver waiver-entry',
    { novalidate: true },
    el('label', 'waiver-label', {}, words.waiver.reason, input),
    note,
    el(
      'div',
      'waiver-actions',
      {},
      el('button', 'button small primary', { type: 'submit' }, words.waiver.waive),
      cancel,
    ),
  );
  entry.addEventListener('submit', (event) => {
    event.preventDefault();
    if (handlers.waive(id, input.value)) return;
    setText(note, words.waiver.required);
    setAttributes(input, { 'aria-invalid': 'true' });
    input.focus();
  });
  return entry;
}
