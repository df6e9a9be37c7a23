import { toA1 } from '../../core/address/a1';
import type { Proposal } from '../../core/proposals/Proposal';
import type { TotalAs } from '../../core/proposals/proposeTotal';
import { renderProposal } from '../../core/words/render';
import type { Language } from '../../core/words/Words';
import { programHead } from '../model/programHead';
import { paneWords } from '../words/words';
import { cellKey } from './cellKey';
import { changedTexts } from './cellTexts';
import type { Offer } from './Offer';
import type { Preview, PreviewGroup, PreviewRow } from './Preview';

/** An offer in words, by program; ticked is what the offer ticks beforehand. */
export function toPreview(
  { origin, basis: { book }, isFormula }: Offer,
  proposals: readonly Proposal[],
  as: TotalAs,
  language: Language,
): Preview {
  const groups = new Map<string, { head: Omit<PreviewGroup, 'rows'>; rows: PreviewRow[] }>();
  for (const proposal of proposals) {
    const { program, cell } = proposal;
    const head = programHead(program, cell.sheet, book, paneWords[language]);
    const group = groups.get(head.key) ?? { head, rows: [] };
    groups.set(head.key, group);
    group.rows.push(toRow(proposal, isFormula(cell), book.profile.unit, language));
  }
  const ticked = proposals.filter(({ cell, isTicked }) => isTicked && !isFormula(cell));
  const hasTotals = proposals.some(({ kind }) => kind === 'total' || kind === 'correction');
  return {
    origin,
    as: hasTotals ? as : null,
    groups: [...groups.values()].map(({ head, rows }) => ({ ...head, rows })),
    ticked: new Set(ticked.map(({ cell }) => cellKey(cell))),
  };
}

function toRow(
  { kind, cell, before, after, isEstimate, reason }: Proposal,
  isLocked: boolean,
  unit: string,
  language: Language,
): PreviewRow {
  const [now, then] = changedTexts(before, after);
  return {
    key: cellKey(cell),
    cell,
    address: toA1(cell),
    now,
    then,
    unit: kind === 'fix' ? '' : unit,
    formula: after.kind === 'formula' ? after.formula : null,
    why: renderProposal(reason, language),
    isEstimate,
    isLocked,
  };
}
