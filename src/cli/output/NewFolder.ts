import { lstatSync, mkdirSync, realpathSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { freeFileName } from '../../core/submissions/fileNames';
import type { Language } from '../../core/words/sentence';
import { baseOf } from '../input/findWorkbooks';
import type { Terminal } from '../Terminal';
import { CLI_WORDS } from '../words/cliWords';
import { OutputFile } from './OutputFile';

/** A folder that a command makes for its files: it is made with the first of them. */
export class NewFolder {
  private readonly path: string;
  private isMade = false;
  /** Names by those that were wanted, in the order in which they were written. */
  private readonly names = new Map<string, string>();

  constructor(
    private readonly output: string,
    private readonly cwd: string,
    private readonly language: Language,
  ) {
    this.path = path.resolve(cwd, output);
  }

  /** What is in the way before anything is read; null for nothing. */
  objection(inputs: readonly string[]): string | null {
    const words = CLI_WORDS[this.language].return;
    try {
      if (lstatSync(this.path, { throwIfNoEntry: false }) !== undefined) return words.exists;
      const place = path.join(realpathSync(path.dirname(this.path)), path.basename(this.path));
      for (const input of inputs) {
        const folder = baseOf(input, this.cwd);
        if (folder !== null && isWithin(place, realpathSync(folder))) return words.inside(input);
      }
      return null;
    } catch (error) {
      return this.trouble(error);
    }
  }

  /**
   * Writes a file, whole or not at all, under the name or one like it that is free.
   * @param mode permissions; null for the system's usual ones
   * @returns its name; null where it was said why not, and what was written so far
   */
  write(wanted: string, bytes: Uint8Array, mode: number | null, terminal: Terminal): string | null {
    const name = freeFileName(wanted, this.names.values());
    const failure = this.made() ?? this.fileOf(name).write(bytes, mode);
    if (failure === null) {
      this.names.set(wanted, name);
      return name;
    }
    terminal.complain(path.join(this.output, name), failure);
    if (this.isMade && this.names.size === 0) rmdirSync(this.path);
    this.sayStopped(terminal);
    return null;
  }

  /** What was written under a name that was wanted; null where nothing was. */
  nameOf(wanted: string): string | null {
    return this.names.get(wanted) ?? null;
  }

  /** Names what is there when the work ends early. */
  sayStopped(terminal: Terminal): void {
    const { stopped } = CLI_WORDS[this.language].return;
    const names = [...this.names.values()];
    if (names.length === 0) return;
    terminal.complain('', stopped(names.length, this.output));
    for (const name of names) terminal.complain('', path.join(this.output, name));
  }

  private made(): string | null {
    if (this.isMade) return null;
    try {
      mkdirSync(this.path);
      this.isMade = true;
      return null;
    } catch (error) {
      return this.trouble(error);
    }
  }

  private fileOf(name: string): OutputFile {
    const wanted = { output: path.join(this.path, name), force: false, language: this.language };
    return new OutputFile(wanted, this.cwd);
  }

  private trouble(error: unknown): string {
    return this.fileOf('').trouble(error);
  }
}

function isWithin(place: string, folder: string): boolean {
  const way = path.relative(folder, place);
  return way.split(path.sep)[0] !== '..' && !path.isAbsolute(way);
}
