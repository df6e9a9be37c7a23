import { spawnSync } from 'node:child_process';

/** Runs a program to its end, its output discarded; throws unless it exits 0 or 1. */
export function runProgram(program: string, args: readonly string[]): void {
  const { status, error } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (error !== undefined) throw error;
  if (status !== 0 && status !== 1) throw new Error(`${program} ${args.join(' ')}: ${status}`);
}
