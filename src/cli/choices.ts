import path from 'node:path';
import { settingsOfRun } from '../core/book/run';
import type { RunBook, RunSetting } from '../core/book/RunBook';
import type { SheetChoice } from '../core/layout/Layout';
import type { Language } from '../core/words/sentence';
import { suggestion } from './commands/Command';
import type { FoundFile } from './input/findWorkbooks';
import { isSameFile } from './output/OutputFile';
import type { Terminal } from './Terminal';
import { CLI_WORDS } from './words/cliWords';

/** What the user chose of a run's workbooks and sheets. */
export interface Choices {
  /** Paths as given: of workbooks that are the same, these count. */
  readonly use: readonly string[];
  readonly sheets: SheetChoice;
  readonly language: Language;
}

/** The files that `--use` names; null where it was said that one of them is not read at all. */
export function chosenFiles(
  { use, language }: Choices,
  files: readonly FoundFile[],
  terminal: Terminal,
): ReadonlySet<FoundFile> | null {
  const chosen = new Set<FoundFile>();
  for (const name of use) {
    const full = path.resolve(terminal.cwd, name);
    const file = files.find((one) => isSameFile(one.path, full));
    if (file === undefined) {
      terminal.complain(name, CLI_WORDS[language].input.notInRun);
      return null;
    }
    chosen.add(file);
  }
  return chosen;
}

/** A workbook, and what the others of its run ask of it. */
export interface LookedAt {
  readonly file: FoundFile;
  readonly run: RunBook;
}

/** The workbooks of which their run says something. Names a chosen one that no other is the same as. */
export function settleRun(
  looked: readonly LookedAt[],
  chosen: ReadonlySet<FoundFile>,
  language: Language,
  terminal: Terminal,
): ReadonlyMap<FoundFile, RunSetting> {
  const runs = looked.map(({ file, run }) => (chosen.has(file) ? { ...run, isChosen: true } : run));
  const settings = settingsOfRun(runs);
  const doubles = settings.flatMap((setting) => setting?.double ?? []);
  for (const [index, { isChosen = false, file }] of runs.entries()) {
    const isUsed = doubles.some((one) => one.by === 'chosen' && one.file === file);
    if (!isChosen || isUsed) continue;
    terminal.complain(looked[index]?.file.name ?? file, CLI_WORDS[language].input.noDouble);
  }
  return new Map(
    looked.flatMap(({ file }, index) => {
      const setting = settings[index] ?? null;
      return setting === null ? [] : [[file, setting]];
    }),
  );
}

/** The sheets that `--sheet` and `--skip-sheet` name, and no workbook that was read has. */
export class NamedSheets {
  private readonly known = new Set<string>();
  private readonly named: readonly (readonly [option: string, name: string])[];

  constructor({ include = [], exclude = [] }: SheetChoice) {
    this.named = [
      ...[...new Set(include)].map((name) => ['--sheet', name] as const),
      ...[...new Set(exclude)].map((name) => ['--skip-sheet', name] as const),
    ];
  }

  /** Takes a workbook's sheets in. */
  see({ sheets }: { readonly sheets: readonly { readonly name: string }[] }): void {
    for (const { name } of this.named.length === 0 ? [] : sheets) this.known.add(name);
  }

  /** Names those that were nowhere; not where nothing could be read at all. */
  sayMissing(terminal: Terminal, language: Language): void {
    for (const [option, name] of this.known.size === 0 ? [] : this.named) {
      if (this.known.has(name)) continue;
      const near = suggestion(name, [...this.known], language);
      terminal.complain(name, CLI_WORDS[language].input.noSheet(option) + near);
    }
  }
}
