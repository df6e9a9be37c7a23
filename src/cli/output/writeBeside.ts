import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes a file whole or not at all: beside its place first, then renamed.
 * @throws an error of the file system
 */
export function writeBeside(file: string, bytes: Uint8Array): void {
  const { dir, base } = path.parse(file);
  const draft = path.join(dir, `.${base}.${process.pid}.tmp`);
  // Where a file of that name is there already, it is somebody else's and stays.
  const opened = openSync(draft, 'wx');
  try {
    try {
      writeFileSync(opened, bytes);
    } finally {
      closeSync(opened);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
