import type { CellRef } from '../../core/address/CellRef';
import type { Proposal } from '../../core/proposals/Proposal';
import { proposeFills } from '../../core/proposals/proposeFills';
import type { TotalAs } from '../../core/proposals/proposeTotal';
import { readFormulaCells } from '../../excel/edits/readFormulaCells';
import type { Listeners } from '../../excel/reading';
import type { Basis } from '../changeWaivers';
import { cellKey } from './cellKey';

/** What could be changed, and what it rests on. */
export interface Offer {
  readonly origin: 'fill' | 'fix';
  readonly basis: Basis;
  /** Cells that hold a formula: they are left alone. */
  readonly isFormula: (cell: CellRef) => boolean;
  readonly propose: (as: TotalAs) => readonly Proposal[];
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
  const propose = (as: TotalAs): readonly Proposal[] => proposeFills(basis.book, as, isFormula);
  return { origin: 'fill', basis, isFormula, propose };
}

/**
 * What the fixes given would change: one round trip.
 * @throws ExcelProblem
 */
export async function offerFixes(
  basis: Basis,
  proposals: readonly Proposal[],
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<Offer> {
  const isFormula = await askFormulas(basis, proposals, listeners);
  return { origin: 'fix', basis, isFormula, propose: () => proposals };
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
