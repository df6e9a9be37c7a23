import path from 'node:path';
import type { Found } from '../input/findWorkbooks';

/** Names of files as they go into what is written: behind the folder that all share, with `/`. */
export function shownNames(files: readonly Pick<Found, 'path'>[]): string[] {
  const split = files.map((file) => file.path.split(path.sep));
  const [first = []] = split;
  const shared = first.findIndex((part, index) =>
    split.some((parts) => index === parts.length - 1 || parts[index] !== part),
  );
  return split.map((parts) => parts.slice(shared).join('/'));
}
