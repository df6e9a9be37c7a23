import { type Zippable, zipSync } from 'fflate';

export type Files = ReadonlyMap<string, string | Uint8Array>;

/** Zip counts from here; the time of a build would make every release another file. */
const DAY = new Date(1980, 0, 1);
const UNIX = 3;
const MODES = { run: 0o100755, read: 0o100644 };

/** The files in one folder of an archive, the same bytes for the same files. */
export function zipFolder(folder: string, files: Files, runnable: readonly string[]): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const mode = runnable.includes(name) ? MODES.run : MODES.read;
    const options = { mtime: DAY, level: 9, os: UNIX, attrs: mode << 16 } as const;
    entries[`${folder}/${name}`] = [Buffer.from(content), options];
  }
  return zipSync(entries);
}
