import { relativeA1 } from '../../core/address/a1';
import type { FormBook } from '../../core/book/FormBook';
import type { Proposal } from '../../core/proposals/Proposal';
import type { TotalAs } from '../../core/proposals/proposeTotal';
import { renderProposal } from '../../core/words/render';
import type { Language } from '../../core/words/Words';
import { programHead } from '../model/programHead';
import { paneWords } from '../words/words';
import { changeKey } from './changeKey';
import { changedTexts } from './cellTexts';
import type { Change, Offer } from './Offer';
import type { Preview, PreviewCell, PreviewGroup, PreviewRow } from './Preview';

/** An offer in words, by program; ticked is what the offer ticks beforehand. */
export function toPreview(
  { origin, basis: { book }, facts }: Offer,
  changes: readonly Change[],
  as: TotalAs,
  language: Language,
): Preview {
  const groups = new Map<string, { head: Omit<PreviewGroup, 'rows'>; rows: PreviewRow[] }>();
  const isLocked = (change: Change): boolean => change.some(({ cell }) => facts.isFormula(cell));
  for (const change of changes) {
    const [{ program, cell }] = change;
    const head = programHead(program, cell.sheet, book, paneWords[language]);
    const group = groups.get(head.key) ?? { head, rows: [] };
    groups.set(head.key, group);
    group.rows.push(toRow(change, isLocked(change), book, language));
  }
  const ticked = changes.filter((change) => change[0].isTicked && !isLocked(change));
  const hasTotals = changes.some(([{ kind }]) => kind === 'total' || kind === 'correction');
  return {
    origin,
    as: hasTotals ? as : null,
    groups: [...groups.values()].map(({ head, rows }) => ({ ...head, rows })),
    ticked: new Set(ticked.map(changeKey)),
  };
}

function toRow(
  change: Change,
  isLocked: boolean,
  { profile, snapshot }: FormBook,
  language: Language,
): PreviewRow {
  const [first] = change;
  const { cell, isEstimate } = first;
  const names = snapshot.sheets.map(({ name }) => name);
  return {
    key: changeKey(change),
    cells: change.map((one) => toCell(one, relativeA1(one.cell, cell.sheet, names), profile.unit)),
    why: renderProposal(first, language),
    isEstimate,
    isLocked,
  };
}

function toCell(
  { kind, cell, before, after }: Proposal,
  address: string,
  unit: string,
): PreviewCell {
  const [now, then] = changedTexts(before, after);
  return {
    cell,
    address,
    now,
    then,
    unit: kind === 'fix' ? '' : unit,
    formula: after.kind === 'formula' ? after.formula : null,
  };
}
