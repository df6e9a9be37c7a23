import type { Unread } from '../core/report/report';
import { chosenFiles, type Choices } from './choices';
import { type FoundFile, findWorkbooks } from './input/findWorkbooks';
import { sayOthers } from './input/sayOthers';
import { Result, type ResultArguments } from './output/Result';
import type { Terminal } from './Terminal';

/** What a command that makes one result of many workbooks is asked for. */
interface InputArguments extends Choices, Omit<ResultArguments, 'formats'> {
  /** Files, folders and globs as given. */
  readonly inputs: readonly string[];
}

interface Inputs {
  readonly files: readonly FoundFile[];
  readonly unread: readonly Unread[];
  /** null where it was said that one that was chosen is not read at all. */
  readonly chosen: ReadonlySet<FoundFile> | null;
  readonly result: Result;
}

/**
 * Finds the workbooks of a run, and opens the result that is made of them.
 * @param formats all that there are
 * @returns null where it was said what is wrong with the file to write
 */
export function openInputs(
  wanted: InputArguments,
  formats: readonly string[],
  terminal: Terminal,
): Inputs | null {
  const { inputs, to, format, language } = wanted;
  const found = findWorkbooks(inputs, terminal.cwd, language, to?.output);
  const { files, unread } = found;
  const paths = files.map(({ path }) => path);
  const result = Result.open({ to, format, formats }, paths, terminal);
  if (result === null) return null;
  sayOthers(found, terminal, language);
  return { files, unread, chosen: chosenFiles(wanted, files, terminal), result };
}
