import path from 'node:path';
import type { Language } from '../../core/words/sentence';
import type { Terminal } from '../Terminal';
import { CLI_WORDS } from '../words/cliWords';
import type { FoundFiles } from './findWorkbooks';

/** So many endings say what else lies in a folder. */
const MOST_ENDINGS = 5;

/** Names what we wrote ourselves, and counts in one line the files that nobody takes for workbooks. */
export function sayOthers(
  { others, own }: FoundFiles,
  terminal: Terminal,
  language: Language,
): void {
  const { input } = CLI_WORDS[language];
  for (const name of own) terminal.complain(name, input.ownBook);
  if (others.length === 0) return;
  const endings = others.map((name) => path.extname(name).toLowerCase() || input.noEnding);
  const known = [...new Set(endings)].sort();
  const shown = [...known.slice(0, MOST_ENDINGS), ...(known.length > MOST_ENDINGS ? ['…'] : [])];
  terminal.complain('', input.others(others.length, shown.join(' ')));
}
