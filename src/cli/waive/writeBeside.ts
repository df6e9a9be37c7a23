import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a file whole or not at all: beside its place first, then renamed. */
export function writeBeside(file: string, bytes: Uint8Array): void {
  const { dir, base } = path.parse(file);
  const draft = path.join(dir, `.${base}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, bytes, { flag: 'wx' });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
