import type { CellRef } from '../../core/address/CellRef';
import type { FixChoice } from '../../core/fixes/Fix';
import { fixSafely, type SafeEdit } from '../../core/fixes/fixSafely';
import type { CellEdit } from '../../core/plan/edits';
import type { CellFacts, Proposal } from '../../core/proposals/Proposal';
import { proposeFills } from '../../core/proposals/proposeFills';
import type { TotalAs } from '../../core/proposals/proposeTotal';
import type { CheckedFinding } from '../../core/waivers/CheckedFinding';
import type { RuleId } from '../../core/words/Words';
import { readCellFacts } from '../../excel/edits/readCellFacts';
import type { Listeners } from '../../excel/reading';
import type { Basis } from '../Basis';

/** Changes that are made together or not at all, such as all the cells of one fix. */
export type Change = readonly [Proposal, ...Proposal[]];

/** What could be changed, and what it rests on. */
export interface Offer {
  readonly origin: 'fill' | 'fix';
  readonly basis: Basis;
  readonly facts: CellFacts;
  readonly propose: (as: TotalAs) => readonly Change[];
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
  const propose = (as: TotalAs): readonly Change[] =>
    proposeFills(basis.book, as, facts).map((one): Change => [one]);
  return { origin: 'fill', basis, facts, propose };
}

/**
 * What one way to mend a finding would change: one round trip.
 * @throws ExcelProblem
 */
export async function offerFix(
  basis: Basis,
  finding: CheckedFinding,
  [first, ...others]: FixChoice,
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<Offer> {
  const change: Change = [
    toProposal(first, finding),
    ...others.map((edit) => toProposal(edit, finding)),
  ];
  const facts = await askFacts(basis, change, listeners);
  return { origin: 'fix', basis, facts, propose: () => [change] };
}

/**
 * What can be mended without changing what is meant, of some rules or of all: one round trip where
 * there is anything.
 * @throws ExcelProblem
 */
export async function offerSafeFixes(
  basis: Basis,
  rules: readonly RuleId[] | null,
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<Offer> {
  const fixes = (isFormula: (cell: CellRef) => boolean): readonly Change[] =>
    joined(
      fixSafely(basis.reading.snapshot, basis.book.profile, {
        stored: basis.waivers.parts,
        isFormula,
        ...(rules === null ? {} : { rules }),
      }).edits,
    );
  const all = fixes(() => false);
  const facts = await askFacts(basis, all.flat(), listeners);
  const left = all.flat().filter(({ cell }) => facts.isFormula(cell));
  // Without what is left alone the others may be mended otherwise.
  const changes =
    left.length === 0 ? all : [...fixes(facts.isFormula), ...left.map((one): Change => [one])];
  return { origin: 'fix', basis, facts, propose: () => changes };
}

/** Edits that mend the same finding are one change. */
function joined(edits: readonly SafeEdit[]): readonly Change[] {
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
  return [...groups].flatMap((group): Change[] => {
    const [first, ...others] = group.flatMap(({ edit, findings: [finding] }) =>
      finding === undefined ? [] : [toProposal(edit, finding)],
    );
    return first === undefined ? [] : [[first, ...others]];
  });
}

function toProposal({ cell, before, after }: CellEdit, finding: CheckedFinding): Proposal {
  const { program, message } = finding;
  return {
    kind: 'fix',
    program,
    cell,
    before,
    after,
    isTicked: true,
    isEstimate: false,
    isForTable: false,
    reason: { key: 'fix', values: { message } },
  };
}

const NOTHING_KNOWN: CellFacts = { isFormula: () => false, isInTable: () => false };

async function askFacts(
  { reading }: Basis,
  proposals: readonly Proposal[],
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<CellFacts> {
  if (proposals.length === 0) return NOTHING_KNOWN;
  const cells = proposals.map(({ cell }) => cell);
  return readCellFacts(reading, cells, listeners);
}
