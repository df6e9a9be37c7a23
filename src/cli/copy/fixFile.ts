import { fixSafely } from '../../core/fixes/fixSafely';
import { renderMessage } from '../../core/words/render';
import type { RuleId } from '../../core/words/Words';
import type { Terminal } from '../Terminal';
import type { CopyArguments } from './CopyArguments';
import { editFile } from './editFile';
import type { Copied, Original } from './runCopy';

/** What `fix` is asked for. */
export interface FixArguments extends CopyArguments {
  /** None named: all of them. */
  readonly rules: readonly RuleId[];
}

/** Mends what can be mended without changing what is meant. */
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
      edit,
      program: findings[0]?.program ?? null,
      why: [...new Set(findings.map(({ message }) => renderMessage(message, wanted.language)))],
    })),
    formulas.map(({ cell }) => cell),
    wanted,
    terminal,
  );
}
