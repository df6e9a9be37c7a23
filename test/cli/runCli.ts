import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runHakaru } from '../../src/cli/runHakaru';
import type { Surroundings } from '../../src/cli/Terminal';

export const SAMPLES = path.join(__dirname, '../../assets/samples');

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The moment of every check in the tests. */
const NOW = new Date(2026, 3, 1, 9, 5);

/** Runs the program as from a shell in `cwd`. */
export async function hakaru(cwd: string, ...argv: readonly string[]): Promise<Run> {
  return runOn({ cwd }, argv);
}

export async function runOn(
  terminal: Partial<Omit<Surroundings, 'out' | 'err' | 'now'>> & { cwd: string },
  argv: readonly string[],
): Promise<Run> {
  let out = '';
  let err = '';
  const code = await runHakaru(argv, '9.9.9', {
    color: false,
    isScreen: false,
    isOneScreen: false,
    ...terminal,
    out: (text) => (out += text.toString()),
    err: (text) => (err += text),
    now: () => NOW,
  });
  return { code, out, err };
}

/** A folder of its own with these files. */
export function folderWith(files: { readonly [name: string]: string | Uint8Array }): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'hakaru-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}
