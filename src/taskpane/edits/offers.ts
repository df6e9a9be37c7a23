import { relativeA1 } from '../../core/address/a1';
import { cellKey, type CellRef } from '../../core/address/CellRef';
import type { Book } from '../../core/book/Book';
import type { FixChoice } from '../../core/fix/fixEdits';
import { fixSafely, type SafeEdit } from '../../core/proposals/fixSafely';
import type { CellEdit } from '../../core/plan/edits';
import type { CellFacts, Proposal } from '../../core/proposals/Proposal';
import { proposeFills } from '../../core/proposals/proposeFills';
import type { TotalAs } from '../../core/proposals/proposeTotals';
import type { CheckedFinding } from '../../core/waivers/Waiver';
import { isOfTotal, renderProposal } from '../../core/proposals/ProposalReason';
import type { RuleId } from '../../core/findings/Finding';
import type { Language } from '../../core/words/sentence';
import { readCellFacts } from '../../excel/edits/readCells';
import type { Listeners } from '../../excel/reading';
import type { Basis } from '../Basis';
import { changedTexts } from '../model/fixOffer';
import { programHead } from '../model/toCheckResult';
import { paneWords } from '../words/paneWords';
import type { Preview, PreviewCell, PreviewGroup, PreviewRow } from './Preview';

const NOTHING_KNOWN: CellFacts = { isFormula: () => false, isInTable: () => false };

/** What could be changed, and what it rests on. */
export interface Offer {
  readonly origin: 'fill' | 'fix';
  readonly basis: Basis;
  readonly facts: CellFacts;
  readonly propose: (as: TotalAs) => readonly Proposal[];
}

/**
 * What 補完 offers: one round trip where it offers anything, one more where there are tables.
 * @throws ExcelProblem
 */
export async function offerFills(
  basis: Basis,
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<Offer> {
  const all = proposeFills(basis.book, 'value', NOTHING_KNOWN);
  const facts = await askFacts(basis, all, listeners);
  return { origin: 'fill', basis, facts, propose: (as) => proposeFills(basis.book, as, facts) };
}

/**
 * What one way to fix a finding would change: one round trip.
 * @throws ExcelProblem
 */
export async function offerFix(
  basis: Basis,
  finding: CheckedFinding,
  edits: FixChoice,
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<Offer> {
  const proposals = [proposeFix(edits, finding)];
  const facts = await askFacts(basis, proposals, listeners);
  return { origin: 'fix', basis, facts, propose: () => proposals };
}

/**
 * What can be fixed without changing what is meant, of some rules or of all: one round trip where
 * there is anything.
 * @throws ExcelProblem
 */
export async function offerSafeFixes(
  basis: Basis,
  rules: readonly RuleId[] | null,
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<Offer> {
  const fixes = (isFormula: (cell: CellRef) => boolean): readonly FixGroup[] =>
    joined(
      fixSafely(basis.reading.snapshot, basis.book.profile, {
        stored: basis.waivers.parts,
        sheets: basis.book.settings,
        isFormula,
        ...(rules === null ? {} : { rules }),
      }).edits,
    );
  const all = fixes(() => false);
  const facts = await askFacts(basis, all.flatMap(proposeGroup), listeners);
  const left = all.flat().filter(({ edit: { cell } }) => facts.isFormula(cell));
  // Without what is left alone the others may be fixed otherwise.
  const groups =
    left.length === 0 ? all : [...fixes(facts.isFormula), ...left.map((one): FixGroup => [one])];
  const proposals = groups.flatMap(proposeGroup);
  return { origin: 'fix', basis, facts, propose: () => proposals };
}

/** Edits that fix the same finding: they are made together. */
type FixGroup = readonly SafeEdit[];

function joined(edits: readonly SafeEdit[]): readonly FixGroup[] {
  const groupOf = new Map<CheckedFinding, SafeEdit[]>();
  const groups = new Set<SafeEdit[]>();
  for (const edit of edits) {
    const group = [edit];
    for (const known of new Set(edit.findings.map((one) => groupOf.get(one)))) {
      if (known === undefined) continue;
      group.unshift(...known);
      groups.delete(known);
    }
    groups.add(group);
    for (const one of group.flatMap(({ findings }) => findings)) groupOf.set(one, group);
  }
  return [...groups];
}

function proposeGroup([first, ...others]: FixGroup): Proposal[] {
  const finding = first?.findings[0];
  if (first === undefined || finding === undefined) return [];
  return [proposeFix([first.edit, ...others.map(({ edit }) => edit)], finding)];
}

function proposeFix(edits: FixChoice, { program, message }: CheckedFinding): Proposal {
  const reason = { key: 'fix', values: { message } } as const;
  return { edits, program, reason, isTicked: true, isForTable: false };
}

async function askFacts(
  { reading }: Basis,
  proposals: readonly Proposal[],
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<CellFacts> {
  if (proposals.length === 0) return NOTHING_KNOWN;
  const cells = proposals.flatMap(({ edits }) => edits.map(({ cell }) => cell));
  return readCellFacts(reading, cells, listeners);
}

/** An offer in words, by program; ticked is what the offer ticks beforehand. */
export function toPreview(
  { origin, basis, facts }: Pick<Offer, 'origin' | 'facts'> & { basis: Pick<Basis, 'book'> },
  proposals: readonly Proposal[],
  as: TotalAs,
  language: Language,
): Preview {
  const { book } = basis;
  const groups = new Map<string, { head: Omit<PreviewGroup, 'rows'>; rows: PreviewRow[] }>();
  const isLocked = ({ edits }: Proposal): boolean =>
    edits.some(({ cell }) => facts.isFormula(cell));
  for (const proposal of proposals) {
    const { program, edits } = proposal;
    const head = programHead(program, edits[0].cell.sheet, book, paneWords[language]);
    const group = groups.get(head.key) ?? { head, rows: [] };
    groups.set(head.key, group);
    group.rows.push(toRow(proposal, isLocked(proposal), book, language));
  }
  const ticked = proposals.filter((one) => one.isTicked && !isLocked(one));
  const hasTotals = proposals.some(({ reason }) => isOfTotal(reason));
  return {
    origin,
    as: hasTotals ? as : null,
    groups: [...groups.values()].map(({ head, rows }) => ({ ...head, rows })),
    ticked: new Set(ticked.map(proposalKey)),
  };
}

function toRow(
  proposal: Proposal,
  isLocked: boolean,
  { profile, programs, snapshot }: Book,
  language: Language,
): PreviewRow {
  const { edits, reason } = proposal;
  const { sheet } = edits[0].cell;
  const names = snapshot.sheets.map(({ name }) => name);
  // In the unit of the program's table.
  const own = programs[proposal.program ?? -1]?.profile ?? profile;
  const unit = reason.key === 'fix' ? '' : own.unit;
  return {
    key: proposalKey(proposal),
    cells: edits.map((edit) => toCell(edit, relativeA1(edit.cell, sheet, names), unit)),
    why: renderProposal(proposal, language),
    isEstimate: reason.key === 'people',
    isLocked,
  };
}

function toCell({ cell, before, after }: CellEdit, address: string, unit: string): PreviewCell {
  const [now, then] = changedTexts(before, after);
  const formula = after.kind === 'formula' ? after.formula : null;
  return { cell, address, now, then, unit, formula };
}

/** A proposal as a key: that of its cells. */
export function proposalKey({ edits }: Proposal): string {
  return edits.map(({ cell }) => cellKey(cell)).join(' ');
}
