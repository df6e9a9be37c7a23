import { proposeFills } from '../../core/proposals/proposeFills';
import type { TotalAs } from '../../core/proposals/proposeTotal';
import type { Proposal } from '../../core/proposals/Proposal';
import { renderProposal } from '../../core/words/render';
import type { Terminal } from '../Terminal';
import type { CopyArguments } from './CopyArguments';
import { editFile } from './editFile';
import type { Copied, Original } from './runCopy';

/** What `fill` is asked for. */
export interface FillArguments extends CopyArguments {
  readonly as: TotalAs;
  /** Whether totals that disagree with their parts are rewritten. */
  readonly correct: boolean;
}

/** Fills blank totals with known parts; estimates and amounts from texts are left to the pane. */
export function fillFile(
  original: Original,
  wanted: FillArguments,
  terminal: Pick<Terminal, 'color'>,
): Copied {
  const { book, facts } = original;
  const isWanted = ({ kind, isTicked }: Proposal) =>
    isTicked || (wanted.correct && kind === 'correction');
  const proposals = proposeFills(book, wanted.as, {
    isFormula: () => false,
    isInTable: (cell) => facts.isInTable(cell),
  }).filter(isWanted);
  const written = proposals.filter(({ cell }) => !facts.isFormula(cell));
  return editFile(
    original,
    written.map((one) => ({
      edit: { cell: one.cell, before: one.before, after: one.after },
      program: one.program,
      why: [renderProposal(one, wanted.language)],
    })),
    proposals.map(({ cell }) => cell).filter((cell) => facts.isFormula(cell)),
    wanted,
    terminal,
  );
}
