import {
  runCopy,
  type Copied,
  type Original,
  type CopyArguments,
  copyCommand,
} from '../copy/runCopy';
import { CLI_WORDS } from '../words/cliWords';
import { type AddCommand, writingArguments, type WritingOptions } from './Command';
import { proposeFills } from '../../core/proposals/proposeFills';
import type { TotalAs } from '../../core/proposals/proposeTotals';
import type { Proposal } from '../../core/proposals/Proposal';
import { isCorrection, renderProposal } from '../../core/proposals/ProposalReason';
import type { Terminal } from '../Terminal';
import { editFile } from '../copy/editFile';

interface FillOptions extends WritingOptions {
  readonly values?: true;
  readonly correct?: true;
}

/** `hakaru fill IN -o OUT` */
export const addFill: AddCommand = (program, context) => {
  const { help } = CLI_WORDS[context.language];
  copyCommand('fill', program, context)
    .option('--values', help.values)
    .option('--correct', help.correct)
    .action((input: string, options: FillOptions) => {
      const wanted = {
        ...writingArguments(options, context),
        input,
        as: options.values === true ? ('value' as const) : ('formula' as const),
        correct: options.correct === true,
      };
      context.take((terminal) =>
        runCopy(wanted, (original) => fillFile(original, wanted, terminal), terminal),
      );
    });
};

/** What `fill` is asked for. */
interface FillArguments extends CopyArguments {
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
  const isWanted = ({ reason, isTicked }: Proposal) =>
    isTicked || (wanted.correct && isCorrection(reason));
  const proposals = proposeFills(book, wanted.as, {
    isFormula: () => false,
    isInTable: (cell) => facts.isInTable(cell),
  }).filter(isWanted);
  const edits = proposals.flatMap((one) => {
    const why = [renderProposal(one, wanted.language)];
    return one.edits.map((edit) => ({ ...edit, program: one.program, why }));
  });
  return editFile(
    original,
    edits.filter(({ cell }) => !facts.isFormula(cell)),
    edits.map(({ cell }) => cell).filter((cell) => facts.isFormula(cell)),
    wanted,
    terminal,
  );
}
