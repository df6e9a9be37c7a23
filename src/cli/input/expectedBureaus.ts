import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { BureauNames, stemOf } from '../../core/submissions/bureauNames';
import { foldLabel } from '../../core/text/foldText';
import { CLI_WORDS } from '../words/cliWords';
import type { ReadJob } from '../checkFile';
import { openBook } from '../readBooks';
import type { Terminal } from '../Terminal';
import { findWorkbooks } from './findWorkbooks';
import { troubleText } from './troubleText';

/** What the first column may be called. */
const HEADS = new Set(
  [
    '局・区',
    '局',
    '区',
    '局区',
    '局名',
    '区名',
    '局区名',
    '局・区名',
    '部局',
    '部局名',
    '所属',
    '提出元',
  ]
    .map(foldLabel)
    .concat(['BUREAU', 'NAME']),
);
/** In the order in which they are tried: only what is none of the first is taken for the last. */
const ENCODINGS = ['utf-8', 'shift_jis'] as const;
const UTF_16 = '\ufeff';

/**
 * The bureaus that have to submit: the first column of a list, or those of last year's workbooks.
 * null where it was said why they are not known.
 */
export function expectedBureaus(
  name: string,
  job: ReadJob,
  terminal: Terminal,
): readonly string[] | null {
  const full = path.resolve(terminal.cwd, name);
  const words = CLI_WORDS[job.language].status;
  try {
    if (statSync(full).isDirectory()) return inFolder(name, job, terminal);
    const text = decoded(readFileSync(full));
    const bureaus = text === null ? [] : firstColumn(text);
    const isList = bureaus.length > 0 && bureaus.every((one) => /\p{L}/u.test(one));
    if (isList) return bureaus;
    terminal.complain(name, words.noList);
  } catch (error) {
    terminal.complain(name, troubleText(error, job.language));
  }
  return null;
}

function decoded(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  for (const encoding of ENCODINGS) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return null;
}

/** Without its title, blanks, and what stands there again. */
function firstColumn(text: string): readonly string[] {
  const cells = [
    ...text.replace(UTF_16, '').matchAll(/^[ \t]*(?:"((?:[^"]|"")*)"|([^,\t\r\n]*))[^\r\n]*/gm),
  ]
    .map(([, quoted, plain = '']) =>
      (quoted?.replaceAll('""', '"') ?? plain).replace(/\s+/g, ' ').trim(),
    )
    .filter((cell) => cell !== '');
  const [head = ''] = cells;
  return [...new Set(HEADS.has(foldLabel(head)) ? cells.slice(1) : cells)];
}

/** Bureaus of the workbooks of a folder, as their forms name them; where none does, the file's name. */
function inFolder(name: string, job: ReadJob, terminal: Terminal): readonly string[] | null {
  const { files, unread } = findWorkbooks([name], terminal.cwd, job.language);
  const words = CLI_WORDS[job.language].status;
  const named: string[] = [];
  const others = unread.map(({ file }) => file);
  for (const file of files) {
    try {
      const { programs } = openBook(file.path, job).book;
      const own = programs.flatMap(({ bureau, isCounted }) => (isCounted ? (bureau ?? []) : []));
      named.push(...own);
      if (own.length === 0) others.push(file.name);
    } catch (error) {
      terminal.complain(file.name, troubleText(error, job.language));
      others.push(file.name);
    }
  }
  if (files.length === 0) {
    terminal.complain(name, words.noList);
    return null;
  }
  const known = new BureauNames(named);
  for (const file of others) {
    if (known.inFile(file) !== null) continue;
    const bureau = stemOf(file);
    terminal.complain(file, words.byFile(bureau));
    named.push(bureau);
  }
  return named;
}
