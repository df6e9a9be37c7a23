import { statSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { CliWords } from '../words/cliWords';

/** A file to read, by the name under which it is reported. */
export interface Found {
  readonly name: string;
  readonly path: string;
}

/** An input that leads to no file, and why. */
export interface InputTrouble {
  readonly name: string;
  readonly text: string;
}

const WORKBOOK = '*.{xlsx,xlsm}';
/** Excel's own, beside every open workbook. */
const LOCK = '~$';

/**
 * Files behind the inputs, each once, in the order given; those of a folder or glob by name.
 * Lock files are skipped everywhere, dot-files in folders and globs.
 */
export async function findWorkbooks(
  inputs: readonly string[],
  cwd: string,
  words: CliWords['input'],
): Promise<{ files: Found[]; troubles: InputTrouble[] }> {
  const files = new Map<string, Found>();
  const troubles: InputTrouble[] = [];
  for (const input of inputs) {
    const found = await resolveInput(input, cwd, words);
    if (typeof found === 'string') troubles.push({ name: input, text: found });
    else addNew(files, found);
  }
  return { files: [...files.values()], troubles };
}

function addNew(files: Map<string, Found>, found: readonly Found[]): void {
  for (const file of found) if (!files.has(file.path)) files.set(file.path, file);
}

/** The files of one input, or the sentence that says why there are none. */
async function resolveInput(
  input: string,
  cwd: string,
  words: CliWords['input'],
): Promise<Found[] | string> {
  const full = path.resolve(cwd, input);
  const stats: Stats | undefined = statSync(full, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) {
    const names = await glob(`**/${WORKBOOK}`, full);
    if (names.length === 0) return words.emptyFolder;
    return names.map((name) => ({ name: path.join(input, name), path: path.join(full, name) }));
  }
  if (stats !== undefined) {
    // A shell's own globs hand lock files over too.
    return isLock(input) ? words.lockFile : [{ name: input, path: full }];
  }
  if (!/[*?[\]{}()!]/.test(input)) return words.notFound;
  const names = await glob(process.platform === 'win32' ? input.replaceAll('\\', '/') : input, cwd);
  const books = names.filter((name) => /\.xls[xm]$/i.test(name));
  if (books.length === 0) return words.noMatch;
  return books.map((name) => ({ name, path: path.resolve(cwd, name) }));
}

async function glob(pattern: string, cwd: string): Promise<string[]> {
  // Loaded only here: most runs name their files.
  const tinyglobby = await import('tinyglobby');
  const names = await tinyglobby.glob([pattern], {
    cwd,
    dot: false,
    caseSensitiveMatch: false,
    expandDirectories: false,
  });
  return names.filter((name) => !isLock(name)).sort();
}

function isLock(name: string): boolean {
  return path.basename(name).startsWith(LOCK);
}
