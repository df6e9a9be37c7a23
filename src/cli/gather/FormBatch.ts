import path from 'node:path';
import type { Profiles } from '../../core/profile/chooseProfile';
import { findWorkbooks, type Found } from '../input/findWorkbooks';
import { isSameFile } from '../output/isSameFile';
import { Progress } from '../Progress';
import { readProfiles } from '../runCheck';
import type { Terminal } from '../Terminal';
import { CLI_WORDS } from '../words/cliWords';
import type { GatherArguments } from './GatherArguments';
import { readForm, type ReadForm } from './readForm';
import { shownNames } from './shownNames';

/** A form with the file that it was read from. */
export interface GatheredForm extends ReadForm {
  readonly file: Found;
  /** The file's name as it goes into what is written. */
  readonly name: string;
}

/** The workbooks behind the inputs, read one after the other; says on the terminal what is not taken. */
export class FormBatch {
  /** Whether something could not be read. */
  hasTrouble = false;

  private constructor(
    readonly files: readonly Found[],
    /** Where to write. */
    readonly target: string,
    private readonly wanted: GatherArguments,
    private readonly profiles: Profiles,
    private readonly terminal: Terminal,
  ) {}

  /** @returns null where it was said why nothing can be done */
  static async open(wanted: GatherArguments, terminal: Terminal): Promise<FormBatch | null> {
    const { inputs, output, language } = wanted;
    const say = (name: string, text: string): void => terminal.err(`hakaru: ${name}: ${text}\n`);
    const profiles = readProfiles(wanted, terminal, say);
    if (profiles === null) return null;
    const { input: words, output: outputWords } = CLI_WORDS[language];
    const { files, troubles } = await findWorkbooks(inputs, terminal.cwd, words);
    for (const { name, text } of troubles) say(name, text);
    const target = path.resolve(terminal.cwd, output);
    if (files.some((file) => isSameFile(file.path, target))) {
      say(output, outputWords.sameFile);
      return null;
    }
    const batch = new FormBatch(files, target, wanted, profiles, terminal);
    batch.hasTrouble = troubles.length > 0;
    return batch;
  }

  /** Only one form is in memory at a time, unless the caller keeps it. */
  *forms(): Generator<GatheredForm> {
    const { files, terminal, profiles } = this;
    const { language } = this.wanted;
    const progress = new Progress(terminal, files.length, CLI_WORDS[language].progress.reading);
    const names = shownNames(files);
    for (const [index, file] of files.entries()) {
      progress.show(index);
      const form = readForm(file, profiles, language);
      progress.hide();
      if (form.kind === 'form') yield { ...form, file, name: names[index] ?? file.name };
      else this.leaveOut(file, form);
    }
    progress.show(files.length);
  }

  /** Says what is in the way of writing anything. */
  complain(name: string, text: string): void {
    this.hasTrouble = true;
    this.terminal.err(`hakaru: ${name === '' ? '' : `${name}: `}${text}\n`);
  }

  private leaveOut(
    { name }: Found,
    { kind, text }: Exclude<ReturnType<typeof readForm>, ReadForm>,
  ) {
    if (kind === 'trouble') this.complain(name, text);
    else this.terminal.err(`hakaru: ${name}: ${text}\n`);
  }
}
