import type { Figure, Figures, FindingView } from '../model/FindingView';
import type { PaneWords } from '../words/words';
import { cellLink } from './cellLink';
import { el } from './el';
import { fixPart } from './fixPart';
import { icon } from './icons';
import type { LineHandlers } from './LineHandlers';
import { waiverPart } from './waiverPart';

interface DetailsLook {
  readonly draft: string | null;
  readonly locked: string | null;
  readonly isStale: boolean;
}

/** What an opened finding shows: its hint, why, the figures side by side, the other cells it concerns. */
export function findingDetails(
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
