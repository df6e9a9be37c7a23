import { Option } from 'commander';
import { renderMessage } from '../../core/rules';
import type { RuleId } from '../../core/findings/Finding';
import {
  runCopy,
  type Copied,
  type Original,
  type CopyArguments,
  copyCommand,
} from '../copy/runCopy';
import { CLI_WORDS } from '../words/cliWords';
import { type AddCommand, ruleOption, writingArguments, type WritingOptions } from './Command';
import { fixSafely } from '../../core/proposals/fixSafely';
import type { Terminal } from '../Terminal';
import { editFile } from '../copy/editFile';

interface FixOptions extends WritingOptions {
  readonly rule: readonly RuleId[];
}

/** `hakaru fix IN -o OUT` */
export const addFix: AddCommand = (program, context) => {
  const { help } = CLI_WORDS[context.language];
  copyCommand('fix', program, context)
    .addOption(
      new Option('--rule <id>', help.fixRule)
        .argParser<readonly RuleId[]>((id, before) => [
          ...before,
          ruleOption('--rule', id, context.language),
        ])
        .default([]),
    )
    .action((input: string, options: FixOptions) => {
      const wanted = { ...writingArguments(options, context), input, rules: options.rule };
      context.take((terminal) =>
        runCopy(wanted, (original) => fixFile(original, wanted, terminal), terminal),
      );
    });
};

/** What `fix` is asked for. */
interface FixArguments extends CopyArguments {
  /** None named: all of them. */
  readonly rules: readonly RuleId[];
}

/** Fixes what can be fixed without changing what is meant. */
export function fixFile(
  original: Original,
  wanted: FixArguments,
  terminal: Pick<Terminal, 'color'>,
): Copied {
  const { book, facts, stored } = original;
  const { edits, formulas } = fixSafely(book.snapshot, book.profile, {
    stored,
    checked: original,
    ...(wanted.rules.length === 0 ? {} : { rules: wanted.rules }),
    isFormula: (cell) => facts.isFormula(cell),
  });
  return editFile(
    original,
    edits.map(({ edit, findings }) => ({
      ...edit,
      program: findings[0]?.program ?? null,
      why: [...new Set(findings.map(({ message }) => renderMessage(message, wanted.language)))],
    })),
    formulas.map(({ cell }) => cell),
    wanted,
    terminal,
  );
}
