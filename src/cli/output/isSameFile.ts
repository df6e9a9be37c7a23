import { statSync } from 'node:fs';

/** Whether two full paths lead to one file, be it through a link. */
export function isSameFile(a: string, b: string): boolean {
  if (a === b) return true;
  // Numbers of files may be too large for a plain number.
  const [first, second] = [a, b].map((file) =>
    statSync(file, { throwIfNoEntry: false, bigint: true }),
  );
  if (first === undefined || second === undefined) return false;
  return first.ino === second.ino && first.dev === second.dev;
}
