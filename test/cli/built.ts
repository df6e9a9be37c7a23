import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The command as it is delivered. */
export const PROGRAM = path.join(__dirname, '../../dist/cli/hakaru.js');

export interface Exit {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface How {
  readonly cwd: string;
  /** Where the result goes, if not to a pipe: a file's descriptor. */
  readonly stdout?: number;
  /** A script that is run before the program, in the same process. */
  readonly before?: string;
  /** As whoever runs the tests, be it the superuser. */
  readonly isSuper?: boolean;
  readonly env?: { readonly [name: string]: string };
}

/** The superuser may open everything, so that tests under it run the program as nobody. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

export function run(
  { cwd, stdout, before, isSuper = false, env = {} }: How,
  ...argv: readonly string[]
): Exit {
  const required = before === undefined ? [] : ['-r', before];
  const done = spawnSync(process.execPath, [...required, PROGRAM, ...argv], {
    ...(isSuper ? {} : NOBODY),
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', stdout ?? 'pipe', 'pipe'],
    timeout: 60_000,
  });
  return { status: done.status, stdout: done.stdout, stderr: done.stderr };
}

/** A folder of its own that anybody may write to. */
export function openFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'hakaru-'));
  chmodSync(folder, 0o777);
  return folder;
}
