import type { Severity } from '../../../core/findings/Finding';
import type { FindingReport } from '../../../core/report/fileReport';
import type { CliWords } from '../../words/cliWords';
import { type Markup, markup, NOTHING } from './Markup';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** How many findings of each severity; those waived count for nothing. */
export type Counts = { [S in Severity]: number };

export function countBySeverity(findings: readonly FindingReport[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  addTo(counts, findings);
  return counts;
}

export function addTo(counts: Counts, findings: readonly FindingReport[]): void {
  for (const { severity, waived } of findings) if (waived === null) counts[severity] += 1;
}

/** Three cells of a table; nothing is said in grey. */
export function countCells(counts: Counts): readonly Markup[] {
  return SEVERITIES.map((severity) =>
    counts[severity] === 0
      ? markup`<td class="n none">0</td>`
      : markup`<td class="n ${severity}">${counts[severity]}</td>`,
  );
}

export function countTitles(words: CliWords['text']): readonly Markup[] {
  return SEVERITIES.map((severity) => markup`<th class="n">${words.severities[severity]}</th>`);
}

/** A severity by shape, word and colour. */
export function badge(severity: Severity, words: CliWords['text']): Markup {
  return markup`<span class="badge ${severity}">${SHAPES[severity]}${words.severities[severity]}</span>`;
}

const circle = markup`<circle cx="8" cy="8" r="7"/>`;
const shape = (body: Markup): Markup =>
  markup`<svg viewBox="0 0 16 16" aria-hidden="true">${body}</svg>`;
const SHAPES: { readonly [S in Severity]: Markup } = {
  error: shape(markup`${circle}<path d="M5.2 5.2l5.6 5.6m0-5.6l-5.6 5.6"/>`),
  warning: shape(markup`<path class="body" d="M8 1.2 15.2 14.4H.8Z"/><path d="M8 6v4m0 1.6v1.2"/>`),
  info: shape(markup`${circle}<path d="M8 4v1.4m0 2v4.8"/>`),
};

/** Tiles with the figures of all files. */
export function tiles(counts: Counts, words: CliWords['text']): Markup {
  const tile = (severity: Severity): Markup => {
    const none = counts[severity] === 0 ? markup` is-none` : NOTHING;
    return markup`<li class="tile ${severity}${none}">${badge(severity, words)}<b>${counts[severity]}</b></li>`;
  };
  return markup`<ul class="tiles">${SEVERITIES.map(tile)}</ul>`;
}
