import type { CellRef } from '../../core/address/CellRef';
import type { FixChoice } from '../../core/fixes/Fix';
import { fixSafely, type SafeEdit } from '../../core/fixes/fixSafely';
import type { CellEdit } from '../../core/plan/edits';
import type { Proposal } from '../../core/proposals/Proposal';
import { proposeFills } from '../../core/proposals/proposeFills';
import type { TotalAs } from '../../core/proposals/proposeTotal';
import type { CheckedFinding } from '../../core/waivers/CheckedFinding';
import type { RuleId } from '../../core/words/Words';
import { readFormulaCells } from '../../excel/edits/readFormulaCells';
import type { Listeners } from '../../excel/reading';
import type { Basis } from '../Basis';
import { cellKey } from '../../core/address/cellKey';

/** Changes that are made together or not at all, such as all the cells of one fix. */
export type Change = readonly [Proposal, ...Proposal[]];

/** What could be changed, and what it rests on. */
export interface Offer {
  readonly origin: 'fill' | 'fix';
  readonly basis: Basis;
  /** Cells that hold a formula: they are left alone. */
  readonly isFormula: (cell: CellRef) => boolean;
  readonly propose: (as: TotalAs) => readonly Change[];
}

/**
 * What 補完 offers: one round trip where it offers anything.
 * @throws ExcelProblem
 */
export async function offerFills(
  basis: Basis,
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<Offer> {
  const all = proposeFills(basis.book, 'value', () => false);
  const isFormula = await askFormulas(basis, all, listeners);
  const propose = (as: TotalAs): readonly Change[] =>
    proposeFills(basis.book, as, isFormula).map((one): Change => [one]);
  return { origin: 'fill', basis, isFormula, propose };
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
  const isFormula = await askFormulas(basis, change, listeners);
  return { origin: 'fix', basis, isFormula, propose: () => [change] };
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
  const isFormula = await askFormulas(basis, all.flat(), listeners);
  const left = all.flat().filter(({ cell }) => isFormula(cell));
  // Without what is left alone the others may be mended otherwise.
  const changes =
    left.length === 0 ? all : [...fixes(isFormula), ...left.map((one): Change => [one])];
  return { origin: 'fix', basis, isFormula, propose: () => changes };
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
    reason: { key: 'fix', values: { message } },
  };
}

async function askFormulas(
  { reading }: Basis,
  proposals: readonly Proposal[],
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<(cell: CellRef) => boolean> {
  if (proposals.length === 0) return () => false;
  const cells = proposals.map(({ cell }) => cell);
  const found = await readFormulaCells(reading, cells, listeners);
  const keys = new Set(found.map(cellKey));
  return (cell) => keys.has(cellKey(cell));
}
